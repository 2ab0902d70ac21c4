#pragma once

#include <concepts>

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/message/certificate.hpp>
#include <tlswire/handshake/message/certificate_request.hpp>
#include <tlswire/handshake/message/certificate_status.hpp>
#include <tlswire/handshake/message/certificate_url.hpp>
#include <tlswire/handshake/message/certificate_verify.hpp>
#include <tlswire/handshake/message/channel_id.hpp>
#include <tlswire/handshake/message/client_certificate_request.hpp>
#include <tlswire/handshake/message/client_hello.hpp>
#include <tlswire/handshake/message/compressed_certificate.hpp>
#include <tlswire/handshake/message/tls13_draft/hello_retry_request.hpp>
#include <tlswire/handshake/message/dtls/client_hello.hpp>
#include <tlswire/handshake/message/dtls/hello_verify_request.hpp>
#include <tlswire/handshake/message/dtls/new_connection_id.hpp>
#include <tlswire/handshake/message/dtls/request_connection_id.hpp>
#include <tlswire/handshake/message/ekt_key.hpp>
#include <tlswire/handshake/message/encrypted_extensions.hpp>
#include <tlswire/handshake/message/end_of_early_data.hpp>
#include <tlswire/handshake/message/finished.hpp>
#include <tlswire/handshake/message/hello_request.hpp>
#include <tlswire/handshake/message/hello_retry_request.hpp>
#include <tlswire/handshake/message/key_update.hpp>
#include <tlswire/handshake/message/message_hash.hpp>
#include <tlswire/handshake/message/new_session_ticket.hpp>
#include <tlswire/handshake/message/next_protocol.hpp>
#include <tlswire/handshake/message/server_hello.hpp>
#include <tlswire/handshake/message/server_hello_done.hpp>
#include <tlswire/handshake/message/supplemental_data.hpp>
#include <tlswire/handshake/message/tls10/certificate_request.hpp>
#include <tlswire/handshake/message/tls10/certificate_verify.hpp>
#include <tlswire/handshake/message/tls12/cached_info.hpp>
#include <tlswire/handshake/message/tls12/certificate.hpp>
#include <tlswire/handshake/message/tls12/certificate_request.hpp>
#include <tlswire/handshake/message/tls12/certificate_verify.hpp>
#include <tlswire/handshake/message/tls12/client_key_exchange.hpp>
#include <tlswire/handshake/message/tls12/new_session_ticket.hpp>
#include <tlswire/handshake/message/tls12/server_key_exchange.hpp>
#include <tlswire/wire/fields.hpp>

namespace tlswire {

/// Every handshake message that tlswire knows. Of those that share a `msg_type`, the first whose `stands_in`
/// and `matches` agree stands. Those of TLS 1.3 have the order of RFC 9846 section 4.
using known_messages =
    type_list<ClientHello, dtls::ClientHello, HelloRetryRequest, ServerHello, EndOfEarlyData,
              EncryptedExtensions, CertificateRequest, Certificate, CertificateVerify, Finished,
              NewSessionTicket, KeyUpdate, CompressedCertificate, ClientCertificateRequest, EKTKey,
              MessageHash, tls13_draft::HelloRetryRequest, dtls::HelloVerifyRequest, dtls::RequestConnectionId,
              dtls::NewConnectionId, HelloRequest, tls12::Certificate, tls12::ServerKeyExchange,
              tls12::CertificateRequest, tls10::CertificateRequest, ServerHelloDone, tls12::ClientKeyExchange,
              tls12::CertificateVerify, tls10::CertificateVerify, tls12::NewSessionTicket, CertificateURL,
              CertificateStatus, SupplementalData, NextProtocol, ChannelID>;

/// A handshake message of one type, as a user registers one in a context.
template <class M>
concept handshake_message_body = wire_type<M> && requires {
  { M::msg_type } -> std::convertible_to<HandshakeType>;
};

namespace detail {

/// A message that has this form only in some versions, or under some key exchange, says so by
/// `static constexpr bool stands_in(const negotiated&)`.
template <class M>
concept versioned = requires(const negotiated& values) {
  { M::stands_in(values) } -> std::same_as<bool>;
};

}  // namespace detail
}  // namespace tlswire
