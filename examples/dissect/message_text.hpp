#pragma once

#include <string>
#include <string_view>
#include <tlswire/tls.hpp>

#include "../support/input.hpp"
#include "event.hpp"

namespace dissect {

/// The name of a value, or the value in hexadecimal digits.
template <class E>
std::string name_of(E value) {
  const std::string_view known = tlswire::name(value);
  if (!known.empty()) return std::string(known);
  std::string out = tlswire::is_grease(value) ? "GREASE " : "";
  char digits[16];
  std::snprintf(digits, sizeof digits, "0x%0*x", static_cast<int>(2 * sizeof value),
                static_cast<unsigned>(value));
  return out + digits;
}

namespace detail {

template <class... M>
std::string_view struct_name(tlswire::type_list<M...>, tlswire::HandshakeType type, bytes body,
                             const tlswire::negotiated& values) {
  std::string_view found;
  const auto is = [&]<class T>(tlswire::type_list<T>) {
    if (T::msg_type != type) return false;
    if constexpr (tlswire::detail::versioned<T>) {
      if (!T::stands_in(values)) return false;
    }
    if constexpr (requires { T::matches(body); }) {
      if (!T::matches(body)) return false;
    }
    found = tlswire::type_name<T>;
    return true;
  };
  (void)(... || is(tlswire::type_list<M>{}));
  return found;
}

}  // namespace detail

/// What the RFC calls the struct of a handshake message.
inline std::string message_name(bytes message, const tlswire::negotiated& values) {
  const auto type = static_cast<tlswire::HandshakeType>(message[0]);
  const std::string_view name = detail::struct_name(tlswire::known_messages{}, type,
                                                    message.sub(tlswire::handshake_header_size), values);
  return name.empty() ? "handshake message " + name_of(type) : std::string(name);
}

/// What one wants to know of a message at once: the server's name, the cipher suite.
inline std::string message_summary(bytes message, const tlswire::negotiated& values) {
  using namespace tlswire;
  const auto type = static_cast<HandshakeType>(message[0]);
  const bytes body = message.sub(handshake_header_size);
  std::string out;
  if (type == HandshakeType::client_hello) {
    const auto note = [&](const auto& hello) {
      if (!hello || !hello->extensions.has_value()) return;
      const auto names = hello->extensions->template find<server_name>();
      if (!names) return;
      for (const ServerName& entry : names->server_name_list) {
        if (const auto* const host = entry.name.template get_if<HostName>()) {
          out = " for " + support::printable(host->text());
        }
      }
    };
    if (is_dtls(values.version)) {
      note(parse<dtls::ClientHello, framing>(body));
    } else {
      note(parse<ClientHello, framing>(body));
    }
  } else if (type == HandshakeType::server_hello) {
    const auto note = [&](const auto& hello) {
      if (hello) out = " with " + name_of(hello->cipher_suite);
    };
    if (tlswire::detail::is_hello_retry_request(body)) {
      note(parse<HelloRetryRequest, framing>(body));
    } else {
      note(parse<ServerHello, framing>(body));
    }
  }
  return out;
}

/// What an event is called in a line.
inline std::string event_name(const event& e) {
  using tlswire::ContentType;
  switch (e.kind) {
    case event_kind::handshake:
      return message_name(e.content, e.context);
    case event_kind::ssl2_hello:
      return "ClientHello of SSL 2.0";
    case event_kind::alert: {
      const auto alert = tlswire::parse<tlswire::Alert>(e.content);
      if (!alert) return "Alert";
      return "Alert " + name_of(alert->level) + ' ' + name_of(alert->description);
    }
    case event_kind::change_cipher_spec:
      return "ChangeCipherSpec";
    case event_kind::heartbeat:
      return "HeartbeatMessage";
    case event_kind::ack:
      return "ACK";
    case event_kind::encrypted:
      return "encrypted " + name_of(e.record.type);
    case event_kind::missing:
      return "not captured";
    case event_kind::broken:
      return "no TLS";
    default:
      return {};
  }
}

/// The version of a connection: negotiated, or before that the best that is offered.
inline std::string_view version_name(const event& e) {
  if (e.over == carrier::quic_v1) return "QUIC v1";
  if (e.over == carrier::quic_v2) return "QUIC v2";
  const std::string_view known = tlswire::name(e.context.version);
  return !known.empty() ? known : e.over == carrier::dtls ? "DTLS" : "TLS";
}

}  // namespace dissect
