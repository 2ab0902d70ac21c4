#include <tlswire/handshake/truncated_client_hello.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include <tlswire/handshake/message/client_hello.hpp>
#include <tlswire/handshake/message/dtls/client_hello.hpp>
#include <tlswire/wire/parse.hpp>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

using octets = std::vector<std::uint8_t>;

// RFC 8448 section 4: "ClientHello prefix (477 octets)".
constexpr bytes resumed = vectors::rfc8448::resumed_0rtt_client_hello;
static_assert(resumed.size() == 512);
static_assert(*truncated_size(*parse<ClientHello>(resumed.sub(4))) == 477);
static_assert(*truncated_size(*parse<ClientHello, framing>(resumed.sub(4))) == 477);

// supported_versions, and pre_shared_key with two identities and binders of 32 and 33 bytes.
const octets before = from_hex(
    "0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00"
    "006e 002b 0003 02 0304 0029 0063 001d");
octets with_binders() {
  octets out = before;
  const octets identities = from_hex("0005 a1a2a3a4a5 00000001 000c b1b2b3b4b5b6b7b8b9babbbc 00000002");
  out.insert(out.end(), identities.begin(), identities.end());
  const octets length = from_hex("0042 20");
  out.insert(out.end(), length.begin(), length.end());
  out.insert(out.end(), 32, 0x11);
  out.push_back(32);
  out.insert(out.end(), 32, 0x22);
  return out;
}

TEST_CASE("truncated_size: the message ends behind the identities, before the length of the binders") {
  const octets body = with_binders();
  // The identities take 2 + 5 + 4 + 2 + 12 + 4 bytes.
  const std::size_t identities_end = before.size() + 29;
  const auto hello = parse<ClientHello>(body);
  REQUIRE_MESSAGE(hello, error_text(hello.error()));
  const auto size = truncated_size(*hello);
  REQUIRE(size);
  CHECK(*size == 4 + identities_end);
  CHECK(body[*size - 4] == 0x00);
  CHECK(body[*size - 4 + 1] == 0x42);
}

TEST_CASE("truncated_size: of a hello of DTLS it counts a header of four bytes too") {
  octets body = with_binders();
  body[0] = 0xfe;
  body[1] = 0xfd;
  // A cookie of one byte, behind the session ID.
  body.insert(body.begin() + 35, {1, 0xcc});
  const auto hello = parse<dtls::ClientHello>(body);
  REQUIRE_MESSAGE(hello, error_text(hello.error()));
  const auto size = truncated_size(*hello);
  REQUIRE(size);
  CHECK(*size == 4 + before.size() + 2 + 29);
}

TEST_CASE("truncated_size: absent without extensions, without pre_shared_key, and where it is not the last") {
  const octets hello = with_binders();
  const octets none(hello.begin(), hello.begin() + 41);
  CHECK(truncated_size(*parse<ClientHello>(none)).absent());
  CHECK(
      truncated_size(*parse<ClientHello>(bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4))).absent());
  octets behind = hello;
  behind.insert(behind.end(), {0xfa, 0xfa, 0, 0});
  behind[before.size() - 14] = static_cast<std::uint8_t>(behind[before.size() - 14] + 4);
  const auto parsed = parse<ClientHello>(behind);
  REQUIRE(parsed);
  CHECK(truncated_size(*parsed).absent());
}

TEST_CASE("truncated_size: malformed where the extension is, in a hello that was only framed") {
  octets hello = with_binders();
  hello[before.size() - 1] = 0x1e;
  const auto parsed = parse<ClientHello, framing>(hello);
  REQUIRE(parsed);
  CHECK(truncated_size(*parsed).malformed());
}

}  // namespace
}  // namespace tlswire::test
