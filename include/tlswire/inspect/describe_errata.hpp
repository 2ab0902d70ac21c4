#pragma once

#include <cstdint>
#include <string_view>

#include <tlswire/inspect/schema.hpp>

/// Where a declaration of this library does not tell how its RFC writes it down. Each row says why.
namespace tlswire::detail {

/// How the values of an enum are written.
enum class value_notation : std::uint8_t {
  decimal,  ///< `cookie(44)`
  hex,      ///< `ed25519(0x0807)`
  bytes,    ///< `CipherSuite TLS_AES_128_GCM_SHA256 = {0x13,0x01};`, of an array of `uint8`
};

struct notation_row {
  std::string_view name;
  value_notation notation;
};

// Enums of one byte are decimal and those of two are hexadecimal, but for these.
inline constexpr notation_row notations[] = {
    // RFC 9846 appendix B.3.1, RFC 8879 section 3 and RFC 4680 section 2 count in decimal.
    {"ExtensionType", value_notation::decimal},
    {"CertificateCompressionAlgorithm", value_notation::decimal},
    {"SupplementalDataType", value_notation::decimal},
    // RFC 9846 appendices B.3.1 and B.4: `uint8 CipherSuite[2];`, with constants of this type.
    {"CipherSuite", value_notation::bytes},
    // RFC 5764 section 4.1.2: `uint8 SRTPProtectionProfile[2];`, with constants of this type.
    {"SRTPProtectionProfile", value_notation::bytes},
};

constexpr bool is_tlswire(std::string_view scope) noexcept {
  return scope == "tlswire" || scope.substr(0, 9) == "tlswire::";
}

/// The namespace below tlswire's own, as a comment says it: `tls12`. Empty for names of a user.
constexpr std::string_view subspace(std::string_view scope) noexcept {
  if (scope.substr(0, 9) != "tlswire::") return {};
  return scope.substr(9) == "detail" ? std::string_view() : scope.substr(9);
}
/// What refuses the values of a selector that no case stands for is no part of the format.
constexpr bool is_hidden(const schema& type) noexcept {
  return type.kind == wire_kind::custom && type.scope == "tlswire::detail";
}

constexpr value_notation notation_of(const schema& type) noexcept {
  for (const notation_row& row : notations) {
    if (row.name == type.name && is_tlswire(type.scope)) return row.notation;
  }
  return type.width == 1 ? value_notation::decimal : value_notation::hex;
}

struct source_row {
  std::string_view member;
  std::string_view name;
};

// What the RFCs call values that were negotiated. They give them no struct.
inline constexpr source_row sources[] = {
    {"hash_length", "Hash.length"},            // RFC 9846 section 4.5.3
    {"key_exchange", "KeyExchangeAlgorithm"},  // RFC 5246 section 7.4.3
    {"version", "ProtocolVersion"},            // no RFC selects by it: each describes one version
    {"sender", "Role"},                        // RFC 8672 section 3
};

/// `certificate_type` (RFC 9846 section 4.5.1) and all others are called as they are here.
constexpr std::string_view source_name(std::string_view member) noexcept {
  for (const source_row& row : sources) {
    if (row.member == member) return row.name;
  }
  return member;
}

/// Whether a name of a value can stand in an enum: `ed25519`, but not `TLS 1.2`, which RFC 9846 does not name
/// (appendix B.3.1: `uint16 ProtocolVersion;`).
constexpr bool is_identifier(std::string_view name) noexcept {
  for (const char c : name) {
    const bool good =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    if (!good) return false;
  }
  return !name.empty();
}

}  // namespace tlswire::detail
