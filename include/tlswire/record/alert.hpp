#pragma once

#include <tlswire/registry/alert_description.hpp>
#include <tlswire/registry/alert_level.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// Alert. RFC 9846 section 6; RFC 5246 section 7.2. In TLS 1.3 a record of type alert holds exactly one
/// (RFC 9846 section 5.1), and the level says nothing; before, several or a part of one.
///
///     struct {
///         AlertLevel level;
///         AlertDescription description;
///     } Alert;
struct Alert {
  AlertLevel level = AlertLevel::fatal;
  AlertDescription description{};
};

}  // namespace tlswire
