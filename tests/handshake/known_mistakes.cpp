#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/handshake/handshake.hpp>

#include "handshake/in_message.hpp"
#include "support/allocations.hpp"
#include "support/rebuild.hpp"
#include "support/text.hpp"
#include "support/verify.hpp"

// What other implementations got wrong, each as a case of its own. Those that concern records, hellos split
// over them foremost, stand in record/known_mistakes.cpp.

namespace tlswire::test {
namespace {

// tls_codec read on behind the end of a vector as long as its container had bytes.
TEST_CASE("a vector ends where its prefix says, not where its container ends") {
  // The second share begins within the list of shares, and ends behind it.
  CHECK(client_hello_error(hex<"0033 000f 000a 001d 0001 aa 0017 0004 bbbbbb bb">()) ==
        error_text({errc::length_overrun, in_client_hello + 13,
                    "extensions[0].key_share.client_shares[1].key_exchange", 4, 1}));
  // A name that would reach into the next extension.
  CHECK(client_hello_error(hex<"0010 0006 0004 05 683268 002b 0003 02 0304">()) ==
        error_text({errc::length_overrun, in_client_hello + 6,
                    "extensions[0].application_layer_protocol_negotiation.protocol_name_list[0]", 5, 3}));
}

// tls_codec allocated what a length announced before it had come.
TEST_CASE("a length that announces 16 MiB costs nothing") {
  std::size_t allocated =
      allocations_of([] { (void)parse<Handshake, framing>(hex<"01 ffffff 0303">()).has_value(); });
  for (const bytes wire :
       {bytes(hex<"ffff 001d ffff">()), bytes(hex<"fffe">()), bytes(hex<"ffff ffff ffff">())}) {
    allocated += allocations_of([&] { (void)parse<KeyShareClientHello>(wire).has_value(); });
    allocated +=
        allocations_of([&] { (void)parse<extension_list<message::client_hello>>(wire).has_value(); });
  }
  CHECK(allocated == 0);
}

// tls-parser, mlspp and mbedtls (#10745) accepted bytes behind the last element of a list.
TEST_CASE("bytes behind the last element of a list are refused") {
  CHECK(client_hello_error(hex<"002b 0004 03 0304 03">()) ==
        error_text({errc::length_not_a_multiple, in_client_hello + 4,
                    "extensions[0].supported_versions.versions", 3, 2}));
  CHECK(client_hello_error(hex<"002b 0004 02 0304 03">()) ==
        error_text({errc::trailing_data, in_client_hello + 7, "extensions[0].supported_versions", 0, 1}));
  CHECK(client_hello_error(hex<"0033 0008 0006 001d 0001 aa 00">()) ==
        error_text(
            {errc::truncated, in_client_hello + 11, "extensions[0].key_share.client_shares[1].group", 2, 1}));
  CHECK(client_hello_error(hex<"0010 0006 0003 02 6832 00">()) ==
        error_text({errc::trailing_data, in_client_hello + 9,
                    "extensions[0].application_layer_protocol_negotiation", 0, 1}));
  CHECK(client_hello_error(hex<"fafa 0000 fa">()) ==
        error_text({errc::truncated, in_client_hello + 4, "extensions[1].extension_type", 2, 1}));
}

/// Tries to write each extension in each message that it has a body in.
struct every_body {
  std::size_t written = 0;
  template <class E, class Message, class Body, versions V, roles R>
  void one(in<Message, Body, V, R>*) {
    // A body without fields set is written, or refused for its bounds: never impossible to write.
    std::uint8_t out[64];
    extension_editor<Message> x(out, sizeof(out));
    if (!x.template add<E>(Body{})) {
      CHECK((x.error().code == errc::length_below_minimum || x.error().code == errc::case_mismatch));
    }
    ++written;
  }
  template <class E, class... In>
  void all_of(bodies<In...>*) {
    (one<E>(static_cast<In*>(nullptr)), ...);
  }
  template <class... E>
  void all(type_list<E...>) {
    (all_of<E>(static_cast<typename E::bodies*>(nullptr)), ...);
  }
};

// tls-parser's writer knows 3 of the 26 extensions that its parser knows.
TEST_CASE("what can be read can be written: every known extension in every message") {
  every_body every;
  every.all(known_extensions{});
  CHECK(every.written == 168);
}

// tlslite-ng accepted duplicates.
TEST_CASE("an extension that comes twice is refused, known or not") {
  CHECK(client_hello_error(hex<"0017 0000 0017 0000">()) ==
        error_text({errc::duplicate_extension, in_client_hello + 4, "extensions[1]"}));
  CHECK(server_hello_error(hex<"fafa 0000 002b 0002 0304 fafa 0000">()) ==
        error_text({errc::duplicate_extension, in_server_hello + 10, "extensions[2]"}));
}

// utls (PR #58) refused hellos with an extension that it did not know.
TEST_CASE("an extension that nobody knows does not fail the parse, nor does an unknown value of an enum") {
  CHECK(client_hello_error(hex<"1234 0003 ffffff fe0c 0001 00 5a5a 0000">()) == "");
  CHECK(client_hello_error(hex<"000a 0004 0002 fefe 002b 0003 02 9a9a 002d 0002 01 e4">()) == "");
}

// rustls (#2498) loses the order and what it does not know, so that people write parsers of their own to
// fingerprint.
TEST_CASE("the order of extensions and those that nobody knows are kept, and written back") {
  const auto message =
      client_hello_with(hex<"fe0c 0001 00 002b 0003 02 0304 1a1a 0000 0017 0000 1234 0002 abcd">());
  const auto hello = parse<ClientHello>(message);
  REQUIRE(hello);
  std::string order;
  for (const extension& e : *hello->extensions)
    order += std::to_string(static_cast<unsigned>(e.extension_type)) + " ";
  CHECK(order == "65036 43 6682 23 4660 ");
  std::vector<std::uint8_t> out(message.size());
  CHECK(*serialize(*hello, out) == bytes(message));
}

// tls-parser (#11, #13) read a code point alike in every message.
TEST_CASE("a code point has a shape for each message") {
  constexpr auto& of_client = hex<"0033 0007 0005 001d 0001 aa">();
  constexpr auto& of_server = hex<"0033 0005 001d 0001 aa">();
  constexpr auto& of_retry = hex<"0033 0002 001d">();
  CHECK(client_hello_error(of_client) == "");
  CHECK(server_hello_error(of_server) == "");
  CHECK(hello_retry_request_error(of_retry) == "");
  CHECK(client_hello_error(of_server) != "");
  CHECK(client_hello_error(of_retry) != "");
  CHECK(server_hello_error(of_client) != "");
  CHECK(server_hello_error(of_retry) != "");
  CHECK(hello_retry_request_error(of_client) != "");
  CHECK(hello_retry_request_error(of_server) != "");
}

// PcapPlusPlus (#1039) missed an extension of length zero at the end.
TEST_CASE("an extension without data at the very end is there") {
  const auto message = client_hello_with(hex<"002b 0003 02 0304 0017 0000">());
  const detail::heap_bytes exact(message);
  const auto hello = parse<ClientHello>(exact);
  REQUIRE(hello);
  CHECK(hello->extensions->size() == 2);
  CHECK(hello->extensions->find<extended_main_secret>().has_value());
  CHECK(client_hello_error(hex<"0017 0000">()) == "");
  CHECK(client_hello_error(hex<"0017 0001">()) ==
        error_text({errc::length_overrun, in_client_hello + 2, "extensions[0].extension_data", 1, 0}));
}

// Botan's enums of the wire hold values of its own, which no peer can have meant.
TEST_CASE("every value of an enum on the wire is just that value") {
  for (std::size_t value = 0; value < 0x10000; ++value) {
    const std::uint8_t wire[] = {static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
    const auto group = parse<KeyShareHelloRetryRequest>(wire);
    REQUIRE(group);
    REQUIRE(static_cast<std::size_t>(group->selected_group) == value);
    std::uint8_t out[2];
    REQUIRE(*serialize(*group, out) == bytes(wire));
  }
}

// rustls tested its writer on messages that keep the bytes they were read from.
TEST_CASE("a value that shares no byte with what it was read from is written the same") {
  auto message =
      client_hello_with(hex<"0000 0009 0007 00 0004 686f7374 0033 0007 0005 001d 0001 aa 1a1a 0001 ff">());
  const std::string before = to_hex(message);
  const auto hello = parse<ClientHello>(message);
  REQUIRE(hello);
  arena storage;
  const no_context none;
  rebuilder<no_context> again{none, storage};
  const ClientHello fresh = again(*hello);
  for (auto& byte : message) byte = 0xee;
  std::vector<std::uint8_t> out(message.size());
  CHECK(to_hex(*serialize(fresh, out)) == before);
}

}  // namespace
}  // namespace tlswire::test
