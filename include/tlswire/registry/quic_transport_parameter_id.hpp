#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// Identifiers of QUIC transport parameters. RFC 9000 sections 18.2 and 22.3. IANA: QUIC Transport
/// Parameters. They are variable-length integers, so of 62 bits.
enum class QuicTransportParameterId : std::uint64_t {
  original_destination_connection_id = 0x00,
  max_idle_timeout = 0x01,
  stateless_reset_token = 0x02,
  max_udp_payload_size = 0x03,
  initial_max_data = 0x04,
  initial_max_stream_data_bidi_local = 0x05,
  initial_max_stream_data_bidi_remote = 0x06,
  initial_max_stream_data_uni = 0x07,
  initial_max_streams_bidi = 0x08,
  initial_max_streams_uni = 0x09,
  ack_delay_exponent = 0x0a,
  max_ack_delay = 0x0b,
  disable_active_migration = 0x0c,
  preferred_address = 0x0d,
  active_connection_id_limit = 0x0e,
  initial_source_connection_id = 0x0f,
  retry_source_connection_id = 0x10,
  version_information = 0x11,            // RFC 9368
  max_datagram_frame_size = 0x20,        // RFC 9221
  grease_quic_bit = 0x2ab2,              // RFC 9287
  initial_rtt = 0x3127,                  // Google; provisional
  google_connection_options = 0x3128,    // Google; provisional
  user_agent = 0x3129,                   // Google; provisional
  google_version = 0x4752,               // Google; provisional
  version_information_draft = 0xff73db,  // Drafts of RFC 9368; not in the registry
  min_ack_delay = 0xff04de1b,            // draft-ietf-quic-ack-frequency; provisional
};

template <>
struct registry<QuicTransportParameterId> {
  using E = QuicTransportParameterId;
  static constexpr registry_row<E> rows[] = {
      {E::original_destination_connection_id, "original_destination_connection_id"},
      {E::max_idle_timeout, "max_idle_timeout"},
      {E::stateless_reset_token, "stateless_reset_token"},
      {E::max_udp_payload_size, "max_udp_payload_size"},
      {E::initial_max_data, "initial_max_data"},
      {E::initial_max_stream_data_bidi_local, "initial_max_stream_data_bidi_local"},
      {E::initial_max_stream_data_bidi_remote, "initial_max_stream_data_bidi_remote"},
      {E::initial_max_stream_data_uni, "initial_max_stream_data_uni"},
      {E::initial_max_streams_bidi, "initial_max_streams_bidi"},
      {E::initial_max_streams_uni, "initial_max_streams_uni"},
      {E::ack_delay_exponent, "ack_delay_exponent"},
      {E::max_ack_delay, "max_ack_delay"},
      {E::disable_active_migration, "disable_active_migration"},
      {E::preferred_address, "preferred_address"},
      {E::active_connection_id_limit, "active_connection_id_limit"},
      {E::initial_source_connection_id, "initial_source_connection_id"},
      {E::retry_source_connection_id, "retry_source_connection_id"},
      {E::version_information, "version_information"},
      {E::max_datagram_frame_size, "max_datagram_frame_size"},
      {E::grease_quic_bit, "grease_quic_bit"},
      {E::initial_rtt, "initial_rtt"},
      {E::google_connection_options, "google_connection_options"},
      {E::user_agent, "user_agent"},
      {E::google_version, "google_version"},
      {E::version_information_draft, "version_information_draft"},
      {E::min_ack_delay, "min_ack_delay"},
  };

  /// RFC 9000 section 18.1: 31 * N + 27.
  static constexpr bool is_grease(E value) noexcept { return static_cast<std::uint64_t>(value) % 31 == 27; }
};

}  // namespace tlswire
