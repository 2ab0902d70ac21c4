#pragma once

#include <string_view>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// EarlyDataIndication of a NewSessionTicket, in bytes of plaintext. RFC 9846 section 4.3.10.
///
///     struct {
///         select (Handshake.msg_type) {
///             case new_session_ticket:   uint32 max_early_data_size;
///             case client_hello:         Empty;
///             case encrypted_extensions: Empty;
///         };
///     } EarlyDataIndication;
struct EarlyDataNewSessionTicket {
  uint32 max_early_data_size = 0;
};

/// early_data. RFC 9846 section 4.3.10.
struct early_data {
  static constexpr ExtensionType type = ExtensionType::early_data;
  static constexpr std::string_view structure = "EarlyDataIndication";
  using bodies = tlswire::bodies<in<message::new_session_ticket, EarlyDataNewSessionTicket>,
                                 in<message::client_hello, Empty, versions::tls13>,
                                 in<message::encrypted_extensions, Empty>>;
};

}  // namespace tlswire
