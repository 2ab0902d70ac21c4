#pragma once

#include <optional>
#include <utility>

#include <tlswire/handshake/message_hash.hpp>
#include <tlswire/registry/cipher_suite_info.hpp>
#include <tlswire/session/crypto.hpp>
#include <tlswire/session/secret.hpp>
#include <tlswire/wire/bytes.hpp>

namespace tlswire::session {

/// Transcript-Hash of TLS 1.3: RFC 9846 section 4.5.1. Messages are added with their headers of four bytes;
/// those that come before the hash is known are kept.
template <crypto_provider Crypto>
class transcript {
 public:
  void add(bytes message) {
    if (hash_) {
      hash_->update(message);
    } else {
      kept_.insert(kept_.end(), message.begin(), message.end());
    }
  }
  /// The cipher suite is chosen. Not more than once.
  void start(Crypto& crypto, CipherSuiteHash which) {
    hash_.emplace(crypto.hash(which));
    hash_->update(kept_);
    kept_.clear();
  }
  /// A HelloRetryRequest follows: the ClientHello before it is replaced by its hash. After `start`.
  void restart(Crypto& crypto, CipherSuiteHash which) {
    const octets first = hash_->digest();
    std::uint8_t message[4 + 64];
    hash_.emplace(crypto.hash(which));
    hash_->update(*write_message_hash(first, message));
  }
  bool started() const noexcept { return hash_.has_value(); }
  /// The hash of all that was added; after `start`.
  octets digest() const { return hash_->digest(); }
  /// The hash as it would be with this message too.
  octets digest_with(bytes message) const {
    typename Crypto::hash_type copy = *hash_;
    copy.update(message);
    return copy.digest();
  }

 private:
  octets kept_;
  std::optional<typename Crypto::hash_type> hash_;
};

}  // namespace tlswire::session
