#pragma once

#include <tlswire/registry/user_mapping_type.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// UpnDomainHint. RFC 4681 section 6. UTF-8; one of both may be empty.
///
///     struct {
///            opaque user_principal_name<0..2^16-1>;
///            opaque domain_name<0..2^16-1>;
///     } UpnDomainHint;
struct UpnDomainHint {
  opaque<0, 65535> user_principal_name{};
  opaque<0, 65535> domain_name{};
};

/// UserMappingData. RFC 4681 sections 3 and 6. Hints of other types are kept as bytes.
///
///     struct {
///            UserMappingType user_mapping_version;
///            uint16 user_mapping_length;
///            select(UserMappingType) {
///                  case upn_domain_hint: UpnDomainHint;
///            }
///     } UserMappingData;
struct UserMappingData {
  UserMappingType user_mapping_version{};
  uint16 user_mapping_length = 0;
  sized<choice<&UserMappingData::user_mapping_version, on<UserMappingType::upn_domain_hint, UpnDomainHint>,
               otherwise<rest<>>>,
        &UserMappingData::user_mapping_length>
      user_mapping{};
};

/// UserMappingDataList: SupplementalData of type user_mapping_data. RFC 4681 section 3.
///
///     struct{
///        UserMappingData user_mapping_data_list<1..2^16-1>;
///     }UserMappingDataList;
struct UserMappingDataList {
  vector<UserMappingData, 1, 65535> user_mapping_data_list{};
};

}  // namespace tlswire
