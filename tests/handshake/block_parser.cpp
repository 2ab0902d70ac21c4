#include <tlswire/handshake/block_parser.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/message_tag.hpp>

#include "handshake/extension_blocks.hpp"
#include "support/hex.hpp"

namespace tlswire::test {
namespace {

using list = extension_list<message::client_hello>;
using parser =
    tlswire::detail::block_parser<message::client_hello,
                                  tlswire::detail::registered_extensions<message::client_hello, no_context>>;

// max_fragment_length and channel_id are rare; server_name is not, and nobody knows 63 and 0x3a3a.
static_assert(parser::is_rare(1) && parser::is_rare(30032));
static_assert(!parser::is_rare(0) && !parser::is_rare(63) && !parser::is_rare(0x3a3a) &&
              !parser::is_rare(0xff01));

TEST_CASE("block: the body of a rare extension is checked, and its error names it and its place") {
  CHECK(error_of<list>(hex<"3a3a 0000 0001 0001 01 0017 0000">()) == "");
  CHECK(error_of<list>(hex<"3a3a 0000 0001 0002 0100 0017 0000">()) ==
        error_text({errc::trailing_data, 11, "[1].max_fragment_length", 0, 1}));
  CHECK(error_of<list>(hex<"0017 0000 0001 0000">()) ==
        error_text({errc::truncated, 10, "[1].max_fragment_length", 1, 0}));
  CHECK(error_of<list>(hex<"7550 0001 00">()) ==
        error_text({errc::trailing_data, 6, "[0].channel_id", 0, 1}));
}

TEST_CASE("block: a rare extension stands once, like any other") {
  CHECK(error_of<list>(hex<"0001 0001 01 0031 0000 7550 0000">()) == "");
  CHECK(error_of<list>(hex<"0001 0001 01 0031 0000 0001 0001 01">()) ==
        error_text({errc::duplicate_extension, 11, "[2]"}));
  CHECK(error_of<list>(hex<"7550 0000 0017 0000 3a3a 0000 7550 0000">()) ==
        error_text({errc::duplicate_extension, 14, "[3]"}));
}

TEST_CASE("block: the index of an extension that is cut short counts those before it") {
  CHECK(error_of<list>(hex<"3a3a 0001 00 0017 0000 00">()) ==
        error_text({errc::truncated, 11, "[2].extension_type", 2, 1}));
  CHECK(error_of<list, framing>(hex<"3a3a 0001 00 0017 0000 0000 00">()) ==
        error_text({errc::truncated, 13, "[2].extension_data", 2, 1}));
}

}  // namespace
}  // namespace tlswire::test
