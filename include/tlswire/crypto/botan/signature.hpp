#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <botan/data_src.h>
#include <botan/ecc_key.h>
#include <botan/pk_keys.h>
#include <botan/pkcs8.h>
#include <botan/pubkey.h>
#include <botan/rng.h>
#include <botan/x509cert.h>

#include <tlswire/registry/signature_scheme.hpp>
#include <tlswire/session/crypto.hpp>
#include <tlswire/session/secret.hpp>

/// Signatures by SignatureScheme, RFC 9846 section 4.3.3, and RSA key transport.
namespace tlswire::botan {

namespace detail {

#if BOTAN_VERSION_MAJOR >= 3
inline constexpr auto ieee_signature = Botan::Signature_Format::Standard;
inline constexpr auto der_signature = Botan::Signature_Format::DerSequence;
#else
inline constexpr auto ieee_signature = Botan::IEEE_1363;
inline constexpr auto der_signature = Botan::DER_SEQUENCE;
#endif

/// A scheme as Botan knows it; `algorithm` is empty for one that it does not.
struct scheme {
  const char* algorithm = "";  ///< of the key
  const char* padding = "";
  const char* curve = "";  ///< of TLS 1.3: each ECDSA scheme has one curve
  bool pss_key = false;    ///< the key is one for RSASSA-PSS only
};

inline scheme scheme_of(SignatureScheme named) noexcept {
  switch (named) {
    case SignatureScheme::rsa_pkcs1_sha256:
      return {"RSA", "EMSA3(SHA-256)"};
    case SignatureScheme::rsa_pkcs1_sha384:
      return {"RSA", "EMSA3(SHA-384)"};
    case SignatureScheme::rsa_pkcs1_sha512:
      return {"RSA", "EMSA3(SHA-512)"};
    // RFC 9846 section 4.3.3: the salt is as long as the digest.
    case SignatureScheme::rsa_pss_rsae_sha256:
      return {"RSA", "EMSA4(SHA-256,MGF1,32)"};
    case SignatureScheme::rsa_pss_rsae_sha384:
      return {"RSA", "EMSA4(SHA-384,MGF1,48)"};
    case SignatureScheme::rsa_pss_rsae_sha512:
      return {"RSA", "EMSA4(SHA-512,MGF1,64)"};
    case SignatureScheme::rsa_pss_pss_sha256:
      return {"RSA", "EMSA4(SHA-256,MGF1,32)", "", true};
    case SignatureScheme::rsa_pss_pss_sha384:
      return {"RSA", "EMSA4(SHA-384,MGF1,48)", "", true};
    case SignatureScheme::rsa_pss_pss_sha512:
      return {"RSA", "EMSA4(SHA-512,MGF1,64)", "", true};
    case SignatureScheme::ecdsa_secp256r1_sha256:
      return {"ECDSA", "EMSA1(SHA-256)", "1.2.840.10045.3.1.7"};
    case SignatureScheme::ecdsa_secp384r1_sha384:
      return {"ECDSA", "EMSA1(SHA-384)", "1.3.132.0.34"};
    case SignatureScheme::ecdsa_secp521r1_sha512:
      return {"ECDSA", "EMSA1(SHA-512)", "1.3.132.0.35"};
    case SignatureScheme::ed25519:
      return {"Ed25519", "Pure"};
#if BOTAN_VERSION_MAJOR >= 3
    case SignatureScheme::ed448:
      return {"Ed448", "Pure"};
#endif
    default:
      return {};
  }
}

inline bool fits(const scheme& s, const Botan::Public_Key& key, bool pss_key) {
  if (*s.algorithm == '\0' || key.algo_name() != s.algorithm || s.pss_key != pss_key) return false;
  if (*s.curve == '\0') return true;
  const auto* curve = dynamic_cast<const Botan::EC_PublicKey*>(&key);
  return curve != nullptr && curve->domain().get_curve_oid().to_string() == s.curve;
}

inline auto format_of(const scheme& s) noexcept {
  return *s.curve == '\0' ? ieee_signature : der_signature;
}

/// Null if it is none.
inline std::unique_ptr<Botan::X509_Certificate> read_certificate(bytes der) {
  try {
    return std::make_unique<Botan::X509_Certificate>(der.data(), der.size());
  } catch (const std::exception&) {
    return nullptr;
  }
}

/// RFC 8017: id-RSASSA-PSS, of keys that are for it only.
inline bool has_pss_key(const Botan::X509_Certificate& certificate) {
  return certificate.subject_public_key_algo().get_oid().to_string() == "1.2.840.113549.1.1.10";
}

}  // namespace detail

/// The private key of a certificate.
class private_key {
 public:
  /// PEM or DER of PKCS #8, not encrypted, and the DER of the certificate that it belongs to. No key where
  /// one of them is malformed, or they do not belong together.
  static std::optional<private_key> load(bytes pkcs8, bytes certificate, Botan::RandomNumberGenerator& rng) {
    const auto of = detail::read_certificate(certificate);
    if (of == nullptr) return std::nullopt;
    try {
      Botan::DataSource_Memory source(pkcs8.data(), pkcs8.size());
#if BOTAN_VERSION_MAJOR >= 3
      private_key made(Botan::PKCS8::load_key(source), rng);
      const auto in_certificate = of->subject_public_key();
#else
      private_key made(std::unique_ptr<Botan::Private_Key>(Botan::PKCS8::load_key(source, rng)), rng);
      const auto in_certificate = of->load_subject_public_key();
#endif
      if (made.key_->public_key_bits() != in_certificate->public_key_bits()) return std::nullopt;
      made.pss_key_ = detail::has_pss_key(*of);
      return made;
    } catch (const std::exception&) {
      return std::nullopt;
    }
  }

