#pragma once

#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::dtls {

/// HelloVerifyRequest. RFC 6347 section 4.2.1. DTLS 1.3 sends a HelloRetryRequest instead, but its client may
/// meet one from an older server (RFC 9147 section 5.2). server_version says nothing of what will be
/// negotiated: DTLS 1.0 is usual.
///
///     struct {
///       ProtocolVersion server_version;
///       opaque cookie<0..2^8-1>;
///     } HelloVerifyRequest;
struct HelloVerifyRequest {
  ProtocolVersion server_version = ProtocolVersion::DTLSv1_0;
  opaque<0, 255> cookie{};

  static constexpr HandshakeType msg_type = HandshakeType::hello_verify_request;
};

}  // namespace tlswire::dtls
