#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/record/crypto_stream.hpp>
#include <tlswire/record/peek_client_hello.hpp>

namespace tlswire {

/// The ClientHello in the CRYPTO frames of QUIC's Initial packets, which come in any order. RFC 9001 section
/// 4.1.3. For whoever only routes or fingerprints; the packets' protection must have been removed.
///
/// A hello that stands whole in one frame is not copied; for any other the memory is the budget
/// (`crypto_stream::memory_for`).
template <parse_mode Mode = framing>
class quic_client_hello_peeker {
 public:
  /// The memory must outlive this object and the hello.
  constexpr quic_client_hello_peeker(std::uint8_t* memory, std::size_t size) noexcept
      : stream_(memory, size) {}

  /// Takes the data of a CRYPTO frame: the hello, an error, or how many more bytes of it must come at least.
  /// `stream_size` counts bytes of the CRYPTO stream. Offsets of errors count in that stream, but in `data`
  /// where the path begins with `data`: such a frame was not taken, and others can be given still.
  template <class Context = no_context>
  constexpr framed<peeked_client_hello> push(std::uint64_t offset, bytes data,
                                             const Context& context = {}) noexcept {
    if (offset == 0 && !data.empty() && data[0] != static_cast<std::uint8_t>(HandshakeType::client_hello)) {
      return parse_error(errc::wrong_message, 0);
    }
    const result<std::size_t> taken = stream_.push(offset, data);
    if (!taken) {
      parse_error error = taken.error();
      error.enclose("data");
      return error;
    }
    const framed<bytes> message = stream_.next();
    if (message.need_more() != 0) return framed<peeked_client_hello>::more(message.need_more());
    if (!message) return message.error();
    if ((*message)[0] != static_cast<std::uint8_t>(HandshakeType::client_hello)) {
      return parse_error(errc::wrong_message, 0);
    }
    const result<ClientHello> hello = parse<ClientHello, Mode>(message->sub(handshake_header_size), context);
    if (!hello) return hello.error().shifted(handshake_header_size);
    return peeked_client_hello{.hello = *hello, .message = *message, .stream_size = message->size()};
  }

 private:
  crypto_stream stream_;
};

}  // namespace tlswire
