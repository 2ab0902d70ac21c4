#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// ProtocolVersion. RFC 9846 sections 4.2.2 and 4.3.1, RFC 9147 section 5.3. Not a registry of IANA's.
///
/// The RFCs name no values, so the names are for print. DTLS versions are ones' complements and descend;
/// there is no DTLS 1.1.
enum class ProtocolVersion : std::uint16_t {
  SSLv3 = 0x0300,
  TLSv1_0 = 0x0301,
  TLSv1_1 = 0x0302,
  TLSv1_2 = 0x0303,
  TLSv1_3 = 0x0304,
  DTLSv1_3 = 0xFEFC,
  DTLSv1_2 = 0xFEFD,
  DTLSv1_0 = 0xFEFF,
};

/// Whether it is a version of DTLS: the ones' complement of 1.x.
constexpr bool is_dtls(ProtocolVersion version) noexcept {
  return static_cast<std::uint16_t>(version) >> 8 == 0xFE;
}
/// Whether messages have the form of TLS 1.3: that, and DTLS 1.3.
constexpr bool is_tls13(ProtocolVersion version) noexcept {
  return version == ProtocolVersion::TLSv1_3 || version == ProtocolVersion::DTLSv1_3;
}
/// Whether messages have the form of TLS 1.2, which names the algorithm of each signature: that, and
/// DTLS 1.2.
constexpr bool is_tls12(ProtocolVersion version) noexcept {
  return version == ProtocolVersion::TLSv1_2 || version == ProtocolVersion::DTLSv1_2;
}

template <>
struct registry<ProtocolVersion> {
  using E = ProtocolVersion;
  static constexpr registry_row<E> rows[] = {
      {E::SSLv3, "SSL 3.0"},     {E::TLSv1_0, "TLS 1.0"},   {E::TLSv1_1, "TLS 1.1"},
      {E::TLSv1_2, "TLS 1.2"},   {E::TLSv1_3, "TLS 1.3"},   {E::DTLSv1_3, "DTLS 1.3"},
      {E::DTLSv1_2, "DTLS 1.2"}, {E::DTLSv1_0, "DTLS 1.0"},
  };

  static constexpr bool is_grease(E value) noexcept {
    return detail::is_grease16(static_cast<std::uint16_t>(value));
  }
};

}  // namespace tlswire
