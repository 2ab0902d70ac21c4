#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// ExternalSessionId. RFC 8844 section 4.3: the value of the SDP attribute tls-id, in ASCII.
///
///     struct {
///        opaque session_id<20..255>;
///     } ExternalSessionId;
struct ExternalSessionId {
  opaque<20, 255> session_id{};
};

/// external_session_id. RFC 8844 section 4.3.
struct external_session_id {
  static constexpr ExtensionType type = ExtensionType::external_session_id;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, ExternalSessionId>,
                                 in<message::server_hello, ExternalSessionId, versions::tls12_and_below>,
                                 in<message::encrypted_extensions, ExternalSessionId>>;
};

}  // namespace tlswire