  bool can_sign(SignatureScheme named) const {
    return detail::fits(detail::scheme_of(named), *key_, pss_key_);
  }
  std::optional<session::octets> sign(SignatureScheme named, bytes message) const {
    if (!can_sign(named)) return std::nullopt;
    const detail::scheme s = detail::scheme_of(named);
    try {
      Botan::PK_Signer signer(*key_, *rng_, s.padding, detail::format_of(s));
      const auto signature = signer.sign_message(message.data(), message.size(), *rng_);
      return session::octets(signature.begin(), signature.end());
    } catch (const Botan::Exception&) {
      return std::nullopt;
    }
  }
  /// RSAES-PKCS1-v1_5, for RSA key transport of 48 bytes: where the padding is wrong, 48 random bytes, in the
  /// same time. RFC 5246 section 7.4.7.1. No value only if the key is none of RSA.
  std::optional<session::secret> decrypt_pkcs1(bytes ciphertext) const {
    if (key_->algo_name() != "RSA" || pss_key_) return std::nullopt;
    try {
      Botan::PK_Decryptor_EME decryptor(*key_, *rng_, "PKCS1v15");
      const auto out =
          decryptor.decrypt_or_random(ciphertext.data(), ciphertext.size(), expected_size, *rng_);
      return session::secret(bytes(out.data(), out.size()));
    } catch (const Botan::Exception&) {
      // A ciphertext longer than the modulus.
      session::secret out(expected_size);
      rng_->randomize(out.data(), out.size());
      return out;
    }
  }

 private:
  static constexpr std::size_t expected_size = 48;

  private_key(std::unique_ptr<Botan::Private_Key> key, Botan::RandomNumberGenerator& rng) noexcept
      : key_(std::move(key)), rng_(&rng) {}

  std::shared_ptr<const Botan::Private_Key> key_;
  Botan::RandomNumberGenerator* rng_;
  bool pss_key_ = false;
};

/// Whether the key of a certificate made a signature.
inline bool verify(bytes certificate, SignatureScheme named, bytes message, bytes signature) {
  const auto of = detail::read_certificate(certificate);
  const detail::scheme s = detail::scheme_of(named);
  if (of == nullptr) return false;
  try {
#if BOTAN_VERSION_MAJOR >= 3
    const auto key = of->subject_public_key();
#else
    const auto key = of->load_subject_public_key();
#endif
    if (!detail::fits(s, *key, detail::has_pss_key(*of))) return false;
    Botan::PK_Verifier verifier(*key, s.padding, detail::format_of(s));
    return verifier.verify_message(message.data(), message.size(), signature.data(), signature.size());
  } catch (const std::exception&) {
    return false;
  }
}

/// RSAES-PKCS1-v1_5 with the key of a certificate.
inline std::optional<session::octets> encrypt_pkcs1(bytes certificate, bytes message,
                                                    Botan::RandomNumberGenerator& rng) {
  const auto of = detail::read_certificate(certificate);
  if (of == nullptr) return std::nullopt;
  try {
#if BOTAN_VERSION_MAJOR >= 3
    const auto key = of->subject_public_key();
#else
    const auto key = of->load_subject_public_key();
#endif
    Botan::PK_Encryptor_EME encryptor(*key, rng, "PKCS1v15");
    const auto out = encryptor.encrypt(message.data(), message.size(), rng);
    return session::octets(out.begin(), out.end());
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace tlswire::botan
