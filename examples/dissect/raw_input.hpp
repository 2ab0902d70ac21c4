#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <tlswire/tls.hpp>

#include "../support/input.hpp"
#include "dtls_connection.hpp"
#include "event.hpp"
#include "quic_connection.hpp"
#include "tls_connection.hpp"

namespace dissect {

namespace detail {

/// Messages without records, one behind the other, each read as what the ones before make of it.
inline void read_messages(bytes input, observer& to) {
  using namespace tlswire;
  negotiation negotiated(false);
  while (!input.empty()) {
    const std::size_t length =
        input.size() < handshake_header_size ? 0 : load_big_endian<3>(input.data() + 1);
    if (input.size() < handshake_header_size || length > input.size() - handshake_header_size) {
      throw std::runtime_error("the last handshake message is cut off");
    }
    event e;
    e.kind = event_kind::handshake;
    e.content = input.sub(0, handshake_header_size + length);
    input = input.sub(e.content.size());
    negotiated.read(e.content);
    const auto type = static_cast<HandshakeType>(e.content[0]);
    const bool of_client = type == HandshakeType::client_hello || type == HandshakeType::client_key_exchange;
    e.context = negotiated.context(of_client ? Role::client : Role::server);
    e.version_known = negotiated.known();
    // Without a hello, a Finished tells the length of the hash.
    if (!negotiated.known() && type == HandshakeType::finished && length <= 255) {
      e.context.hash_length = static_cast<std::uint8_t>(length);
    }
    if (!negotiated.known() && type != HandshakeType::client_hello &&
        !parse<Handshake>(e.content, e.context)) {
      // Without a hello, the form that fits tells the version.
      tlswire::context<> older = e.context;
      older.version = ProtocolVersion::TLSv1_2;
      older.hash_length = 12;
      if (parse<Handshake>(e.content, older)) e.context = older;
    }
    to.on(e);
  }
}

}  // namespace detail

/// Reads a stream of records of one side, a datagram, or handshake messages: whichever the input begins with.
/// Throws std::runtime_error if it is none of them, or is cut off.
inline void read_raw(bytes input, observer& to) {
  using namespace tlswire;
  if (input.empty()) throw std::runtime_error("holds no bytes");
  const std::uint8_t second = input.size() > 1 ? input[1] : 0;
  const bool of_ssl2 = input.size() >= 11 && ssl2::ClientHello::matches(input) && input[2] == 1;
  if ((input[0] >= 20 && input[0] <= 24 && second == 3) || of_ssl2) {
    tls_connection connection(to);
    connection.data(0, {}, input);
    if (connection.inside(0)) throw std::runtime_error("the last record or message is cut off");
  } else if (dtls_connection::begins(input)) {
    dtls_connection(to).datagram(0, {}, input);
  } else if (quic_connection::begins(input)) {
    quic_connection(to).datagram(0, {}, input);
  } else if (is_known(HandshakeType{input[0]}) && second == 0) {
    detail::read_messages(input, to);
  } else {
    throw std::runtime_error("neither a capture nor TLS: begins with \"" +
                             support::printable(input.sub(0, 16).text()) + '"');
  }
}

}  // namespace dissect
