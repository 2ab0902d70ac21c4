#pragma once

#include "support/wire_types/example.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {

using handshake_types = type_list<Handshake>;
using framing_types = type_list<handshake_message<EncryptedExtensions>, handshake_message<Finished>,
                                extension_list<message::server_hello>, Empty, TLSPlaintext>;
template <>
struct example<Handshake> : encoded_with_context {
  static constexpr bytes wire = vectors::rfc8448::simple_1rtt_encrypted_extensions;
};
template <>
struct example<handshake_message<EncryptedExtensions>> : encoded<""> {
  static constexpr bytes wire = vectors::rfc8448::simple_1rtt_encrypted_extensions;
};
template <>
struct example<handshake_message<Finished>> : encoded_with_context {
  static constexpr bytes wire = vectors::rfc8448::simple_1rtt_client_finished;
};
template <>
struct example<extension_list<message::server_hello>> : encoded<"000e fafa 0000 002b 0002 0304 fe10 0000"> {};
template <>
struct example<Empty> : encoded<""> {};
template <>
struct example<TLSPlaintext> : encoded<"16 0301 0004 08000000"> {};

}  // namespace tlswire::test
