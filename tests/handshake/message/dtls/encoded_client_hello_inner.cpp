#include <tlswire/handshake/message/dtls/encoded_client_hello_inner.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/extension_buffer.hpp>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using encoded = dtls::EncodedClientHelloInner;
constexpr auto& wire =
    hex<"fefd 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 00 0002 1301 01 00"
        "0007 fd00 0003 02 0033 0000">();
static_assert(lawful<encoded>(wire));

TEST_CASE("EncodedClientHelloInner of DTLS: with a cookie behind the session id") {
  extension_buffer<message::encoded_client_hello_inner, 64> extensions;
  const ExtensionType types[] = {ExtensionType::key_share};
  extensions.add<ech_outer_extensions>(types);
  const CipherSuite suites[] = {CipherSuite::TLS_AES_128_GCM_SHA256};
  ok<encoded>(wire, {.client_hello = {.random = Random::from(bytes(wire).sub(2, 32)),
                                      .cipher_suites = suites,
                                      .legacy_compression_methods = hex<"00">(),
                                      .extensions = extensions},
                     .zeros = zeros(2)});
  bad<encoded>(hex<"fefd 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 02 c1">(),
               {errc::length_overrun, 35, "client_hello.legacy_cookie", 2, 1});
}

}  // namespace
}  // namespace tlswire::test
