#pragma once

#include <tlswire/wire/opaque.hpp>

namespace tlswire {

/// RFC 9846 section 4.3.4, RFC 6066 section 6, RFC 5246 section 7.4.4: `opaque DistinguishedName<1..2^16-1>;`,
/// of X.501 in DER.
struct DistinguishedName : opaque<1, 65535> {
  using opaque::opaque;
};

}  // namespace tlswire
