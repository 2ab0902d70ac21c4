#pragma once

#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/handshake/random.hpp>
#include <tlswire/registry/cipher_suite.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/optional_tail.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/defaults.hpp>

namespace tlswire {

/// ServerHello. RFC 9846 section 4.2.3; RFC 5246 section 7.4.1.3 for TLS 1.2.
///
///     struct {
///         ProtocolVersion legacy_version = 0x0303;    /* TLS v1.2 */
///         Random random;
///         opaque legacy_session_id_echo<0..32>;
///         CipherSuite cipher_suite;
///         uint8 legacy_compression_method = 0;
///         Extension extensions<6..2^16-1>;
///     } ServerHello;
///
/// Before TLS 1.3 the extensions may be missing, or shorter.
struct ServerHello {
  ProtocolVersion legacy_version = ProtocolVersion::TLSv1_2;
  Random random{};
  opaque<0, 32> legacy_session_id_echo{};
  CipherSuite cipher_suite{};
  uint8 legacy_compression_method = 0;
  optional_tail<extension_list<message::server_hello, 6>> extensions{};

  using defaults =
      tlswire::defaults<&ServerHello::legacy_version, &ServerHello::legacy_compression_method>;
  static constexpr HandshakeType msg_type = HandshakeType::server_hello;
  /// The random is examined first: one value of it makes the message a HelloRetryRequest. RFC 9846
  /// section 4.2.3.
  static constexpr bool matches(bytes body) noexcept { return !detail::is_hello_retry_request(body); }
};

}  // namespace tlswire
