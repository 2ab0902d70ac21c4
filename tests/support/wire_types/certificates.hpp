#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using certificate_types = type_list<SignatureSchemeList, OCSPStatusRequest, CertificateStatusRequest,
                                    CertificateCompressionAlgorithms>;
template <>
struct example<SignatureSchemeList> : encoded<"0006 0403 0804 0807"> {};
template <>
struct example<OCSPStatusRequest> : encoded<"0007 0001 a1 0002 a2b2 0002 3000"> {};
template <>
struct example<CertificateStatusRequest> : encoded<"01 0003 0001 a1 0002 3000"> {};
template <>
struct example<CertificateCompressionAlgorithms> : encoded<"04 0002 0001"> {};

}  // namespace tlswire::test
