#pragma once

#include <concepts>

#include <tlswire/handshake/check/extensions.hpp>
#include <tlswire/handshake/check/offer.hpp>
#include <tlswire/handshake/check/placed.hpp>
#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/message/certificate_request.hpp>
#include <tlswire/handshake/message/server_hello.hpp>

namespace tlswire {

/// Where a CertificateRequest stands: behind which ClientHello and ServerHello (without the latter the rule
/// that it bears on is left out), or after the handshake.
struct certificate_request_context {
  offer client_hello;
  given<ServerHello> server_hello{};
  bool post_handshake = false;
};

/// Whether a client may go on with a CertificateRequest of TLS 1.3. RFC 9846 section 4.4.2.
///
///     check(request, {.client_hello = hello, .server_hello = server_hello});
template <std::same_as<CertificateRequest> Message, class Context = no_context>
constexpr verdict check(const Message& request, const certificate_request_context& before,
                        const Context& context = {}) noexcept {
  const offer& hello = before.client_hello;
  const auto block = detail::extensions_of(request);
  if (const verdict v =
          detail::check_block(block, hello.tls13_version(), Role::server, not_an_answer{}, context);
      !v)
    return v;
  // RFC 9846 section 4.7.2.
  if (before.post_handshake && !hello.contains(ExtensionType::post_handshake_auth)) {
    return parse_error(errc::wrong_message, 0);
  }
  if (!before.post_handshake) {
    // RFC 9846 section 4.4.2: not beside a PSK, unless RFC 8773 section 4 combines the two.
    if (before.server_hello && before.server_hello->extensions->contains(ExtensionType::pre_shared_key) &&
        !before.server_hello->extensions->contains(ExtensionType::tls_cert_with_extern_psk)) {
      return parse_error(errc::wrong_message, 0);
    }
    // RFC 9846 section 4.4.2: empty in the main handshake.
    const bytes echoed = request.certificate_request_context;
    if (!echoed.empty()) {
      return detail::violation(errc::illegal_value, 0, echoed.size(), 0, "certificate_request_context");
    }
  }
  // RFC 9846 section 4.4.2.
  if (!request.extensions.contains(ExtensionType::signature_algorithms)) {
    return block.missing(ExtensionType::signature_algorithms);
  }
  return {};
}

}  // namespace tlswire
