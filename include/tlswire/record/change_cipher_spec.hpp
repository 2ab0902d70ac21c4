#pragma once

#include <tlswire/wire/constant.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// ChangeCipherSpec. RFC 5246 section 7.1. In TLS 1.3 the same byte, to no effect: RFC 9846 section 5.
///
///     struct {
///         enum { change_cipher_spec(1), (255) } type;
///     } ChangeCipherSpec;
struct ChangeCipherSpec {
  constant<uint8, 1> type{};
};

}  // namespace tlswire
