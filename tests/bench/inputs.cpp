#include "inputs.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string_view>

#include "malformed.hpp"

namespace bench {
namespace {

int nibble(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

message from_hex(std::string_view text) {
  message out;
  int high = -1;
  for (const char c : text) {
    const int digit = nibble(c);
    if (digit < 0) continue;
    if (high < 0) {
      high = digit;
    } else {
      out.push_back(static_cast<std::uint8_t>(high << 4 | digit));
      high = -1;
    }
  }
  return out;
}

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "bench: %s\n", why.c_str());
  std::exit(2);
}

/// Without record headers, if it has any, and without the handshake header.
message body_of(const message& recorded, const std::string& name) {
  message handshake;
  if (!recorded.empty() && recorded[0] == 22)
    for (std::size_t at = 0; recorded.size() - at > 5;) {
      const std::size_t n = static_cast<std::size_t>(recorded[at + 3] << 8 | recorded[at + 4]);
      if (recorded[at] != 22 || recorded.size() - at - 5 < n) give_up(name + ": broken record");
      const auto from = recorded.begin() + static_cast<std::ptrdiff_t>(at + 5);
      handshake.insert(handshake.end(), from, from + static_cast<std::ptrdiff_t>(n));
      at += 5 + n;
    }
  else
    handshake = recorded;
  if (handshake.size() < 4 || handshake[0] != 1 ||
      handshake.size() - 4 != static_cast<std::size_t>(handshake[1] << 16 | handshake[2] << 8 | handshake[3]))
    give_up(name + ": not one ClientHello");
  return message(handshake.begin() + 4, handshake.end());
}

message browser(int number) {
  char name[32];
  std::snprintf(name, sizeof name, "client_hello_%02d.hex", number);
  const std::string path = std::string(TLSWIRE_VECTORS_DIR "/chromium/") + name;
  std::ifstream file(path);
  if (!file) give_up("cannot read " + path);
  return body_of(from_hex(std::string(std::istreambuf_iterator<char>(file), {})), path);
}

/// 16,000 different unknown extensions, 64 KB.
message hostile(const message& from) {
  editable_hello hello(from);
  hello.extensions.clear();
  for (unsigned i = 0; i != 16'000; ++i)
    hello.extensions.push_back({static_cast<std::uint16_t>(0x4000 + i), {}});
  return hello.wire();
}

/// As the browser itself does it: more orders than any predictor remembers.
std::vector<message> shuffled(const std::vector<message>& from, std::size_t count) {
  std::mt19937 random(8701);
  std::vector<message> out;
  for (std::size_t i = 0; i != count; ++i) {
    editable_hello hello(from[i % from.size()]);
    std::shuffle(hello.extensions.begin(), hello.extensions.end(), random);
    out.push_back(hello.wire());
  }
  return out;
}

}  // namespace

std::vector<input> inputs() {
  const message rfc8448 = from_hex(
      "0303 cb34ecb1e78163ba1c38c6dacb196a6dffa21a8d9912ec18a2ef6283024dece7 00 0006 1301 1303 1302 01 00 "
      "0091"
      "0000 000b 0009 00 0006 736572766572 ff01 0001 00 000a 0014 0012 001d 0017 0018 0019 0100 0101 0102 "
      "0103"
      "0104 0023 0000 0033 0026 0024 001d 0020 "
      "99381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c"
      "002b 0003 02 0304 000d 0020 001e 0403 0503 0603 0203 0804 0805 0806 0401 0501 0601 0201 0402 0502 0602"
      "0202 002d 0002 01 01 001c 0002 4001");
  input ten{"10 browser hellos, random order", {}};
  for (int i = 1; i <= 10; ++i) ten.bodies.push_back(browser(i));
  return {{"RFC 8448", {rfc8448}},
          {"browser", {ten.bodies.front()}},
          ten,
          {"200 shuffles of them", shuffled(ten.bodies, 200)},
          {"16,000 unknown extensions", {hostile(rfc8448)}}};
}

}  // namespace bench
