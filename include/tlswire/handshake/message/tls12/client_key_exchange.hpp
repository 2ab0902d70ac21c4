#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/message/tls12/diffie_hellman.hpp>
#include <tlswire/handshake/message/tls12/ec_diffie_hellman.hpp>
#include <tlswire/handshake/message/tls12/ecjpake.hpp>
#include <tlswire/handshake/message/tls12/gost_key_transport.hpp>
#include <tlswire/handshake/message/tls12/kerberos_wrapper.hpp>
#include <tlswire/handshake/message/tls12/pwd.hpp>
#include <tlswire/handshake/message/tls12/rsa.hpp>
#include <tlswire/handshake/message/tls12/srp.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/key_exchange_algorithm.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/optional_tail.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// PSK. RFC 4279 section 2.
///
///     case psk:   /* NEW */
///         opaque psk_identity<0..2^16-1>;
struct ClientKeyExchangePSK {
  opaque<0, 65535> psk_identity{};
};

/// DHE_PSK. RFC 4279 section 3. There is no client certificate, and so no implicit public value.
///
///     case diffie_hellman_psk:   /* NEW */
///         opaque psk_identity<0..2^16-1>;
///         ClientDiffieHellmanPublic public;
struct ClientKeyExchangeDHEPSK {
  opaque<0, 65535> psk_identity{};
  ClientDiffieHellmanPublic public_{};
};

/// ECDHE_PSK. RFC 5489 section 2.
///
///     case ec_diffie_hellman_psk:   /* NEW */
///         opaque psk_identity<0..2^16-1>;
///         ClientECDiffieHellmanPublic public;
struct ClientKeyExchangeECDHEPSK {
  opaque<0, 65535> psk_identity{};
  ClientECDiffieHellmanPublic public_{};
};

/// RSA_PSK. RFC 4279 section 4, where the last member has no name.
///
///     case rsa_psk:   /* NEW */
///         opaque psk_identity<0..2^16-1>;
///         EncryptedPreMasterSecret;
struct ClientKeyExchangeRSAPSK {
  opaque<0, 65535> psk_identity{};
  EncryptedPreMasterSecret encrypted_pre_master_secret{};
};

/// ClientKeyExchange. RFC 5246 section 7.4.7; RFC 8422 section 5.7, RFC 4279, RFC 5489 section 2, RFC 5054
/// section 2.8.3, RFC 8492 section 4.5.1.3, RFC 9189 section 4.2.4, RFC 2712 section 3 and
/// draft-cragie-tls-ecjpake-01 add cases. TLS 1.2 and below; SSL 3.0 has another form for RSA, without a
/// length, which is not decoded. An implicit public value of Diffie-Hellman is absent: no byte.
///
///     struct {
///         select (KeyExchangeAlgorithm) {
///             case rsa:
///                 EncryptedPreMasterSecret;
///             case dhe_dss:
///             case dhe_rsa:
///             case dh_dss:
///             case dh_rsa:
///             case dh_anon:
///                 ClientDiffieHellmanPublic;
///         } exchange_keys;
///     } ClientKeyExchange;
struct ClientKeyExchange {
  choice<&negotiated::key_exchange,
         on<KeyExchangeAlgorithm::ecdhe_rsa, optional_tail<ClientECDiffieHellmanPublic>>,
         on<KeyExchangeAlgorithm::ecdhe_ecdsa, optional_tail<ClientECDiffieHellmanPublic>>,
         on<KeyExchangeAlgorithm::ecdh_rsa, optional_tail<ClientECDiffieHellmanPublic>>,
         on<KeyExchangeAlgorithm::ecdh_ecdsa, optional_tail<ClientECDiffieHellmanPublic>>,
         on<KeyExchangeAlgorithm::ecdh_anon, optional_tail<ClientECDiffieHellmanPublic>>,
         on<KeyExchangeAlgorithm::rsa, EncryptedPreMasterSecret>,
         on<KeyExchangeAlgorithm::rsa_export, EncryptedPreMasterSecret>,
         on<KeyExchangeAlgorithm::dhe_rsa, optional_tail<ClientDiffieHellmanPublic>>,
         on<KeyExchangeAlgorithm::dhe_dss, optional_tail<ClientDiffieHellmanPublic>>,
         on<KeyExchangeAlgorithm::dh_rsa, optional_tail<ClientDiffieHellmanPublic>>,
         on<KeyExchangeAlgorithm::dh_dss, optional_tail<ClientDiffieHellmanPublic>>,
         on<KeyExchangeAlgorithm::dh_anon, optional_tail<ClientDiffieHellmanPublic>>,
         on<KeyExchangeAlgorithm::psk, ClientKeyExchangePSK>,
         on<KeyExchangeAlgorithm::dhe_psk, ClientKeyExchangeDHEPSK>,
         on<KeyExchangeAlgorithm::ecdhe_psk, ClientKeyExchangeECDHEPSK>,
         on<KeyExchangeAlgorithm::rsa_psk, ClientKeyExchangeRSAPSK>,
         on<KeyExchangeAlgorithm::srp, ClientSRPPublic>, on<KeyExchangeAlgorithm::srp_rsa, ClientSRPPublic>,
         on<KeyExchangeAlgorithm::srp_dss, ClientSRPPublic>,
         on<KeyExchangeAlgorithm::eccpwd, ClientECPWDParams>,
         on<KeyExchangeAlgorithm::ffcpwd, ClientFFPWDParams>,
         on<KeyExchangeAlgorithm::ecjpake, ClientECJPAKEParams>,
         on<KeyExchangeAlgorithm::gost, GostKeyTransport>, on<KeyExchangeAlgorithm::krb5, KerberosWrapper>>
      exchange_keys{};

  static constexpr HandshakeType msg_type = HandshakeType::client_key_exchange;
  static constexpr bool stands_in(const negotiated& n) noexcept {
    const bool rsa =
        n.key_exchange == KeyExchangeAlgorithm::rsa || n.key_exchange == KeyExchangeAlgorithm::rsa_export;
    // Under a cipher suite that nobody knows it is kept as bytes.
    const bool known =
        n.key_exchange != KeyExchangeAlgorithm::null && n.key_exchange != KeyExchangeAlgorithm::any;
    return !is_tls13(n.version) && known && !(n.version == ProtocolVersion::SSLv3 && rsa);
  }
};

}  // namespace tlswire::tls12
