#include "support/wire_types.hpp"

#include <doctest/doctest.h>

#include "support/verify_walked.hpp"
#include "vectors/hex_file.hpp"

namespace tlswire::test {
namespace {

TEST_CASE("the laws hold for the ClientHello of RFC 8448") {
  for_each_type(client_hello_types{},
                []<class T>() { verify_walked<T>(example<T>::wire, example<T>::context); });
}

TEST_CASE("the laws hold for the ClientHellos of programs") {
  // With GREASE, ECH and X25519MLKEM768; with pre_shared_key; with padding; of TLS 1.2 with status_request.
  for (const char* const name : {"chromium/client_hello_01", "openssl/tls13_resumption.client",
                                 "curl/client_hello", "openssl/client_hello_tls12_alpn_status"}) {
    CAPTURE(name);
    const auto recorded = vectors::read_hex(vectors::all(name).front().string());
    const std::size_t length = static_cast<std::size_t>(recorded[7] << 8 | recorded[8]);
    verify<ClientHello>(bytes(recorded).sub(9, length));
  }
}

TEST_CASE("the laws hold for a ClientHello without extensions") {
  verify<ClientHello>(hex<"0301 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                          "04 a1a2a3a4 0004 002f 00ff 01 00">());
}

}  // namespace
}  // namespace tlswire::test
