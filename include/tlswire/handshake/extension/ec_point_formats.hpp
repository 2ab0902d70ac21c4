#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/ec_point_format.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// ECPointFormatList. RFC 8422 section 5.1.2.
///
///     struct {
///         ECPointFormat ec_point_format_list<1..2^8-1>
///     } ECPointFormatList;
struct ECPointFormatList {
  vector<ECPointFormat, 1, 255> ec_point_format_list{};
};

/// ec_point_formats. RFC 8422 sections 5.1.2 and 5.2. TLS 1.2 and below.
struct ec_point_formats {
  static constexpr ExtensionType type = ExtensionType::ec_point_formats;
  using bodies = tlswire::bodies<in<message::client_hello, ECPointFormatList, versions::tls12_and_below>,
                                 in<message::server_hello, ECPointFormatList, versions::tls12_and_below>>;
};

}  // namespace tlswire
