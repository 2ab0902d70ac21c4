#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include <tlswire/record/tls_ciphertext.hpp>
#include <tlswire/record/tls_inner_plaintext.hpp>
#include <tlswire/record/tls_plaintext.hpp>
#include <tlswire/registry/alert_description.hpp>
#include <tlswire/registry/alert_for.hpp>
#include <tlswire/registry/cipher_suite_info.hpp>
#include <tlswire/session/crypto.hpp>
#include <tlswire/session/key_schedule.hpp>
#include <tlswire/session/secret.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/parse.hpp>

namespace tlswire::session {

/// How many records may be protected under one key. RFC 9846 section 5.5: 2^24.5 full-size records for
/// AES-GCM; a sequence number never wraps (section 5.3), for which the limit of other ciphers leaves room.
/// AES-CCM has no limit in the RFC; the one of DTLS 1.3 for encryption is 2^23 (RFC 9147 section 4.5.3).
constexpr std::uint64_t record_limit(BulkCipherAlgorithm cipher) noexcept {
  switch (cipher) {
    case BulkCipherAlgorithm::aes_gcm:
      return 23726566;
    case BulkCipherAlgorithm::aes_ccm:
    case BulkCipherAlgorithm::aes_ccm_8:
      return std::uint64_t{1} << 23;
    default:
      return std::uint64_t{1} << 62;
  }
}

/// What a protected record held; `content` is good until the next record.
struct opened_record {
  ContentType type{};
  bytes content{};
};

/// One direction of the record protection of TLS 1.3 under one traffic secret. RFC 9846 sections 5.2 to 5.5.
template <crypto_provider Crypto>
class record_protection {
 public:
  /// No value where the provider does not have the cipher or the hash.
  static std::optional<record_protection> create(Crypto& crypto, const cipher_suite_info& suite,
                                                 const secret& traffic) {
    if (!crypto.supports(suite.hash) || !crypto.supports(suite.cipher)) return std::nullopt;
    traffic_keys keys = derive_traffic_keys(crypto, suite, traffic);
    auto aead = crypto.aead(suite.cipher, keys.key.view());
    if (!aead) return std::nullopt;
    return record_protection(std::move(*aead), std::move(keys.iv), suite.cipher, traffic);
  }

  /// The traffic secret, from which the one after a KeyUpdate comes.
  const secret& traffic() const noexcept { return traffic_; }
  /// Records that were protected, or opened.
  std::uint64_t count() const noexcept { return sequence_; }
  /// Whether it is time for new keys before the next record.
  bool exhausted() const noexcept { return sequence_ >= limit_; }
  /// Uses the keys up to this count only, for less than the RFC allows.
  void set_limit(std::uint64_t limit) noexcept { limit_ = limit; }

  /// Appends the protected record of at most 2^14 bytes of content, with `padding` zeros, to `out`.
  void seal(ContentType type, bytes content, octets& out, std::size_t padding = 0) {
    const std::size_t length = content.size() + 1 + padding + tag_;
    std::uint8_t header[record_header_size];
    write_header(length, header);
    out.insert(out.end(), header, header + record_header_size);
    const std::size_t start = out.size();
    out.reserve(start + length);
    out.insert(out.end(), content.begin(), content.end());
    out.push_back(static_cast<std::uint8_t>(type));
    out.insert(out.end(), padding, std::uint8_t{0});
    std::uint8_t nonce[12];
    next_nonce(nonce);
    aead_.seal(nonce, header, out, start);
    ++sequence_;
  }

  /// Opens the record; the alert that it calls for if that fails. A record that was not opened does not
  /// count, so that early data can be skipped.
  std::optional<AlertDescription> open(const TLSPlaintext& record, opened_record& out) {
    std::uint8_t header[record_header_size];
    // RFC 9846 section 5.2: the additional data is the header as it came.
    header[0] = static_cast<std::uint8_t>(record.type);
    store_big_endian<2>(header + 1, static_cast<std::uint64_t>(record.legacy_record_version));
    store_big_endian<2>(header + 3, record.length);
    std::uint8_t nonce[12];
    next_nonce(nonce);
    wipe(opened_.data(), opened_.size());
    opened_.assign(record.fragment.begin(), record.fragment.end());
    // RFC 9846 section 5.2: bad_record_mac.
    if (!aead_.open(nonce, header, opened_, 0)) return AlertDescription::bad_record_mac;
    ++sequence_;
    const auto inner = parse<TLSInnerPlaintext>(opened_);
    if (!inner) return alert_for(inner.error().code);
    out = {.type = inner->type, .content = inner->content};
    return std::nullopt;
  }

 private:
  record_protection(typename Crypto::aead_type aead, secret iv, BulkCipherAlgorithm cipher, secret traffic)
      : aead_(std::move(aead)),
        iv_(std::move(iv)),
        traffic_(std::move(traffic)),
        tag_(tag_size(cipher)),
        limit_(record_limit(cipher)) {}

  static void write_header(std::size_t length, std::uint8_t* header) noexcept {
    header[0] = static_cast<std::uint8_t>(ContentType::application_data);
    store_big_endian<2>(header + 1, static_cast<std::uint64_t>(ProtocolVersion::TLSv1_2));
    store_big_endian<2>(header + 3, length);
  }
  /// RFC 9846 section 5.3: the sequence number, padded to the left, xor the iv.
  void next_nonce(std::uint8_t* nonce) const noexcept {
    copy_bytes(nonce, iv_.data(), 12);
    for (std::size_t i = 0; i < 8; ++i) {
      nonce[4 + i] = static_cast<std::uint8_t>(nonce[4 + i] ^ (sequence_ >> (56 - 8 * i)));
    }
  }

  typename Crypto::aead_type aead_;
  secret iv_;
  secret traffic_;
  std::size_t tag_;
  std::uint64_t limit_;
  std::uint64_t sequence_ = 0;
  octets opened_;
};

}  // namespace tlswire::session
