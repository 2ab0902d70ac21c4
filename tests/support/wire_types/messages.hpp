#pragma once

#include "support/wire_types/example.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {

using client_hello_types = type_list<ClientHello>;
using message_types = type_list<ServerHello, HelloRetryRequest, EncryptedExtensions, Finished>;
template <>
struct example<ClientHello> : encoded<""> {
  static constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4);
};
template <>
struct example<ServerHello> : encoded<""> {
  static constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_server_hello).sub(4);
};
template <>
struct example<HelloRetryRequest> : encoded<""> {
  static constexpr bytes wire = bytes(vectors::rfc8448::hello_retry_request_hello_retry_request).sub(4);
};
template <>
struct example<EncryptedExtensions> : encoded<""> {
  static constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_encrypted_extensions).sub(4);
};
template <>
struct example<Finished> : encoded_with_context {
  static constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_server_finished).sub(4);
};

}  // namespace tlswire::test
