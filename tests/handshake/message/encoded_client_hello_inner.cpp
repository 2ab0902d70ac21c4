#include <tlswire/handshake/message/encoded_client_hello_inner.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/extension_buffer.hpp>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& random = hex<"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">();
constexpr auto& wire =
    hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00"
        "0015 fe0d 0001 01 002b 0003 02 0304 fd00 0005 04 000a 0033 000000">();
static_assert(lawful<EncodedClientHelloInner>(wire));
static_assert((*parse<EncodedClientHelloInner>(wire)).zeros.size() == 3);

TEST_CASE("EncodedClientHelloInner: a hello, and zeros behind it") {
  extension_buffer<message::encoded_client_hello_inner, 64> extensions;
  const ProtocolVersion versions[] = {ProtocolVersion::TLSv1_3};
  const ExtensionType types[] = {ExtensionType::supported_groups, ExtensionType::key_share};
  // What a ClientHello may have, and what stands for more.
  extensions.add<encrypted_client_hello>({.type = ECHClientHelloType::inner, .body = Empty{}});
  extensions.add<supported_versions>({.versions = versions});
  extensions.add<ech_outer_extensions>(types);
  const CipherSuite suites[] = {CipherSuite::TLS_AES_128_GCM_SHA256};
  ok<EncodedClientHelloInner>(wire, {.client_hello = {.random = Random::from(random),
                                                      .cipher_suites = suites,
                                                      .legacy_compression_methods = hex<"00">(),
                                                      .extensions = extensions},
                                     .zeros = zeros(3)});
}

TEST_CASE("EncodedClientHelloInner: padding may be missing, and is zero") {
  verify<EncodedClientHelloInner>(bytes(wire).sub(0, wire.size() - 3));
  bad<EncodedClientHelloInner>(
      hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00"
          "0007 002b 0003 02 0304 00000000000000000007">(),
      {errc::nonzero_padding, 59, "zeros", 7, 0});
}

TEST_CASE("EncodedClientHelloInner: the extensions are always there, and are checked") {
  bad<EncodedClientHelloInner>(
      hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00">(),
      {errc::truncated, 41, "client_hello.extensions", 2, 0});
  bad<EncodedClientHelloInner>(
      hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00"
          "0007 002b 0003 03 0304">(),
      {errc::length_overrun, 47, "client_hello.extensions[0].supported_versions.versions", 3, 2});
  bad<EncodedClientHelloInner>(
      hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00"
          "0007 fd00 0003 03 0304">(),
      {errc::length_overrun, 47, "client_hello.extensions[0].ech_outer_extensions", 3, 2});
  bad<EncodedClientHelloInner>(
      hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00"
          "000e fd00 0003 02 000a fd00 0003 02 0033">(),
      {errc::duplicate_extension, 50, "client_hello.extensions[1]", 0, 0});
}

}  // namespace
}  // namespace tlswire::test
