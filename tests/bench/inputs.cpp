#include "inputs.hpp"

#include <algorithm>
#include <iterator>
#include <random>
#include <stdexcept>

#include "../vectors/hex_file.hpp"
#include "../vectors/rfc8448.hpp"
#include "malformed.hpp"

namespace bench {
namespace {

/// Without the handshake header.
message body_of(const message& handshake) {
  if (handshake.size() < 4 || handshake[0] != 1) throw std::runtime_error("no ClientHello");
  const auto size = static_cast<std::ptrdiff_t>(handshake[1] << 16 | handshake[2] << 8 | handshake[3]);
  if (std::ssize(handshake) - 4 < size) throw std::runtime_error("ClientHello cut short");
  return message(handshake.begin() + 4, handshake.begin() + 4 + size);
}

/// The first message of a recording, which may be split over records.
message read(const std::filesystem::path& path) {
  const message records = tlswire::vectors::read_hex(path.string());
  message handshake;
  for (std::size_t at = 0; records.size() - at > 5 && records[at] == 22;) {
    const auto size = static_cast<std::size_t>(records[at + 3] << 8 | records[at + 4]);
    if (records.size() - at - 5 < size) throw std::runtime_error(path.string() + ": record cut short");
    const auto from = records.begin() + static_cast<std::ptrdiff_t>(at + 5);
    handshake.insert(handshake.end(), from, from + static_cast<std::ptrdiff_t>(size));
    at += 5 + size;
  }
  return body_of(handshake);
}

std::vector<message> read_all(std::string_view containing) {
  std::vector<message> bodies;
  for (const auto& path : tlswire::vectors::all(containing)) bodies.push_back(read(path));
  return bodies;
}

template <std::size_t N>
message rfc8448(const std::uint8_t (&handshake)[N]) {
  return body_of(message(std::begin(handshake), std::end(handshake)));
}

/// Ten messages are few enough for the branch predictor to know each again after some extensions; these are
/// not. The browser itself shuffles so.
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

/// 16,000 different unknown extensions, 64 KB.
message hostile(const message& from) {
  editable_hello hello(from);
  hello.extensions.clear();
  for (unsigned i = 0; i != 16'000; ++i)
    hello.extensions.push_back({static_cast<std::uint16_t>(0x8000 + i), {}});
  return hello.wire();
}

}  // namespace

std::vector<input> inputs() {
  namespace rfc = tlswire::vectors::rfc8448;
  const message simple = rfc8448(rfc::simple_1rtt_client_hello);
  const std::vector<message> browser = read_all("chromium/client_hello_");
  const std::vector<std::string> all{"parse", "serialize", "sni"};
  return {
      {"RFC 8448", {simple}, all},
      {"browser", {browser.front()}, all},
      {std::to_string(browser.size()) + " browser hellos, random order", browser, all},
      {"200 shuffles of them", shuffled(browser, 200), all, false},
      {"16,000 unknown extensions", {hostile(simple)}, {"parse"}, false},
      {"RFC 8448 resumption", {rfc8448(rfc::resumed_0rtt_client_hello)}, {}},
      {"RFC 8448 retry",
       {rfc8448(rfc::hello_retry_request_client_hello_1), rfc8448(rfc::hello_retry_request_client_hello_2)},
       {}},
      {"every recording", read_all("client_hello"), {}},
  };
}

}  // namespace bench
