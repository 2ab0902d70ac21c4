#pragma once

#include <cstddef>

#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/constant.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::ssl2 {

/// V2CipherSpec: a cipher suite of TLS behind a zero byte, or one of SSL 2.0. RFC 5246 appendix E.2: `uint8
/// V2CipherSpec[3];`
using V2CipherSpec = uint24;

/// V2ClientHello: the hello by which old clients offer TLS to servers that may know only SSL 2.0. RFC 5246
/// appendix E.2. It stands in no record; the first two bytes are the header of SSL 2.0's own: the highest
/// bit, and the number of bytes that follow.
///
///     struct {
///         uint16 msg_length;
///         uint8 msg_type;
///         Version version;
///         uint16 cipher_spec_length;
///         uint16 session_id_length;
///         uint16 challenge_length;
///         V2CipherSpec cipher_specs[V2ClientHello.cipher_spec_length];
///         opaque session_id[V2ClientHello.session_id_length];
///         opaque challenge[V2ClientHello.challenge_length;
///     } V2ClientHello;
struct ClientHello {
  uint16 msg_length = 0;
  constant<uint8, 1> msg_type{};
  ProtocolVersion version = ProtocolVersion::TLSv1_2;
  uint16 cipher_spec_length = 0;
  uint16 session_id_length = 0;
  uint16 challenge_length = 0;
  sized<rest<V2CipherSpec>, &ClientHello::cipher_spec_length> cipher_specs{};
  sized<rest<>, &ClientHello::session_id_length> session_id{};
  sized<rest<>, &ClientHello::challenge_length> challenge{};

  /// Whether the highest bit is set, `msg_length` is the sum of what it counts, and there is a cipher spec,
  /// as far as the bytes have come. RFC 5246 appendix E.2.
  static constexpr bool matches(bytes message) noexcept {
    const auto number = [&](std::size_t at) {
      return static_cast<std::size_t>(message[at]) << 8 | message[at + 1];
    };
    if (!message.empty() && message[0] < 0x80) return false;
    if (message.size() < 11) return true;
    return number(5) != 0 && number(0) - 0x8000 == 9 + number(5) + number(7) + number(9);
  }
};

}  // namespace tlswire::ssl2
