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

namespace tlswire::ech {

/// The ClientHello in an EncodedClientHelloInner: of TLS 1.3, so that the extensions are always there, and
/// ech_outer_extensions may stand for some of them. RFC 9849 section 5.1; RFC 9846 section 4.2.2.
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
/// The session id is empty, which `ech_expand` enforces.
struct ClientHello {
  ProtocolVersion legacy_version = ProtocolVersion::TLSv1_2;
  Random random{};
  opaque<0, 32> legacy_session_id{};
  vector<CipherSuite, 2, 65534> cipher_suites{};
  opaque<1, 255> legacy_compression_methods{};
  extension_list<message::encoded_client_hello_inner, 7> extensions{};
};

}  // namespace tlswire::ech

namespace tlswire {

/// EncodedClientHelloInner: the plaintext of the payload of an encrypted_client_hello. RFC 9849 section 5.1.
/// A byte of the padding that is not zero is illegal (`nonzero_padding`).
///
///     struct {
///         ClientHello client_hello;
///         uint8 zeros[length_of_padding];
///     } EncodedClientHelloInner;
struct EncodedClientHelloInner {
  ech::ClientHello client_hello{};
  tlswire::zeros zeros{};
};

}  // namespace tlswire
