#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <botan/certstor.h>
#include <botan/data_src.h>
#include <botan/x509cert.h>
#include <botan/x509path.h>

#include <tlswire/crypto/botan/signature.hpp>
#include <tlswire/handshake/context.hpp>
#include <tlswire/session/crypto.hpp>

/// X.509 chains: RFC 5280 by Botan, names by RFC 9525.
namespace tlswire::botan {

/// The authorities that a chain must lead to.
class trust_anchors {
 public:
  /// Adds every certificate of PEM text, or the one of DER. How many there were.
  std::size_t add(bytes pem_or_der) {
    std::size_t count = 0;
    Botan::DataSource_Memory source(pem_or_der.data(), pem_or_der.size());
    try {
      while (!source.end_of_data()) {
        store_.add_certificate(Botan::X509_Certificate(source));
        ++count;
      }
    } catch (const std::exception&) {
      // Behind the last certificate: nothing, or text that is none.
    }
    return count;
  }
  /// The same from a file; 0 if it cannot be read.
  std::size_t add_file(const std::string& path) {
    std::size_t count = 0;
    try {
      Botan::DataSource_Stream source(path, true);
      while (!source.end_of_data()) {
        store_.add_certificate(Botan::X509_Certificate(source));
        ++count;
      }
    } catch (const std::exception&) {
    }
    return count;
  }
  /// Adds the certificates of all files of a directory, such as /etc/ssl/certs. Whether it could be read.
  bool add_directory(const std::string& path) {
    try {
      directories_.push_back(std::make_shared<Botan::Certificate_Store_In_Memory>(path));
      return true;
    } catch (const std::exception&) {
      return false;
    }
  }

  bool contains(const Botan::X509_Certificate& certificate) {
    for (const Botan::Certificate_Store* store : stores()) {
      if (store->certificate_known(certificate)) return true;
    }
    return false;
  }
  std::vector<Botan::Certificate_Store*> stores() {
    std::vector<Botan::Certificate_Store*> all{&store_};
    for (const auto& directory : directories_) all.push_back(directory.get());
    return all;
  }

 private:
  Botan::Certificate_Store_In_Memory store_;
  std::vector<std::shared_ptr<Botan::Certificate_Store_In_Memory>> directories_;
};

/// Whether a DNS name of a certificate is that of a host: without regard to case, and `*` alone as the first
/// label stands for one label. RFC 9525 section 6.3.
inline bool matches_host(std::string_view pattern, std::string_view host) noexcept {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  if (host.ends_with('.')) host.remove_suffix(1);
  if (host.empty()) return false;
  if (pattern.starts_with("*.")) {
    const std::size_t dot = host.find('.');
    if (dot == std::string_view::npos || dot == 0) return false;
    pattern.remove_prefix(1);
    host.remove_prefix(dot);
    // Not `*.com`.
    if (pattern.find('.', 1) == std::string_view::npos) return false;
  }
  if (pattern.size() != host.size()) return false;
  for (std::size_t i = 0; i < host.size(); ++i) {
    if (lower(pattern[i]) != lower(host[i])) return false;
  }
  return true;
}

/// Whether it is an IPv4 address, or one of IPv6, which have no DNS name.
inline bool is_ip_address(std::string_view host) noexcept {
  return !host.empty() && (host.find_first_not_of("0123456789.") == std::string_view::npos ||
                           host.find(':') != std::string_view::npos);
}

namespace detail {

/// RFC 9525 section 6: only subjectAltName counts. Addresses of IPv6 match none with Botan 2, which does not
/// read them.
inline bool names_host(const Botan::X509_Certificate& certificate, std::string_view host) {
  const Botan::AlternativeName& names = certificate.subject_alt_name();
  if (is_ip_address(host)) {
    for (const std::string& address : names.get_attribute("IP")) {
      if (address == host) return true;
    }
    return false;
  }
  for (const std::string& pattern : names.get_attribute("DNS")) {
    if (matches_host(pattern, host)) return true;
  }
  return false;
}

/// RFC 9846 section 4.5.1.1: digitalSignature where there is a key usage at all.
inline bool may_sign(const Botan::X509_Certificate& certificate) {
#if BOTAN_VERSION_MAJOR >= 3
  const Botan::Key_Constraints usage = certificate.constraints();
  return usage.empty() || usage.includes(Botan::Key_Constraints::DigitalSignature);
#else
  const Botan::Key_Constraints usage = certificate.constraints();
  return usage == Botan::NO_CONSTRAINTS || (usage & Botan::DIGITAL_SIGNATURE) != 0;
#endif
}

/// RFC 9846 section 6.2.
inline AlertDescription alert_for(Botan::Certificate_Status_Code code) noexcept {
  using Code = Botan::Certificate_Status_Code;
  switch (code) {
    case Code::CERT_HAS_EXPIRED:
    case Code::CERT_NOT_YET_VALID:
      return AlertDescription::certificate_expired;
    case Code::CERT_IS_REVOKED:
      return AlertDescription::certificate_revoked;
    case Code::CERT_ISSUER_NOT_FOUND:
    case Code::CANNOT_ESTABLISH_TRUST:
    case Code::CHAIN_LACKS_TRUST_ROOT:
      return AlertDescription::unknown_ca;
    case Code::INVALID_USAGE:
      return AlertDescription::unsupported_certificate;
    default:
      return AlertDescription::bad_certificate;
  }
}

}  // namespace detail

/// Whether a chain is one of a peer in this role, leads to a trust anchor at this time, and names the host,
/// unless the name is empty. The first certificate is the peer's.
inline session::chain_verdict validate(const std::vector<session::octets>& chain, std::string_view host,
                                       Role peer, trust_anchors& anchors,
                                       std::chrono::system_clock::time_point when) {
  std::vector<Botan::X509_Certificate> certificates;
  for (const session::octets& der : chain) {
    const auto one = detail::read_certificate(der);
    if (one == nullptr) {
      return {false, AlertDescription::bad_certificate,
              "certificate " + std::to_string(certificates.size()) + " of the chain is malformed"};
    }
    certificates.push_back(*one);
  }
  if (certificates.empty()) return {false, AlertDescription::certificate_required, "no certificate"};
  try {
    const auto usage =
        peer == Role::server ? Botan::Usage_Type::TLS_SERVER_AUTH : Botan::Usage_Type::TLS_CLIENT_AUTH;
    const Botan::X509_Certificate& own = certificates.front();
    if (anchors.contains(own)) {
      // Trusted for itself: a path that begins at its own end is none to Botan.
      const Botan::X509_Time now(when);
      if (now < own.not_before() || now > own.not_after()) {
        return {false, AlertDescription::certificate_expired, "the certificate is not valid at this time"};
      }
      if (!own.allowed_usage(usage)) {
        return {false, AlertDescription::unsupported_certificate, "the certificate is not for this use"};
      }
    } else {
      const Botan::Path_Validation_Result result = Botan::x509_path_validate(
          certificates, Botan::Path_Validation_Restrictions(), anchors.stores(), "", usage, when);
      if (!result.successful_validation()) {
        return {false, detail::alert_for(result.result()), result.result_string()};
      }
    }
  } catch (const std::exception& error) {
    return {false, AlertDescription::bad_certificate, error.what()};
  }
  if (!detail::may_sign(certificates.front())) {
    return {false, AlertDescription::unsupported_certificate, "the key is not for signatures"};
  }
  if (!host.empty() && !detail::names_host(certificates.front(), host)) {
    return {false, AlertDescription::bad_certificate,
            "the certificate does not name " + std::string(host)};
  }
  return {.trusted = true};
}

}  // namespace tlswire::botan
