#include <tlswire/inspect/walker.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"
#include "inspect/mutation.hpp"
#include "inspect/samples.hpp"
#include "support/hex.hpp"
#include "support/text.hpp"

// The parser and the walker are two readings of one declaration: what one refuses, the other refuses for the
// same reason at the same place.

using namespace tlswire;
using namespace tlswire::test;

namespace {

// AddressSanitizer makes it slower by about this factor: so many fewer messages are then tried.
#if defined(__SANITIZE_ADDRESS__)
#define TLSWIRE_SLOW 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define TLSWIRE_SLOW 1
#endif
#endif
#if defined(TLSWIRE_SLOW)
constexpr std::size_t slowness = 4;
#else
constexpr std::size_t slowness = 1;
#endif

/// Keeps the first violation, and whether the parts of the message are where they should be.
struct witness {
  std::size_t size = 0;
  parse_error first{};
  std::size_t violations = 0;
  std::size_t bad_places = 0;
  std::size_t covered = 0;  ///< by parts without children
  std::vector<walk_node> open{};
  std::vector<std::size_t> ends{};  ///< of what was seen in each open part

  void enter(const walk_node& n) {
    const std::size_t from = open.empty() ? covered : ends.back();
    const std::size_t limit = open.empty() ? size : open.back().offset + open.back().wire.size();
    if (n.offset != from || n.wire.size() > limit - from || n.depth != open.size()) ++bad_places;
    open.push_back(n);
    ends.push_back(n.offset + n.header);
  }
  void leave(const walk_node& n) {
    const std::size_t end = n.offset + n.wire.size();
    const bool leaf = ends.back() == n.offset + n.header;
    if (!leaf && ends.back() != end) ++bad_places;
    open.pop_back();
    ends.pop_back();
    (open.empty() ? covered : ends.back()) = end;
  }
  void violation(const parse_error& error, std::size_t) {
    if (violations++ == 0) first = error;
  }
};

/// Empty, or what they disagree about.
template <class T, class Context>
std::string disagreement(const std::vector<std::uint8_t>& message, const Context& context,
                         std::size_t& accepted, std::array<std::size_t, 64>& codes) {
  const std::unique_ptr<std::uint8_t[]> exact(new std::uint8_t[message.size()]);
  const bytes in(exact.get(), message.size());
  std::copy(message.begin(), message.end(), exact.get());
  const auto parsed = parse<T>(in, context);
  witness saw{in.size()};
  const std::size_t violations = walk<T>(in, context, saw);
  const std::string text = type_name<T>.data() + (" " + to_hex(in)) + "\n";
  if (violations != saw.violations) return text + "the number of violations is not what the sink was told";
  if (saw.bad_places != 0 || saw.covered != in.size()) return text + "the parts do not cover the message";
  if (parsed) {
    ++accepted;
    return violations == 0 ? "" : text + "only the walker refuses: " + test::error_text(saw.first);
  }
  ++codes[static_cast<std::size_t>(parsed.error().code)];
  if (violations == 0) return text + "only the parser refuses: " + test::error_text(parsed.error());
  if (parsed.error() == saw.first) return {};
  return text + "parser: " + test::error_text(parsed.error()) + "\nwalker: " + test::error_text(saw.first);
}

template <class T, class Context = no_context>
void agree(const messages& samples, std::size_t count, std::initializer_list<errc> expected,
           const Context& context = {}) {
  REQUIRE(!samples.empty());
  mutator<T, Context> mutated(samples, 1, context);
  std::size_t accepted = 0;
  std::array<std::size_t, 64> codes{};
  std::vector<std::string> wrong;
  for (const auto& sample : samples) {
    if (const auto why = disagreement<T>(sample, context, accepted, codes); !why.empty())
      wrong.push_back(why);
  }
  CHECK(accepted == samples.size());
  for (std::size_t i = 0; i < count / slowness && wrong.size() < 5; ++i) {
    if (const auto why = disagreement<T>(mutated.next(), context, accepted, codes); !why.empty())
      wrong.push_back(why);
  }
  for (const auto& why : wrong) FAIL_CHECK(why);
  // A mutation that only ever broke the outermost length, or nothing, would prove little.
  CHECK(accepted > count / slowness / 100);
  for (const errc code : expected) {
    CAPTURE(name(code));
    CHECK(codes[static_cast<std::size_t>(code)] > 0);
  }
}

}  // namespace

TEST_CASE("parser and walker agree on a million mutated ClientHellos") {
  agree<ClientHello>(bodies_of<ClientHello>(), 1'000'000,
                     {errc::truncated, errc::length_overrun, errc::length_below_minimum,
                      errc::length_above_maximum, errc::length_not_a_multiple, errc::trailing_data,
                      errc::unknown_case, errc::nonzero_padding, errc::duplicate_extension});
}

