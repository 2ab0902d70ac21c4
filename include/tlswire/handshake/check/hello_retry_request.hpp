#pragma once

#include <concepts>

#include <tlswire/handshake/check/extensions.hpp>
#include <tlswire/handshake/check/offer.hpp>
#include <tlswire/handshake/check/placed.hpp>
#include <tlswire/handshake/check/server_fields.hpp>
#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/message/hello_retry_request.hpp>

namespace tlswire {

/// The ClientHello that a HelloRetryRequest answers: the first one.
struct hello_retry_request_context {
  offer client_hello;
};

namespace detail {

/// RFC 9846 section 4.3.8: a group that the client knows, and sent no share for.
template <class Block, class Offer>
constexpr verdict check_selected_group(const Block& block, const Offer& hello) noexcept {
  const auto chosen = block.list.template find<key_share>();
  if (!chosen) return {};
  const NamedGroup group = chosen->selected_group;
  const auto groups = hello->extensions->template find<supported_groups>();
  // RFC 8701 section 3.1: a GREASE value is no offer.
  if (!groups || !groups->named_group_list.contains(group) || is_grease(group)) {
    return block.template inside<key_share>(errc::value_not_offered, 0, number(group), 0, "selected_group");
  }
  const auto shares = hello->extensions->template find<key_share>();
  if (!shares) return {};
  for (const KeyShareEntry& share : shares->client_shares) {
    if (share.group == group) {
      return block.template inside<key_share>(errc::retry_without_change, 0, number(group), 0,
                                              "selected_group");
    }
  }
  return {};
}

}  // namespace detail

/// Whether a client may go on with a HelloRetryRequest. RFC 9846 section 4.2.4. That a connection has one at
/// most is for whoever counts them.
///
///     check(retry, {.client_hello = first});
template <std::same_as<HelloRetryRequest> Message, class Context = no_context>
constexpr verdict check(const Message& retry, const hello_retry_request_context& answered,
                        const Context& context = {}) noexcept {
  const offer& hello = answered.client_hello;
  const auto block = detail::extensions_of(retry);
  const auto asked = [&](ExtensionType type) {
    // RFC 9846 section 4.3: the exception.
    return type == ExtensionType::cookie || hello.contains(type);
  };
  const ProtocolVersion version = hello.tls13_version();
  if (const verdict v = detail::check_block(block, version, Role::server, asked, context); !v) return v;
  // RFC 9846 section 4.2.4.
  if (!retry.extensions.contains(ExtensionType::supported_versions)) {
    return block.missing(ExtensionType::supported_versions);
  }
  if (const verdict v = detail::check_selected_version(block, hello); !v) return v;
  if (const verdict v = detail::check_server_fields(retry, hello, version); !v) return v;
  if (const verdict v = detail::check_selected_group(block, hello); !v) return v;
  // RFC 9846 section 4.2.4: it must change something. RFC 9849 section 6.1.4: its encrypted_client_hello
  // only confirms.
  for (const extension& e : retry.extensions) {
    if (e.extension_type != ExtensionType::supported_versions &&
        e.extension_type != ExtensionType::encrypted_client_hello)
      return {};
  }
  return detail::violation(errc::retry_without_change, block.offset, 0, 0, "extensions");
}

}  // namespace tlswire
