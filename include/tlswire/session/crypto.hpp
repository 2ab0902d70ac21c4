#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tlswire/handshake/context.hpp>
#include <tlswire/registry/alert_description.hpp>
#include <tlswire/registry/cipher_suite_info.hpp>
#include <tlswire/registry/named_group.hpp>
#include <tlswire/registry/signature_scheme.hpp>
#include <tlswire/session/secret.hpp>
#include <tlswire/wire/bytes.hpp>

namespace tlswire::session {

/// What a server makes of a client's key share: its own share, and the secret.
struct encapsulation {
  octets share{};
  secret shared_secret{};
};

/// Whether a peer's certificate chain is trusted, and why not.
struct chain_verdict {
  bool trusted = false;
  /// What to tell the peer, and a line for the log; of no meaning for a chain that is trusted.
  AlertDescription alert = AlertDescription::certificate_unknown;
  std::string reason{};
};

/// A running hash: `digest` gives the hash of what came so far, and the hash goes on.
template <class H>
concept running_hash = std::copyable<H> && requires(H& hash, const H& as_is, bytes data) {
  hash.update(data);
  { as_is.digest() } -> std::same_as<octets>;
};

/// An AEAD with its key. `seal` replaces the plaintext in the buffer from `start` on by the ciphertext with
/// its tag; `open` does the reverse, and says whether the tag was right. What stands before `start` stays.
template <class A>
concept aead_with_key = requires(A& aead, bytes nonce, bytes associated, octets& buffer, std::size_t start) {
  aead.seal(nonce, associated, buffer, start);
  { aead.open(nonce, associated, buffer, start) } -> std::same_as<bool>;
};

/// The private half of a key share: `share` goes to the peer, `agree` takes what it answers. No secret comes
/// of a share that is malformed, not on the curve, or otherwise one that RFC 9846 section 7.4 refuses.
template <class K>
concept key_share_secret = requires(K& key, bytes answer) {
  { key.share() } -> std::convertible_to<bytes>;
  { key.agree(answer) } -> std::same_as<std::optional<secret>>;
};

/// The private key of a certificate. `sign` gives no signature where the key cannot use the scheme.
template <class K>
concept signing_key = requires(const K& key, SignatureScheme scheme, bytes message) {
  { key.can_sign(scheme) } -> std::same_as<bool>;
  { key.sign(scheme, message) } -> std::same_as<std::optional<octets>>;
  { key.decrypt_pkcs1(message) } -> std::same_as<std::optional<secret>>;
};

/// The cryptography that sessions are built on. None of these functions throws but for lack of memory; a
/// request that the provider has no algorithm for gives no value.
///
/// `hmac`, `hash` and the types that they give depend on the hash of the cipher suite; `aead` on its cipher,
/// and the length of its key. `verify` takes the DER of the certificate whose key made the signature.
/// `validate` takes the DER of the chain, the peer's own first, and the role of the peer; a name that is
/// empty is not compared.
template <class P>
concept crypto_provider = requires(P& provider, std::uint8_t* out, std::size_t size, CipherSuiteHash hash,
                                   BulkCipherAlgorithm cipher, NamedGroup group, SignatureScheme scheme,
                                   bytes data, const std::vector<octets>& chain, std::string_view name,
                                   Role peer) {
  typename P::hash_type;
  typename P::aead_type;
  typename P::key_share_type;
  typename P::private_key_type;
  requires running_hash<typename P::hash_type>;
  requires aead_with_key<typename P::aead_type>;
  requires key_share_secret<typename P::key_share_type>;
  requires signing_key<typename P::private_key_type>;

  provider.random(out, size);
  { provider.supports(hash) } -> std::same_as<bool>;
  { provider.supports(cipher) } -> std::same_as<bool>;
  { provider.supports(group) } -> std::same_as<bool>;
  { provider.supports(scheme) } -> std::same_as<bool>;
  { provider.hash(hash) } -> std::same_as<typename P::hash_type>;
  { provider.hmac(hash, data, data) } -> std::same_as<secret>;
  { provider.aead(cipher, data) } -> std::same_as<std::optional<typename P::aead_type>>;
  { provider.generate(group) } -> std::same_as<std::optional<typename P::key_share_type>>;
  { provider.encapsulate(group, data) } -> std::same_as<std::optional<encapsulation>>;
  { provider.verify(data, scheme, data, data) } -> std::same_as<bool>;
  { provider.encrypt_pkcs1(data, data) } -> std::same_as<std::optional<octets>>;
  { provider.validate(chain, name, peer) } -> std::same_as<chain_verdict>;
};

/// Bytes of a digest; 0 for a hash that TLS 1.3 does not use.
constexpr std::size_t digest_size(CipherSuiteHash hash) noexcept {
  switch (hash) {
    case CipherSuiteHash::sha256:
      return 32;
    case CipherSuiteHash::sha384:
      return 48;
    default:
      return 0;
  }
}

/// Bytes that the AEAD adds to what it protects. RFC 5116 section 5; RFC 6655 section 4 for AEAD_AES_*_CCM_8.
constexpr std::size_t tag_size(BulkCipherAlgorithm cipher) noexcept {
  return cipher == BulkCipherAlgorithm::aes_ccm_8 ? 8 : 16;
}

}  // namespace tlswire::session
