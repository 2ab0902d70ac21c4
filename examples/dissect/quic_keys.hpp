#pragma once

#include <botan/aead.h>
#include <botan/block_cipher.h>
#include <botan/mac.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <tlswire/wire/bytes.hpp>
#include <vector>

namespace dissect {

/// The keys of Initial packets of one sender, which anyone can compute. RFC 9001 section 5.2, RFC 9369
/// section 3.3.
class quic_keys {
 public:
  static constexpr std::uint32_t v1 = 0x00000001, v2 = 0x6B3343CF;
  using octets = std::vector<std::uint8_t>;

  /// `cid`: the Destination Connection ID of the client's first packet.
  quic_keys(std::uint32_t version, tlswire::bytes cid, bool of_client) {
    // RFC 9001 section 5.2 and RFC 9369 section 3.3.1.
    static constexpr std::uint8_t salt_v1[] = {0x38, 0x76, 0x2C, 0xF7, 0xF5, 0x59, 0x34, 0xB3, 0x4D, 0x17,
                                               0x9A, 0xE6, 0xA4, 0xC8, 0x0C, 0xAD, 0xCC, 0xBB, 0x7F, 0x0A};
    static constexpr std::uint8_t salt_v2[] = {0x0D, 0xED, 0xE3, 0xDE, 0xF7, 0x00, 0xA6, 0xDB, 0x81, 0x93,
                                               0x81, 0xBE, 0x6E, 0x26, 0x9D, 0xCB, 0xF9, 0xBD, 0x2E, 0xD9};
    const std::string prefix = version == v2 ? "quicv2 " : "quic ";
    // HKDF-Extract, RFC 5869 section 2.2.
    const octets initial = hmac(version == v2 ? tlswire::bytes(salt_v2) : tlswire::bytes(salt_v1), cid);
    const octets secret = expand(initial, of_client ? "client in" : "server in", 32);
    aead_ = Botan::AEAD_Mode::create_or_throw("AES-128/GCM", decryption);
    aead_->set_key(expand(secret, prefix + "key", 16));
    iv_ = expand(secret, prefix + "iv", 12);
    mask_ = Botan::BlockCipher::create_or_throw("AES-128");
    mask_->set_key(expand(secret, prefix + "hp", 16));
  }

  /// Removes the protection of a packet whose packet number begins at byte `number_at`, and that has no bytes
  /// behind it. Gives its payload; empty if it is not protected with these keys. RFC 9001 sections 5.3, 5.4.
  octets open(tlswire::bytes protected_packet, std::size_t number_at) {
    constexpr std::size_t sample = 16;
    octets packet(protected_packet.begin(), protected_packet.end());
    if (packet.size() < number_at + 4 + sample) return {};
    std::uint8_t mask[sample];
    mask_->encrypt(packet.data() + number_at + 4, mask);
    packet[0] = static_cast<std::uint8_t>(packet[0] ^ (mask[0] & 0x0F));
    const std::size_t size = std::size_t{1} + (packet[0] & 3);
    octets nonce = iv_;
    for (std::size_t i = 0; i < size; ++i) {
      packet[number_at + i] = static_cast<std::uint8_t>(packet[number_at + i] ^ mask[1 + i]);
      // Initial packets are few: their numbers are below 2^32, and are sent whole.
      nonce[nonce.size() - size + i] =
          static_cast<std::uint8_t>(nonce[nonce.size() - size + i] ^ packet[number_at + i]);
    }
    const std::size_t header = number_at + size;
    const octets associated(packet.begin(), packet.begin() + static_cast<std::ptrdiff_t>(header));
    aead_->set_associated_data(associated.data(), associated.size());
    aead_->start(nonce);
    Botan::secure_vector<std::uint8_t> payload(packet.begin() + static_cast<std::ptrdiff_t>(header),
                                               packet.end());
    try {
      aead_->finish(payload);
    } catch (const Botan::Exception&) {
      aead_->reset();
      return {};
    }
    return {payload.begin(), payload.end()};
  }

 private:
#if BOTAN_VERSION_MAJOR >= 3
  static constexpr Botan::Cipher_Dir decryption = Botan::Cipher_Dir::Decryption;
#else
  static constexpr Botan::Cipher_Dir decryption = Botan::DECRYPTION;
#endif

  static octets hmac(tlswire::bytes key, tlswire::bytes data) {
    const auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)");
    mac->set_key(key.data(), key.size());
    mac->update(data.data(), data.size());
    const auto out = mac->final();
    return {out.begin(), out.end()};
  }
  /// HKDF-Expand-Label of RFC 9846 section 7.1 without a context, up to the 32 bytes of one block.
  static octets expand(const octets& secret, const std::string& label, std::uint8_t size) {
    const std::string full = "tls13 " + label;
    octets info = {0, size, static_cast<std::uint8_t>(full.size())};
    info.insert(info.end(), full.begin(), full.end());
    info.push_back(0);
    info.push_back(1);
    octets out = hmac(secret, info);
    out.resize(size);
    return out;
  }

  std::unique_ptr<Botan::AEAD_Mode> aead_;
  std::unique_ptr<Botan::BlockCipher> mask_;
  octets iv_;
};

}  // namespace dissect
