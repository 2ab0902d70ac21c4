#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// AuthzDataFormat. RFC 5878 section 2.3. IANA: TLS Authorization Data Formats.
enum class AuthzDataFormat : std::uint8_t {
  x509_attr_cert = 0,
  saml_assertion = 1,
  x509_attr_cert_url = 2,
  saml_assertion_url = 3,
  keynote_assertion_list = 64,      // RFC 6042
  keynote_assertion_list_url = 65,  // RFC 6042
  dtcp_authorization = 66,          // RFC 7562
};

template <>
struct registry<AuthzDataFormat> {
  using E = AuthzDataFormat;
  static constexpr registry_row<E> rows[] = {
      {E::x509_attr_cert, "x509_attr_cert"},
      {E::saml_assertion, "saml_assertion"},
      {E::x509_attr_cert_url, "x509_attr_cert_url"},
      {E::saml_assertion_url, "saml_assertion_url"},
      {E::keynote_assertion_list, "keynote_assertion_list"},
      {E::keynote_assertion_list_url, "keynote_assertion_list_url"},
      {E::dtcp_authorization, "dtcp_authorization"},
  };
};

}  // namespace tlswire
