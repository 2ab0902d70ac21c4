#pragma once

#include <tlswire/registry/extension_type.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/constant.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/length_prefixed.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// ChannelIDExtension: a public key on P-256 and an ECDSA signature, big-endian.
/// draft-balfanz-tls-channelid-01.
///
///     struct {
///       opaque x[32];
///       opaque y[32];
///       opaque r[32];
///       opaque s[32];
///     } ChannelIDExtension;
struct ChannelIDExtension {
  opaque<32> x{};
  opaque<32> y{};
  opaque<32> r{};
  opaque<32> s{};
};

/// The encrypted extensions of draft-balfanz-tls-channelid-01, which TLS 1.3 has another message for:
/// extensions without a length before them. There was never more than the one of the Channel ID. Chromium
/// sent it in TLS 1.3 as well, in the same form.
struct ChannelID {
  constant<ExtensionType, ExtensionType::channel_id> extension_type{};
  length_prefixed<uint16, ChannelIDExtension> extension_data{};

  static constexpr HandshakeType msg_type = HandshakeType::channel_id;
};

}  // namespace tlswire
