#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tlswire/registry/cipher_suite.hpp>
#include <tlswire/registry/named_group.hpp>
#include <tlswire/registry/signature_scheme.hpp>
#include <tlswire/session/crypto.hpp>
#include <tlswire/session/passing_message.hpp>
#include <tlswire/session/secret.hpp>
#include <tlswire/wire/integer.hpp>

namespace tlswire::session {

/// A certificate chain, DER, the own certificate first, and its private key.
template <crypto_provider Crypto>
struct identity {
  std::vector<octets> chain{};
  typename Crypto::private_key_type key;
};

/// A pre-shared key. RFC 9846 section 4.3.11: from a ticket, or agreed on in some other way (external).
struct pre_shared {
  octets identity{};
  secret key{};
  CipherSuiteHash hash = CipherSuiteHash::sha256;
  bool external = false;
  // Of a ticket:
  CipherSuite cipher_suite{};
  std::uint32_t lifetime = 0;  ///< in seconds, 604800 at most
  std::uint32_t age_add = 0;
  std::uint64_t born = 0;  ///< when it was issued or received, in the milliseconds of `now`
  std::string host{};      ///< the name that its certificate was valid for
};

/// Whether a ticket has lived for as long as it may: RFC 9846 section 4.7.1. An external key has no age.
inline bool expired(const pre_shared& psk, std::uint64_t now) noexcept {
  const std::uint64_t lifetime = psk.lifetime < 604800 ? psk.lifetime : 604800;
  return !psk.external && (now < psk.born || now - psk.born >= lifetime * 1000);
}

/// Tickets that a server has issued, each used once. The oldest give way to new ones.
class ticket_cache {
 public:
  explicit ticket_cache(std::size_t capacity = 1024) noexcept : capacity_(capacity) {}

  void put(pre_shared psk) {
    if (capacity_ == 0) return;
    if (order_.size() >= capacity_) {
      tickets_.erase(order_.front());
      order_.erase(order_.begin());
    }
    order_.push_back(psk.identity);
    tickets_[order_.back()] = std::move(psk);
  }
  std::optional<pre_shared> find(bytes identity) const {
    const auto at = tickets_.find(to_octets(identity));
    if (at == tickets_.end()) return std::nullopt;
    return at->second;
  }
  void erase(bytes identity) {
    const octets key = to_octets(identity);
    tickets_.erase(key);
    std::erase(order_, key);
  }
  std::size_t size() const noexcept { return tickets_.size(); }

 private:
  std::size_t capacity_;
  std::map<octets, pre_shared> tickets_;
  std::vector<octets> order_;
};

/// What client and server have in common. Order is preference.
struct common_config {
  std::vector<CipherSuite> cipher_suites{
      CipherSuite::TLS_AES_128_GCM_SHA256, CipherSuite::TLS_AES_256_GCM_SHA384,
      CipherSuite::TLS_CHACHA20_POLY1305_SHA256};
  std::vector<NamedGroup> groups{NamedGroup::x25519, NamedGroup::secp256r1, NamedGroup::secp384r1,
                                 NamedGroup::secp521r1, NamedGroup::ffdhe2048};
  std::vector<SignatureScheme> signature_algorithms{
      SignatureScheme::ecdsa_secp256r1_sha256, SignatureScheme::ecdsa_secp384r1_sha384,
      SignatureScheme::ecdsa_secp521r1_sha512, SignatureScheme::ed25519,
      SignatureScheme::rsa_pss_rsae_sha256,    SignatureScheme::rsa_pss_rsae_sha384,
      SignatureScheme::rsa_pss_rsae_sha512,    SignatureScheme::rsa_pss_pss_sha256,
      SignatureScheme::rsa_pss_pss_sha384,     SignatureScheme::rsa_pss_pss_sha512,
      SignatureScheme::rsa_pkcs1_sha256,       SignatureScheme::rsa_pkcs1_sha384,
      SignatureScheme::rsa_pkcs1_sha512};
  std::vector<std::string> alpn{};
  /// Appendix E.4 of RFC 9846: a session ID, and change_cipher_spec records.
  bool middlebox_compatibility = true;
  /// The longest handshake message that is accepted, header included, and of all of a handshake together, in
  /// bytes.
  std::size_t max_message_size = 131072;
  std::size_t max_handshake_size = 262144;
  /// The time, in milliseconds since any point; the age of tickets is measured with it.
  std::function<std::uint64_t()> now = [] { return std::uint64_t{0}; };
  /// Lines of the SSLKEYLOGFILE format, RFC 9850, without line ends.
  std::function<void(std::string_view)> key_log{};
  std::function<void(passing_message&)> before_send{};
  std::function<void(passing_message&)> after_receive{};
};

template <crypto_provider Crypto>
struct client_config : common_config {
  /// The host that the certificate must name; no name is compared if it is empty, which only `verify_peer`
  /// switched off excuses. RFC 6066 section 3: an address is not sent as server_name.
  std::string host{};
  bool verify_peer = true;
  /// Groups to send shares for; the first of `groups` if there is no value.
  std::optional<std::vector<NamedGroup>> key_shares{};
  /// What is shown to a server that asks; an empty Certificate otherwise.
  std::vector<identity<Crypto>> identities{};
  std::vector<pre_shared> psks{};
};

template <crypto_provider Crypto>
struct server_config : common_config {
  std::vector<identity<Crypto>> identities{};
  bool request_client_certificate = false;
  bool require_client_certificate = false;
  std::vector<pre_shared> psks{};
  /// Tickets are issued, and taken back, if there is one. It must outlive the connections.
  ticket_cache* tickets = nullptr;
  unsigned tickets_per_connection = 1;
  std::uint32_t ticket_lifetime = 7200;  ///< in seconds
};

}  // namespace tlswire::session
