#pragma once

#include <cstddef>

#include <tlswire/handshake/check/offer.hpp>
#include <tlswire/handshake/check/placed.hpp>
#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/extension/supported_versions.hpp>
#include <tlswire/registry/protocol_version.hpp>

/// What a ServerHello and a HelloRetryRequest of TLS 1.3 have in common. RFC 9846 sections 4.2.3 and 4.2.4.
namespace tlswire::detail {

/// The version that supported_versions chooses: one that was offered, and TLS 1.3 at least. RFC 9846
/// section 4.3.1.
template <class Block>
constexpr verdict check_selected_version(const Block& block, const offer& hello) noexcept {
  const auto chosen = block.list.template find<supported_versions>();
  if (!chosen) return {};
  const ProtocolVersion version = chosen->selected_version;
  // A version older than TLS 1.3 is refused here even if it was offered; later ones are unknown.
  const bool older =
      version <= ProtocolVersion::TLSv1_2 || (is_dtls(version) && version >= ProtocolVersion::DTLSv1_2);
  // RFC 8701 section 3.1: a GREASE value is no offer.
  if (!older && hello.offers(version) && !is_grease(version)) return {};
  return block.template inside<supported_versions>(errc::value_not_offered, 0, number(version), 0,
                                                   "selected_version");
}

/// RFC 9846 section 4.2.3: a suite of the client's list. RFC 8701 section 3.1: a GREASE value is no offer.
template <class M>
constexpr verdict check_cipher_suite(const M& message, const offer& hello) noexcept {
  if (hello->cipher_suites.contains(message.cipher_suite) && !is_grease(message.cipher_suite)) return {};
  return violation(errc::value_not_offered, offset_of(message, &M::cipher_suite),
                   number(message.cipher_suite), 0, "cipher_suite");
}

/// The fields before the extensions.
template <class M>
constexpr verdict check_server_fields(const M& message, const offer& hello,
                                      ProtocolVersion version) noexcept {
  // RFC 9846 section 4.2.3, RFC 9147 section 5.4.
  const ProtocolVersion frozen = is_dtls(version) ? ProtocolVersion::DTLSv1_2 : ProtocolVersion::TLSv1_2;
  if (message.legacy_version != frozen) {
    return violation(errc::wrong_version, 0, number(message.legacy_version), 0, "legacy_version");
  }
  // RFC 9846 section 4.2.3; RFC 9147 section 5: DTLS does not echo it.
  const bytes echo = is_dtls(version) ? bytes{} : bytes(hello->legacy_session_id);
  if (!(bytes(message.legacy_session_id_echo) == echo)) {
    return violation(errc::value_changed, offset_of(message, &M::legacy_session_id_echo), 0, 0,
                     "legacy_session_id_echo");
  }
  if (const verdict v = check_cipher_suite(message, hello); !v) return v;
  // RFC 9846 section 4.2.3.
  if (message.legacy_compression_method != 0) {
    return violation(errc::illegal_value, offset_of(message, &M::legacy_compression_method),
                     number(message.legacy_compression_method), 0, "legacy_compression_method");
  }
  return {};
}

}  // namespace tlswire::detail
