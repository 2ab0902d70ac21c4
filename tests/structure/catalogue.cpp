#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <tlswire/tls.hpp>

// Prints the README's tables of messages and extensions, from the lists that the parser uses.

namespace tlswire {
namespace {

/// The name of a type, with the namespaces below tlswire that it stands in.
template <class T>
std::string qualified_name() {
  std::string_view text = __PRETTY_FUNCTION__;
  text.remove_prefix(text.find("T = ") + 4);
  text = text.substr(0, text.find_first_of(";]"));
  constexpr std::string_view outer = "tlswire::";
  if (text.starts_with(outer)) text.remove_prefix(outer.size());
  return std::string(text);
}

constexpr ProtocolVersion all_versions[] = {
    ProtocolVersion::TLSv1_0,  ProtocolVersion::TLSv1_1,  ProtocolVersion::TLSv1_2,  ProtocolVersion::TLSv1_3,
    ProtocolVersion::DTLSv1_0, ProtocolVersion::DTLSv1_2, ProtocolVersion::DTLSv1_3,
};

/// Whether an `M` stands in this version, under any key exchange and with any certificate.
template <class M>
bool stands_in(ProtocolVersion version) {
  if constexpr (tlswire::detail::versioned<M>) {
    for (const auto& exchange : registry<KeyExchangeAlgorithm>::rows) {
      for (const auto& certificate : registry<CertificateType>::rows) {
        if (M::stands_in(negotiated{
                .version = version, .key_exchange = exchange.value, .certificate_type = certificate.value})) {
          return true;
        }
      }
    }
    return false;
  } else {
    return true;
  }
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const auto& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

template <class M>
void print_message() {
  std::vector<std::string> versions;
  for (const ProtocolVersion version : all_versions) {
    if (stands_in<M>(version)) versions.emplace_back(name(version));
  }
  const bool all = versions.size() == std::size(all_versions);
  std::printf("| %u %s | `%s` | %s |\n", static_cast<unsigned>(M::msg_type), name(M::msg_type).data(),
              qualified_name<M>().c_str(), all ? "all" : joined(versions, ", ").c_str());
}

std::string_view text(versions v) {
  switch (v) {
    case versions::all:
      return "";
    case versions::tls13:
      return " (1.3)";
    case versions::tls12_and_below:
      return " (1.2)";
    case versions::dtls:
      return " (DTLS)";
    case versions::dtls12_and_below:
      return " (DTLS 1.2)";
    case versions::dtls13:
      return " (DTLS 1.3)";
  }
  return "";
}

template <class Message, class Body, versions V, roles R>
std::string row(const in<Message, Body, V, R>*) {
  std::string out(type_name<Message>);
  if (R == roles::client) out += " of the client";
  if (R == roles::server) out += " of the server";
  return out + " `" + qualified_name<Body>() + "`" + std::string(text(V));
}
template <class... In>
std::string rows(const bodies<In...>*) {
  return joined({row(static_cast<const In*>(nullptr))...}, ", ");
}

template <class E>
void print_extension() {
  std::printf("| %u | %s | %s |\n", static_cast<unsigned>(E::type), name(E::type).data(),
              rows(static_cast<const typename E::bodies*>(nullptr)).c_str());
}

template <class... M>
void print_messages(type_list<M...>) {
  std::puts("| handshake type | as | in |\n|---|---|---|");
  (print_message<M>(), ...);
}
template <class... E>
void print_extensions(type_list<E...>) {
  std::puts("\n| | extension | body in each message |\n|---|---|---|");
  // By code point, whatever the order of the list.
  for (unsigned code = 0; code < 0x10000; ++code) {
    ((code == static_cast<unsigned>(E::type) ? print_extension<E>() : void()), ...);
  }
}

}  // namespace
}  // namespace tlswire

int main() {
  tlswire::print_messages(tlswire::known_messages{});
  tlswire::print_extensions(tlswire::known_extensions{});
  return 0;
}
