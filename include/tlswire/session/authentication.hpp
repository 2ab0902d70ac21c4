#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <tlswire/handshake/check/certificate_verify.hpp>
#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/message/certificate.hpp>
#include <tlswire/registry/signature_scheme.hpp>
#include <tlswire/session/config.hpp>
#include <tlswire/session/crypto.hpp>
#include <tlswire/session/secret.hpp>

namespace tlswire::session {

/// What the signature of a CertificateVerify covers. RFC 9846 section 4.5.2: 64 spaces, a text for each side,
/// a zero, and Transcript-Hash up to the Certificate.
inline octets signed_content(Role signer, bytes transcript) {
  constexpr std::string_view server = "TLS 1.3, server CertificateVerify";
  constexpr std::string_view client = "TLS 1.3, client CertificateVerify";
  const std::string_view text = signer == Role::server ? server : client;
  octets out(64, std::uint8_t{0x20});
  out.insert(out.end(), text.begin(), text.end());
  out.push_back(0);
  out.insert(out.end(), transcript.begin(), transcript.end());
  return out;
}

/// An identity that can sign under a scheme that the peer takes.
template <crypto_provider Crypto>
struct choice_of_identity {
  const identity<Crypto>* who = nullptr;
  SignatureScheme scheme{};
  explicit operator bool() const noexcept { return who != nullptr; }
};

/// The first identity with such a scheme, which is the one that the peer likes best. RFC 9846
/// section 4.5.2: no RSASSA-PKCS1-v1_5 and no SHA-1.
template <crypto_provider Crypto, class Schemes>
choice_of_identity<Crypto> choose_identity(const std::vector<identity<Crypto>>& identities,
                                           const Schemes& taken) {
  for (const identity<Crypto>& who : identities) {
    for (const SignatureScheme scheme : taken) {
      if (!is_for_certificates_only(scheme) && who.key.can_sign(scheme)) return {&who, scheme};
    }
  }
  return {};
}

/// The entries of a Certificate for a chain, which must outlive them.
inline std::vector<CertificateEntry> entries_of(const std::vector<octets>& chain) {
  std::vector<CertificateEntry> entries;
  for (const octets& der : chain) entries.push_back({.cert_data = bytes(der), .extensions = {}});
  return entries;
}
inline std::vector<octets> chain_of(const Certificate& message) {
  std::vector<octets> chain;
  for (const CertificateEntry& entry : message.certificate_list) chain.push_back(to_octets(entry.cert_data));
  return chain;
}

}  // namespace tlswire::session
