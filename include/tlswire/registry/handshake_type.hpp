#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// HandshakeType. RFC 9846 section 4, RFC 5246 section 7.4. IANA: TLS HandshakeType.
///
/// Names are IANA's; RFC 9846 appends _RESERVED to those that TLS 1.3 does not use.
enum class HandshakeType : std::uint8_t {
  hello_request = 0,
  client_hello = 1,
  server_hello = 2,
  hello_verify_request = 3,  // RFC 6347
  new_session_ticket = 4,
  end_of_early_data = 5,
  hello_retry_request_RESERVED = 6,  // Drafts of TLS 1.3 only; HelloRetryRequest is a server_hello
  encrypted_extensions = 8,
  request_connection_id = 9,  // RFC 9147
  new_connection_id = 10,     // RFC 9147
  certificate = 11,
  server_key_exchange = 12,
  certificate_request = 13,
  server_hello_done = 14,
  certificate_verify = 15,
  client_key_exchange = 16,
  client_certificate_request = 17,  // RFC 9261
  finished = 20,
  certificate_url = 21,     // RFC 6066
  certificate_status = 22,  // RFC 6066
  supplemental_data = 23,   // RFC 4680
  key_update = 24,
  compressed_certificate = 25,  // RFC 8879
  ekt_key = 26,                 // RFC 8870
  next_protocol = 67,           // draft-agl-tls-nextprotoneg, not in the registry
  channel_id = 203,             // draft-balfanz-tls-channelid, not in the registry
  message_hash = 254,           // Stands in the transcript only
};

template <>
struct registry<HandshakeType> {
  using E = HandshakeType;
  static constexpr registry_row<E> rows[] = {
      {E::hello_request, "hello_request"},
      {E::client_hello, "client_hello"},
      {E::server_hello, "server_hello"},
      {E::hello_verify_request, "hello_verify_request"},
      {E::new_session_ticket, "new_session_ticket"},
      {E::end_of_early_data, "end_of_early_data"},
      {E::hello_retry_request_RESERVED, "hello_retry_request_RESERVED"},
      {E::encrypted_extensions, "encrypted_extensions"},
      {E::request_connection_id, "request_connection_id"},
      {E::new_connection_id, "new_connection_id"},
      {E::certificate, "certificate"},
      {E::server_key_exchange, "server_key_exchange"},
      {E::certificate_request, "certificate_request"},
      {E::server_hello_done, "server_hello_done"},
      {E::certificate_verify, "certificate_verify"},
      {E::client_key_exchange, "client_key_exchange"},
      {E::client_certificate_request, "client_certificate_request"},
      {E::finished, "finished"},
      {E::certificate_url, "certificate_url"},
      {E::certificate_status, "certificate_status"},
      {E::supplemental_data, "supplemental_data"},
      {E::key_update, "key_update"},
      {E::compressed_certificate, "compressed_certificate"},
      {E::ekt_key, "ekt_key"},
      {E::next_protocol, "next_protocol"},
      {E::channel_id, "channel_id"},
      {E::message_hash, "message_hash"},
  };
};

}  // namespace tlswire
