#include <tlswire/inspect/field_text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include <tlswire/inspect/schema_of.hpp>

#include "support/hex.hpp"

namespace tlswire::test {
namespace {

template <class T>
std::string text_of(bytes wire, std::size_t header, tree_options options = {}) {
  std::string out;
  const auto append = [&](std::string_view part) { out += part; };
  walk_node node{};
  node.schema = &schema_of<T>;
  node.name = "x";
  node.wire = wire;
  node.header = header;
  node.declared = wire.size() - header;
  for (const std::uint8_t byte : wire) node.value = node.value << 8 | byte;
  node.complete = true;
  tlswire::detail::field_text(append, options)(node);
  return out;
}

TEST_CASE("field_text: a field is its name and its value") {
  CHECK(text_of<uint16>(hex<"0304">(), 0) == "x: 772");
  CHECK(text_of<CipherSuite>(hex<"1301">(), 0) == "x: TLS_AES_128_GCM_SHA256 (0x1301)");
  CHECK(text_of<CipherSuite>(hex<"1a1a">(), 0) == "x: 0x1a1a (GREASE)");
  CHECK(text_of<opaque<0, 255>>(hex<"00">(), 1) == "x: (empty)");
  CHECK(text_of<opaque<0, 255>>(hex<"02 6869">(), 1) == "x: 6869 \"hi\"");
  CHECK(text_of<vector<uint16, 0, 254>>(hex<"02 6869">(), 1) == "x: 2 bytes");
}

TEST_CASE("field_text: of long bytes the first are shown, or none") {
  CHECK(text_of<opaque<0, 255>>(hex<"03 010203">(), 1, {.most_hex = 2}) == "x: 0102\u2026 (3 bytes)");
  CHECK(text_of<opaque<0, 255>>(hex<"03 616263">(), 1, {.most_hex = 2, .most_text = 1}) ==
        "x: 6162\u2026 (3 bytes) \"a\u2026\"");
  CHECK(text_of<opaque<0, 255>>(hex<"03 616263">(), 1, {.most_hex = 0}) == "x: 3 bytes \"abc\"");
}

}  // namespace
}  // namespace tlswire::test
