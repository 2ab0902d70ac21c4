#include <tlswire/handshake/extension/ec_point_formats.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = ECPointFormatList;
static_assert(std::is_same_v<body<ec_point_formats, message::client_hello>, list>);
static_assert(std::is_same_v<body<ec_point_formats, message::server_hello>, list>);
static_assert(ec_point_formats::type == ExtensionType{11});

// As OpenSSL sends it.
constexpr auto& wire = hex<"03 00 01 02">();
static_assert((*parse<list>(wire)).ec_point_format_list.size() == 3);
static_assert((*parse<list>(wire)).ec_point_format_list[0] == ECPointFormat::uncompressed);
static_assert(lawful<list>(wire));

TEST_CASE("ec_point_formats: 1 to 255 formats, unknown ones among them") {
  constexpr ECPointFormat formats[] = {ECPointFormat::uncompressed, ECPointFormat{0xf8}};
  ok<list>(hex<"02 00 f8">(), {.ec_point_format_list = formats});
  bad<list>(hex<"">(), {errc::truncated, 0, "ec_point_format_list", 1, 0});
  bad<list>(hex<"00">(), {errc::length_below_minimum, 0, "ec_point_format_list", 0, 1});
  bad<list>(hex<"02 00">(), {errc::length_overrun, 0, "ec_point_format_list", 2, 1});
  bad<list>(hex<"01 00 00">(), {errc::trailing_data, 2, "", 0, 1});
  const std::vector<ECPointFormat> too_many(256);
  unwritable(list{}, 9, {errc::length_below_minimum, 0, "ec_point_format_list", 0, 1});
  unwritable(list{.ec_point_format_list = too_many}, 300,
             {errc::length_above_maximum, 0, "ec_point_format_list", 256, 255});
}

TEST_CASE("ec_point_formats: errors name their place in both hellos") {
  CHECK(client_hello_error(hex<"000b 0001 00">()) ==
        error_text({errc::length_below_minimum, in_client_hello + 4,
                    "extensions[0].ec_point_formats.ec_point_format_list", 0, 1}));
  CHECK(server_hello_error(hex<"000b 0003 01 00 00">()) ==
        error_text({errc::trailing_data, in_server_hello + 6, "extensions[0].ec_point_formats", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
