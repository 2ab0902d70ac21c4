#include <tlswire/record/dtls_inner_plaintext.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "support/expect.hpp"
#include "support/wire_types/records.hpp"

namespace tlswire::test {
namespace {

using inner = DTLSInnerPlaintext;

static_assert(lawful<inner>(hex<"0100 15 0000">()));

TEST_CASE("DTLSInnerPlaintext: the content type is the last byte that is not zero") {
  ok<inner>(hex<"01000015 17 000000">(),
            {.content = hex<"01000015">(), .type = ContentType::application_data, .zeros = zeros(3)});
  ok<inner>(hex<"0000 16">(), {.content = hex<"0000">(), .type = ContentType::handshake});
  ok<inner>(hex<"17">(), {.type = ContentType::application_data});
}

TEST_CASE("DTLSInnerPlaintext: cleartext of zeros only, or of nothing, has no content type") {
  bad<inner>(hex<"000000">(), {errc::no_content_type, 0, ""});
  bad<inner>(hex<"00">(), {errc::no_content_type, 0, ""});
  bad<inner>(bytes{}, {errc::no_content_type, 0, ""});
}

TEST_CASE("DTLSInnerPlaintext: of type 0 it is not written, it would be taken for padding") {
  unwritable(inner{.content = hex<"0102">(), .zeros = zeros(1)}, 9, {errc::no_content_type, 0, ""});
}

TEST_CASE("DTLSInnerPlaintext: padding does not change the limit of a record") {
  std::vector<std::uint8_t> cleartext(16385);
  cleartext[0] = 21;
  const auto longest = parse<inner>(cleartext);
  REQUIRE(longest);
  CHECK(longest->zeros.size() == 16384);
  cleartext.push_back(0);
  bad<inner>(cleartext, {errc::record_overflow, 0, "", 16386, 16385});
  unwritable(inner{.type = ContentType::alert, .zeros = zeros(16385)}, 20000,
             {errc::record_overflow, 0, "", 16386, 16385});
}

}  // namespace
}  // namespace tlswire::test
