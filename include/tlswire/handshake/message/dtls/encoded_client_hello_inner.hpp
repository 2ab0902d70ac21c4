#pragma once

#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/handshake/random.hpp>
#include <tlswire/registry/cipher_suite.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>
#include <tlswire/wire/zeros.hpp>

namespace tlswire::dtls::ech {

/// The ClientHello in an EncodedClientHelloInner of DTLS 1.3. RFC 9849 section 5.1, RFC 9147 section 5.3.
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
/// The session id is empty, which `ech_expand` enforces. Where ech_outer_extensions stands for all
/// extensions, the block may have 7 bytes.
struct ClientHello {
  ProtocolVersion legacy_version = ProtocolVersion::DTLSv1_2;
  Random random{};
  opaque<0, 32> legacy_session_id{};
  opaque<0, 255> legacy_cookie{};
  vector<CipherSuite, 2, 65534> cipher_suites{};
  opaque<1, 255> legacy_compression_methods{};
  extension_list<message::encoded_client_hello_inner, 7> extensions{};
};

}  // namespace tlswire::dtls::ech

namespace tlswire::dtls {

/// EncodedClientHelloInner of DTLS 1.3. RFC 9849 section 5.1.
///
///     struct {
///         ClientHello client_hello;
///         uint8 zeros[length_of_padding];
///     } EncodedClientHelloInner;
struct EncodedClientHelloInner {
  ech::ClientHello client_hello{};
  tlswire::zeros zeros{};
};

}  // namespace tlswire::dtls