TEST_CASE("parser and walker agree on mutated ServerHellos") {
  agree<ServerHello>(bodies_of<ServerHello>(), 200'000,
                     {errc::truncated, errc::length_overrun, errc::length_below_minimum,
                      errc::length_above_maximum, errc::trailing_data, errc::duplicate_extension});
  // A HelloRetryRequest is refused as a whole.
  messages mixed = bodies_of<HelloRetryRequest>();
  std::size_t accepted = 0;
  std::array<std::size_t, 64> codes{};
  for (const auto& message : mixed)
    CHECK(disagreement<ServerHello>(message, no_context{}, accepted, codes) == "");
  CHECK(codes[static_cast<std::size_t>(errc::wrong_message)] == mixed.size());
}

TEST_CASE("parser and walker agree on mutated HelloRetryRequests") {
  agree<HelloRetryRequest>(bodies_of<HelloRetryRequest>(), 200'000,
                           {errc::truncated, errc::length_overrun, errc::length_below_minimum,
                            errc::trailing_data, errc::wrong_message, errc::duplicate_extension});
}

TEST_CASE("parser and walker agree on mutated EncryptedExtensions") {
  agree<EncryptedExtensions>(bodies_of<EncryptedExtensions>(), 200'000,
                             {errc::truncated, errc::length_overrun, errc::length_not_a_multiple,
                              errc::trailing_data, errc::duplicate_extension});
}

TEST_CASE("parser and walker agree on mutated QUIC transport parameters") {
  // RFC 9001 appendix A.2, and one of each kind of value.
  const messages samples{
      from_hex("0408ffffffffffffffff05048000ffff07048000ffff0801100104800075300901100f088394c8f03e515708"
               "06048000ffff"),
      from_hex(
          "0c00 0210000102030405060708090a0b0c0d0e0f 110c000000016b3343cf00000001 d71be2ff92c99efc020efa "
          "0d2bc000020101bb20010db800000000000000000000000101bb02a1a2000102030405060708090a0b0c0d0e0f "
          "4001027fff")};
  agree<TransportParameters>(
      samples, 800'000,
      {errc::truncated, errc::trailing_data, errc::length_overrun, errc::length_below_minimum,
       errc::length_above_maximum, errc::length_not_a_multiple});
}

TEST_CASE("parser and walker agree on mutated Handshake messages, whose types nobody may know") {
  agree<Handshake>(all_messages(), 200'000,
                   {errc::truncated, errc::length_overrun, errc::trailing_data, errc::duplicate_extension},
                   context<>{});
}

TEST_CASE("parser and walker agree on every kind") {
  const every_kind::context_type context{};
  agree<every_kind::Message>(
      every_kind::samples(), 400'000,
      {errc::truncated, errc::length_overrun, errc::length_below_minimum, errc::length_above_maximum,
       errc::length_not_a_multiple, errc::trailing_data, errc::unknown_case, errc::wrong_message,
       errc::constant_mismatch, errc::nonzero_padding, errc::duplicate_extension},
      context);
}

TEST_CASE("parser and walker agree on a hello of 16,000 distinct unknown extensions, in bounded work") {
  std::vector<std::uint8_t> hello(34, 0);
  const auto put16 = [&](std::size_t n) {
    hello.push_back(static_cast<std::uint8_t>(n >> 8));
    hello.push_back(static_cast<std::uint8_t>(n));
  };
  hello.push_back(0);
  put16(2);
  put16(0x1301);
  put16(0x0100);
  constexpr std::size_t count = 16'000;
  put16(4 * count);
  for (std::size_t i = 0; i < count; ++i) {
    put16(0x8000 + i);
    put16(0);
  }
  std::size_t accepted = 0;
  std::array<std::size_t, 64> codes{};
  CHECK(disagreement<ClientHello>(hello, no_context{}, accepted, codes) == "");
  CHECK(accepted == 1);

  // And with the last one a second time, and with each but the first a duplicate of it.
  hello[hello.size() - 3] = hello[hello.size() - 7];
  hello[hello.size() - 4] = hello[hello.size() - 8];
  CHECK(disagreement<ClientHello>(hello, no_context{}, accepted, codes) == "");
  for (std::size_t i = 0; i < count; ++i) hello[45 - 2 + 4 * i] = hello[46 - 2 + 4 * i] = 0xee;
  witness saw{hello.size()};
  const std::size_t violations = walk<ClientHello>(bytes(hello), saw);
  CHECK(violations == count - 1);
  CHECK(saw.first.code == errc::duplicate_extension);
}
