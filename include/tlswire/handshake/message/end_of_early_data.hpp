#pragma once

#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// EndOfEarlyData. RFC 9846 section 4.6. DTLS 1.3 leaves it out (RFC 9147 section 5.6).
///
///     struct {} EndOfEarlyData;
struct EndOfEarlyData {
  static constexpr HandshakeType msg_type = HandshakeType::end_of_early_data;
};

}  // namespace tlswire
