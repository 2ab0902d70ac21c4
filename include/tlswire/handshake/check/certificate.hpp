#pragma once

#include <concepts>
#include <cstddef>

#include <tlswire/handshake/check/extensions.hpp>
#include <tlswire/handshake/check/offer.hpp>
#include <tlswire/handshake/check/placed.hpp>
#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/message/certificate.hpp>
#include <tlswire/handshake/message/certificate_request.hpp>
#include <tlswire/registry/certificate_type.hpp>
#include <tlswire/wire/serialize.hpp>

namespace tlswire {

/// What a Certificate answers: a server's the last ClientHello, a client's a CertificateRequest.
struct certificate_context {
  offer client_hello{};
  given<CertificateRequest> certificate_request{};
};

/// Whether one may go on with a Certificate of TLS 1.3: a client's if a CertificateRequest is given, else a
/// server's. RFC 9846 section 4.5.1. The certificate type is that of the context.
///
///     check(certificate, {.client_hello = hello});
///     check(certificate, {.certificate_request = request});
template <std::same_as<Certificate> Message, class Context = no_context>
constexpr verdict check(const Message& message, const certificate_context& answered,
                        const Context& context = {}) noexcept {
  const bool of_client = static_cast<bool>(answered.certificate_request);
  const Role sender = of_client ? Role::client : Role::server;
  const bytes echoed = message.certificate_request_context;
  // RFC 9846 section 4.5.1: that of the request; empty for a server.
  if (!of_client && !echoed.empty()) {
    return detail::violation(errc::illegal_value, 0, echoed.size(), 0, "certificate_request_context");
  }
  if (of_client && !(echoed == bytes(answered.certificate_request->certificate_request_context))) {
    return detail::violation(errc::value_changed, 0, 0, 0, "certificate_request_context");
  }
  // RFC 9846 section 4.5.1.3: a server's empty list is a decode_error.
  const std::size_t at = detail::offset_of(message, &Certificate::certificate_list);
  if (!of_client && message.certificate_list.empty()) {
    return detail::violation(errc::length_below_minimum, at, 0, 1, "certificate_list");
  }
  // RFC 9846 section 4.5.1: one raw public key at most.
  const negotiated values = detail::negotiated_of(context);
  const std::size_t count = message.certificate_list.size();
  if (values.certificate_type == CertificateType::RawPublicKey && count > 1) {
    return detail::violation(errc::count_mismatch, at, count, 1, "certificate_list");
  }

  const ProtocolVersion version = answered.client_hello      ? answered.client_hello.tls13_version()
                                  : is_tls13(values.version) ? values.version
                                                             : ProtocolVersion::TLSv1_3;
  const auto asked = [&](ExtensionType type) {
    return of_client ? answered.certificate_request->extensions.contains(type)
                     : answered.client_hello.contains(type);
  };
  std::size_t index = 0;
  std::size_t offset = at + 3;
  for (const CertificateEntry& entry : message.certificate_list) {
    // RFC 9846 sections 4.3 and 4.5.1: extensions that were asked for, and are for this message.
    const verdict v = detail::check_block(detail::extensions_of(entry), version, sender, asked, context);
    if (!v) {
      parse_error error = v.error().shifted(offset);
      error.enclose_index(index);
      error.enclose("certificate_list");
      return error;
    }
    ++index;
    offset += encoded_size(entry);
  }
  return {};
}

}  // namespace tlswire
