// Reads a ClientHello and prints every field with the range of its bytes, then what a router looks for.

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <tlswire/inspect.hpp>
#include <tlswire/tls.hpp>
#include <utility>
#include <vector>

#include "support/input.hpp"
#include "support/locate.hpp"

using namespace tlswire;

namespace {

constexpr auto to_stdout = [](std::string_view text) { std::cout << text; };

/// A tree that counts from where the ClientHello stands in the input.
struct tree_from {
  std::size_t first;
  tree_sink tree;

  void enter(walk_node node) {
    node.offset += first;
    tree.enter(node);
  }
  void leave(const walk_node& node) { tree.leave(node); }
  void violation(parse_error error, std::size_t depth) {
    error.offset += first;
    tree.violation(error, depth);
  }
};

template <registered_enum E>
std::string text_of(E code) {
  if (is_known(code)) return std::string(name(code));
  std::string text(is_grease(code) ? "GREASE " : "unknown ");
  const auto append = [&](std::string_view digits) { text += digits; };
  text_sink(append).hex(static_cast<std::uint64_t>(code), sizeof code);
  return text;
}
std::string text_of(const ServerName& entry) {
  return support::printable(entry.name.get_if<HostName>()->text());
}
std::string text_of(const ProtocolName& protocol) { return support::printable(protocol.text()); }
std::string text_of(const KeyShareEntry& share) { return text_of(share.group); }

template <class Body, class List>
void print_list(std::string_view title, const found<Body>& extension, List Body::*list) {
  std::cout << title << ": ";
  if (extension.absent()) std::cout << "none";
  if (extension.malformed()) std::cout << "malformed";
  if (extension) {
    std::string_view separator;
    for (const auto& element : (*extension).*list)
      std::cout << std::exchange(separator, ", ") << text_of(element);
  }
  std::cout << '\n';
}

void print_summary(const ClientHello& hello, std::size_t most_hex) {
  const auto found = hello.extensions->collect<server_name, application_layer_protocol_negotiation,
                                               supported_versions, supported_groups, key_share>();
  std::cout << '\n';
  print_list("server name", found.get<server_name>(), &ServerNameList::server_name_list);
  print_list("ALPN", found.get<application_layer_protocol_negotiation>(),
             &ProtocolNameList::protocol_name_list);
  if (found.get<supported_versions>().absent()) {
    std::cout << "versions: up to " << text_of(hello.legacy_version) << '\n';
  } else {
    print_list("versions", found.get<supported_versions>(), &SupportedVersionsClientHello::versions);
  }
  print_list("groups", found.get<supported_groups>(), &NamedGroupList::named_group_list);
  print_list("key shares", found.get<key_share>(), &KeyShareClientHello::client_shares);
  std::cout << "cipher suites: " << hello.cipher_suites.size() << '\n';
  std::cout << "extensions: " << hello.extensions->size() << '\n';
  for (const auto& [type, data] : *hello.extensions) {
    std::cout << "  " << text_of(type);
    if (!is_known(type) && !data.empty()) {
      std::cout << ": ";
      text_sink(to_stdout).hex(data.sub(0, most_hex));
      if (data.size() > most_hex) std::cout << "… (" << data.size() << " bytes)";
    }
    std::cout << '\n';
  }
}

/// Throws what is wrong with the input, after printing what was understood of it unless `only_valid`.
void print(const std::vector<std::uint8_t>& input, bool only_valid, const tree_options& options) {
  std::vector<std::uint8_t> message;
  const support::located found = support::locate(input, message);
  if (!found.hello.empty() && (found.error.empty() || !only_valid)) {
    std::cout << "ClientHello in " << found.form << '\n';
    tree_from sink{found.first, tree_sink(to_stdout, options)};
    walk<ClientHello>(found.hello, sink);
    // In framing mode, a malformed extension does not hide the others.
    const auto hello = parse<ClientHello, framing>(found.hello);
    if (hello) print_summary(*hello, options.most_hex);
  }
  if (!std::cout.flush()) throw support::input_error("cannot write to standard output");
  if (!found.error.empty()) throw support::input_error(found.error);
}

int fail(int status, std::string what) {
  std::cerr << "parse_client_hello: " << support::one_line(std::move(what)) << '\n';
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  std::string file = "-";
  auto encoding = support::encoding::detect;
  bool only_valid = false;
  tree_options options;

  CLI::App app(
      "Prints a ClientHello: TLS records, a handshake message or its bare body, binary or in hex digits.",
      "parse_client_hello");
  app.add_option("FILE", file, "What to read; standard input if it is - or not given");
  const auto hex = app.add_flag_callback(
      "--hex", [&] { encoding = support::encoding::hex; },
      "The input is in hex digits; else that is found out");
  app.add_flag_callback(
         "--binary", [&] { encoding = support::encoding::binary; }, "The input is binary")
      ->excludes(hex);
  app.add_flag("--strict", only_valid, "Print nothing but the error if there is one");
  app.add_flag_callback(
      "--all", [&] { options.most_hex = options.most_text = support::most_input; },
      "Print all bytes of long fields");
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    std::cout << app.help();
    return 0;
  } catch (const CLI::ParseError& error) {
    return fail(2, error.what());
  }

  try {
    print(support::read_bytes(file, encoding), only_valid, options);
    return 0;
  } catch (const std::exception& error) {
    return fail(1, (file == "-" ? "standard input" : file) + ": " + error.what());
  }
}
