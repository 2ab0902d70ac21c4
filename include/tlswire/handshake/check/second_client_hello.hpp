#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/check/placed.hpp>
#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/extensions.hpp>
#include <tlswire/handshake/message/client_hello.hpp>
#include <tlswire/handshake/message/hello_retry_request.hpp>
#include <tlswire/wire/equal.hpp>
#include <tlswire/wire/serialize.hpp>

/// What a ClientHello may change after a HelloRetryRequest. RFC 9846 section 4.2.2.
namespace tlswire::detail {

/// The hello does what the HelloRetryRequest asks for: RFC 9846 sections 4.3.2 (cookie) and 4.3.8
/// (key_share).
template <class Block, class Retry>
constexpr verdict check_retry_is_followed(const Block& block, const Retry& retry) noexcept {
  const auto given_cookie = retry.extensions.template find<cookie>();
  const auto own_cookie = block.list.template find<cookie>();
  if (given_cookie && own_cookie.absent()) return block.missing(ExtensionType::cookie);
  if (own_cookie && !given_cookie) return block.template whole<cookie>(errc::extension_not_allowed);
  if (own_cookie && !(bytes(own_cookie->cookie) == bytes(given_cookie->cookie))) {
    return block.template inside<cookie>(errc::value_changed, 0, 0, 0, "cookie");
  }

  const auto asked = retry.extensions.template find<key_share>();
  const auto shares = block.list.template find<key_share>();
  if (!asked || !shares) return {};
  const std::size_t count = shares->client_shares.size();
  if (count != 1) {
    return block.template inside<key_share>(errc::count_mismatch, 0, count, 1, "client_shares");
  }
  const NamedGroup group = shares->client_shares.front().group;
  if (group != asked->selected_group) {
    return block.template inside<key_share>(errc::value_changed, 2, number(group), 0, "client_shares",
                                            std::size_t{0}, "group");
  }
  return {};
}

/// How an extension of the first hello comes back in the second.
enum class carried : std::uint8_t {
  unchanged,   ///< at the same place, with the same bytes
  body_free,   ///< at the same place
  place_free,  ///< added, removed or changed
};

constexpr carried how_carried(ExtensionType type, given<HelloRetryRequest> retry) noexcept {
  switch (type) {
    case ExtensionType::cookie:
    case ExtensionType::early_data:
    case ExtensionType::padding:
    case ExtensionType::pre_shared_key:
      return carried::place_free;
    // Without the HelloRetryRequest at hand it may have asked for another share.
    case ExtensionType::key_share:
      return !retry || retry->extensions.contains(type) ? carried::body_free : carried::unchanged;
    // RFC 9849 section 6.1.5: the inner hello is encrypted anew.
    case ExtensionType::encrypted_client_hello:
      return carried::body_free;
    case ExtensionType::supported_versions:
      return carried::unchanged;
    // An extension of the HelloRetryRequest may allow more.
    default:
      return retry && retry->extensions.contains(type) ? carried::place_free : carried::unchanged;
  }
}

/// The identities of the second hello are among those of the first, in their order.
template <class Block, class First>
constexpr verdict check_kept_psks(const Block& block, const First& first) noexcept {
  const auto now = block.list.template find<pre_shared_key>();
  const auto then = first.extensions->template find<pre_shared_key>();
  // RFC 9849 section 6.1.2: beside an encrypted inner hello, identities are random bytes.
  if (!now || block.list.contains(ExtensionType::encrypted_client_hello)) return {};
  if (!then) return block.template whole<pre_shared_key>(errc::value_changed);
  auto next = then->identities.begin();
  const auto end = then->identities.end();
  std::size_t index = 0;
  std::size_t within = 2;
  for (const PskIdentity& identity : now->identities) {
    while (next != end && !(bytes(next->identity) == bytes(identity.identity))) ++next;
    if (next == end) {
      return block.template inside<pre_shared_key>(errc::value_changed, within, 0, 0, "identities", index,
                                                   "identity");
    }
    ++next;
    ++index;
    within += encoded_size(identity);
  }
  return {};
}

/// The second hello is the first, but for what RFC 9846 section 4.2.2 lists.
template <class Hello, class Context>
constexpr verdict check_second(const Hello& hello, const ClientHello& first, given<HelloRetryRequest> retry,
                               const Context& context) noexcept {
  const auto changed = [&](auto member, const char* name) {
    return violation(errc::value_changed, offset_of(hello, member), 0, 0, name);
  };
  if (hello.legacy_version != first.legacy_version) return changed(&Hello::legacy_version, "legacy_version");
  if (!(hello.random == first.random)) return changed(&Hello::random, "random");
  if (!(bytes(hello.legacy_session_id) == bytes(first.legacy_session_id))) {
    return changed(&Hello::legacy_session_id, "legacy_session_id");
  }
  if (!equal(hello.cipher_suites, first.cipher_suites))
    return changed(&Hello::cipher_suites, "cipher_suites");
  if (!(bytes(hello.legacy_compression_methods) == bytes(first.legacy_compression_methods))) {
    return changed(&Hello::legacy_compression_methods, "legacy_compression_methods");
  }

  const auto block = extensions_of(hello);
  auto before = first.extensions->begin();
  const auto end = first.extensions->end();
  const auto skip = [&] {
    while (before != end && how_carried(before->extension_type, retry) == carried::place_free) ++before;
  };
  std::size_t index = 0;
  for (const extension& e : block.list) {
    const standing where{index++, block.offset_of(e), true};
    const carried how = how_carried(e.extension_type, retry);
    if (how == carried::place_free) continue;
    skip();
    if (before == end || before->extension_type != e.extension_type ||
        (how == carried::unchanged && !(before->extension_data == e.extension_data))) {
      return block.whole(errc::value_changed, where, e.extension_type, context);
    }
    ++before;
  }
  skip();
  if (before != end) {
    return violation(errc::value_changed, block.offset, number(before->extension_type), 0, "extensions");
  }
  return check_kept_psks(block, first);
}

}  // namespace tlswire::detail
