#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// message_hash: the synthetic message that stands for the first ClientHello in the transcript once there was
/// a HelloRetryRequest. RFC 9846 section 4.1. It is never sent. The RFC gives it no struct:
///
///     Transcript-Hash(ClientHello1, HelloRetryRequest, ... Mn) =
///         Hash(message_hash ||        /* Handshake type */
///              00 00 Hash.length  ||  /* Handshake message length (bytes) */
///              Hash(ClientHello1) ||  /* Hash of ClientHello1 */
///              HelloRetryRequest  || ... || Mn)
struct MessageHash {
  sized<rest<>, &negotiated::hash_length> hash{};

  static constexpr HandshakeType msg_type = HandshakeType::message_hash;
};

}  // namespace tlswire
