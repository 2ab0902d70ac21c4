#include <tlswire/handshake/handshake.hpp>

#include <doctest/doctest.h>

#include <vector>

#include <tlswire/wire/serialize.hpp>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "support/verify.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

using namespace vectors::rfc8448;

using usual = context<>;

template <parse_mode Mode = strict, class Context = usual>
std::string error_of(bytes wire, const Context& context = {}) {
  const detail::heap_bytes exact(wire);
  const auto parsed = parse<Handshake, Mode>(exact, context);
  return parsed ? "" : error_text(parsed.error());
}

/// Which of the messages that tlswire knows it is.
std::vector<bool> kinds(bytes wire) {
  const auto message = parse<Handshake>(wire, usual{});
  REQUIRE(message);
  return {message->get<ClientHello>().has_value(),       message->get<ServerHello>().has_value(),
          message->get<HelloRetryRequest>().has_value(), message->get<EncryptedExtensions>().has_value(),
          message->get<Finished>(usual{}).has_value(),   message->get<Certificate>().has_value(),
          message->get<CertificateVerify>().has_value(), message->get<NewSessionTicket>().has_value()};
}

TEST_CASE("Handshake: each message is told by its type, and a HelloRetryRequest by its random") {
  const auto only = [](std::size_t kind) {
    std::vector<bool> is(8);
    is[kind] = true;
    return is;
  };
  CHECK(kinds(simple_1rtt_client_hello) == only(0));
  CHECK(kinds(simple_1rtt_server_hello) == only(1));
  CHECK(kinds(hello_retry_request_hello_retry_request) == only(2));
  CHECK(kinds(simple_1rtt_encrypted_extensions) == only(3));
  CHECK(kinds(simple_1rtt_server_finished) == only(4));
  CHECK(kinds(simple_1rtt_certificate) == only(5));
  CHECK(kinds(simple_1rtt_certificate_verify) == only(6));
  CHECK(kinds(simple_1rtt_new_session_ticket) == only(7));
}

TEST_CASE("Handshake: what is got of it is the message, or absent, or malformed") {
  const auto message = parse<Handshake>(simple_1rtt_server_hello, usual{});
  REQUIRE(message);
  CHECK(message->msg_type == HandshakeType::server_hello);
  CHECK(message->get<ServerHello>().value().cipher_suite == CipherSuite::TLS_AES_128_GCM_SHA256);
  CHECK(message->get<ClientHello>().absent());
  CHECK(message->get<HelloRetryRequest>().absent());

  // Offsets count from the body.
  const auto loose = parse<Handshake, framing>(hex<"08 000003 0000 ff">(), usual{});
  REQUIRE(loose);
  const auto extensions = loose->get<EncryptedExtensions>();
  REQUIRE(extensions.malformed());
  CHECK(error_text(extensions.error()) == error_text({errc::trailing_data, 2, "", 0, 1}));
}

TEST_CASE("Handshake: a message of an unknown type is kept") {
  const auto message = parse<Handshake>(hex<"c8 000003 010203">(), usual{});
  REQUIRE(message);
  CHECK(message->msg_type == HandshakeType{200});
  CHECK(message->body == bytes(hex<"010203">()));
  CHECK(error_of(hex<"c8 000000">()) == "");
}

TEST_CASE("Handshake: header and body are framed, with the place of what is wrong") {
  CHECK(error_of({}) == error_text({errc::truncated, 0, "msg_type", 1, 0}));
  CHECK(error_of(hex<"c8 0000">()) == error_text({errc::truncated, 1, "body", 3, 2}));
  CHECK(error_of(hex<"c8 000002 01">()) == error_text({errc::length_overrun, 1, "body", 2, 1}));
  CHECK(error_of(hex<"c8 ffffff 01">()) == error_text({errc::length_overrun, 1, "body", 0xffffff, 1}));
  CHECK(error_of(hex<"c8 000001 01 02">()) == error_text({errc::trailing_data, 5, "", 0, 1}));
  CHECK(error_of(hex<"08 000003 0000 ff">()) == error_text({errc::trailing_data, 6, "body", 0, 1}));
  CHECK(error_of(hex<"08 000006 0004 0000 0001">()) ==
        error_text({errc::length_overrun, 8, "body.extensions[0].extension_data", 1, 0}));
  CHECK(error_of(hex<"08 000000">()) == error_text({errc::truncated, 4, "body.extensions", 2, 0}));
}

TEST_CASE("Handshake: framing leaves the bodies alone") {
  CHECK(error_of<framing>(hex<"08 000003 0000 ff">()) == "");
  CHECK(error_of<framing>(hex<"01 000000">()) == "");
  CHECK(error_of<framing>(hex<"14 000001 00">()) == "");
  CHECK(error_of<framing>(hex<"08 000003 0000">()) == error_text({errc::length_overrun, 1, "body", 3, 2}));
}

TEST_CASE("Handshake: a Finished has the length that the context says") {
  CHECK(error_of(simple_1rtt_server_finished) == "");
  CHECK(error_of(simple_1rtt_server_finished, context<>{{.hash_length = 48}}) ==
        error_text({errc::truncated, 4, "body.verify_data", 48, 32}));
  CHECK(error_of(simple_1rtt_server_finished, context<>{{.hash_length = 12}}) ==
        error_text({errc::trailing_data, 16, "body", 0, 20}));
  CHECK(error_of(hex<"14 00000c 000102030405060708090a0b">(), context<>{{.hash_length = 12}}) == "");
}

TEST_CASE("Handshake: header and body are written as they are told") {
  std::uint8_t out[16];
  const auto written = serialize(Handshake{HandshakeType{200}, bytes(hex<"010203">())}, out);
  REQUIRE(written);
  CHECK(*written == bytes(hex<"c8 000003 010203">()));
  CHECK(encoded_size(Handshake{HandshakeType{200}, bytes(hex<"010203">())}) == 7);
  std::uint8_t three[3];
  const auto none = serialize(Handshake{}, three);
  REQUIRE_FALSE(none);
  CHECK(error_text(none.error()) == error_text({errc::buffer_too_small, 1, "body", 3, 2}));
}

}  // namespace
}  // namespace tlswire::test
