#include <tlswire/crypto/botan/primitives.hpp>

#include <doctest/doctest.h>

#include "support/hex.hpp"

namespace tlswire::botan {
namespace {

using session::octets;
using test::to_hex;

TEST_CASE("hash: a digest does not end it, and copies go their own ways") {
  hash running(CipherSuiteHash::sha256);
  running.update("a"_bytes);
  (void)running.digest();
  hash copy = running;
  running.update("bc"_bytes);
  const octets abc = running.digest();
  CHECK(to_hex(abc) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const octets a = copy.digest();
  CHECK(to_hex(a) == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
}

TEST_CASE("hmac: RFC 4231 section 4.3") {
  CHECK(to_hex(hmac(CipherSuiteHash::sha256, "Jefe"_bytes, "what do ya want for nothing?"_bytes).view()) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(hmac(CipherSuiteHash::sha384, "Jefe"_bytes, {}).size() == 48);
}

TEST_CASE("aead: what stands before the plaintext stays; a wrong tag leaves it usable") {
  const std::uint8_t key[32] = {1};
  const std::uint8_t nonce[12] = {2};
  for (const auto cipher : {BulkCipherAlgorithm::aes_gcm, BulkCipherAlgorithm::aes_ccm,
                            BulkCipherAlgorithm::aes_ccm_8, BulkCipherAlgorithm::chacha20_poly1305}) {
    auto made = aead::create(cipher, key);
    REQUIRE(made.has_value());
    octets buffer = test::from_hex("aabbcc0102");
    made->seal(nonce, "ad"_bytes, buffer, 3);
    CHECK(buffer.size() == 5 + session::tag_size(cipher));
    CHECK(to_hex(bytes(buffer.data(), 3)) == "aabbcc");
    octets other = buffer;
    other.back() ^= 1;
    CHECK_FALSE(made->open(nonce, "ad"_bytes, other, 3));
    other = buffer;
    CHECK_FALSE(made->open(nonce, "da"_bytes, other, 3));
    CHECK(made->open(nonce, "ad"_bytes, buffer, 3));
    CHECK(to_hex(buffer) == "aabbcc0102");
    octets little = test::from_hex("01");
    CHECK_FALSE(made->open(nonce, "ad"_bytes, little, 0));
  }
  CHECK_FALSE(aead::create(BulkCipherAlgorithm::aes_cbc, key).has_value());
  CHECK_FALSE(aead::create(BulkCipherAlgorithm::aes_gcm, bytes(key, 31)).has_value());
}

}  // namespace
}  // namespace tlswire::botan
