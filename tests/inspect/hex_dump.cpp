#include <tlswire/inspect/hex_dump.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"
#include "inspect/samples.hpp"
#include "support/hex.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

template <class T, class Context = no_context>
std::string dump_of(bytes in, const Context& context = {}) {
  std::string out;
  print_hex_dump<T>(
      in, [&](std::string_view text) { out += text; }, context);
  return out;
}

/// In hex, the bytes that a dump shows, each at the offset that stands before its row.
std::string shown_in(const std::string& dump) {
  std::vector<std::uint8_t> all;
  for (std::size_t at = 0; at < dump.size();) {
    const std::size_t end = dump.find('\n', at);
    const std::string line = dump.substr(at, end - at);
    at = end + 1;
    if (line[0] == '!' || line[0] == ' ') continue;
    CHECK(std::stoul(line, nullptr, 16) == all.size());
    const std::size_t first = line.find(' ') + 2;
    for (std::size_t i = 0; i < 16 && first + 3 * i < line.size() && line[first + 3 * i] != ' '; ++i) {
      all.push_back(static_cast<std::uint8_t>(std::stoul(line.substr(first + 3 * i, 2), nullptr, 16)));
    }
  }
  return to_hex(all);
}

}  // namespace

TEST_CASE("hex_dump: each field begins a row, with its name and value beside it") {
  CHECK(dump_of<ServerHello>(hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                                 "02 a1a2 c02f 00 000e 0010 0005 0003 02 6832 eeee 0001 ff">()) ==
        R"(                                                      ServerHello
0000  03 03                                             legacy_version: TLS 1.2 (0x0303)
0002  00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f   random: 32 bytes
0012  10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f
0022  02 a1 a2                                          legacy_session_id_echo: 2 bytes
0025  c0 2f                                             cipher_suite: TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 (0xc02f)
0027  00                                                legacy_compression_method: 0
0028  00 0e                                             extensions: 14 bytes
002a  00 10 00 05                                         [0]: application_layer_protocol_negotiation (0x0010), 5 bytes
                                                            application_layer_protocol_negotiation: ProtocolNameList
002e  00 03                                                   protocol_name_list: 3 bytes
0030  02 68 32                                                  [0]: 2 bytes "h2"
0033  ee ee 00 01 ff                                      [1]: 0xeeee, 1 byte: 1 byte
)");
}

TEST_CASE("hex_dump: a violation has a line of its own") {
  CHECK(dump_of<ProtocolNameList>(hex<"0003 02 68">()) ==
        R"(                                                      ProtocolNameList
0000  00 03                                             protocol_name_list: 3 bytes
!                                                         protocol_name_list: at byte 0: declared length 3, 2 bytes available (decode_error)
0002  02 68                                               [0]: 1 byte "h"
)");
}

TEST_CASE("hex_dump: every byte is shown once, at its place, whatever the message") {
  for (const auto& sample : every_kind::samples()) {
    const std::string dump = dump_of<every_kind::Message>(sample, every_kind::context_type{});
    CAPTURE(dump);
    CHECK(shown_in(dump) == to_hex(sample));
  }
  for (const auto& sample : bodies_of<ClientHello>()) {
    CHECK(shown_in(dump_of<ClientHello>(sample)) == to_hex(sample));
    for (std::size_t size = 0; size < sample.size(); size += 7) {
      const std::vector<std::uint8_t> part(sample.begin(),
                                           sample.begin() + static_cast<std::ptrdiff_t>(size));
      CHECK(shown_in(dump_of<ClientHello>(part)) == to_hex(part));
    }
  }
}
