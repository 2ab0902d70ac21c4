#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// ContentType. RFC 9846 section 5.1, RFC 9147 section 4. IANA: TLS ContentType.
///
/// `invalid` is in the RFC's enum only; IANA assigns nothing to it.
enum class ContentType : std::uint8_t {
  invalid = 0,
  change_cipher_spec = 20,
  alert = 21,
  handshake = 22,
  application_data = 23,
  heartbeat = 24,                 // RFC 6520
  tls12_cid = 25,                 // RFC 9146
  ACK = 26,                       // RFC 9147
  return_routability_check = 27,  // RFC 9853
};

template <>
struct registry<ContentType> {
  using E = ContentType;
  static constexpr registry_row<E> rows[] = {
      {E::invalid, "invalid"},
      {E::change_cipher_spec, "change_cipher_spec"},
      {E::alert, "alert"},
      {E::handshake, "handshake"},
      {E::application_data, "application_data"},
      {E::heartbeat, "heartbeat"},
      {E::tls12_cid, "tls12_cid"},
      {E::ACK, "ACK"},
      {E::return_routability_check, "return_routability_check"},
  };
};

}  // namespace tlswire
