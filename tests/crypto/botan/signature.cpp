#include <tlswire/crypto/botan/signature.hpp>

#include <doctest/doctest.h>

#include <botan/auto_rng.h>

#include "support/identity.hpp"

namespace tlswire::botan {
namespace {

using session::octets;

TEST_CASE("signature: each key signs under its own schemes, and no other") {
  Botan::AutoSeeded_RNG rng;
  struct row {
    test::identity_wish wish;
    SignatureScheme scheme;
  };
  for (const row& one : {row{{"RSA", "2048"}, SignatureScheme::rsa_pss_rsae_sha256},
                         row{{"RSA", "2048"}, SignatureScheme::rsa_pss_rsae_sha512},
                         row{{"RSA", "2048"}, SignatureScheme::rsa_pkcs1_sha384},
                         row{{"ECDSA", "secp256r1"}, SignatureScheme::ecdsa_secp256r1_sha256},
                         row{{"ECDSA", "secp384r1"}, SignatureScheme::ecdsa_secp384r1_sha384},
                         row{{"ECDSA", "secp521r1"}, SignatureScheme::ecdsa_secp521r1_sha512},
                         row{{"Ed25519", ""}, SignatureScheme::ed25519}}) {
    CAPTURE(name(one.scheme));
    const test::identity who = test::make_identity(rng, one.wish);
    const auto key = private_key::load(who.pkcs8, who.chain[0], rng);
    REQUIRE(key.has_value());
    CHECK(key->can_sign(one.scheme));
    const auto signature = key->sign(one.scheme, "text"_bytes);
    REQUIRE(signature.has_value());
    CHECK(verify(who.chain[0], one.scheme, "text"_bytes, *signature));
    CHECK_FALSE(verify(who.chain[0], one.scheme, "test"_bytes, *signature));
    CHECK_FALSE(verify(who.chain[0], one.scheme, "text"_bytes, bytes(*signature).sub(1)));
    CHECK_FALSE(verify(who.chain[0], SignatureScheme::rsa_pss_pss_sha256, "text"_bytes, *signature));
    CHECK_FALSE(key->can_sign(SignatureScheme::rsa_pss_pss_sha256));
    CHECK_FALSE(key->sign(SignatureScheme::ecdsa_sha1, "text"_bytes).has_value());
  }
}

TEST_CASE("private_key: what is no key, or another's, is not taken") {
  Botan::AutoSeeded_RNG rng;
  const test::identity a = test::make_identity(rng);
  const test::identity b = test::make_identity(rng);
  CHECK_FALSE(private_key::load(a.pkcs8, b.chain[0], rng).has_value());
  CHECK_FALSE(private_key::load("no key"_bytes, a.chain[0], rng).has_value());
  CHECK_FALSE(private_key::load(a.pkcs8, "no certificate"_bytes, rng).has_value());
  CHECK_FALSE(verify("no certificate"_bytes, SignatureScheme::ed25519, {}, {}));
  // P-256 does not sign for P-384.
  CHECK_FALSE(private_key::load(a.pkcs8, a.chain[0], rng)->can_sign(SignatureScheme::ecdsa_secp384r1_sha384));
}

TEST_CASE("decrypt_pkcs1: wrong padding gives other bytes, never a failure") {
  Botan::AutoSeeded_RNG rng;
  const test::identity who = test::make_identity(rng, {"RSA", "2048"});
  const auto key = private_key::load(who.pkcs8, who.chain[0], rng);
  const octets premaster(48, 3);
  auto sent = encrypt_pkcs1(who.chain[0], premaster, rng);
  REQUIRE(sent.has_value());
  CHECK(*key->decrypt_pkcs1(*sent) == session::secret(premaster));
  sent->back() ^= 1;
  const auto wrong = key->decrypt_pkcs1(*sent);
  REQUIRE(wrong.has_value());
  CHECK(wrong->size() == 48);
  CHECK_FALSE(*wrong == session::secret(premaster));
  const octets huge(300, 0xFF);
  CHECK(key->decrypt_pkcs1(huge)->size() == 48);
  const test::identity curve = test::make_identity(rng);
  CHECK_FALSE(private_key::load(curve.pkcs8, curve.chain[0], rng)->decrypt_pkcs1(premaster).has_value());
}

}  // namespace
}  // namespace tlswire::botan
