#include <tlswire/handshake/transcript_form.hpp>

#include <doctest/doctest.h>

#include <string>

#include "support/constant.hpp"
#include "support/hex.hpp"

namespace tlswire::test {
namespace {

std::string header(ProtocolVersion version, std::size_t length, uint16 seq) {
  const transcript_header out(version, HandshakeType::certificate, length, seq);
  return to_hex(out);
}

TEST_CASE(
    "transcript_header: DTLS 1.2 and below keep the header of a message in one fragment, others have type "
    "and length") {
  for (const auto version : {ProtocolVersion::TLSv1_0, ProtocolVersion::TLSv1_2, ProtocolVersion::TLSv1_3,
                             ProtocolVersion::DTLSv1_3}) {
    CHECK(header(version, 0x010203, 0x0a0b) == "0b010203");
    CHECK(header(version, 0, 0) == "0b000000");
  }
  for (const auto version : {ProtocolVersion::DTLSv1_0, ProtocolVersion::DTLSv1_2}) {
    CHECK(header(version, 0x010203, 0x0a0b) == "0b0102030a0b000000010203");
    CHECK(header(version, 0, 0) == "0b0000000000000000000000");
  }
}

// A body has less than 2^24 bytes.
static_assert(is_constant<[] {
  return transcript_header(ProtocolVersion::TLSv1_3, HandshakeType::finished, 0xffffff).size();
}>);
static_assert(!is_constant<[] {
  return transcript_header(ProtocolVersion::TLSv1_3, HandshakeType::finished, 0x1000000).size();
}>);

TEST_CASE(
    "transcript_effect_of: HelloRequest is left out, HelloVerifyRequest takes the ClientHello with it") {
  for (unsigned type = 0; type < 256; ++type) {
    const HandshakeType t{static_cast<std::uint8_t>(type)};
    CAPTURE(type);
    CHECK(transcript_effect_of(t, ProtocolVersion::TLSv1_3) == transcript_effect::add);
    CHECK(transcript_effect_of(t, ProtocolVersion::DTLSv1_3) == transcript_effect::add);
    CHECK(transcript_effect_of(t, ProtocolVersion::TLSv1_2) ==
          (type == 0 ? transcript_effect::leave_out : transcript_effect::add));
    CHECK(transcript_effect_of(t, ProtocolVersion::DTLSv1_2) == (type == 0   ? transcript_effect::leave_out
                                                                 : type == 3 ? transcript_effect::restart
                                                                             : transcript_effect::add));
  }
}

}  // namespace
}  // namespace tlswire::test
