#include <tlswire/handshake/check/extensions.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "handshake/check/hellos.hpp"
#include "handshake/extension_blocks.hpp"

namespace tlswire::test {
namespace {

constexpr auto nothing = [](ExtensionType) { return false; };
constexpr auto everything = [](ExtensionType) { return true; };

template <class Message, class Asked, class Context = no_context>
std::string said(const std::vector<x>& extensions, ProtocolVersion version, const Asked& asked,
                 const Context& context = {}) {
  const octets wire = block_of(extensions);
  const auto list = parse<extension_list<Message>, framing>(wire, context);
  REQUIRE(list);
  return text_of(check_extensions(*list, version, Role::server, asked, context));
}
constexpr auto tls13 = ProtocolVersion::TLSv1_3;
constexpr auto tls12 = ProtocolVersion::TLSv1_2;

TEST_CASE("check_extensions: a recognised extension in a message that its row does not list") {
  const auto in_encrypted = [](const x& e) {
    return said<message::encrypted_extensions>({{"000a", "0002 001d"}, e}, tls13, everything);
  };
  CHECK(in_encrypted({"0000", ""}) == "");
  CHECK(in_encrypted({"0033", ""}) ==
        "extensions[1].key_share: at byte 10: extension 51 must not stand here (illegal_parameter)");
  CHECK(in_encrypted({"0015", ""}) ==
        "extensions[1].padding: at byte 10: extension 21 must not stand here (illegal_parameter)");
}

TEST_CASE("check_extensions: a row holds for its versions only") {
  CHECK(said<message::server_hello>({{"0017", ""}}, tls12, everything) == "");
  CHECK(
      said<message::server_hello>({{"0017", ""}}, tls13, everything) ==
      "extensions[0].extended_main_secret: at byte 2: extension 23 must not stand here (illegal_parameter)");
}

TEST_CASE("check_extensions: an answer that was not asked for, known or not") {
  const auto only_groups = [](ExtensionType type) { return type == ExtensionType::supported_groups; };
  CHECK(said<message::encrypted_extensions>({{"000a", "0002 001d"}}, tls13, only_groups) == "");
  CHECK(said<message::encrypted_extensions>({{"000a", "0002 001d"}, {"0000", ""}}, tls13, only_groups) ==
        "extensions[1].server_name: at byte 10: extension 0 was not asked for (unsupported_extension)");
  CHECK(said<message::encrypted_extensions>({{"7777", ""}}, tls13, everything) == "");
  CHECK(said<message::encrypted_extensions>({{"7777", ""}}, tls13, nothing) ==
        "extensions[0]: at byte 2: extension 30583 was not asked for (unsupported_extension)");
  CHECK(said<message::server_hello>({{"7777", ""}}, tls13, nothing) ==
        "extensions[0]: at byte 2: extension 30583 was not asked for (unsupported_extension)");
  CHECK(said<message::certificate>({{"7777", ""}}, tls13, nothing) ==
        "extensions[0]: at byte 2: extension 30583 was not asked for (unsupported_extension)");
}

TEST_CASE("check_extensions: a GREASE extension is never an answer") {
  CHECK(said<message::encrypted_extensions>({{"7a7b", ""}}, tls13, everything) == "");
  CHECK(said<message::encrypted_extensions>({{"7a7a", ""}}, tls13, everything) ==
        "extensions[0]: at byte 2: extension 31354 was not asked for (unsupported_extension)");
}

TEST_CASE("check_extensions: unknown extensions of a request are kept and ignored") {
  CHECK(said<message::client_hello>({{"7777", ""}}, tls13, not_an_answer{}) == "");
  CHECK(said<message::certificate_request>({{"7777", ""}}, tls13, not_an_answer{}) == "");
  CHECK(said<message::new_session_ticket>({{"7777", ""}}, tls13, not_an_answer{}) == "");
  CHECK(said<message::new_session_ticket>({{"002a", "00000000"}}, tls13, not_an_answer{}) == "");
  CHECK(said<message::new_session_ticket>({{"0033", "00000000"}}, tls13, not_an_answer{}) ==
        "extensions[0].key_share: at byte 2: extension 51 must not stand here (illegal_parameter)");
}

TEST_CASE("check_extensions: duplicates and malformed bodies in a list that was only framed") {
  CHECK(said<message::encrypted_extensions>({{"0000", ""}, {"0000", ""}}, tls13, everything) ==
        "extensions[1]: at byte 6: a second extension of this type (illegal_parameter)");
  CHECK(said<message::encrypted_extensions>({{"7777", ""}, {"7777", ""}}, tls13, everything) ==
        "extensions[1]: at byte 6: a second extension of this type (illegal_parameter)");
  CHECK(said<message::encrypted_extensions>({{"0000", "00"}}, tls13, everything) ==
        "extensions[0].server_name: at byte 6: 1 bytes left over (decode_error)");
}

/// Only of DTLS, and only of the client.
struct picky {
  static constexpr ExtensionType type{0xfe20};
  using bodies = tlswire::bodies<in<message::client_hello, Empty, versions::dtls>,
                                 in<message::certificate, Empty, versions::all, roles::client>>;
};

TEST_CASE("check_extensions: the user's own extensions take part") {
  const tlswire::context<picky> own;
  CHECK(said<message::encrypted_extensions>({{"fe20", ""}}, tls13, everything) == "");
  CHECK(said<message::encrypted_extensions>({{"fe20", ""}}, tls13, everything, own) ==
        "extensions[0].picky: at byte 2: extension 65056 must not stand here (illegal_parameter)");
  CHECK(said<message::certificate>({{"fe20", ""}}, tls13, everything, own) ==
        "extensions[0].picky: at byte 2: extension 65056 must not stand here (illegal_parameter)");
  const octets wire = block_of({{"fe20", ""}});
  const auto list = parse<extension_list<message::certificate>>(wire, own);
  REQUIRE(list);
  CHECK(text_of(check_extensions(*list, tls13, Role::client, everything, own)) == "");
}

TEST_CASE("check_extensions: in a ClientHello rows of any version are good, but those of DTLS in DTLS only") {
  const tlswire::context<picky> own;
  CHECK(said<message::client_hello>({{"0017", ""}}, tls13, not_an_answer{}) == "");
  CHECK(said<message::client_hello>({{"002d", "01 01"}}, tls12, not_an_answer{}) == "");
  const octets wire = block_of({{"fe20", ""}});
  const auto list = parse<extension_list<message::client_hello>>(wire, own);
  REQUIRE(list);
  CHECK(text_of(check_extensions(*list, ProtocolVersion::DTLSv1_2, Role::client, not_an_answer{}, own)) ==
        "");
  CHECK(text_of(check_extensions(*list, tls12, Role::client, not_an_answer{}, own)) ==
        "extensions[0].picky: at byte 2: extension 65056 must not stand here (illegal_parameter)");
}

}  // namespace
}  // namespace tlswire::test
