#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/zeros.hpp>

namespace tlswire {

/// PaddingExtension. RFC 7685 section 3: any number of bytes, all zero.
struct PaddingExtension {
  zeros padding_bytes{};
};

/// padding. RFC 7685.
struct padding {
  static constexpr ExtensionType type = ExtensionType::padding;
  using bodies = tlswire::bodies<in<message::client_hello, PaddingExtension>>;
};

}  // namespace tlswire
