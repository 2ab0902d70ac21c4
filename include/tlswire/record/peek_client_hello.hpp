#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/message/client_hello.hpp>
#include <tlswire/record/framed.hpp>
#include <tlswire/record/handshake_stream.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/parse.hpp>

namespace tlswire {

/// What `peek_client_hello` finds. Both point into the stream if the message stands in one record, else into
/// the scratch.
struct peeked_client_hello {
  ClientHello hello{};
  /// The handshake message with its header, as it goes into a transcript or a fingerprint; of DTLS, its body.
  bytes message{};
  /// DTLS only: the cookie in the hello, which `ClientHello` has no place for. RFC 9147 section 5.3.
  bytes legacy_cookie{};
  /// Bytes of the records that carry it; the last may hold more behind it.
  std::size_t stream_size = 0;
};

/// The ClientHello at the front of what a client has sent so far, over any number of records: the message, an
/// error, or how many more bytes must come at least. For whoever only routes or fingerprints: call it again
/// with the longer stream whenever more has come; nothing is kept between calls.
///
/// In framing mode, the default, a malformed extension does not hide the others. `scratch` is needed for a
/// message that is split over records only, and its size is the budget for one. Input that is no ClientHello
/// is refused at its first wrong byte. Offsets of errors count in `stream`.
template <parse_mode Mode = framing, class Context = no_context>
constexpr framed<peeked_client_hello> peek_client_hello(bytes stream, std::uint8_t* scratch,
                                                        std::size_t scratch_size,
                                                        const Context& context = {}) noexcept {
  handshake_stream messages(scratch, scratch_size);
  for (std::size_t at = 0;;) {
    const framed<TLSPlaintext> record = next_handshake_record(stream.sub(at));
    if (!record) {
      const std::size_t more = record.need_more();
      // The type of the message may already be there, though its record is not complete.
      if (more != 0 && at == 0 && stream.size() > record_header_size &&
          stream[record_header_size] != static_cast<std::uint8_t>(HandshakeType::client_hello)) {
        return parse_error(errc::wrong_message, record_header_size);
      }
      if (more != 0) return framed<peeked_client_hello>::more(more);
      return record.error().shifted(at);
    }
    if (at == 0 && record->fragment[0] != static_cast<std::uint8_t>(HandshakeType::client_hello)) {
      return parse_error(errc::wrong_message, record_header_size);
    }
    messages.push(record->fragment);
    at += record_header_size + record->length;

    const framed<bytes> message = messages.next();
    if (message) {
      const bytes body = message->sub(handshake_header_size);
      const result<ClientHello> hello = parse<ClientHello, Mode>(body, context);
      if (hello) return peeked_client_hello{.hello = *hello, .message = *message, .stream_size = at};
      parse_error error = hello.error();
      error.offset = stream_offset(stream.sub(0, at), handshake_header_size + error.offset);
      return error;
    }
    if (message.need_more() == 0) {
      parse_error error = message.error();
      error.offset = stream_offset(stream.sub(0, at), error.offset);
      return error;
    }
    // The rest of the message comes in a further record, which begins with its header.
    if (at == stream.size()) return framed<peeked_client_hello>::more(record_header_size + 1);
  }
}
template <parse_mode Mode = framing, class Scratch, class Context = no_context>
requires requires(Scratch& s) {
  { s.data() } -> std::same_as<std::uint8_t*>;
  s.size();
}
constexpr framed<peeked_client_hello> peek_client_hello(bytes stream, Scratch& scratch,
                                                        const Context& context = {}) noexcept {
  return peek_client_hello<Mode>(stream, scratch.data(), scratch.size(), context);
}
template <parse_mode Mode = framing, std::size_t N, class Context = no_context>
constexpr framed<peeked_client_hello> peek_client_hello(bytes stream, std::uint8_t (&scratch)[N],
                                                        const Context& context = {}) noexcept {
  return peek_client_hello<Mode>(stream, scratch, N, context);
}

}  // namespace tlswire
