#pragma once

#include <type_traits>

#include <tlswire/handshake/handshake.hpp>

#include "support/rebuild.hpp"

namespace tlswire::test {

/// The body is decoded as the message that it is, rebuilt and serialized; that of an unknown message is
/// copied.
template <>
struct rebuild<Handshake> {
  template <class Context>
  static Handshake from(const Handshake& value, rebuilder<Context>& again) {
    using registered = typename tlswire::detail::registered_of<Context>::type;
    using messages = typename tlswire::detail::concatenate<known_messages, registered>::type;
    Handshake out{value.msg_type, again.storage.copy(value.body)};
    try_each(messages{}, value, out, again);
    return out;
  }

 private:
  template <class... M, class Context>
  static void try_each(type_list<M...>, const Handshake& value, Handshake& out, rebuilder<Context>& again) {
    (void)(... || try_as<M>(value, out, again));
  }
  template <class M, class Context>
  static bool try_as(const Handshake& value, Handshake& out, rebuilder<Context>& again) {
    if constexpr (handshake_message_body<M>) {
      if constexpr (tlswire::detail::versioned<M>) {
        if (!M::stands_in(tlswire::detail::negotiated_of(again.context))) return false;
      }
      const found<M> message = value.get<M>(again.context);
      if (message.absent()) return false;
      if (message.malformed()) {
        again.failed = true;
        return true;
      }
      const M fresh = again(*message);
      const std::size_t size = encoded_size(fresh);
      std::vector<std::uint8_t> buffer(size);
      const auto written = serialize(fresh, buffer, again.context);
      again.failed = again.failed || !written;
      if (written) out.body = again.storage.copy(*written);
      return true;
    } else {
      return false;
    }
  }
};

}  // namespace tlswire::test
