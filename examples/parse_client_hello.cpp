// Reads a ClientHello and prints every field with the range of its bytes, then what routers and servers look for in it.

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <tlswire/inspect.hpp>
#include <tlswire/tls.hpp>
#include <utility>
#include <vector>

#include "support/input.hpp"

using namespace tlswire;

namespace {

constexpr auto to_stdout = [](std::string_view text) { std::cout << text; };

struct located {
  std::string form;
  bytes hello{};                       ///< as much of the ClientHello as there is; nothing of another message
  std::size_t first = 0;               ///< what its first byte is counted as
  std::size_t end = 0;                 ///< where it ends in the input
  std::optional<parse_error> error{};  ///< counts in the input
};

bool is_client_hello(bytes message) {
  return !message.empty() && HandshakeType{message[0]} == HandshakeType::client_hello;
}

/// `message` is put together from the fragments of the records, and is what the ClientHello points into.
located in_records(bytes input, std::vector<std::uint8_t>& message) {
  std::size_t at = 0;
  std::size_t records = 0;
  std::size_t size = handshake_header_size;
  while (message.size() < size) {
    const auto record = next_handshake_record(input.sub(at));
    if (!record && record.need_more() == 0) break;
    const bytes fragment = record ? bytes(record->fragment) : input.sub(at + record_header_size);
    message.insert(message.end(), fragment.begin(), fragment.end());
    ++records;
    if (!record) break;
    at += record_header_size + record->length;
    if (const auto header = parse<uint24>(bytes(message).sub(1, 3))) size = handshake_header_size + *header;
  }
  located out{records == 1 ? "a TLS record" : std::to_string(records) + " TLS records"};
  out.first = handshake_header_size + (records == 1 ? record_header_size : 0);
  if (message.size() >= size) out.end = at - (message.size() - size);
  if (is_client_hello(message)) out.hello = bytes(message).sub(0, size).sub(handshake_header_size);

  std::vector<std::uint8_t> scratch(input.size());
  const auto peeked = peek_client_hello<strict>(input, scratch);
  if (const std::size_t more = peeked.need_more()) {
    out.error = parse_error(errc::truncated, at, input.size() - at + more, input.size() - at);
    out.error->enclose("TLSPlaintext");
  } else if (!peeked) {
    out.error = peeked.error();
  }
  return out;
}

located in_message(bytes input) {
  located out{"a handshake message", input.sub(handshake_header_size), handshake_header_size, input.size()};
  const auto handshake = parse<Handshake, framing>(input);
  if (!is_client_hello(input)) {
    out.hello = {};
    out.error = parse_error(errc::wrong_message, 0);
  } else if (handshake) {
    out.hello = handshake->body;
  } else if (handshake.error().code == errc::trailing_data) {
    out.end = handshake.error().offset;
    out.hello = input.sub(0, out.end).sub(handshake_header_size);
  } else {
    out.error = handshake.error();
  }
  return out;
}

located locate(bytes input, std::vector<std::uint8_t>& message) {
  const std::uint8_t first = input[0];
  const std::uint8_t second = input.size() > 1 ? input[1] : 0;
  located out;
  if (is_known(ContentType{first}) && (second == 3 || input.size() == 1)) {
    out = in_records(input, message);
  } else if (first == 3 && second <= 4) {
    out = {"the body of a handshake message", input, 0, input.size()};
  } else if (is_known(HandshakeType{first}) && (second == 0 || is_client_hello(input))) {
    out = in_message(input);
  } else {
    throw support::input_error("not TLS: begins with \"" + support::printable(input.sub(0, 16).text()) + '"');
  }
  if (out.error) return out;
  const auto hello = parse<ClientHello>(out.hello);
  if (!hello) {
    out.error = hello.error();
    out.error->offset += out.first;
  } else if (out.end != input.size()) {
    out.error = parse_error(errc::trailing_data, out.end, 0, input.size() - out.end);
  }
  return out;
}

/// Counts from where the ClientHello stands.
struct tree_from {
  tree_sink tree;
  std::size_t first;

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
  const auto append = [&](std::string_view more) { text += more; };
  text_sink(append).hex(static_cast<std::uint64_t>(code), sizeof code);
  return text;
}
std::string text_of(const ProtocolName& protocol) { return support::printable(protocol.text()); }
std::string text_of(const ServerName& entry) { return support::printable(entry.name.get_if<HostName>()->text()); }
std::string text_of(const KeyShareEntry& share) { return text_of(share.group); }

template <class Body, class List>
void print_list(std::string_view title, const found<Body>& extension, List Body::*list) {
  std::cout << title << ": ";
  if (extension.malformed()) std::cout << "malformed";
  if (extension.absent()) std::cout << "none";
  std::string_view separator = "";
  if (extension) {
    for (const auto& element : (*extension).*list) {
      std::cout << std::exchange(separator, ", ") << text_of(element);
    }
  }
  std::cout << '\n';
}

void print_summary(const ClientHello& hello) {
  const auto found = hello.extensions->collect<server_name, application_layer_protocol_negotiation,
                                               supported_versions, supported_groups, key_share>();
  std::cout << '\n';
  print_list("server name", found.get<server_name>(), &ServerNameList::server_name_list);
  print_list("ALPN", found.get<application_layer_protocol_negotiation>(), &ProtocolNameList::protocol_name_list);
  if (found.get<supported_versions>().absent()) {
    std::cout << "versions: up to " << text_of(hello.legacy_version) << '\n';
  } else {
    print_list("versions", found.get<supported_versions>(), &SupportedVersionsClientHello::versions);
  }
  print_list("groups", found.get<supported_groups>(), &NamedGroupList::named_group_list);
  print_list("key shares", found.get<key_share>(), &KeyShareClientHello::client_shares);
  std::cout << "cipher suites: " << hello.cipher_suites.size() << '\n';
  std::cout << "extensions: " << hello.extensions->size() << '\n';
  for (const extension& e : *hello.extensions) {
    std::cout << "  " << text_of(e.extension_type) << ", " << e.extension_data.size() << " bytes";
    if (!is_known(e.extension_type) && !e.extension_data.empty()) {
      std::cout << ": ";
      text_sink(to_stdout).hex(e.extension_data);
    }
    std::cout << '\n';
  }
}

struct options {
  std::string file = "-";
  bool hex = false;
  bool binary = false;
  bool strict = false;
  bool all = false;
};

/// Throws what is wrong with the input; what was understood of it is then printed already, unless that is not wanted.
void run(const options& chosen) {
  const auto encoding = chosen.hex      ? support::encoding::hex
                        : chosen.binary ? support::encoding::binary
                                        : support::encoding::detect;
  const std::vector<std::uint8_t> input = support::read_bytes(chosen.file, encoding);
  std::vector<std::uint8_t> message;
  const located found = locate(input, message);

  if (!found.hello.empty() && !(found.error && chosen.strict)) {
    std::cout << "ClientHello in " << found.form << '\n';
    tree_options options;
    if (chosen.all) options.most_hex = options.most_text = input.size();
    tree_from sink{tree_sink(to_stdout, options), found.first};
    walk<ClientHello>(found.hello, sink);
    // In framing mode a malformed extension does not hide the others.
    if (const auto hello = parse<ClientHello, framing>(found.hello)) print_summary(*hello);
  }
  if (!std::cout.flush()) throw support::input_error("cannot write to standard output");
  if (found.error) throw support::input_error(std::string(error_text(*found.error)));
}

}  // namespace

int main(int argc, char** argv) {
  const auto fail = [](int status, const std::string& what) {
    std::cerr << "parse_client_hello: " << support::one_line(what) << '\n';
    return status;
  };
  options chosen;
  CLI::App app("Prints a ClientHello: TLS records, a handshake message or its bare body, binary or hex digits.",
               "parse_client_hello");
  app.add_option("FILE", chosen.file, "What to read; standard input if - or not given");
  const auto hex = app.add_flag("--hex", chosen.hex, "The input is hex digits; else that is found out");
  app.add_flag("--binary", chosen.binary, "The input is binary")->excludes(hex);
  app.add_flag("--strict", chosen.strict, "Print nothing but the error if there is one");
  app.add_flag("--all", chosen.all, "Print all bytes of long fields");
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    std::cout << app.help();
    return 0;
  } catch (const CLI::ParseError& error) {
    return fail(2, error.what());
  }
  try {
    run(chosen);
  } catch (const std::exception& error) {
    return fail(1, (chosen.file == "-" ? "standard input" : chosen.file) + ": " + error.what());
  }
  return 0;
}
