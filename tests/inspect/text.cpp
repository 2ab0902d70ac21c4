#include <tlswire/inspect/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <tlswire/tls.hpp>

#include "inspect/samples.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

template <class T>
std::string violations_of(bytes in) {
  std::string out;
  const std::size_t count = print_violations<T>(in, [&](std::string_view text) { out += text; });
  std::size_t lines = 0;
  for (const char c : out) lines += c == '\n' ? 1 : 0;
  CHECK(count == lines);
  return out;
}

}  // namespace

TEST_CASE("print_violations: nothing for a valid message") {
  CHECK(violations_of<ClientHello>(bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4)).empty());
}

TEST_CASE("print_violations: a line for each, with path, place, numbers and alert") {
  std::vector<std::uint8_t> hello(std::begin(vectors::rfc8448::simple_1rtt_client_hello) + 4,
                                  std::end(vectors::rfc8448::simple_1rtt_client_hello));
  hello[53] = 5;
  hello[104] = 33;
  hello[184] = 2;
  CHECK(violations_of<ClientHello>(bytes(hello)) ==
        "extensions[0].server_name.server_name_list[0].name: at byte 54: nothing is defined for the value 5 "
        "that "
        "selects it (decode_error)\n"
        "extensions[4].key_share.client_shares[0].key_exchange: at byte 103: declared length 33, 32 bytes "
        "available "
        "(decode_error)\n"
        "extensions[7].psk_key_exchange_modes.ke_modes: at byte 184: declared length 2, 1 bytes available "
        "(decode_error)\n");
}
