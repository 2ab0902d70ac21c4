#pragma once

#include <concepts>

#include <tlswire/handshake/check/extensions.hpp>
#include <tlswire/handshake/check/limits.hpp>
#include <tlswire/handshake/check/offer.hpp>
#include <tlswire/handshake/check/placed.hpp>
#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/message/encrypted_extensions.hpp>
#include <tlswire/handshake/message/server_hello.hpp>

namespace tlswire {

/// What EncryptedExtensions answer: the last ClientHello, after a ServerHello, without which the rules that
/// it bears on are left out.
struct encrypted_extensions_context {
  offer client_hello;
  given<ServerHello> server_hello{};
};

namespace detail {

/// RFC 9846 sections 4.3.10 and 4.3.11: early data is accepted with the first identity only.
template <class Block, class Answer>
constexpr verdict check_accepted_early_data(const Block& block, const Answer& hello) noexcept {
  if (!block.list.contains(ExtensionType::early_data)) return {};
  const auto chosen = hello.extensions->template find<pre_shared_key>();
  if (chosen && chosen->selected_identity == 0) return {};
  return block.template whole<early_data>(errc::inconsistent);
}

}  // namespace detail

/// Whether a client may go on with EncryptedExtensions. RFC 9846 section 4.4.1.
///
///     check(encrypted_extensions, {.client_hello = hello, .server_hello = server_hello});
template <std::same_as<EncryptedExtensions> Message, class Context = no_context>
constexpr verdict check(const Message& message, const encrypted_extensions_context& answered,
                        const Context& context = {}) noexcept {
  const offer& hello = answered.client_hello;
  const auto block = detail::extensions_of(message);
  const auto asked = [&](ExtensionType type) { return hello.contains(type); };
  const ProtocolVersion version = hello.tls13_version();
  if (const verdict v = detail::check_block(block, version, Role::server, asked, context); !v) return v;
  if (const verdict v = detail::check_protocol_answer(block, hello); !v) return v;
  if (const verdict v = detail::check_max_fragment_length_answer(block, hello); !v) return v;
  // RFC 8449 section 4: the content type of a record counts in TLS 1.3.
  if (const verdict v = detail::check_record_size_answer(block, 16385); !v) return v;
  if (const verdict v = detail::check_supported_groups(block); !v) return v;
  if (answered.server_hello) return detail::check_accepted_early_data(block, *answered.server_hello);
  return {};
}

}  // namespace tlswire
