#include <tlswire/handshake/ech_outer_aad.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "handshake/in_message.hpp"
#include "support/allocations.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

std::string aad(const std::vector<std::uint8_t>& message, std::size_t room = 200) {
  const auto hello = parse<ClientHello, framing>(message);
  REQUIRE(hello);
  detail::heap_bytes out(room);
  const std::size_t before = allocations();
  const auto written = ech_outer_aad(*hello, out);
  CHECK(allocations() == before);
  return written ? to_hex(*written) : error_text(written.error());
}
std::string plain(const std::vector<std::uint8_t>& message) { return to_hex(message); }

TEST_CASE("ech_outer_aad: the hello with zeros for the payload, and nothing else changed") {
  CHECK(aad(client_hello_with(
            hex<"fa01 0001 0a fe0d 000f 00 0001 0001 f7 0002 e1e2 0003 a1a2a3 fa02 0001 0b">())) ==
        plain(client_hello_with(
            hex<"fa01 0001 0a fe0d 000f 00 0001 0001 f7 0002 e1e2 0003 000000 fa02 0001 0b">())));
  CHECK(aad(client_hello_with(hex<"fe0d 000b 00 0001 0001 f7 0000 0001 a1">())) ==
        plain(client_hello_with(hex<"fe0d 000b 00 0001 0001 f7 0000 0001 00">())));
}

TEST_CASE("ech_outer_aad: a hello that is not an outer one has none") {
  CHECK(aad(client_hello_with(hex<"fa01 0001 0a">())) ==
        error_text({errc::missing_extension, in_client_hello, "extensions", 0xfe0d, 0}));
  CHECK(aad(client_hello_with(hex<"fe0d 0001 01">())) ==
        error_text({errc::missing_extension, in_client_hello, "extensions", 0xfe0d, 0}));
  CHECK(aad(client_hello_with(hex<"fa01 0000 fe0d 0001 02">())) ==
        error_text(
            {errc::illegal_case, in_client_hello + 9, "extensions[1].encrypted_client_hello.body", 0, 0}));
}

TEST_CASE("ech_outer_aad: a buffer that is too small is refused, and the exact one is enough") {
  const auto hello = client_hello_with(hex<"fe0d 000b 00 0001 0001 f7 0000 0001 a1">());
  CHECK(aad(hello, hello.size()) ==
        plain(client_hello_with(hex<"fe0d 000b 00 0001 0001 f7 0000 0001 00">())));
  for (std::size_t room = 0; room < hello.size(); ++room) {
    CHECK(aad(hello, room).starts_with("buffer_too_small at "));
  }
}

constexpr bool in_a_constant() {
  const auto hello = parse<ClientHello>(
      hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00"
          "000f fe0d 000b 00 0001 0001 f7 0000 0001 a1">());
  std::uint8_t out[60]{};
  const auto written = ech_outer_aad(*hello, out);
  return written && written->size() == 58 && out[57] == 0 && out[56] == 1;
}
static_assert(in_a_constant());

}  // namespace
}  // namespace tlswire::test
