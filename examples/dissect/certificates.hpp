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

/// Text in UTF-8 on one line; bytes that are no UTF-8 are escaped.
inline std::string safe(std::string text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t more = byte < 0x80       ? 0
                             : byte >> 5 == 6  ? 1
                             : byte >> 4 == 14 ? 2
                             : byte >> 3 == 30 ? 3
                                               : 4;
    bool good = more < 4 && more < text.size() - i;
    for (std::size_t k = 1; good && k <= more; ++k) {
      good = (static_cast<unsigned char>(text[i + k]) & 0xC0) == 0x80;
    }
    if (!good) return support::printable(text);
    i += 1 + more;
  }
  return support::one_line(std::move(text));
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
    for (std::string& line : out) line = detail::safe(std::move(line));
    return out;
  } catch (const std::exception& error) {
    return {detail::safe(std::string("cannot be decoded: ") + error.what())};
  }
}

}  // namespace dissect
