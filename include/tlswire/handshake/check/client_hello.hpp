#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/check/extensions.hpp>
#include <tlswire/handshake/check/limits.hpp>
#include <tlswire/handshake/check/offer.hpp>
#include <tlswire/handshake/check/placed.hpp>
#include <tlswire/handshake/check/second_client_hello.hpp>
#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/message/hello_retry_request.hpp>
#include <tlswire/wire/serialize.hpp>

namespace tlswire {

/// What came before a ClientHello: nothing, or a first hello and the HelloRetryRequest that answered it.
struct client_hello_context {
  offer first{};
  given<HelloRetryRequest> hello_retry_request{};
  /// It answers a HelloRetryRequest that a stateless server keeps no more than the first hello.
  bool retried = false;
};

namespace detail {

/// RFC 9846 section 9.2: what must be there.
template <class Block>
constexpr verdict check_mandatory_extensions(const Block& block) noexcept {
  const auto has = [&](ExtensionType type) { return block.list.contains(type); };
  if (!has(ExtensionType::pre_shared_key)) {
    if (!has(ExtensionType::signature_algorithms)) return block.missing(ExtensionType::signature_algorithms);
    if (!has(ExtensionType::supported_groups)) return block.missing(ExtensionType::supported_groups);
    // RFC 9846 section 4.3.10: early_data together with pre_shared_key.
    if (has(ExtensionType::early_data)) return block.missing(ExtensionType::pre_shared_key);
  } else if (!has(ExtensionType::psk_key_exchange_modes)) {
    // RFC 9846 section 4.3.9.
    return block.missing(ExtensionType::psk_key_exchange_modes);
  }
  if (has(ExtensionType::supported_groups) && !has(ExtensionType::key_share)) {
    return block.missing(ExtensionType::key_share);
  }
  if (has(ExtensionType::key_share) && !has(ExtensionType::supported_groups)) {
    return block.missing(ExtensionType::supported_groups);
  }
  return {};
}

/// RFC 9846 section 4.3.11.
template <class Block>
constexpr verdict check_offered_psks(const Block& block) noexcept {
  const auto offered = block.list.template find<pre_shared_key>();
  if (!offered) return {};
  const standing where = block.at(ExtensionType::pre_shared_key);
  if (where.index + 1 != block.list.size()) {
    return block.template whole<pre_shared_key>(errc::misplaced_extension);
  }
  const std::size_t identities = offered->identities.size();
  const std::size_t binders = offered->binders.size();
  if (binders != identities) {
    return block.template inside<pre_shared_key>(errc::count_mismatch, 2 + offered->identities.wire_size(),
                                                 binders, identities, "binders");
  }
  // RFC 9846 section 4.3.9: psk_dhe_ke, where psk_ke is no choice, needs a key_share.
  const auto modes = block.list.template find<psk_key_exchange_modes>();
  if (modes && modes->ke_modes.contains(PskKeyExchangeMode::psk_dhe_ke) &&
      !modes->ke_modes.contains(PskKeyExchangeMode::psk_ke) &&
      !block.list.contains(ExtensionType::key_share)) {
    return block.missing(ExtensionType::key_share);
  }
  return {};
}

/// RFC 9846 section 4.3.8: a share at most for each group of supported_groups, in the same order.
template <class Block>
constexpr verdict check_client_shares(const Block& block) noexcept {
  const auto shares = block.list.template find<key_share>();
  const auto groups = block.list.template find<supported_groups>();
  if (!shares || !groups) return {};
  const auto& list = groups->named_group_list;
  auto next = list.begin();
  std::size_t index = 0;
  std::size_t within = 2;
  for (const KeyShareEntry& share : shares->client_shares) {
    while (next != list.end() && *next != share.group) ++next;
    if (next == list.end()) {
      errc code = list.contains(share.group) ? errc::value_out_of_order : errc::value_not_offered;
      std::size_t before = 0;
      for (const KeyShareEntry& earlier : shares->client_shares) {
        if (before++ == index) break;
        if (earlier.group == share.group) code = errc::value_repeated;
      }
      return block.template inside<key_share>(code, within, number(share.group), 0, "client_shares", index,
                                              "group");
    }
    ++next;
    ++index;
    within += encoded_size(share);
  }
  return {};
}

/// RFC 6066 section 3: no more than one name of a type.
template <class Block>
constexpr verdict check_server_names(const Block& block) noexcept {
  const auto names = block.list.template find<server_name>();
  if (!names) return {};
  unknown_types seen;
  std::size_t index = 0;
  std::size_t within = 2;
  for (const ServerName& name : names->server_name_list) {
    if (!seen.note(static_cast<std::uint16_t>(name.name_type))) {
      return block.template inside<server_name>(errc::value_repeated, within, number(name.name_type), 0,
                                                "server_name_list", index, "name_type");
    }
    ++index;
    within += encoded_size(name);
  }
  return {};
}

/// The fields before the extensions. RFC 9846 section 4.2.2, RFC 9147 section 5.3, RFC 5246
/// section 7.4.1.2.
template <class Hello>
constexpr verdict check_legacy_fields(const Hello& hello, bool tls13) noexcept {
  const ProtocolVersion frozen =
      is_dtls(hello.legacy_version) ? ProtocolVersion::DTLSv1_2 : ProtocolVersion::TLSv1_2;
  if (tls13 && hello.legacy_version != frozen) {
    return violation(errc::wrong_version, 0, number(hello.legacy_version), 0, "legacy_version");
  }
  if constexpr (requires { hello.legacy_cookie; }) {
    // RFC 9147 section 5.3.
    if (tls13 && !hello.legacy_cookie.empty()) {
      return violation(errc::illegal_value, offset_of(hello, &Hello::legacy_cookie),
                       hello.legacy_cookie.size(), 0, "legacy_cookie");
    }
  }
  const bytes methods = hello.legacy_compression_methods;
  const std::size_t at = offset_of(hello, &Hello::legacy_compression_methods);
  bool null = false;
  for (const std::uint8_t method : methods) null = null || method == 0;
  // TLS 1.3: one method, null. Before: null among them.
  if (!null || (tls13 && methods.size() != 1)) {
    std::uint8_t other = 0;
    for (const std::uint8_t method : methods) other = other == 0 ? method : other;
    return violation(errc::illegal_value, at, other, 0, "legacy_compression_methods");
  }
  return {};
}

}  // namespace detail

/// Whether a server may go on with a ClientHello: the rules that span its fields, and its extensions. Those
/// of TLS 1.3 are asked only of a hello that offers it in supported_versions.
///
///     check(hello);                                                       // the first of a connection
///     check(second, {.first = hello, .hello_retry_request = retry});      // RFC 9846 section 4.2.2
///
/// Rules that no server is asked to enforce, such as SHA-1 last among the signature algorithms, and those of
/// a renegotiation, are left alone.
template <client_hello_message Hello, class Context = no_context>
constexpr verdict check(const Hello& hello, const client_hello_context& before = {},
                        const Context& context = {}) noexcept {
  const auto block = detail::extensions_of(hello);
  const offer own(hello);
  if (const verdict v =
          detail::check_block(block, hello.legacy_version, Role::client, not_an_answer{}, context);
      !v)
    return v;
  const bool tls13 = own.offers_tls13();
  if (const verdict v = detail::check_legacy_fields(hello, tls13); !v) return v;
  if (const verdict v = detail::check_server_names(block); !v) return v;
  if (const verdict v = detail::check_supported_groups(block); !v) return v;
  if (const verdict v = detail::check_record_size_limit(block); !v) return v;
  if (const verdict v = detail::check_max_fragment_length(block); !v) return v;
  if (!tls13) return {};

  if (const verdict v = detail::check_offered_psks(block); !v) return v;
  if (const verdict v = detail::check_mandatory_extensions(block); !v) return v;
  if (const verdict v = detail::check_client_shares(block); !v) return v;
  const bool retried = before.retried || before.first || before.hello_retry_request;
  // RFC 9846 section 4.3.2: no cookie in a first hello; section 4.3.10: no early_data in a second.
  if (!retried && block.list.contains(ExtensionType::cookie)) {
    return block.template whole<cookie>(errc::extension_not_allowed);
  }
  if (retried && block.list.contains(ExtensionType::early_data)) {
    return block.template whole<early_data>(errc::extension_not_allowed);
  }
  if (before.hello_retry_request) {
    if (const verdict v = detail::check_retry_is_followed(block, *before.hello_retry_request); !v) return v;
  }
  if (before.first) return detail::check_second(hello, *before.first, before.hello_retry_request, context);
  return {};
}

}  // namespace tlswire
