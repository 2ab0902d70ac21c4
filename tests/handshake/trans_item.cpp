#include <tlswire/handshake/trans_item.hpp>

#include <doctest/doctest.h>

#include <type_traits>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using namespace ct::v2;

constexpr auto& hash = hex<"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">();
constexpr auto& log_id = hex<"2b6501">();
constexpr auto& signature = hex<"a1a2">();
constexpr uint64 time = 1'700'000'000'000;
constexpr ct::v2::Extension extensions[] = {{ct::v2::ExtensionType{1}, hex<"e1">()},
                                            {ct::v2::ExtensionType{2}}};

// The extensions of a log are not those of TLS.
static_assert(!std::is_same_v<ct::v2::ExtensionType, tlswire::ExtensionType>);
static_assert(lawful<TransItem>(hex<"0102 02 2b65 0000018bcfe56800 0000 0001 a1">()));

TEST_CASE("TransItem: log entries of certificates and precertificates") {
  const TimestampedCertificateEntryDataV2 entry = {.timestamp = time,
                                                   .issuer_key_hash = hash,
                                                   .tbs_certificate = hex<"3000">(),
                                                   .sct_extensions = extensions};
  ok<TransItem>(
      hex<"0100 0000018bcfe56800 20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
          "000002 3000 0009 0001 0001 e1 0002 0000">(),
      {.versioned_type = VersionedTransType::x509_entry_v2, .data = entry});
  ok<TransItem>(
      hex<"0101 0000018bcfe56800 20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
          "000002 3000 0009 0001 0001 e1 0002 0000">(),
      {.versioned_type = VersionedTransType::precert_entry_v2, .data = entry});
}

TEST_CASE("TransItem: timestamps of certificates and precertificates") {
  const SignedCertificateTimestampDataV2 sct = {
      .log_id = log_id, .timestamp = time, .sct_extensions = extensions, .signature = signature};
  ok<TransItem>(hex<"0102 03 2b6501 0000018bcfe56800 0009 0001 0001 e1 0002 0000 0002 a1a2">(),
                {.versioned_type = VersionedTransType::x509_sct_v2, .data = sct});
  ok<TransItem>(hex<"0103 03 2b6501 0000018bcfe56800 0009 0001 0001 e1 0002 0000 0002 a1a2">(),
                {.versioned_type = VersionedTransType::precert_sct_v2, .data = sct});
}

TEST_CASE("TransItem: tree heads and proofs") {
  ok<TransItem>(
      hex<"0104 03 2b6501 0000018bcfe56800 0000000000000007 20"
          "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 0009 0001 0001 e1 0002 0000 0002 "
          "a1a2">(),
      {.versioned_type = VersionedTransType::signed_tree_head_v2,
       .data = SignedTreeHeadDataV2{
           .log_id = log_id,
           .tree_head = {.timestamp = time, .tree_size = 7, .root_hash = hash, .sth_extensions = extensions},
           .signature = signature}});
  const NodeHash path[] = {hash, hash};
  ok<TransItem>(hex<"0105 03 2b6501 0000000000000003 0000000000000007 0042"
                    "20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                    "20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">(),
                {.versioned_type = VersionedTransType::consistency_proof_v2,
                 .data = ConsistencyProofDataV2{
                     .log_id = log_id, .tree_size_1 = 3, .tree_size_2 = 7, .consistency_path = path}});
  ok<TransItem>(hex<"0106 03 2b6501 0000000000000007 0000000000000005 0042"
                    "20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                    "20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">(),
                {.versioned_type = VersionedTransType::inclusion_proof_v2,
                 .data = InclusionProofDataV2{
                     .log_id = log_id, .tree_size = 7, .leaf_index = 5, .inclusion_path = path}});
}

TEST_CASE("TransItem: one of an unknown type is kept") {
  ok<TransItem>(hex<"0107 ff">(),
                {.versioned_type = VersionedTransType{0x0107}, .data = rest<>(hex<"ff">())});
  ok<TransItem>(hex<"0000">(), {.versioned_type = VersionedTransType{0}, .data = rest<>()});
  bad<TransItem>(hex<"01">(), {errc::truncated, 0, "versioned_type", 2, 1});
}

TEST_CASE("TransItem: ids, hashes and signatures keep their bounds") {
  bad<TransItem>(hex<"0102 01 2b 0000018bcfe56800 0000 0001 a1">(),
                 {errc::length_below_minimum, 2, "data.log_id", 1, 2});
  bad<TransItem>(hex<"0102 80">(), {errc::length_above_maximum, 2, "data.log_id", 128, 127});
  bad<TransItem>(hex<"0102 02 2b65 0000018bcfe56800 0000 0000">(),
                 {errc::length_below_minimum, 15, "data.signature", 0, 1});
  bad<TransItem>(hex<"0102 02 2b65 0000018bcfe56800 0003 000000 0001 a1">(),
                 {errc::truncated, 17, "data.sct_extensions[0].extension_data", 2, 1});
  bad<TransItem>(hex<"0105 02 2b65 0000000000000003 0000000000000007 0002 01 ff">(),
                 {errc::length_below_minimum, 23, "data.consistency_path[0]", 1, 32});
  bad<TransItem>(hex<"0100 0000018bcfe56800 1f">(),
                 {errc::length_below_minimum, 10, "data.issuer_key_hash", 31, 32});
  bad<TransItem>(hex<"0106 02 2b65 0000000000000007 0000000000000005 0000 00">(),
                 {errc::trailing_data, 23, "", 0, 1});
}

TEST_CASE("TransItem: data under the type of other data are not written") {
  unwritable(TransItem{.versioned_type = VersionedTransType::inclusion_proof_v2,
                       .data = ConsistencyProofDataV2{.log_id = log_id}},
             99, {errc::case_mismatch, 2, "data", 0x0106, 0});
  unwritable(TransItem{.data = SignedCertificateTimestampDataV2{.log_id = log_id}}, 99,
             {errc::length_below_minimum, 16, "data.signature", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
