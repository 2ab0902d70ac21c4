#pragma once

#include <tlswire/registry/rrc_msg_type.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// return_routability_check. RFC 9853 section 4. A message of another type is kept as bytes, and to be
/// ignored.
///
///     uint64 Cookie;
///
///     struct {
///         rrc_msg_type msg_type;
///         select (return_routability_check.msg_type) {
///             case path_challenge: Cookie;
///             case path_response:  Cookie;
///             case path_drop:      Cookie;
///         };
///     } return_routability_check;
struct return_routability_check {
  rrc_msg_type msg_type{};
  choice<&return_routability_check::msg_type, on<rrc_msg_type::path_challenge, uint64>,
         on<rrc_msg_type::path_response, uint64>, on<rrc_msg_type::path_drop, uint64>, otherwise<rest<>>>
      cookie{};
};

}  // namespace tlswire
