#pragma once

#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/cipher_suite.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls13_draft {

/// HelloRetryRequest of drafts 19 to 21 of TLS 1.3, which gave it a type of its own. draft-ietf-tls-tls13-21
/// section 4.1.4. Earlier drafts had no cipher_suite, later ones make it a ServerHello.
///
///     struct {
///         ProtocolVersion server_version;
///         CipherSuite cipher_suite;
///         Extension extensions<2..2^16-1>;
///     } HelloRetryRequest;
///
/// The code point of key_share was 40 then, so that its body stays bytes.
struct HelloRetryRequest {
  ProtocolVersion server_version{};
  CipherSuite cipher_suite{};
  extension_list<message::hello_retry_request, 2> extensions{};

  static constexpr HandshakeType msg_type = HandshakeType::hello_retry_request_RESERVED;
};

}  // namespace tlswire::tls13_draft
