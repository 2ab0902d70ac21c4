#include <tlswire/handshake/ech_forms.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <type_traits>

#include <tlswire/handshake/ech_compress.hpp>
#include <tlswire/handshake/ech_expand.hpp>
#include <tlswire/handshake/ech_outer_aad.hpp>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

template <class T>
using forms = tlswire::detail::ech_forms<T>;
static_assert(std::is_same_v<forms<EncodedClientHelloInner>::hello, ClientHello>);
static_assert(std::is_same_v<forms<ClientHello>::encoded, EncodedClientHelloInner>);
static_assert(std::is_same_v<forms<dtls::EncodedClientHelloInner>::hello, dtls::ClientHello>);
static_assert(std::is_same_v<forms<dtls::ClientHello>::encoded, dtls::EncodedClientHelloInner>);

// Two hellos of DTLS 1.3, the second within the first.
constexpr auto& outer_wire =
    hex<"fefd d0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeef 01 51 02 c1c2 0002 1301 01 00"
        "0017 fe0d 000b 00 0001 0001 f7 0000 0001 a1 fa01 0004 0a0a0a0a">();
constexpr auto& inner_wire =
    hex<"fefd 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 01 51 01 c3 0002 1303 01 00"
        "000d fe0d 0001 01 fa01 0004 0a0a0a0a">();
constexpr auto& encoded_wire =
    hex<"fefd 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 01 c3 0002 1303 01 00"
        "000c fe0d 0001 01 fd00 0003 02 fa01">();

TEST_CASE("ECH of DTLS: the cookie of the inner hello is kept, the session id is that of the outer one") {
  const auto outer = parse<dtls::ClientHello>(outer_wire);
  const auto inner = parse<dtls::ClientHello>(inner_wire);
  const auto encoded = parse<dtls::EncodedClientHelloInner>(encoded_wire);
  REQUIRE((outer && inner && encoded));
  std::uint8_t out[100];
  const auto compressed = ech_compress(*inner, *outer, out);
  REQUIRE(compressed);
  CHECK(to_hex(*compressed) == to_hex(encoded_wire));
  const auto expanded = ech_expand(*outer, *encoded, out);
  REQUIRE(expanded);
  CHECK(to_hex(*expanded) == to_hex(inner_wire));
}

TEST_CASE("ECH of DTLS: what the payload is authenticated with") {
  const auto outer = parse<dtls::ClientHello>(outer_wire);
  REQUIRE(outer);
  std::uint8_t out[100];
  const auto aad = ech_outer_aad(*outer, out);
  REQUIRE(aad);
  CHECK(to_hex(*aad) == to_hex(hex<"fefd d0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeef 01 "
                                   "51 02 c1c2 0002 1301 01 00"
                                   "0017 fe0d 000b 00 0001 0001 f7 0000 0001 00 fa01 0004 0a0a0a0a">()));
}

}  // namespace
}  // namespace tlswire::test
