#pragma once

#include <cstdint>

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/handshake.hpp>
#include <tlswire/handshake/message/certificate.hpp>
#include <tlswire/handshake/message/certificate_request.hpp>
#include <tlswire/handshake/message/certificate_verify.hpp>
#include <tlswire/handshake/message/client_certificate_request.hpp>
#include <tlswire/handshake/message/finished.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/structure.hpp>

/// Exported authenticators. RFC 9261. They are handshake messages of TLS 1.3, each with its header and
/// without records, whatever version the connection has. The context's hash_length is that of the
/// authenticator hash (section 5.1), also where the connection is TLS 1.2.
namespace tlswire {

/// An authenticator. RFC 9261 section 5.2.4:
///
///     Certificate || CertificateVerify || Finished
struct Authenticator {
  handshake_message<Certificate> certificate{};
  handshake_message<CertificateVerify> certificate_verify{};
  handshake_message<Finished> finished{};

  /// Told from an empty authenticator by the type of its first message.
  static constexpr bool matches(bytes message) noexcept {
    return !message.empty() && message[0] == static_cast<std::uint8_t>(HandshakeType::certificate);
  }
};

/// An empty authenticator, by which the request is refused: Finished only. RFC 9261 section 6.
struct EmptyAuthenticator {
  handshake_message<Finished> finished{};
};

/// An authenticator, or an empty one: what an endpoint answers.
struct ExportedAuthenticator {
  choice<&negotiated::version, otherwise<Authenticator>, otherwise<EmptyAuthenticator>> authenticator{};
};

/// An authenticator request. RFC 9261 section 4: a server's is a CertificateRequest, a client's a
/// ClientCertificateRequest. The context says who sent it.
struct AuthenticatorRequest {
  choice<&negotiated::sender, on<Role::server, handshake_message<CertificateRequest>>,
         on<Role::client, handshake_message<ClientCertificateRequest>>>
      request{};
};

}  // namespace tlswire
