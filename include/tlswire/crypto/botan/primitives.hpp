#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <botan/aead.h>
#include <botan/hash.h>
#include <botan/mac.h>

#include <tlswire/registry/cipher_suite_info.hpp>
#include <tlswire/session/crypto.hpp>
#include <tlswire/session/secret.hpp>

/// Hash, HMAC and AEAD, by Botan 2.19 or 3.
namespace tlswire::botan {

namespace detail {

#if BOTAN_VERSION_MAJOR >= 3
inline constexpr auto encryption = Botan::Cipher_Dir::Encryption;
inline constexpr auto decryption = Botan::Cipher_Dir::Decryption;
#else
inline constexpr auto encryption = Botan::ENCRYPTION;
inline constexpr auto decryption = Botan::DECRYPTION;
#endif

/// Null for a hash that is none of TLS 1.3.
inline const char* name_of(CipherSuiteHash hash) noexcept {
  switch (hash) {
    case CipherSuiteHash::sha256:
      return "SHA-256";
    case CipherSuiteHash::sha384:
      return "SHA-384";
    default:
      return nullptr;
  }
}

/// Empty for a cipher that is no AEAD of Botan's, or a key of a wrong length.
inline std::string name_of(BulkCipherAlgorithm cipher, std::size_t key_size) {
  if (cipher == BulkCipherAlgorithm::chacha20_poly1305) return key_size == 32 ? "ChaCha20Poly1305" : "";
  if (key_size != 16 && key_size != 32) return "";
  const std::string aes = key_size == 16 ? "AES-128" : "AES-256";
  switch (cipher) {
    case BulkCipherAlgorithm::aes_gcm:
      return aes + "/GCM";
    // RFC 6655 section 4: nonces of 12 bytes, so that lengths have 3.
    case BulkCipherAlgorithm::aes_ccm:
      return aes + "/CCM(16,3)";
    case BulkCipherAlgorithm::aes_ccm_8:
      return aes + "/CCM(8,3)";
    default:
      return "";
  }
}

}  // namespace detail

class hash {
 public:
  explicit hash(CipherSuiteHash which)
      : state_(Botan::HashFunction::create_or_throw(detail::name_of(which))) {}
  hash(const hash& other) : state_(other.state_->copy_state()) {}
  hash(hash&&) noexcept = default;
  hash& operator=(hash other) noexcept {
    state_.swap(other.state_);
    return *this;
  }

  void update(bytes data) { state_->update(data.data(), data.size()); }
  session::octets digest() const {
    const auto result = state_->copy_state()->final();
    return {result.begin(), result.end()};
  }

 private:
  std::unique_ptr<Botan::HashFunction> state_;
};

inline session::secret hmac(CipherSuiteHash which, bytes key, bytes data) {
  const auto mac = Botan::MessageAuthenticationCode::create_or_throw(
      std::string("HMAC(") + detail::name_of(which) + ")");
  mac->set_key(key.data(), key.size());
  mac->update(data.data(), data.size());
  session::secret out(mac->output_length());
  mac->final(out.data());
  return out;
}

class aead {
 public:
  static std::optional<aead> create(BulkCipherAlgorithm cipher, bytes key) {
    const std::string name = detail::name_of(cipher, key.size());
    if (name.empty()) return std::nullopt;
    aead made;
    made.seal_ = Botan::AEAD_Mode::create(name, detail::encryption);
    made.open_ = Botan::AEAD_Mode::create(name, detail::decryption);
    if (made.seal_ == nullptr || made.open_ == nullptr) return std::nullopt;
    made.seal_->set_key(key.data(), key.size());
    made.open_->set_key(key.data(), key.size());
    return made;
  }

  void seal(bytes nonce, bytes associated, session::octets& buffer, std::size_t start) {
    run(*seal_, nonce, associated, buffer, start);
  }
  bool open(bytes nonce, bytes associated, session::octets& buffer, std::size_t start) {
    if (buffer.size() - start < open_->minimum_final_size()) return false;
    try {
      run(*open_, nonce, associated, buffer, start);
      return true;
    } catch (const Botan::Exception&) {
      open_->reset();
      return false;
    }
  }

 private:
  aead() = default;
  static void run(Botan::AEAD_Mode& mode, bytes nonce, bytes associated, session::octets& buffer,
                  std::size_t start) {
    mode.set_associated_data(associated.data(), associated.size());
    mode.start(nonce.data(), nonce.size());
    const auto begin = buffer.begin() + static_cast<std::ptrdiff_t>(start);
    Botan::secure_vector<std::uint8_t> text(begin, buffer.end());
    mode.finish(text);
    buffer.resize(start);
    buffer.insert(buffer.end(), text.begin(), text.end());
  }

  std::unique_ptr<Botan::AEAD_Mode> seal_;
  std::unique_ptr<Botan::AEAD_Mode> open_;
};

}  // namespace tlswire::botan
