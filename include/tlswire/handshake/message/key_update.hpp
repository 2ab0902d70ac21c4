#pragma once

#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/key_update_request.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// KeyUpdate. RFC 9846 section 4.7.3. A value that has no name is well-formed, and forbidden
/// (illegal_parameter).
///
///     struct {
///         KeyUpdateRequest request_update;
///     } KeyUpdate;
struct KeyUpdate {
  KeyUpdateRequest request_update = KeyUpdateRequest::update_not_requested;

  static constexpr HandshakeType msg_type = HandshakeType::key_update;
};

}  // namespace tlswire
