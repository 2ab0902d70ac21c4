#include <tlswire/handshake/extension/padding.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<padding, message::client_hello>, PaddingExtension>);
static_assert(!allowed_in<padding, message::server_hello>);
static_assert(padding::type == ExtensionType{21});

static_assert((*parse<PaddingExtension>(hex<"000000">())).padding_bytes.size() == 3);
static_assert(lawful<PaddingExtension>(hex<"000000">()) && lawful<PaddingExtension>(hex<"">()));

TEST_CASE("padding: any number of zeros, none included") {
  ok<PaddingExtension>(hex<"">(), {});
  ok<PaddingExtension>(hex<"00000000000000000000">(), {.padding_bytes = zeros(10)});
}

TEST_CASE("padding: another byte is refused wherever it stands, with its own place") {
  std::vector<std::uint8_t> data(19);
  for (std::size_t i = 0; i < data.size(); ++i) {
    data[i] = 0x80;
    bad<PaddingExtension>(data, {errc::nonzero_padding, i, "padding_bytes", 0x80, 0});
    data[i] = 0;
  }
  CHECK(
      client_hello_error(hex<"0015 0003 00 00 01">()) ==
      error_text({errc::nonzero_padding, in_client_hello + 6, "extensions[0].padding.padding_bytes", 1, 0}));
}

}  // namespace
}  // namespace tlswire::test
