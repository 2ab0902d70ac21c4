#include <tlswire/handshake/handshake.hpp>

#include <doctest/doctest.h>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "support/verify.hpp"

namespace tlswire::test {
namespace {

struct Diary {
  opaque<1, 255> page{};
  static constexpr HandshakeType msg_type{0xf0};
};
struct not_a_message {
  static constexpr ExtensionType type{0xfe30};
  using bodies = tlswire::bodies<>;
};
static_assert(!handshake_message_body<not_a_message> && not_a_message::type == ExtensionType{0xfe30});
using with_diary = context<not_a_message, Diary>;

template <parse_mode Mode = strict, class Context = context<>>
std::string error_of(bytes wire, const Context& context = {}) {
  const detail::heap_bytes exact(wire);
  const auto parsed = parse<Handshake, Mode>(exact, context);
  return parsed ? "" : error_text(parsed.error());
}

TEST_CASE("Handshake: a user's message is checked where it is registered, and kept where it is not") {
  CHECK(error_of(hex<"f0 000001 05">()) == "");
  CHECK(error_of(hex<"f0 000001 05">(), with_diary{}) ==
        error_text({errc::length_overrun, 4, "body.page", 5, 0}));
  CHECK(error_of(hex<"f0 000003 01 ab 00">(), with_diary{}) ==
        error_text({errc::trailing_data, 6, "body", 0, 1}));
  CHECK(error_of<framing>(hex<"f0 000001 05">(), with_diary{}) == "");
  const auto message = parse<Handshake>(hex<"f0 000002 01 ab">(), with_diary{});
  CHECK(message->get<Diary>().value().page == bytes(hex<"ab">()));
}

}  // namespace
}  // namespace tlswire::test
