#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/message/dtls/client_hello.hpp>
#include <tlswire/record/dtls_handshake_stream.hpp>
#include <tlswire/record/dtls_plaintext.hpp>
#include <tlswire/record/peek_client_hello.hpp>
#include <tlswire/record/tls_plaintext.hpp>

namespace tlswire {

/// The ClientHello in the datagrams that a client sends, in one fragment or many, in any order. For whoever
/// only routes or fingerprints: it takes the hello that comes first, also if it is the second of a handshake
/// (message_seq 1), and of a datagram that holds anything else, or lies about its lengths, it says so.
///
/// A hello of one fragment is not copied; for any other the memory is the budget
/// (`basic_dtls_handshake_stream<1>::memory_for`).
template <parse_mode Mode = framing>
class dtls_client_hello_peeker {
 public:
  /// The memory must outlive this object and the hello.
  constexpr dtls_client_hello_peeker(std::uint8_t* memory, std::size_t size) noexcept
      : memory_(memory), size_(size), messages_(memory, size) {}

  /// Takes a datagram: the hello, an error, or how many more bytes of it must come at least. Extensions stand
  /// in the hello as in a ClientHello of TLS, the cookie beside it. `message` is the body in the memory or
  /// the datagram, without a header, because a fragment's header is not that of the message; `stream_size` is
  /// the number of bytes of the last datagram that were looked at.
  ///
  /// Offsets of errors count in the datagram, where the path begins with `datagram`, else in the body of the
  /// message. After an error, datagrams can be given still: anyone may have sent it.
  template <class Context = no_context>
  constexpr framed<peeked_client_hello> push(bytes datagram, const Context& context = {}) noexcept {
    const auto in_datagram = [](parse_error error, std::size_t at) {
      error.enclose("datagram");
      return error.shifted(at);
    };
    std::size_t more = dtls_handshake_header_size;
    for (std::size_t at = 0; at < datagram.size();) {
      const bytes left = datagram.sub(at);
      if (left[0] != static_cast<std::uint8_t>(ContentType::handshake)) {
        return in_datagram(parse_error(errc::unexpected_content, 0, left[0]), at);
      }
      if (left.size() < dtls_record_header_size) {
        return in_datagram(parse_error(errc::truncated, 0, dtls_record_header_size, left.size()), at);
      }
      const std::size_t length = load_big_endian<2>(left.data() + 11);
      if (length > max_plaintext_length) {
        return in_datagram(parse_error(errc::record_overflow, 11, length, max_plaintext_length), at);
      }
      if (length > left.size() - dtls_record_header_size) {
        return in_datagram(
            parse_error(errc::length_overrun, 11, length, left.size() - dtls_record_header_size), at);
      }
      // RFC 9846 section 5.4; RFC 6347 takes it from RFC 5246 section 6.2.1.
      if (length == 0) return in_datagram(parse_error(errc::empty_fragment, 11), at);
      const bytes content = left.sub(dtls_record_header_size, length);
      at += dtls_record_header_size;
      if (content[0] != static_cast<std::uint8_t>(HandshakeType::client_hello)) {
        return in_datagram(parse_error(errc::wrong_message, 0), at);
      }
      if (!begun_ && content.size() >= dtls_handshake_header_size) {
        messages_ = {memory_, size_, static_cast<uint16>(load_big_endian<2>(content.data() + 4))};
        begun_ = true;
      }
      messages_.push(content);
      const framed<dtls_message> message = messages_.next();
      if (message) return read(*message, at + content.size(), context);
      if (message.need_more() == 0) {
        if (messages_.at_boundary()) begun_ = false;
        return in_datagram(message.error(), at);
      }
      more = message.need_more();
      at += content.size();
    }
    return framed<peeked_client_hello>::more(more);
  }

 private:
  template <class Context>
  constexpr framed<peeked_client_hello> read(const dtls_message& message, std::size_t size,
                                             const Context& context) noexcept {
    begun_ = false;
    const result<dtls::ClientHello> hello = parse<dtls::ClientHello, Mode>(message.body, context);
    if (!hello) return hello.error();
    peeked_client_hello out{.hello = {.legacy_version = hello->legacy_version,
                                      .random = hello->random,
                                      .legacy_session_id = hello->legacy_session_id,
                                      .cipher_suites = hello->cipher_suites,
                                      .legacy_compression_methods = hello->legacy_compression_methods},
                            .message = message.body,
                            .legacy_cookie = hello->legacy_cookie,
                            .stream_size = size};
    if (hello->extensions) {
      typename decltype(out.hello.extensions)::value_type list{};
      // `find` checks what it is asked for: with which registrations the bodies were checked is not handed
      // on.
      detail::extension_list_access::set(list, hello->extensions->wire(), &detail::unchecked);
      out.hello.extensions = list;
    }
    return out;
  }

  std::uint8_t* memory_;
  std::size_t size_;
  dtls_handshake_stream<1> messages_;
  bool begun_ = false;
};

/// The ClientHello in one datagram. For those that are split over several, see `dtls_client_hello_peeker`,
/// which also says what the answer holds.
template <parse_mode Mode = framing, class Context = no_context>
constexpr framed<peeked_client_hello> peek_dtls_client_hello(bytes datagram, std::uint8_t* memory,
                                                             std::size_t size,
                                                             const Context& context = {}) noexcept {
  return dtls_client_hello_peeker<Mode>(memory, size).push(datagram, context);
}

}  // namespace tlswire
