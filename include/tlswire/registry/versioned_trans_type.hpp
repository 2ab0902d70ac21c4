#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// VersionedTransType. RFC 9162 section 4.5. IANA: VersionedTransTypes.
///
/// 0x0000 to 0x00FF are reserved for RFC 6962, 0xE000 to 0xEFFF for experiments, from 0xF000 on for private
/// use.
enum class VersionedTransType : std::uint16_t {
  x509_entry_v2 = 0x0100,
  precert_entry_v2 = 0x0101,
  x509_sct_v2 = 0x0102,
  precert_sct_v2 = 0x0103,
  signed_tree_head_v2 = 0x0104,
  consistency_proof_v2 = 0x0105,
  inclusion_proof_v2 = 0x0106,
};

template <>
struct registry<VersionedTransType> {
  using E = VersionedTransType;
  static constexpr registry_row<E> rows[] = {
      {E::x509_entry_v2, "x509_entry_v2"},
      {E::precert_entry_v2, "precert_entry_v2"},
      {E::x509_sct_v2, "x509_sct_v2"},
      {E::precert_sct_v2, "precert_sct_v2"},
      {E::signed_tree_head_v2, "signed_tree_head_v2"},
      {E::consistency_proof_v2, "consistency_proof_v2"},
      {E::inclusion_proof_v2, "inclusion_proof_v2"},
  };
};

}  // namespace tlswire
