#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// RFC 8672 section 3: `opaque pinning_ticket<0..2^16-1>;`
struct pinning_ticket : opaque<0, 65535> {
  using opaque::opaque;
};
/// RFC 8672 section 3: `opaque pinning_proof<0..2^8-1>;`
struct pinning_proof : opaque<0, 255> {
  using opaque::opaque;
};

/// PinningTicketExtension of a client. RFC 8672 section 3. The tickets are none or one; none on the first
/// connection.
///
///     struct {
///       select (Role) {
///         case client:
///           pinning_ticket ticket<0..2^16-1>; //omitted on 1st connection
///
///         case server:
///           pinning_proof proof<0..2^8-1>; //no proof on 1st connection
///           pinning_ticket ticket<0..2^16-1>; //omitted on ramp down
///           uint32 lifetime;
///       }
///     } PinningTicketExtension;
struct PinningTicketClient {
  vector<pinning_ticket, 0, 65535> ticket{};
};

/// PinningTicketExtension of a server. RFC 8672 section 3. The proofs are none or one, as are the tickets;
/// `lifetime` is in seconds.
struct PinningTicketServer {
  vector<pinning_proof, 0, 255> proof{};
  vector<pinning_ticket, 0, 65535> ticket{};
  uint32 lifetime = 0;
};

/// Whether there is no second ticket, and no second proof. RFC 8672 section 3: exactly 0 or 1 of each, which
/// the bounds do not say.
constexpr bool check(const PinningTicketClient& value) noexcept { return value.ticket.size() <= 1; }
constexpr bool check(const PinningTicketServer& value) noexcept {
  return value.proof.size() <= 1 && value.ticket.size() <= 1;
}

/// ticket_pinning. RFC 8672 section 3.
struct ticket_pinning {
  static constexpr ExtensionType type = ExtensionType::ticket_pinning;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, PinningTicketClient, versions::tls13>,
                                 in<message::encrypted_extensions, PinningTicketServer, versions::tls13>>;
};

}  // namespace tlswire
