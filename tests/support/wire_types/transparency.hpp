#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

/// 32 bytes, in hex: a hash or a random.
#define TLSWIRE_TEST_HASH "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

using timestamp_types = type_list<ct::LogID, ct::SignedCertificateTimestampV1, ct::SignedCertificateTimestamp,
                                  ct::SignedCertificateTimestampList, Credential, DelegatedCredential>;
template <>
struct example<ct::LogID> : encoded<TLSWIRE_TEST_HASH> {};
template <>
struct example<ct::SignedCertificateTimestampV1>
    : encoded<TLSWIRE_TEST_HASH "0000018bcfe56800 0002 e1e2 0403 0003 a1a2a3"> {};
template <>
struct example<ct::SignedCertificateTimestamp>
    : encoded<"00" TLSWIRE_TEST_HASH "0000018bcfe56800 0000 0403 0003 a1a2a3"> {};
template <>
struct example<ct::SignedCertificateTimestampList> : encoded<"0038 0032 00" TLSWIRE_TEST_HASH
                                                             "0000018bcfe56800 0000 0403 0003 a1a2a3"
                                                             "0002 0105"> {};
template <>
struct example<Credential> : encoded<"00093a80 0807 000003 b1b2b3"> {};
template <>
struct example<DelegatedCredential> : encoded<"00093a80 0807 000003 b1b2b3 0403 0002 a1a2"> {};

using trans_item_types =
    type_list<ct::v2::Extension, ct::v2::TimestampedCertificateEntryDataV2,
              ct::v2::SignedCertificateTimestampDataV2, ct::v2::TreeHeadDataV2, ct::v2::SignedTreeHeadDataV2,
              ct::v2::ConsistencyProofDataV2, ct::v2::InclusionProofDataV2>;
using trans_item_list_types = type_list<ct::v2::TransItem, ct::v2::TransItemList>;
template <>
struct example<ct::v2::Extension> : encoded<"1234 0002 e1e2"> {};
template <>
struct example<ct::v2::TimestampedCertificateEntryDataV2>
    : encoded<"0000018bcfe56800 20" TLSWIRE_TEST_HASH "000002 3000 0004 1234 0000"> {};
template <>
struct example<ct::v2::SignedCertificateTimestampDataV2>
    : encoded<"03 2b6501 0000018bcfe56800 0005 1234 0001 e1 0002 a1a2"> {};
template <>
struct example<ct::v2::TreeHeadDataV2>
    : encoded<"0000018bcfe56800 0000000000000007 20" TLSWIRE_TEST_HASH "0004 1234 0000"> {};
template <>
struct example<ct::v2::SignedTreeHeadDataV2>
    : encoded<"03 2b6501 0000018bcfe56800 0000000000000007 20" TLSWIRE_TEST_HASH "0000 0002 a1a2"> {};
template <>
struct example<ct::v2::ConsistencyProofDataV2>
    : encoded<"03 2b6501 0000000000000003 0000000000000007 0021 20" TLSWIRE_TEST_HASH> {};
template <>
struct example<ct::v2::InclusionProofDataV2>
    : encoded<"03 2b6501 0000000000000007 0000000000000005 0021 20" TLSWIRE_TEST_HASH> {};
template <>
struct example<ct::v2::TransItem> : encoded<"0102 03 2b6501 0000018bcfe56800 0000 0002 a1a2"> {};
template <>
struct example<ct::v2::TransItemList>
    : encoded<"001b 0014 0102 03 2b6501 0000018bcfe56800 0000 0002 a1a2 0003 f000 ff"> {};

#undef TLSWIRE_TEST_HASH

}  // namespace tlswire::test
