#pragma once

namespace tlswire::message {

/// Where extensions stand. A message, or a part of one, that has an extension list names itself by one of
/// these, or by any other type of its own; the body of an extension depends on it. RFC 9846 section 4.3,
/// table 1.
struct client_hello {};
struct server_hello {};
struct hello_retry_request {};
struct encrypted_extensions {};
struct certificate_request {};
struct client_certificate_request {};  ///< RFC 9261
struct certificate {};                 ///< of an entry in a Certificate of TLS 1.3
struct new_session_ticket {};

/// Of the ClientHello in an EncodedClientHelloInner. RFC 9849 section 5.1. An extension that has no body of
/// its own here has that of a ClientHello.
struct encoded_client_hello_inner {
  using like = client_hello;
};

}  // namespace tlswire::message
