#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/message/tls12/diffie_hellman.hpp>
#include <tlswire/handshake/message/tls12/digitally_signed.hpp>
#include <tlswire/handshake/message/tls12/ec_diffie_hellman.hpp>
#include <tlswire/handshake/message/tls12/ecjpake.hpp>
#include <tlswire/handshake/message/tls12/pwd.hpp>
#include <tlswire/handshake/message/tls12/rsa.hpp>
#include <tlswire/handshake/message/tls12/srp.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/key_exchange_algorithm.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// DH_anon. RFC 5246 section 7.4.3.
///
///     case dh_anon:
///         ServerDHParams params;
struct ServerKeyExchangeDHAnon {
  ServerDHParams params{};
};

/// DHE_DSS and DHE_RSA. RFC 5246 section 7.4.3.
///
///     case dhe_dss:
///     case dhe_rsa:
///         ServerDHParams params;
///         digitally-signed struct {
///             opaque client_random[32];
///             opaque server_random[32];
///             ServerDHParams params;
///         } signed_params;
struct ServerKeyExchangeDHE {
  ServerDHParams params{};
  Signature signed_params{};
};

/// ECDH_anon. RFC 8422 section 5.4: the signature is anonymous, that is nothing.
struct ServerKeyExchangeECDHAnon {
  ServerECDHParams params{};
};

/// ECDHE_ECDSA and ECDHE_RSA. RFC 8422 section 5.4.
///
///     case ec_diffie_hellman:
///         ServerECDHParams    params;
///         Signature           signed_params;
struct ServerKeyExchangeECDHE {
  ServerECDHParams params{};
  Signature signed_params{};
};

/// PSK and RSA_PSK. RFC 4279 sections 2 and 4.
///
///     case psk:  /* NEW */
///         opaque psk_identity_hint<0..2^16-1>;
struct ServerKeyExchangePSK {
  opaque<0, 65535> psk_identity_hint{};
};

/// DHE_PSK. RFC 4279 section 3.
///
///     case diffie_hellman_psk:  /* NEW */
///         opaque psk_identity_hint<0..2^16-1>;
///         ServerDHParams params;
struct ServerKeyExchangeDHEPSK {
  opaque<0, 65535> psk_identity_hint{};
  ServerDHParams params{};
};

/// ECDHE_PSK. RFC 5489 section 2.
///
///     case ec_diffie_hellman_psk:  /* NEW */
///         opaque psk_identity_hint<0..2^16-1>;
///         ServerECDHParams params;
struct ServerKeyExchangeECDHEPSK {
  opaque<0, 65535> psk_identity_hint{};
  ServerECDHParams params{};
};

/// RSA_EXPORT. RFC 2246 section 7.4.3.
///
///     case rsa:
///         ServerRSAParams params;
///         Signature signed_params;
struct ServerKeyExchangeRSAExport {
  ServerRSAParams params{};
  Signature signed_params{};
};

/// SRP_SHA, where no certificate is sent. RFC 5054 section 2.8.2: then the signature is anonymous, that is
/// nothing.
struct ServerKeyExchangeSRP {
  ServerSRPParams params{};
};

/// SRP_SHA_RSA and SRP_SHA_DSS. RFC 5054 section 2.8.2.
///
///     case srp:   /* new entry */
///        ServerSRPParams params;
///        Signature signed_params;
struct ServerKeyExchangeSRPSigned {
  ServerSRPParams params{};
  Signature signed_params{};
};

/// ECCPWD. RFC 8492 section 4.5.1.2.
///
///     case ec_pwd:
///       ServerECPWDParams params;
struct ServerKeyExchangeECPWD {
  ServerECPWDParams params{};
};

/// FFCPWD. RFC 8492 section 4.5.1.2.
///
///     case ff_pwd:
///       ServerFFPWDParams params;
struct ServerKeyExchangeFFPWD {
  ServerFFPWDParams params{};
};

/// ECJPAKE. draft-cragie-tls-ecjpake-01.
///
///     case ecjpake:
///         ServerECJPAKEParams params;
struct ServerKeyExchangeECJPAKE {
  ServerECJPAKEParams params{};
};

/// ServerKeyExchange. RFC 5246 section 7.4.3, where the select has no name; it bears that of
/// ClientKeyExchange's. TLS 1.2 and below. Key exchanges that have no such message (RSA, DH_DSS, DH_RSA,
/// ECDH_ECDSA, ECDH_RSA, KRB5 and GOST) refuse it.
///
///     struct {
///         select (KeyExchangeAlgorithm) {
///             case dh_anon:
///                 ServerDHParams params;
///             case dhe_dss:
///             case dhe_rsa:
///                 ServerDHParams params;
///                 digitally-signed struct {
///                     opaque client_random[32];
///                     opaque server_random[32];
///                     ServerDHParams params;
///                 } signed_params;
///             case rsa:
///             case dh_dss:
///             case dh_rsa:
///                 struct {} ;
///                /* message is omitted for rsa, dh_dss, and dh_rsa */
///             /* may be extended, e.g., for ECDH -- see [TLSECC] */
///         };
///     } ServerKeyExchange;
struct ServerKeyExchange {
  choice<&negotiated::key_exchange, on<KeyExchangeAlgorithm::ecdhe_rsa, ServerKeyExchangeECDHE>,
         on<KeyExchangeAlgorithm::ecdhe_ecdsa, ServerKeyExchangeECDHE>,
         on<KeyExchangeAlgorithm::ecdh_anon, ServerKeyExchangeECDHAnon>,
         on<KeyExchangeAlgorithm::dhe_rsa, ServerKeyExchangeDHE>,
         on<KeyExchangeAlgorithm::dhe_dss, ServerKeyExchangeDHE>,
         on<KeyExchangeAlgorithm::dh_anon, ServerKeyExchangeDHAnon>,
         on<KeyExchangeAlgorithm::psk, ServerKeyExchangePSK>,
         on<KeyExchangeAlgorithm::rsa_psk, ServerKeyExchangePSK>,
         on<KeyExchangeAlgorithm::dhe_psk, ServerKeyExchangeDHEPSK>,
         on<KeyExchangeAlgorithm::ecdhe_psk, ServerKeyExchangeECDHEPSK>,
         on<KeyExchangeAlgorithm::rsa_export, ServerKeyExchangeRSAExport>,
         on<KeyExchangeAlgorithm::srp, ServerKeyExchangeSRP>,
         on<KeyExchangeAlgorithm::srp_rsa, ServerKeyExchangeSRPSigned>,
         on<KeyExchangeAlgorithm::srp_dss, ServerKeyExchangeSRPSigned>,
         on<KeyExchangeAlgorithm::eccpwd, ServerKeyExchangeECPWD>,
         on<KeyExchangeAlgorithm::ffcpwd, ServerKeyExchangeFFPWD>,
         on<KeyExchangeAlgorithm::ecjpake, ServerKeyExchangeECJPAKE>>
      exchange_keys{};

  static constexpr HandshakeType msg_type = HandshakeType::server_key_exchange;
  /// Under a cipher suite that nobody knows it is kept as bytes.
  static constexpr bool stands_in(const negotiated& n) noexcept {
    return !is_tls13(n.version) && n.key_exchange != KeyExchangeAlgorithm::null &&
           n.key_exchange != KeyExchangeAlgorithm::any;
  }
};

}  // namespace tlswire::tls12
