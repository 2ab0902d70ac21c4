#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/handshake/random.hpp>
#include <tlswire/registry/cipher_suite.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/optional_tail.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>
#include <tlswire/wire/defaults.hpp>

namespace tlswire::dtls {

/// ClientHello of every version of DTLS. RFC 9147 section 5.3.
///
///     struct {
///         ProtocolVersion legacy_version = { 254,253 }; // DTLSv1.2
///         Random random;
///         opaque legacy_session_id<0..32>;
///         opaque legacy_cookie<0..2^8-1>;                  // DTLS
///         CipherSuite cipher_suites<2..2^16-2>;
///         opaque legacy_compression_methods<1..2^8-1>;
///         Extension extensions<8..2^16-1>;
///     } ClientHello;
///
/// RFC 6347 section 4.2.1 for DTLS 1.2, where legacy_cookie is the `cookie<0..2^8-1>` of a
/// HelloVerifyRequest, and the extensions may be missing, or shorter. DTLS 1.0 ended the cookie at 32 bytes.
struct ClientHello {
  ProtocolVersion legacy_version = ProtocolVersion::DTLSv1_2;
  Random random{};
  opaque<0, 32> legacy_session_id{};
  opaque<0, 255> legacy_cookie{};
  vector<CipherSuite, 2, 65534> cipher_suites{};
  opaque<1, 255> legacy_compression_methods{};
  optional_tail<extension_list<message::client_hello, 8>> extensions{};

  using defaults = tlswire::defaults<&ClientHello::legacy_version>;
  static constexpr HandshakeType msg_type = HandshakeType::client_hello;
  static constexpr bool stands_in(const negotiated& n) noexcept { return is_dtls(n.version); }
};

}  // namespace tlswire::dtls
