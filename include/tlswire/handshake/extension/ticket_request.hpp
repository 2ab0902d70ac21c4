#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// ClientTicketRequest: how many tickets the client wants after a full handshake, and after a resumption.
/// RFC 9149 section 3.
///
///     struct {
///         uint8 new_session_count;
///         uint8 resumption_count;
///     } ClientTicketRequest;
struct ClientTicketRequest {
  uint8 new_session_count = 0;
  uint8 resumption_count = 0;
};

/// ServerTicketRequestHint: how many tickets the server means to send. RFC 9149 section 3.
///
///     struct {
///         uint8 expected_count;
///     } ServerTicketRequestHint;
struct ServerTicketRequestHint {
  uint8 expected_count = 0;
};

/// ticket_request. RFC 9149 section 3.
struct ticket_request {
  static constexpr ExtensionType type = ExtensionType::ticket_request;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, ClientTicketRequest, versions::tls13>,
                                 in<message::encrypted_extensions, ServerTicketRequestHint, versions::tls13>>;
};

}  // namespace tlswire
