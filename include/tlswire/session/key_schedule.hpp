#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include <tlswire/registry/cipher_suite_info.hpp>
#include <tlswire/session/crypto.hpp>
#include <tlswire/session/secret.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/serialize.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::session {

/// HkdfLabel. RFC 9846 section 7.1. The label begins with "tls13 ".
///
///     struct {
///         uint16 length = Length;
///         opaque label<7..255> = "tls13 " + Label;
///         opaque context<0..255> = Context;
///     } HkdfLabel;
struct HkdfLabel {
  uint16 length = 0;
  opaque<7, 255> label{};
  opaque<0, 255> context{};
};

/// HKDF-Extract. RFC 5869 section 2.2. An empty salt or key stands for zeros as long as a digest, which RFC
/// 9846 section 7.1 writes as 0.
template <crypto_provider Crypto>
secret hkdf_extract(Crypto& crypto, CipherSuiteHash hash, bytes salt, bytes key) {
  const std::uint8_t zeros[64] = {};
  const bytes nothing(zeros, digest_size(hash));
  return crypto.hmac(hash, salt.empty() ? nothing : salt, key.empty() ? nothing : key);
}

/// HKDF-Expand. RFC 5869 section 2.3. `length` is at most 255 digests.
template <crypto_provider Crypto>
secret hkdf_expand(Crypto& crypto, CipherSuiteHash hash, bytes key, bytes info, std::size_t length) {
  secret out(length);
  secret block;
  std::uint8_t counter = 0;
  for (std::size_t at = 0; at < length; at += block.size()) {
    secret input(block.size() + info.size() + 1);
    copy_bytes(input.data(), block.data(), block.size());
    copy_bytes(input.data() + block.size(), info.data(), info.size());
    input.data()[input.size() - 1] = ++counter;
    block = crypto.hmac(hash, key, input.view());
    const std::size_t count = length - at < block.size() ? length - at : block.size();
    copy_bytes(out.data() + at, block.data(), count);
  }
  return out;
}

/// HKDF-Expand-Label. RFC 9846 section 7.1. The label has 1 to 249 characters, the context 0 to 255 bytes.
template <crypto_provider Crypto>
secret hkdf_expand_label(Crypto& crypto, CipherSuiteHash hash, bytes key, std::string_view label,
                         bytes context, std::size_t length) {
  std::uint8_t full[255] = {'t', 'l', 's', '1', '3', ' '};
  const std::size_t size = label.size() < 249 ? label.size() : 249;
  copy_bytes(full + 6, bytes(label).data(), size);
  std::uint8_t info[2 + 256 + 256]{};
  const auto written = serialize(
      HkdfLabel{.length = static_cast<uint16>(length), .label = bytes(full, 6 + size), .context = context},
      info);
  return hkdf_expand(crypto, hash, key, *written, length);
}

/// The traffic keys of one direction. RFC 9846 section 7.3.
struct traffic_keys {
  secret key{};
  secret iv{};
};

template <crypto_provider Crypto>
traffic_keys derive_traffic_keys(Crypto& crypto, const cipher_suite_info& suite, const secret& traffic) {
  return {.key = hkdf_expand_label(crypto, suite.hash, traffic.view(), "key", {}, suite.key_bits / 8),
          .iv = hkdf_expand_label(crypto, suite.hash, traffic.view(), "iv", {}, 12)};
}

/// The key schedule of a connection. RFC 9846 section 7.1: Early, Handshake and Main Secret follow each
/// other; what was before is wiped. `transcript` is Transcript-Hash of the messages that the RFC names with
/// each secret.
template <crypto_provider Crypto>
class key_schedule {
 public:
  /// Early Secret. `psk` is empty where there is none.
  key_schedule(Crypto& crypto, CipherSuiteHash hash, bytes psk = {})
      : crypto_(&crypto), hash_(hash), current_(hkdf_extract(crypto, hash, {}, psk)) {}

  CipherSuiteHash hash() const noexcept { return hash_; }
  std::size_t hash_length() const noexcept { return digest_size(hash_); }
  /// The secret of the present stage.
  const secret& current() const noexcept { return current_; }

  /// Derive-Secret of the present stage.
  secret derive(std::string_view label, bytes transcript) const {
    return hkdf_expand_label(*crypto_, hash_, current_.view(), label, transcript, hash_length());
  }

  // Of the Early Secret.
  secret external_binder_key() const { return derive_of_nothing("ext binder"); }
  secret resumption_binder_key() const { return derive_of_nothing("res binder"); }
  secret client_early_traffic(bytes transcript) const { return derive("c e traffic", transcript); }
  secret early_exporter(bytes transcript) const { return derive("e exp master", transcript); }

  /// On to the Handshake Secret. `shared` is empty for a key exchange by PSK alone.
  void enter_handshake(bytes shared) { extract(shared); }
  secret client_handshake_traffic(bytes transcript) const { return derive("c hs traffic", transcript); }
  secret server_handshake_traffic(bytes transcript) const { return derive("s hs traffic", transcript); }

  /// On to the Main Secret.
  void enter_main() { extract({}); }
  secret client_application_traffic(bytes transcript) const { return derive("c ap traffic", transcript); }
  secret server_application_traffic(bytes transcript) const { return derive("s ap traffic", transcript); }
  secret exporter(bytes transcript) const { return derive("exp master", transcript); }
  secret resumption(bytes transcript) const { return derive("res master", transcript); }

  /// verify_data of a Finished, and PskBinderEntry, which is computed in the same way. RFC 9846 sections
  /// 4.5.3 and 4.3.11.2.
  secret finished(const secret& base, bytes transcript) const {
    const secret key = hkdf_expand_label(*crypto_, hash_, base.view(), "finished", {}, hash_length());
    return crypto_->hmac(hash_, key.view(), transcript);
  }

 private:
  secret derive_of_nothing(std::string_view label) const {
    const octets nothing = crypto_->hash(hash_).digest();
    return derive(label, nothing);
  }
  void extract(bytes input) {
    const secret salt = derive_of_nothing("derived");
    current_ = hkdf_extract(*crypto_, hash_, salt.view(), input);
  }

  Crypto* crypto_;
  CipherSuiteHash hash_;
  secret current_;
};

/// The traffic secret after a KeyUpdate. RFC 9846 section 7.2.
template <crypto_provider Crypto>
secret next_traffic_secret(Crypto& crypto, CipherSuiteHash hash, const secret& traffic) {
  return hkdf_expand_label(crypto, hash, traffic.view(), "traffic upd", {}, digest_size(hash));
}

/// The PSK of a ticket. RFC 9846 section 4.7.1.
template <crypto_provider Crypto>
secret ticket_psk(Crypto& crypto, CipherSuiteHash hash, const secret& resumption, bytes nonce) {
  return hkdf_expand_label(crypto, hash, resumption.view(), "resumption", nonce, digest_size(hash));
}

/// TLS-Exporter. RFC 9846 section 7.5; `base` is the exporter secret, early or not.
template <crypto_provider Crypto>
secret export_secret(Crypto& crypto, CipherSuiteHash hash, const secret& base, std::string_view label,
                     bytes context, std::size_t length) {
  typename Crypto::hash_type of_context = crypto.hash(hash);
  const octets nothing = of_context.digest();
  of_context.update(context);
  const octets digest = of_context.digest();
  const secret derived =
      hkdf_expand_label(crypto, hash, base.view(), label, nothing, digest_size(hash));
  return hkdf_expand_label(crypto, hash, derived.view(), "exporter", digest, length);
}

}  // namespace tlswire::session
