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

namespace tlswire {

/// ClientHello. RFC 9846 section 4.2.2; RFC 5246 section 7.4.1.2 for TLS 1.2.
///
///     struct {
///         ProtocolVersion legacy_version = 0x0303;    /* TLS v1.2 */
///         Random random;
///         opaque legacy_session_id<0..32>;
///         CipherSuite cipher_suites<2..2^16-2>;
///         opaque legacy_compression_methods<1..2^8-1>;
///         Extension extensions<7..2^16-1>;
///     } ClientHello;
///
/// Before TLS 1.3 the extensions may be missing, or shorter. DTLS has a form of its own, dtls::ClientHello.
struct ClientHello {
  ProtocolVersion legacy_version = ProtocolVersion::TLSv1_2;
  Random random{};
  opaque<0, 32> legacy_session_id{};
  vector<CipherSuite, 2, 65534> cipher_suites{};
  opaque<1, 255> legacy_compression_methods{};
  optional_tail<extension_list<message::client_hello, 7>> extensions{};

  using defaults = tlswire::defaults<&ClientHello::legacy_version>;
  static constexpr HandshakeType msg_type = HandshakeType::client_hello;
  static constexpr bool stands_in(const negotiated& n) noexcept { return !is_dtls(n.version); }
};

}  // namespace tlswire
