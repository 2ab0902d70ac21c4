#pragma once

#include <cstdint>

#include <tlswire/handshake/extension/ec_point_formats.hpp>
#include <tlswire/handshake/extension/supported_groups.hpp>
#include <tlswire/inspect/fingerprint.hpp>
#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/registry/cipher_suite.hpp>
#include <tlswire/registry/extension_type.hpp>
#include <tlswire/registry/named_group.hpp>

namespace tlswire {

/// Prints what a JA3 fingerprint of a ClientHello is the hash of: version, cipher suites, extensions, groups
/// and point formats in decimal, in their order, without GREASE values. A body that is malformed counts as
/// one that is not there.
template <class Hello>
void print_ja3(const Hello& hello, text_sink out) {
  out.number(static_cast<std::uint16_t>(hello.legacy_version));
  out(",");
  detail::separated suites(out, "-");
  for (const CipherSuite suite : hello.cipher_suites) {
    if (!is_grease(suite)) suites.decimal(static_cast<std::uint16_t>(suite));
  }
  out(",");
  if (!hello.extensions.has_value()) return out(",,");
  detail::separated types(out, "-");
  for (const auto& e : *hello.extensions) {
    if (!is_grease(e.extension_type)) types.decimal(static_cast<std::uint16_t>(e.extension_type));
  }
  out(",");
  if (const auto groups = hello.extensions->template find<supported_groups>()) {
    detail::separated list(out, "-");
    for (const NamedGroup group : groups->named_group_list) {
      if (!is_grease(group)) list.decimal(static_cast<std::uint16_t>(group));
    }
  }
  out(",");
  if (const auto formats = hello.extensions->template find<ec_point_formats>()) {
    detail::separated list(out, "-");
    for (const auto format : formats->ec_point_format_list) list.decimal(static_cast<std::uint8_t>(format));
  }
}

/// Prints what a JA3S fingerprint of a ServerHello, or of a HelloRetryRequest, is the hash of: version,
/// cipher suite and extensions in decimal.
template <class Hello>
void print_ja3s(const Hello& hello, text_sink out) {
  out.number(static_cast<std::uint16_t>(hello.legacy_version));
  out(",");
  out.number(static_cast<std::uint16_t>(hello.cipher_suite));
  out(",");
  detail::separated types(out, "-");
  const auto print = [&](const auto& list) {
    for (const auto& e : list) types.decimal(static_cast<std::uint16_t>(e.extension_type));
  };
  if constexpr (requires { hello.extensions.has_value(); }) {
    if (hello.extensions.has_value()) print(*hello.extensions);
  } else {
    print(hello.extensions);
  }
}

/// The JA3 fingerprint of a ClientHello. `Hash` is MD5.
template <text_hash Hash, class Hello>
[[nodiscard]] fixed_text<32> ja3(const Hello& hello) {
  Hash hash;
  print_ja3(hello, [&](std::string_view text) { hash.update(text); });
  fixed_text<32> out;
  detail::digest_text<32>(hash, out.text);
  return out;
}

/// The JA3S fingerprint of a ServerHello. `Hash` is MD5.
template <text_hash Hash, class Hello>
[[nodiscard]] fixed_text<32> ja3s(const Hello& hello) {
  Hash hash;
  print_ja3s(hello, [&](std::string_view text) { hash.update(text); });
  fixed_text<32> out;
  detail::digest_text<32>(hash, out.text);
  return out;
}

}  // namespace tlswire
