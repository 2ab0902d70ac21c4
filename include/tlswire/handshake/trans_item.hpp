#pragma once

#include <tlswire/registry/ct_extension_type.hpp>
#include <tlswire/registry/versioned_trans_type.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

/// Certificate Transparency version 2. RFC 9162. Times are in milliseconds since 1970-01-01 00:00:00 UTC,
/// without leap seconds.
namespace tlswire::ct::v2 {

/// RFC 9162 section 4.4: `opaque LogID<2..127>;`, the DER encoding of an OID without tag and length.
struct LogID : opaque<2, 127> {
  using opaque::opaque;
};
/// RFC 9162 section 4.7: `opaque TBSCertificate<1..2^24-1>;`, in DER.
struct TBSCertificate : opaque<1, 0xFFFFFF> {
  using opaque::opaque;
};
/// RFC 9162 section 4.9: `opaque NodeHash<32..2^8-1>;`, as long as the log's hash.
struct NodeHash : opaque<32, 255> {
  using opaque::opaque;
};

/// Extension of a log's artifact, not of TLS. RFC 9162 section 4.6.
///
///     struct {
///         ExtensionType extension_type;
///         opaque extension_data<0..2^16-1>;
///     } Extension;
struct Extension {
  ExtensionType extension_type{};
  opaque<0, 65535> extension_data{};
};

/// TimestampedCertificateEntryDataV2. RFC 9162 section 4.7.
///
///     struct {
///         uint64 timestamp;
///         opaque issuer_key_hash<32..2^8-1>;
///         TBSCertificate tbs_certificate;
///         Extension sct_extensions<0..2^16-1>;
///     } TimestampedCertificateEntryDataV2;
struct TimestampedCertificateEntryDataV2 {
  uint64 timestamp = 0;
  opaque<32, 255> issuer_key_hash{};
  TBSCertificate tbs_certificate{};
  vector<Extension, 0, 65535> sct_extensions{};
};

/// SignedCertificateTimestampDataV2. RFC 9162 section 4.8.
///
///     struct {
///         LogID log_id;
///         uint64 timestamp;
///         Extension sct_extensions<0..2^16-1>;
///         opaque signature<1..2^16-1>;
///     } SignedCertificateTimestampDataV2;
struct SignedCertificateTimestampDataV2 {
  LogID log_id{};
  uint64 timestamp = 0;
  vector<Extension, 0, 65535> sct_extensions{};
  opaque<1, 65535> signature{};
};

/// TreeHeadDataV2. RFC 9162 section 4.9.
///
///     struct {
///         uint64 timestamp;
///         uint64 tree_size;
///         NodeHash root_hash;
///         Extension sth_extensions<0..2^16-1>;
///     } TreeHeadDataV2;
struct TreeHeadDataV2 {
  uint64 timestamp = 0;
  uint64 tree_size = 0;
  NodeHash root_hash{};
  vector<Extension, 0, 65535> sth_extensions{};
};

/// SignedTreeHeadDataV2. RFC 9162 section 4.10.
///
///     struct {
///         LogID log_id;
///         TreeHeadDataV2 tree_head;
///         opaque signature<1..2^16-1>;
///     } SignedTreeHeadDataV2;
struct SignedTreeHeadDataV2 {
  LogID log_id{};
  TreeHeadDataV2 tree_head{};
  opaque<1, 65535> signature{};
};

/// ConsistencyProofDataV2. RFC 9162 section 4.11.
///
///     struct {
///         LogID log_id;
///         uint64 tree_size_1;
///         uint64 tree_size_2;
///         NodeHash consistency_path<0..2^16-1>;
///     } ConsistencyProofDataV2;
struct ConsistencyProofDataV2 {
  LogID log_id{};
  uint64 tree_size_1 = 0;
  uint64 tree_size_2 = 0;
  vector<NodeHash, 0, 65535> consistency_path{};
};

/// InclusionProofDataV2. RFC 9162 section 4.12. The index counts from 0.
///
///     struct {
///         LogID log_id;
///         uint64 tree_size;
///         uint64 leaf_index;
///         NodeHash inclusion_path<0..2^16-1>;
///     } InclusionProofDataV2;
struct InclusionProofDataV2 {
  LogID log_id{};
  uint64 tree_size = 0;
  uint64 leaf_index = 0;
  vector<NodeHash, 0, 65535> inclusion_path{};
};

/// TransItem. RFC 9162 section 4.5. One of another type is kept as bytes.
///
///     struct {
///         VersionedTransType versioned_type;
///         select (versioned_type) {
///             case x509_entry_v2: TimestampedCertificateEntryDataV2;
///             case precert_entry_v2: TimestampedCertificateEntryDataV2;
///             case x509_sct_v2: SignedCertificateTimestampDataV2;
///             case precert_sct_v2: SignedCertificateTimestampDataV2;
///             case signed_tree_head_v2: SignedTreeHeadDataV2;
///             case consistency_proof_v2: ConsistencyProofDataV2;
///             case inclusion_proof_v2: InclusionProofDataV2;
///         } data;
///     } TransItem;
struct TransItem {
  VersionedTransType versioned_type = VersionedTransType::x509_sct_v2;
  choice<&TransItem::versioned_type, on<VersionedTransType::x509_entry_v2, TimestampedCertificateEntryDataV2>,
         on<VersionedTransType::precert_entry_v2, TimestampedCertificateEntryDataV2>,
         on<VersionedTransType::x509_sct_v2, SignedCertificateTimestampDataV2>,
         on<VersionedTransType::precert_sct_v2, SignedCertificateTimestampDataV2>,
         on<VersionedTransType::signed_tree_head_v2, SignedTreeHeadDataV2>,
         on<VersionedTransType::consistency_proof_v2, ConsistencyProofDataV2>,
         on<VersionedTransType::inclusion_proof_v2, InclusionProofDataV2>, otherwise<rest<>>>
      data{};
};

}  // namespace tlswire::ct::v2
