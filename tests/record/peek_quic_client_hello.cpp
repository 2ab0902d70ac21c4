#include <tlswire/record/peek_quic_client_hello.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "support/verify.hpp"

namespace tlswire::test {
namespace {

// A ClientHello with server_name and supported_versions, and its header.
constexpr auto& hello =
    hex<"01 000042"
        "0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00"
        "0017 0000 000c 000a 00 0007 6578616d706c65 002b 0003 02 0304">();

/// The name in the hello, or what is said instead.
template <parse_mode Mode = framing>
std::string answer(const framed<peeked_client_hello>& peeked) {
  if (peeked) {
    CHECK(peeked->message == bytes(hello));
    CHECK(peeked->stream_size == hello.size());
    CHECK(peeked->legacy_cookie.empty());
    const auto names = peeked->hello.extensions->find<server_name>();
    REQUIRE(names);
    return std::string(names->server_name_list[0].name.get_if<HostName>()->text());
  }
  return peeked.need_more() != 0 ? "more " + std::to_string(peeked.need_more()) : error_text(peeked.error());
}

TEST_CASE("quic_client_hello_peeker: a hello in frames cut at any two places, in each order") {
  const bytes all = hello;
  for (std::size_t i = 0; i <= all.size(); i += 3) {
    for (std::size_t j = i; j <= all.size(); j += 5) {
      const std::size_t cuts[] = {0, i, j, all.size()};
      std::size_t order[] = {0, 1, 2};
      do {
        detail::heap_bytes memory(crypto_stream::memory_for(all.size()));
        quic_client_hello_peeker<> peeker(memory.data(), memory.size());
        std::string last;
        std::size_t there = 0;
        for (const std::size_t k : order) {
          const std::size_t size = cuts[k + 1] - cuts[k];
          const detail::heap_bytes exact(all.sub(cuts[k], size));
          there += size;
          if (last != "example") last = answer(peeker.push(cuts[k], exact));
          // Never nothing, never more than there will be.
          CHECK(last.substr(0, 4) == (there == all.size() ? "exam" : "more"));
        }
      } while (std::next_permutation(std::begin(order), std::end(order)));
    }
  }
}

TEST_CASE("quic_client_hello_peeker: a hello in one frame is a view of it and needs no memory") {
  quic_client_hello_peeker<> peeker(nullptr, 0);
  const auto peeked = peeker.push(0, hello);
  REQUIRE(peeked);
  CHECK(peeked->message.data() == hello.data());
}

TEST_CASE("quic_client_hello_peeker: it asks for the header, then for the message") {
  std::uint8_t memory[200];
  quic_client_hello_peeker<> peeker(memory, sizeof(memory));
  CHECK(answer(peeker.push(0, bytes(hello).sub(0, 1))) == "more 3");
  CHECK(answer(peeker.push(10, bytes(hello).sub(10, 10))) == "more 3");
  CHECK(answer(peeker.push(1, bytes(hello).sub(1, 3))) == "more 66");
  CHECK(answer(peeker.push(4, bytes(hello).sub(4, 6))) == "more 50");
  CHECK(answer(peeker.push(20, bytes(hello).sub(20))) == "example");
}

TEST_CASE("quic_client_hello_peeker: another message is refused at its type") {
  std::uint8_t memory[200];
  quic_client_hello_peeker<> peeker(memory, sizeof(memory));
  CHECK(answer(peeker.push(0, hex<"02">())) == error_text({errc::wrong_message, 0, ""}));
}

TEST_CASE("quic_client_hello_peeker: frames that cannot be taken are refused, and others can come") {
  std::uint8_t memory[200];
  quic_client_hello_peeker<> peeker(memory, crypto_stream::memory_for(80));
  CHECK(answer(peeker.push(20, bytes(hello).sub(20, 20))) == "more 4");
  CHECK(answer(peeker.push(30, hex<"ff">())) == error_text({errc::inconsistent_fragment, 0, "data"}));
  CHECK(answer(peeker.push(80, hex<"00">())) == error_text({errc::out_of_window, 0, "data", 81, 80}));
  CHECK(answer(peeker.push(0, hello)) == "example");

  quic_client_hello_peeker<> small(memory, crypto_stream::memory_for(20));
  CHECK(answer(small.push(0, bytes(hello).sub(0, 4))) ==
        error_text({errc::message_too_large, 1, "length", hello.size(), 20}));
}

TEST_CASE("quic_client_hello_peeker: errors in the hello count in the stream, extensions are framed only") {
  std::vector<std::uint8_t> changed(hello.begin(), hello.end());
  changed[changed.size() - 3] = 3;  // versions of three bytes
  quic_client_hello_peeker<strict> peeker(nullptr, 0);
  CHECK(answer(peeker.push(0, changed)) == error_text({errc::length_overrun, changed.size() - 3,
                                                       "extensions[1].supported_versions.versions", 3, 2}));
  quic_client_hello_peeker<> loose(nullptr, 0);
  const auto peeked = loose.push(0, changed);
  REQUIRE(peeked);
  CHECK(peeked->hello.extensions->find<supported_versions>().malformed());
  CHECK(peeked->hello.extensions->find<server_name>().has_value());
}

}  // namespace
}  // namespace tlswire::test
