#pragma once

#include <cstddef>

#include <tlswire/registry/heartbeat_message_type.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// The padding of a HeartbeatMessage: what is left, at least 16 bytes (`length_below_minimum`). RFC 6520
/// section 4.
class heartbeat_padding : public bytes {
 public:
  static constexpr std::size_t minimum = 16;

  using bytes::bytes;
  constexpr heartbeat_padding() noexcept = default;
  constexpr heartbeat_padding(const bytes& view) noexcept : bytes(view) {}
};

/// HeartbeatMessage. RFC 6520 section 4. One whose payload_length is too large is discarded without an alert:
/// `parse` then gives an error, and nothing of it must be answered. It must not be longer than 2^14 bytes.
///
///     struct {
///        HeartbeatMessageType type;
///        uint16 payload_length;
///        opaque payload[HeartbeatMessage.payload_length];
///        opaque padding[padding_length];
///     } HeartbeatMessage;
struct HeartbeatMessage {
  HeartbeatMessageType type{};
  uint16 payload_length = 0;
  sized<rest<>, &HeartbeatMessage::payload_length> payload{};
  heartbeat_padding padding{};
};

template <>
struct codec<heartbeat_padding> {
  static constexpr std::size_t min_size = heartbeat_padding::minimum;
  static constexpr std::size_t max_size = detail::unbounded;
  static constexpr bool open_ended = true;

  template <class State>
  static constexpr bool parse(reader& r, heartbeat_padding& value, State& state) noexcept {
    if (r.left() < min_size) return state.fail(errc::length_below_minimum, r.next, r.left(), min_size);
    value = bytes(r.next, r.left());
    r.next = r.end;
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const heartbeat_padding& value, State& state) noexcept {
    if (value.size() < min_size) {
      return state.fail(errc::length_below_minimum, w.next, value.size(), min_size);
    }
    return put_bytes(w, value, state);
  }
  static constexpr std::size_t encoded_size(const heartbeat_padding& value) noexcept { return value.size(); }
};

}  // namespace tlswire
