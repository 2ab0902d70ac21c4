#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// OIDFilter: an OID, and the values that a certificate's extension must have, both DER-encoded. RFC 9846
/// section 4.3.5.
///
///     struct {
///         opaque certificate_extension_oid<1..2^8-1>;
///         opaque certificate_extension_values<0..2^16-1>;
///     } OIDFilter;
struct OIDFilter {
  opaque<1, 255> certificate_extension_oid{};
  opaque<0, 65535> certificate_extension_values{};
};

/// OIDFilterExtension. RFC 9846 section 4.3.5. An OID may stand in it once; parsing does not check that.
///
///     struct {
///         OIDFilter filters<0..2^16-1>;
///     } OIDFilterExtension;
struct OIDFilterExtension {
  vector<OIDFilter, 0, 65535> filters{};
};

/// oid_filters. RFC 9846 section 4.3.5; RFC 9261 section 4.
struct oid_filters {
  static constexpr ExtensionType type = ExtensionType::oid_filters;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::certificate_request, OIDFilterExtension>,
                                 in<message::client_certificate_request, OIDFilterExtension>>;
};

}  // namespace tlswire
