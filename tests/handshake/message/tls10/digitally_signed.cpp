#include <tlswire/handshake/message/tls10/digitally_signed.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using tls10::DigitallySigned;
static_assert(lawful<DigitallySigned>(hex<"0003 a1a2a3">()));

TEST_CASE("DigitallySigned of TLS 1.0: a signature and no algorithm") {
  ok<DigitallySigned>(hex<"0003 a1a2a3">(), {.signature = hex<"a1a2a3">()});
  ok<DigitallySigned>(hex<"0000">(), {});
  bad<DigitallySigned>(hex<"00">(), {errc::truncated, 0, "signature", 2, 1});
  bad<DigitallySigned>(hex<"0003 a1a2">(), {errc::length_overrun, 0, "signature", 3, 2});
  bad<DigitallySigned>(hex<"0000 00">(), {errc::trailing_data, 2, "", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
