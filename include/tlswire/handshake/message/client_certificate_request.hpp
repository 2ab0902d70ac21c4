#pragma once

#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// ClientCertificateRequest: a client's request for an exported authenticator. RFC 9261 section 4. It never
/// stands in a handshake; a server's request is a CertificateRequest.
///
///     struct {
///        opaque certificate_request_context<0..2^8-1>;
///        Extension extensions<2..2^16-1>;
///     } ClientCertificateRequest;
///
/// `parse` accepts a block without extensions all the same.
struct ClientCertificateRequest {
  opaque<0, 255> certificate_request_context{};
  extension_list<message::client_certificate_request, 2> extensions{};

  static constexpr HandshakeType msg_type = HandshakeType::client_certificate_request;
};

}  // namespace tlswire
