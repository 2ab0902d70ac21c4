#pragma once

#include <deque>
#include <vector>

#include <tlswire/tls.hpp>

namespace bench {

/// The typed values of one ClientHello, as an application would hold them: lists in arrays of its own.
struct tlswire_values {
  tlswire::ClientHello hello{};
  std::vector<tlswire::extension> order;  // extension_data counts only for types that have no body below

  tlswire::ServerNameList names{};
  tlswire::CertificateStatusRequest status{};
  tlswire::NamedGroupList groups{};
  tlswire::ECPointFormatList formats{};
  tlswire::SignatureSchemeList schemes{};
  tlswire::SignatureSchemeList schemes_cert{};
  tlswire::ProtocolNameList protocols{};
  tlswire::PaddingExtension padding{};
  tlswire::CertificateCompressionAlgorithms compression{};
  tlswire::RecordSizeLimit limit{};
  tlswire::SessionTicket ticket{};
  tlswire::OfferedPsks psks{};
  tlswire::SupportedVersionsClientHello versions{};
  tlswire::Cookie cookie{};
  tlswire::PskKeyExchangeModes modes{};
  tlswire::KeyShareClientHello shares{};
  tlswire::RenegotiationInfo renegotiation{};
};

/// What tlswire_prepare decoded.
extern std::vector<tlswire_values> tlswire_prepared;

}  // namespace bench
