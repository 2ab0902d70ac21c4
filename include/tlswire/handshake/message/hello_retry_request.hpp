#pragma once

#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/handshake/random.hpp>
#include <tlswire/registry/cipher_suite.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/constant.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/defaults.hpp>

namespace tlswire {

/// HelloRetryRequest: a ServerHello with a fixed random. RFC 9846 sections 4.2.3 and 4.2.4. It exists in
/// TLS 1.3 only, so the extensions are always there.
///
///     struct {
///         ProtocolVersion legacy_version = 0x0303;    /* TLS v1.2 */
///         Random random;
///         opaque legacy_session_id_echo<0..32>;
///         CipherSuite cipher_suite;
///         uint8 legacy_compression_method = 0;
///         Extension extensions<6..2^16-1>;
///     } ServerHello;
struct HelloRetryRequest {
  ProtocolVersion legacy_version = ProtocolVersion::TLSv1_2;
  constant<Random, hello_retry_request_random> random{};
  opaque<0, 32> legacy_session_id_echo{};
  CipherSuite cipher_suite{};
  uint8 legacy_compression_method = 0;
  extension_list<message::hello_retry_request, 6> extensions{};

  using defaults =
      tlswire::defaults<&HelloRetryRequest::legacy_version, &HelloRetryRequest::legacy_compression_method>;
  static constexpr HandshakeType msg_type = HandshakeType::server_hello;
  static constexpr bool matches(bytes body) noexcept { return detail::is_hello_retry_request(body); }
};

}  // namespace tlswire
