#pragma once

#include <botan/pkix_types.h>
#include <botan/version.h>
#include <botan/x509cert.h>

#include <string>
#include <tlswire/tls.hpp>
#include <vector>

#include "../support/input.hpp"
#include "event.hpp"

namespace dissect {

/// The certificates in a Certificate message, in DER.
inline std::vector<bytes> certificates_in(bytes message, const tlswire::context<>& context) {
  std::vector<bytes> out;
  const auto handshake = tlswire::parse<tlswire::Handshake, tlswire::framing>(message);
  if (!handshake || context.certificate_type != tlswire::CertificateType::X509) return out;
  if (const auto list = handshake->get<tlswire::Certificate>(context)) {
    for (const auto& entry : list->certificate_list) out.push_back(entry.cert_data);
  } else if (const auto older = handshake->get<tlswire::tls12::Certificate>(context)) {
    if (const auto* const x509 = older->certificate.get_if<tlswire::tls12::CertificateX509>()) {
      for (const auto& certificate : x509->certificate_list) out.push_back(certificate);
    }
  }
  return out;
}

namespace detail {

inline std::vector<std::string> alternative_names(const Botan::X509_Certificate& certificate) {
  std::vector<std::string> out;
#if BOTAN_VERSION_MAJOR >= 3
  for (const std::string& name : certificate.subject_alt_name().dns()) out.push_back("DNS:" + name);
  for (const std::string& name : certificate.subject_alt_name().email()) out.push_back("email:" + name);
  for (const std::string& name : certificate.subject_alt_name().uris()) out.push_back("URI:" + name);
  for (const std::uint32_t ip : certificate.subject_alt_name().ipv4_address()) {
    out.push_back("IP:" + std::to_string(ip >> 24) + '.' + std::to_string(ip >> 16 & 255) + '.' +
                  std::to_string(ip >> 8 & 255) + '.' + std::to_string(ip & 255));
  }
#else
  for (const auto& [kind, name] : certificate.subject_alt_name().contents()) {
    out.push_back((kind == "RFC822" ? "email" : kind) + ':' + name);
  }
#endif
  return out;
}

}  // namespace detail

/// Subject, issuer, validity and alternative names of a certificate, a line each.
inline std::vector<std::string> certificate_lines(bytes der) {
  try {
    const Botan::X509_Certificate certificate(der.data(), der.size());
    std::string names;
    for (const std::string& name : detail::alternative_names(certificate)) {
      names += (names.empty() ? "" : ", ") + name;
    }
    std::vector<std::string> out = {
        "subject: " + certificate.subject_dn().to_string(),
        "issuer: " + certificate.issuer_dn().to_string(),
        "valid: " + certificate.not_before().readable_string() + " to " +
            certificate.not_after().readable_string(),
    };
    if (!names.empty()) out.push_back("alternative names: " + names);
    for (std::string& line : out) line = support::one_line(std::move(line));
    return out;
  } catch (const std::exception& error) {
    return {support::one_line(std::string("cannot be decoded: ") + error.what())};
  }
}

}  // namespace dissect
