#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// Finished. RFC 9846 section 4.5.3; RFC 5246 section 7.4.9 for TLS 1.2, where verify_data has 12 bytes.
///
///     struct {
///         opaque verify_data[Hash.length];
///     } Finished;
struct Finished {
  sized<rest<>, &negotiated::hash_length> verify_data{};

  static constexpr HandshakeType msg_type = HandshakeType::finished;
};

}  // namespace tlswire
