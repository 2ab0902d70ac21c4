#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <botan/auto_rng.h>
#include <botan/rng.h>

#include <tlswire/crypto/botan/chain.hpp>
#include <tlswire/crypto/botan/key_share.hpp>
#include <tlswire/crypto/botan/primitives.hpp>
#include <tlswire/crypto/botan/signature.hpp>
#include <tlswire/session/crypto.hpp>

namespace tlswire::botan {

/// The cryptography of Botan 2.19 or 3 for sessions. Objects that it makes refer to its random number
/// generator: it must outlive them. One thread at a time uses it.
class provider {
 public:
  using hash_type = botan::hash;
  using aead_type = botan::aead;
  using key_share_type = botan::key_share_secret;
  using private_key_type = botan::private_key;

  /// With the generator of the system, or with one that is given, such as one that repeats itself in a test.
  explicit provider(std::unique_ptr<Botan::RandomNumberGenerator> rng =
                        std::make_unique<Botan::AutoSeeded_RNG>())
      : rng_(std::move(rng)) {}

  /// Whom `validate` trusts; no one at first.
  trust_anchors& anchors() noexcept { return anchors_; }
  /// The time at which `validate` looks at certificates, instead of the present.
  void set_time(std::chrono::system_clock::time_point when) noexcept { when_ = when; }
  Botan::RandomNumberGenerator& rng() noexcept { return *rng_; }

  void random(std::uint8_t* out, std::size_t size) { rng_->randomize(out, size); }

  bool supports(CipherSuiteHash which) const noexcept { return detail::name_of(which) != nullptr; }
  bool supports(BulkCipherAlgorithm cipher) const { return !detail::name_of(cipher, 32).empty(); }
  bool supports(NamedGroup group) const noexcept {
    return detail::group_of(group).is != detail::group::kind::none ||
           detail::hybrid_of(group).ciphertext_size != 0;
  }
  bool supports(SignatureScheme named) const noexcept {
    return *detail::scheme_of(named).algorithm != '\0';
  }

  hash_type hash(CipherSuiteHash which) const { return botan::hash(which); }
  session::secret hmac(CipherSuiteHash which, bytes key, bytes data) const {
    return botan::hmac(which, key, data);
  }
  std::optional<aead_type> aead(BulkCipherAlgorithm cipher, bytes key) const {
    return botan::aead::create(cipher, key);
  }
  std::optional<key_share_type> generate(NamedGroup group) {
    return botan::key_share_secret::generate(group, *rng_);
  }
  std::optional<session::encapsulation> encapsulate(NamedGroup group, bytes peer) {
    return botan::encapsulate(group, peer, *rng_);
  }
  bool verify(bytes certificate, SignatureScheme named, bytes message, bytes signature) const {
    return botan::verify(certificate, named, message, signature);
  }
  std::optional<session::octets> encrypt_pkcs1(bytes certificate, bytes message) {
    return botan::encrypt_pkcs1(certificate, message, *rng_);
  }
  std::optional<private_key_type> load_key(bytes pkcs8, bytes certificate) {
    return botan::private_key::load(pkcs8, certificate, *rng_);
  }
  session::chain_verdict validate(const std::vector<session::octets>& chain, std::string_view host,
                                  Role peer) {
    return botan::validate(chain, host, peer, anchors_, when_.value_or(std::chrono::system_clock::now()));
  }

 private:
  std::unique_ptr<Botan::RandomNumberGenerator> rng_;
  trust_anchors anchors_;
  std::optional<std::chrono::system_clock::time_point> when_;
};

static_assert(session::crypto_provider<provider>);

}  // namespace tlswire::botan
