#include <tlswire/session/crypto.hpp>

#include <doctest/doctest.h>

namespace tlswire::session {
namespace {

struct no_provider {
  void random(std::uint8_t*, std::size_t) {}
};
static_assert(!crypto_provider<no_provider>);
static_assert(!running_hash<no_provider>);

TEST_CASE("crypto: sizes of digests and tags") {
  CHECK(digest_size(CipherSuiteHash::sha256) == 32);
  CHECK(digest_size(CipherSuiteHash::sha384) == 48);
  CHECK(digest_size(CipherSuiteHash::null) == 0);
  CHECK(tag_size(BulkCipherAlgorithm::aes_gcm) == 16);
  CHECK(tag_size(BulkCipherAlgorithm::aes_ccm) == 16);
  CHECK(tag_size(BulkCipherAlgorithm::aes_ccm_8) == 8);
  CHECK(tag_size(BulkCipherAlgorithm::chacha20_poly1305) == 16);
}

}  // namespace
}  // namespace tlswire::session
