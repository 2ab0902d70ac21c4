#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/writer.hpp>

namespace tlswire {

/// The header that a handshake message has in the transcript, before its body.
///
/// TLS, and DTLS 1.3 (RFC 9147 section 5.2): type and length, 4 bytes. DTLS 1.2 and below (RFC 6347 section
/// 4.2.6): those, message_seq, and the offset and length of one fragment that is the whole message, 12 bytes,
/// however the message was cut.
class transcript_header {
 public:
  /// `length` is that of the body, below 2^24; more stops the program.
  constexpr transcript_header(ProtocolVersion version, HandshakeType type, std::size_t length,
                              uint16 message_seq = 0) noexcept
      : size_(is_dtls(version) && !is_tls13(version) ? 12 : 4) {
    const std::uint32_t count =
        uint24(length > uint24::max ? uint24::max + 1 : static_cast<std::uint32_t>(length));
    data_[0] = static_cast<std::uint8_t>(type);
    store_big_endian<3>(data_ + 1, count);
    if (size_ == 12) {
      store_big_endian<2>(data_ + 4, message_seq);
      store_big_endian<3>(data_ + 9, count);
    }
  }

  constexpr const std::uint8_t* data() const noexcept { return data_; }
  constexpr std::size_t size() const noexcept { return size_; }

 private:
  std::uint8_t data_[12]{};
  std::size_t size_;
};

/// What a message does to the transcript.
enum class transcript_effect : std::uint8_t {
  add,        ///< it is appended
  leave_out,  ///< it is not
  restart,    ///< it is not, and what came before it is forgotten
};

/// HelloRequest is left out: RFC 5246 section 7.4.1.1. HelloVerifyRequest, and the ClientHello that it
/// answers, are left out: RFC 6347 section 4.2.1. What HelloRetryRequest does to the ClientHello before it,
/// see `write_message_hash`. That NewSessionTicket and KeyUpdate of TLS 1.3 stand in no transcript is for
/// whoever knows where the handshake ends.
constexpr transcript_effect transcript_effect_of(HandshakeType type, ProtocolVersion version) noexcept {
  if (is_tls13(version)) return transcript_effect::add;
  if (type == HandshakeType::hello_request) return transcript_effect::leave_out;
  if (type == HandshakeType::hello_verify_request && is_dtls(version)) return transcript_effect::restart;
  return transcript_effect::add;
}

}  // namespace tlswire
