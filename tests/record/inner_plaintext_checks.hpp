#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include <tlswire/registry/content_type.hpp>

#include "support/expect.hpp"

/// What holds of every plaintext whose type stands behind its content: `Inner`, whose type is its member
/// `Type`.
namespace tlswire::test {

template <class Inner, auto Type>
Inner inner_of(bytes content, ContentType type, std::size_t padding = 0) {
  Inner value{.content = content, .zeros = zeros(padding)};
  value.*Type = type;
  return value;
}

template <class Inner, auto Type>
void check_type_is_last_byte() {
  constexpr auto of = &inner_of<Inner, Type>;
  ok<Inner>(hex<"01000015 17 000000">(), of(hex<"01000015">(), ContentType::application_data, 3));
  ok<Inner>(hex<"0000 16">(), of(hex<"0000">(), ContentType::handshake, 0));
  ok<Inner>(hex<"17">(), of({}, ContentType::application_data, 0));
}

template <class Inner>
void check_zeros_have_no_type() {
  bad<Inner>(hex<"000000">(), {errc::no_content_type, 0, ""});
  bad<Inner>(hex<"00">(), {errc::no_content_type, 0, ""});
  bad<Inner>(bytes{}, {errc::no_content_type, 0, ""});
}

template <class Inner, auto Type>
void check_type_zero_is_not_written() {
  unwritable(inner_of<Inner, Type>(hex<"0102">(), ContentType{}, 1), 9, {errc::no_content_type, 0, ""});
}

template <class Inner, auto Type>
void check_limit_counts_padding() {
  std::vector<std::uint8_t> cleartext(16385);
  cleartext[0] = 21;
  const auto longest = parse<Inner>(cleartext);
  REQUIRE(longest);
  CHECK(longest->zeros.size() == 16384);
  cleartext.push_back(0);
  bad<Inner>(cleartext, {errc::record_overflow, 0, "", 16386, 16385});
  unwritable(inner_of<Inner, Type>({}, ContentType::alert, 16385), 20000,
             {errc::record_overflow, 0, "", 16386, 16385});
}

}  // namespace tlswire::test
