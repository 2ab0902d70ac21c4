#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/found.hpp>
#include <tlswire/handshake/messages.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/constant.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/length_prefixed.hpp>
#include <tlswire/wire/parse.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// The part of a Handshake behind its type: a view of the length's worth of bytes, which `Handshake::get`
/// decodes.
class message_body : public bytes {
 public:
  using bytes::bytes;
  constexpr message_body() noexcept = default;
  constexpr message_body(const bytes& view) noexcept : bytes(view) {}
};

/// Handshake. RFC 9846 section 4; RFC 5246 section 7.4 for TLS 1.2.
///
///     struct {
///         HandshakeType msg_type;    /* handshake type */
///         uint24 length;             /* remaining bytes in message */
///         select (Handshake.msg_type) {
///             case client_hello:          ClientHello;
///             case server_hello:          ServerHello;
///             case end_of_early_data:     EndOfEarlyData;
///             case encrypted_extensions:  EncryptedExtensions;
///             case certificate_request:   CertificateRequest;
///             case certificate:           Certificate;
///             case certificate_verify:    CertificateVerify;
///             case finished:              Finished;
///             case new_session_ticket:    NewSessionTicket;
///             case key_update:            KeyUpdate;
///         };
///     } Handshake;
///
/// In strict mode the body is checked as the message that its type stands for, built-in or registered in the
/// context, in the form that it has in the version and key exchange of the context; a body that nobody knows
/// is kept. In framing mode it is only framed. To write one message, see `handshake_message`.
struct Handshake {
  HandshakeType msg_type{};
  message_body body{};

  /// The message, if it is an `M`: of its type, and told from others of that type by its bytes and, where a
  /// context says what was negotiated, by that. Error offsets count from the first byte of the body.
  template <handshake_message_body M, class Context = no_context>
  constexpr found<M> get(const Context& context = {}) const noexcept {
    if (msg_type != M::msg_type) return {};
    if constexpr (detail::distinguished<M>) {
      if (!M::matches(body)) return {};
    }
    if constexpr (detail::versioned<M> && std::is_base_of_v<negotiated, Context>) {
      if (!M::stands_in(context)) return {};
    }
    const result<M> message = parse<M>(body, context);
    if (message) return *message;
    return message.error();
  }
};

/// One handshake message of a known type, header included: `serialize(handshake_message<ClientHello>{.body =
/// {hello}}, out)`.
template <handshake_message_body M>
struct handshake_message {
  constant<HandshakeType, M::msg_type> msg_type{};
  length_prefixed<uint24, M> body{};
};

template <>
struct codec<message_body> {
  static constexpr std::size_t min_size = 3;
  static constexpr std::size_t max_size = 3 + 0xFFFFFF;
  static constexpr bool needs_parent = true;

  template <class State>
  static constexpr bool parse(reader& r, message_body& value, State& state,
                              const Handshake& parent) noexcept {
    reader body{};
    if (!take_prefixed<3, 0, 0xFFFFFF>(r, body, state)) [[unlikely]]
      return false;
    value = bytes(body.next, body.left());
    if constexpr (State::mode == parse_mode::strict) {
      using registered = typename detail::registered_of<typename State::context_type>::type;
      return check(typename detail::concatenate<known_messages, registered>::type{}, body, state,
                   parent.msg_type);
    } else {
      return true;
    }
  }
  template <class State, class Parent>
  static constexpr bool emit(writer& w, const message_body& value, State& state, const Parent&) noexcept {
    std::uint8_t* at = nullptr;
    return open_prefix<3>(w, at, state) && put_bytes(w, value, state) &&
           close_prefix<3, 0, 0xFFFFFF>(w, at, state);
  }
  static constexpr std::size_t encoded_size(const message_body& value) noexcept { return 3 + value.size(); }

 private:
  template <class... M, class State>
  static constexpr bool check(type_list<M...>, reader body, State& state, HandshakeType type) noexcept {
    bool good = true;
    (void)(... || check_as<M>(body, state, type, good));
    return good;
  }
  /// Whether the body is to be an `M`; `good` says whether it is a valid one. Registrations that are
  /// extensions are none.
  template <class M, class State>
  static constexpr bool check_as(reader body, State& state, HandshakeType type, bool& good) noexcept {
    if constexpr (handshake_message_body<M>) {
      if (type != M::msg_type) return false;
      if constexpr (detail::versioned<M>) {
        if (!M::stands_in(detail::negotiated_of(state.context()))) return false;
      }
      if constexpr (detail::distinguished<M>) {
        if (!M::matches(bytes(body.next, body.left()))) return false;
      }
      good = parse_as<M>(body, state);
      return true;
    } else {
      return false;
    }
  }
  // Out of line: the messages of all versions inlined into one function would be of no use to any of them.
  template <class M, class State>
  TLSWIRE_NOINLINE static constexpr bool parse_as(reader body, State& state) noexcept {
    M message{};
    return detail::parse_exactly(body, message, state, detail::no_parent{});
  }
};

}  // namespace tlswire
