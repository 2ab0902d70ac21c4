#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/check/extensions.hpp>
#include <tlswire/handshake/check/limits.hpp>
#include <tlswire/handshake/check/offer.hpp>
#include <tlswire/handshake/check/placed.hpp>
#include <tlswire/handshake/check/server_fields.hpp>
#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/downgrade.hpp>
#include <tlswire/handshake/message/hello_retry_request.hpp>
#include <tlswire/handshake/message/server_hello.hpp>

namespace tlswire {

/// What a ServerHello answers: the last ClientHello, and the HelloRetryRequest before it if there was one.
struct server_hello_context {
  offer client_hello;
  given<HelloRetryRequest> hello_retry_request{};
};

/// The version that a ServerHello chooses: RFC 9846 section 4.3.1.
constexpr ProtocolVersion selected_version(const ServerHello& hello) noexcept {
  const auto chosen = hello.extensions->find<supported_versions>();
  return chosen ? chosen->selected_version : hello.legacy_version;
}

namespace detail {

/// The same choices as in the HelloRetryRequest: RFC 9846 sections 4.2.4 and 4.3.8.
template <class Block>
constexpr verdict check_retry_is_kept(const ServerHello& hello, const Block& block,
                                      const HelloRetryRequest& retry) noexcept {
  const auto before = retry.extensions.find<supported_versions>();
  const auto now = block.list.template find<supported_versions>();
  if (!now) return violation(errc::value_changed, 0, number(hello.legacy_version), 0, "legacy_version");
  if (before && before->selected_version != now->selected_version) {
    return block.template inside<supported_versions>(errc::value_changed, 0, number(now->selected_version), 0,
                                                     "selected_version");
  }
  if (hello.cipher_suite != retry.cipher_suite) {
    return violation(errc::value_changed, offset_of(hello, &ServerHello::cipher_suite),
                     number(hello.cipher_suite), 0, "cipher_suite");
  }
  const auto asked = retry.extensions.find<key_share>();
  const auto share = block.list.template find<key_share>();
  if (asked && share && asked->selected_group != share->server_share.group) {
    return block.template inside<key_share>(errc::value_changed, 0, number(share->server_share.group), 0,
                                            "server_share", "group");
  }
  return {};
}

/// How the key is agreed on: RFC 9846 sections 4.3.8, 4.3.9 and 4.3.11.
template <class Block>
constexpr verdict check_key_establishment(const Block& block, const offer& hello) noexcept {
  const auto share = block.list.template find<key_share>();
  if (share) {
    // RFC 9846 section 4.3.8: the group of one of the client's shares.
    const auto offered = hello->extensions->template find<key_share>();
    bool found = false;
    if (offered) {
      for (const KeyShareEntry& entry : offered->client_shares) {
        found = found || entry.group == share->server_share.group;
      }
    }
    // RFC 8701 section 3.1: a GREASE value is no offer.
    if (!found || is_grease(share->server_share.group)) {
      return block.template inside<key_share>(errc::value_not_offered, 0, number(share->server_share.group),
                                              0, "server_share", "group");
    }
  }
  const auto chosen = block.list.template find<pre_shared_key>();
  if (!chosen) {
    // RFC 9846 section 4.2.3: one of the two.
    if (!share) return block.missing(ExtensionType::key_share);
    return {};
  }
  // RFC 9846 section 4.3.11: within the range that the client supplied.
  const auto offered = hello->extensions->template find<pre_shared_key>();
  const std::size_t count = offered ? offered->identities.size() : 0;
  if (chosen->selected_identity >= count) {
    return block.template inside<pre_shared_key>(errc::value_above_maximum, 0, chosen->selected_identity,
                                                 count == 0 ? 0 : count - 1, "selected_identity");
  }
  // RFC 9846 section 4.3.9: a mode that the client listed, and key_share accordingly.
  const auto modes = hello->extensions->template find<psk_key_exchange_modes>();
  const PskKeyExchangeMode used = share ? PskKeyExchangeMode::psk_dhe_ke : PskKeyExchangeMode::psk_ke;
  if (!modes || !modes->ke_modes.contains(used)) {
    return share ? block.template whole<key_share>(errc::inconsistent)
                 : block.template whole<pre_shared_key>(errc::inconsistent);
  }
  return {};
}

/// RFC 9846 section 4.2.3: the sentinels in the random of a server that chose TLS 1.2 or below.
constexpr verdict check_sentinel(const ServerHello& hello, const offer& offered) noexcept {
  const ProtocolVersion version = hello.legacy_version;
  const downgrade found = downgrade_sentinel(hello.random);
  const bool below_tls12 = !is_tls12(version);
  const bool offers_tls12 =
      offered.offers(ProtocolVersion::TLSv1_2) || offered.offers(ProtocolVersion::DTLSv1_2);
  if ((found != downgrade::none && offered.offers_tls13()) ||
      (found == downgrade::to_tls11 && below_tls12 && offers_tls12)) {
    return violation(errc::downgraded, offset_of(hello, &ServerHello::random), 0, 0, "random");
  }
  return {};
}

/// RFC 5746 sections 3.4 and 3.5: empty in a first handshake; else it begins with what the client sent.
template <class Block>
constexpr verdict check_renegotiation(const Block& block, const offer& hello) noexcept {
  const auto answer = block.list.template find<renegotiation_info>();
  if (!answer) return {};
  const auto asked = hello->extensions->template find<renegotiation_info>();
  const bytes own = asked ? bytes(asked->renegotiated_connection) : bytes{};
  const bytes there = answer->renegotiated_connection;
  // The server adds its verify_data, which is as long as the client's, or 36 bytes in SSL 3.0 too.
  const bool bound = there.sub(0, own.size()) == own && there.size() == 2 * own.size();
  if (bound) return {};
  return block.template inside<renegotiation_info>(errc::renegotiation_mismatch, 0, there.size(),
                                                   2 * own.size(), "renegotiated_connection");
}

/// TLS 1.2 and below. RFC 5246 section 7.4.1.3.
template <class Block, class Context>
constexpr verdict check_old_server_hello(const ServerHello& hello, const Block& block, const offer& offered,
                                         const Context& context) noexcept {
  // RFC 5246 section 7.4.1.3 and appendix E.1; RFC 9846 section 4.3.1: TLS 1.3 is never chosen so.
  const ProtocolVersion version = hello.legacy_version;
  if (is_tls13(version) || !offered.offers(version)) {
    return violation(errc::wrong_version, 0, number(version), 0, "legacy_version");
  }
  if (const verdict v = check_sentinel(hello, offered); !v) return v;
  if (const verdict v = check_cipher_suite(hello, offered); !v) return v;
  bool compression_offered = false;
  for (const std::uint8_t method : offered->legacy_compression_methods) {
    compression_offered = compression_offered || method == hello.legacy_compression_method;
  }
  if (!compression_offered) {
    return violation(errc::value_not_offered, offset_of(hello, &ServerHello::legacy_compression_method),
                     number(hello.legacy_compression_method), 0, "legacy_compression_method");
  }
  // RFC 5246 section 7.4.1.4: no extension that was not asked for. RFC 5746 section 3.6: the signalling
  // cipher suite asks for renegotiation_info.
  const auto asked = [&](ExtensionType type) {
    return offered.contains(type) ||
           (type == ExtensionType::renegotiation_info &&
            offered->cipher_suites.contains(CipherSuite::TLS_EMPTY_RENEGOTIATION_INFO_SCSV));
  };
  if (const verdict v = check_block(block, version, Role::server, asked, context); !v) return v;
  if (const verdict v = check_protocol_answer(block, offered); !v) return v;
  if (const verdict v = check_max_fragment_length_answer(block, offered); !v) return v;
  if (const verdict v = check_record_size_answer(block, 16384); !v) return v;
  return check_renegotiation(block, offered);
}

}  // namespace detail

/// Whether a client may go on with a ServerHello, of TLS 1.3 or of an older version, which supported_versions
/// tells apart. RFC 9846 section 4.2.3.
///
///     check(server_hello, {.client_hello = hello});
///     check(server_hello, {.client_hello = second, .hello_retry_request = retry});
template <std::same_as<ServerHello> Message, class Context = no_context>
constexpr verdict check(const Message& hello, const server_hello_context& answered,
                        const Context& context = {}) noexcept {
  const offer& offered = answered.client_hello;
  const auto block = detail::extensions_of(hello);
  const auto asked = [&](ExtensionType type) { return offered.contains(type); };
  if (answered.hello_retry_request) {
    if (const verdict v = detail::check_retry_is_kept(hello, block, *answered.hello_retry_request); !v)
      return v;
  }
  if (!block.list.contains(ExtensionType::supported_versions)) {
    return detail::check_old_server_hello(hello, block, offered, context);
  }
  // RFC 9846 section 4.3.1: the version is determined first.
  const ProtocolVersion version = offered.tls13_version();
  if (const verdict v = detail::check_block(block, version, Role::server, asked, context); !v) return v;
  if (const verdict v = detail::check_selected_version(block, offered); !v) return v;
  if (const verdict v = detail::check_server_fields(hello, offered, version); !v) return v;
  return detail::check_key_establishment(block, offered);
}

}  // namespace tlswire
