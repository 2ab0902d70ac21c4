#pragma once

#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls10 {

/// A digitally-signed element of TLS 1.0 and 1.1, which does not name its algorithm: `opaque<0..2^16-1>`. RFC
/// 4346 section 4.7, RFC 2246 section 4.7.
struct DigitallySigned {
  opaque<0, 65535> signature{};
};

}  // namespace tlswire::tls10
