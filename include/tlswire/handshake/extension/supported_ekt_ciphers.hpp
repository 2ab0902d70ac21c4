#pragma once

#include <string_view>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/ekt_cipher_type.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// EKTCipher of a ClientHello, most preferred first. RFC 8870 section 5.2.1.
///
///     struct {
///         select (Handshake.msg_type) {
///             case client_hello:
///                 EKTCipherType supported_ciphers<1..255>;
///
///             case server_hello:
///                 EKTCipherType selected_cipher;
///
///             case encrypted_extensions:
///                 EKTCipherType selected_cipher;
///         };
///     } EKTCipher;
struct EKTCipherClientHello {
  vector<EKTCipherType, 1, 255> supported_ciphers{};
};

/// EKTCipher of a server: one of those that the client offered. RFC 8870 section 5.2.1.
struct EKTCipherServer {
  EKTCipherType selected_cipher{};
};

/// supported_ekt_ciphers. RFC 8870 section 5.2.1: a server answers in EncryptedExtensions, or in the
/// ServerHello of DTLS 1.2. DTLS-SRTP only.
struct supported_ekt_ciphers {
  static constexpr ExtensionType type = ExtensionType::supported_ekt_ciphers;
  static constexpr std::string_view structure = "EKTCipher";
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, EKTCipherClientHello, versions::dtls>,
                                 in<message::server_hello, EKTCipherServer, versions::dtls12_and_below>,
                                 in<message::encrypted_extensions, EKTCipherServer, versions::dtls13>>;
};

}  // namespace tlswire
