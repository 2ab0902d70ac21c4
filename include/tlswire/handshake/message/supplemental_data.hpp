#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/message/authorization_data.hpp>
#include <tlswire/handshake/message/user_mapping_data.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/registry/supplemental_data_type.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// SupplementalDataEntry. RFC 4680 section 2, with the types of RFC 4681 section 3 and RFC 5878 section 3.
/// Data of other types is kept as bytes.
///
///     struct {
///           SupplementalDataType supp_data_type;
///           uint16 supp_data_length;
///           select(SupplementalDataType) { }
///     } SupplementalDataEntry;
struct SupplementalDataEntry {
  SupplementalDataType supp_data_type{};
  uint16 supp_data_length = 0;
  sized<choice<&SupplementalDataEntry::supp_data_type,
               on<SupplementalDataType::user_mapping_data, UserMappingDataList>,
               on<SupplementalDataType::authz_data, AuthorizationData>, otherwise<rest<>>>,
        &SupplementalDataEntry::supp_data_length>
      supp_data{};
};

/// SupplementalData. RFC 4680 section 2. TLS 1.2 and below.
///
///     struct {
///           SupplementalDataEntry supp_data<1..2^24-1>;
///     } SupplementalData;
struct SupplementalData {
  vector<SupplementalDataEntry, 1, 0xFFFFFF> supp_data{};

  static constexpr HandshakeType msg_type = HandshakeType::supplemental_data;
  static constexpr bool stands_in(const negotiated& n) noexcept { return !is_tls13(n.version); }
};

}  // namespace tlswire
