#include <tlswire/crypto/botan.hpp>

#include <doctest/doctest.h>

#include <memory>

#include <botan/chacha_rng.h>

#include "support/hex.hpp"

namespace tlswire::botan {
namespace {

TEST_CASE("provider: what it has") {
  provider crypto;
  CHECK(crypto.supports(CipherSuiteHash::sha384));
  CHECK_FALSE(crypto.supports(CipherSuiteHash::sm3));
  CHECK(crypto.supports(BulkCipherAlgorithm::aes_ccm_8));
  CHECK_FALSE(crypto.supports(BulkCipherAlgorithm::sm4_gcm));
  CHECK(crypto.supports(NamedGroup::ffdhe8192));
  CHECK_FALSE(crypto.supports(NamedGroup::brainpoolP256r1));
  CHECK(crypto.supports(NamedGroup::X25519MLKEM768) == (BOTAN_VERSION_MAJOR >= 3));
  CHECK(crypto.supports(SignatureScheme::ed25519));
  CHECK_FALSE(crypto.supports(SignatureScheme::ecdsa_sha1));
}

TEST_CASE("provider: a generator that is given makes it repeatable") {
  const auto seeded = [] {
    return std::make_unique<Botan::ChaCha_RNG>(Botan::secure_vector<std::uint8_t>(32, 1));
  };
  provider a(seeded());
  provider b(seeded());
  provider c;
  const auto x = a.generate(NamedGroup::x25519);
  const auto y = b.generate(NamedGroup::x25519);
  const auto z = c.generate(NamedGroup::x25519);
  CHECK(x->share() == y->share());
  CHECK_FALSE(x->share() == z->share());
}

}  // namespace
}  // namespace tlswire::botan
