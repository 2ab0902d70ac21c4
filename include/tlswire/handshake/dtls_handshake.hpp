#pragma once

#include <cstdint>

#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// DTLSHandshake: a handshake message of DTLS as it stands in records, or a fragment of one. RFC 9147
/// section 5.2; RFC 6347 section 4.2.2 calls it Handshake.
///
///     struct {
///         HandshakeType msg_type;    /* handshake type */
///         uint24 length;             /* bytes in message */
///         uint16 message_seq;        /* DTLS-required field */
///         uint24 fragment_offset;    /* DTLS-required field */
///         uint24 fragment_length;    /* DTLS-required field */
///         select (msg_type) {
///             case client_hello:          ClientHello;
///             case server_hello:          ServerHello;
///             case end_of_early_data:     EndOfEarlyData;
///             case encrypted_extensions:  EncryptedExtensions;
///             case certificate_request:   CertificateRequest;
///             case certificate:           Certificate;
///             case certificate_verify:    CertificateVerify;
///             case finished:              Finished;
///             case new_session_ticket:    NewSessionTicket;
///             case key_update:            KeyUpdate;
///             case request_connection_id: RequestConnectionId;
///             case new_connection_id:     NewConnectionId;
///         } body;
///     } DTLSHandshake;
///
/// The body is the fragment's bytes: a message is decoded, as a Handshake, when it is whole. That the
/// fragment lies within the message is no matter of parsing; see `fits`.
struct DTLSHandshake {
  HandshakeType msg_type{};
  uint24 length = 0;
  uint16 message_seq = 0;
  uint24 fragment_offset = 0;
  uint24 fragment_length = 0;
  sized<rest<>, &DTLSHandshake::fragment_length> body{};

  /// Whether the fragment lies within the message. RFC 9147 section 5.5.
  constexpr bool fits() const noexcept { return std::uint64_t{fragment_offset} + fragment_length <= length; }
  /// Whether the fragment is the whole message. RFC 9147 section 5.5.
  constexpr bool whole() const noexcept { return fragment_offset == 0 && fragment_length == length; }
};

}  // namespace tlswire
