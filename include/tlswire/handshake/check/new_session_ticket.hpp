#pragma once

#include <concepts>
#include <cstdint>

#include <tlswire/handshake/check/extensions.hpp>
#include <tlswire/handshake/check/placed.hpp>
#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/message/new_session_ticket.hpp>

namespace tlswire {

/// The longest life of a ticket of TLS 1.3, in seconds: seven days. RFC 9846 section 4.7.1.
inline constexpr std::uint64_t max_ticket_lifetime = 604800;

/// Whether a NewSessionTicket of TLS 1.3 is one that a server may send. RFC 9846 section 4.7.1: a client is
/// not told to refuse a longer life, but to end it after seven days.
template <std::same_as<NewSessionTicket> Message, class Context = no_context>
constexpr verdict check(const Message& ticket, const Context& context = {}) noexcept {
  const ProtocolVersion version = detail::negotiated_of(context).version;
  const auto block = detail::extensions_of(ticket);
  if (const verdict v = detail::check_block(block, version, Role::server, not_an_answer{}, context); !v)
    return v;
  if (ticket.ticket_lifetime > max_ticket_lifetime) {
    return detail::violation(errc::value_above_maximum, 0, ticket.ticket_lifetime, max_ticket_lifetime,
                             "ticket_lifetime");
  }
  return {};
}

}  // namespace tlswire
