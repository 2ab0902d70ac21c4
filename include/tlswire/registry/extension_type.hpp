#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// ExtensionType. RFC 9846 section 4.3. IANA: TLS ExtensionType Values.
enum class ExtensionType : std::uint16_t {
  server_name = 0,
  max_fragment_length = 1,
  client_certificate_url = 2,
  trusted_ca_keys = 3,
  truncated_hmac = 4,
  status_request = 5,
  user_mapping = 6,
  client_authz = 7,
  server_authz = 8,
  cert_type = 9,
  supported_groups = 10,
  ec_point_formats = 11,
  srp = 12,
  signature_algorithms = 13,
  use_srtp = 14,
  heartbeat = 15,
  application_layer_protocol_negotiation = 16,
  status_request_v2 = 17,
  signed_certificate_timestamp = 18,
  client_certificate_type = 19,
  server_certificate_type = 20,
  padding = 21,
  encrypt_then_mac = 22,
  extended_main_secret = 23,  // Formerly extended_master_secret; RFC 7627
  token_binding = 24,
  cached_info = 25,
  tls_lts = 26,
  compress_certificate = 27,
  record_size_limit = 28,
  pwd_protect = 29,
  pwd_clear = 30,
  password_salt = 31,
  ticket_pinning = 32,
  tls_cert_with_extern_psk = 33,
  delegated_credential = 34,
  session_ticket = 35,
  TLMSP = 36,
  TLMSP_proxying = 37,
  TLMSP_delegate = 38,
  supported_ekt_ciphers = 39,
  pre_shared_key = 41,
  early_data = 42,
  supported_versions = 43,
  cookie = 44,
  psk_key_exchange_modes = 45,
  certificate_authorities = 47,
  oid_filters = 48,
  post_handshake_auth = 49,
  signature_algorithms_cert = 50,
  key_share = 51,
  transparency_info = 52,
  connection_id_deprecated = 53,  // Drafts of RFC 9146 only; IANA: connection_id (deprecated)
  connection_id = 54,
  external_id_hash = 55,
  external_session_id = 56,
  quic_transport_parameters = 57,
  ticket_request = 58,
  dnssec_chain = 59,
  sequence_number_encryption_algorithms = 60,
  rrc = 61,
  tls_flags = 62,
  next_protocol_negotiation = 13172,  // NPN, draft-agl-tls-nextprotoneg; not in the registry
  application_settings_old = 17513,   // ALPS, first code point; not in the registry
  application_settings = 17613,       // ALPS, draft-vvv-tls-alps; not in the registry
  channel_id = 30032,                 // draft-balfanz-tls-channelid; not in the registry
  trust_anchors = 51764,              // 0xCA34, draft-ietf-tls-trust-anchor-ids; not in the registry
  ech_outer_extensions = 64768,
  encrypted_client_hello = 65037,
  renegotiation_info = 65281,
  quic_transport_parameters_legacy = 65445,  // 0xFFA5, drafts of RFC 9001; not in the registry
};

template <>
struct registry<ExtensionType> {
  using E = ExtensionType;
  static constexpr registry_row<E> rows[] = {
      {E::server_name, "server_name"},
      {E::max_fragment_length, "max_fragment_length"},
      {E::client_certificate_url, "client_certificate_url"},
      {E::trusted_ca_keys, "trusted_ca_keys"},
      {E::truncated_hmac, "truncated_hmac"},
      {E::status_request, "status_request"},
      {E::user_mapping, "user_mapping"},
      {E::client_authz, "client_authz"},
      {E::server_authz, "server_authz"},
      {E::cert_type, "cert_type"},
      {E::supported_groups, "supported_groups"},
      {E::ec_point_formats, "ec_point_formats"},
      {E::srp, "srp"},
      {E::signature_algorithms, "signature_algorithms"},
      {E::use_srtp, "use_srtp"},
      {E::heartbeat, "heartbeat"},
      {E::application_layer_protocol_negotiation, "application_layer_protocol_negotiation"},
      {E::status_request_v2, "status_request_v2"},
      {E::signed_certificate_timestamp, "signed_certificate_timestamp"},
      {E::client_certificate_type, "client_certificate_type"},
      {E::server_certificate_type, "server_certificate_type"},
      {E::padding, "padding"},
      {E::encrypt_then_mac, "encrypt_then_mac"},
      {E::extended_main_secret, "extended_main_secret"},
      {E::token_binding, "token_binding"},
      {E::cached_info, "cached_info"},
      {E::tls_lts, "tls_lts"},
      {E::compress_certificate, "compress_certificate"},
      {E::record_size_limit, "record_size_limit"},
      {E::pwd_protect, "pwd_protect"},
      {E::pwd_clear, "pwd_clear"},
      {E::password_salt, "password_salt"},
      {E::ticket_pinning, "ticket_pinning"},
      {E::tls_cert_with_extern_psk, "tls_cert_with_extern_psk"},
      {E::delegated_credential, "delegated_credential"},
      {E::session_ticket, "session_ticket"},
      {E::TLMSP, "TLMSP"},
      {E::TLMSP_proxying, "TLMSP_proxying"},
      {E::TLMSP_delegate, "TLMSP_delegate"},
      {E::supported_ekt_ciphers, "supported_ekt_ciphers"},
      {E::pre_shared_key, "pre_shared_key"},
      {E::early_data, "early_data"},
      {E::supported_versions, "supported_versions"},
      {E::cookie, "cookie"},
      {E::psk_key_exchange_modes, "psk_key_exchange_modes"},
      {E::certificate_authorities, "certificate_authorities"},
      {E::oid_filters, "oid_filters"},
      {E::post_handshake_auth, "post_handshake_auth"},
      {E::signature_algorithms_cert, "signature_algorithms_cert"},
      {E::key_share, "key_share"},
      {E::transparency_info, "transparency_info"},
      {E::connection_id_deprecated, "connection_id_deprecated"},
      {E::connection_id, "connection_id"},
      {E::external_id_hash, "external_id_hash"},
      {E::external_session_id, "external_session_id"},
      {E::quic_transport_parameters, "quic_transport_parameters"},
      {E::ticket_request, "ticket_request"},
      {E::dnssec_chain, "dnssec_chain"},
      {E::sequence_number_encryption_algorithms, "sequence_number_encryption_algorithms"},
      {E::rrc, "rrc"},
      {E::tls_flags, "tls_flags"},
      {E::next_protocol_negotiation, "next_protocol_negotiation"},
      {E::application_settings_old, "application_settings_old"},
      {E::application_settings, "application_settings"},
      {E::channel_id, "channel_id"},
      {E::trust_anchors, "trust_anchors"},
      {E::ech_outer_extensions, "ech_outer_extensions"},
      {E::encrypted_client_hello, "encrypted_client_hello"},
      {E::renegotiation_info, "renegotiation_info"},
      {E::quic_transport_parameters_legacy, "quic_transport_parameters_legacy"},
  };

  static constexpr bool is_grease(E value) noexcept {
    return detail::is_grease16(static_cast<std::uint16_t>(value));
  }
};

}  // namespace tlswire
