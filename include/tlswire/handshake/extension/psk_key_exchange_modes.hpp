#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/psk_key_exchange_mode.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// PskKeyExchangeModes. RFC 9846 section 4.3.9.
///
///     struct {
///         PskKeyExchangeMode ke_modes<1..255>;
///     } PskKeyExchangeModes;
struct PskKeyExchangeModes {
  vector<PskKeyExchangeMode, 1, 255> ke_modes{};
};

/// psk_key_exchange_modes. RFC 9846 section 4.3.9.
struct psk_key_exchange_modes {
  static constexpr ExtensionType type = ExtensionType::psk_key_exchange_modes;
  using bodies = tlswire::bodies<in<message::client_hello, PskKeyExchangeModes, versions::tls13>>;
};

}  // namespace tlswire
