#include "support/verify.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <tlswire/handshake/message/client_hello.hpp>

#include "support/flawed.hpp"

template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += "\n    - " + name;
    return out.c_str();
  }
};

// The bytes that a `retained` was parsed from are not among its decoded values.
template <>
struct tlswire::test::rebuild<tlswire::test::retained> {
  template <class Context>
  static retained from(const retained& value, rebuilder<Context>&) {
    return {value.low, {}};
  }
};

namespace tlswire::test {
namespace {

using laws = std::vector<std::string>;
template <class... Names>
laws list(Names... names) {
  return {std::string(names)...};
}

constexpr auto& one = hex<"01">();

static_assert(lawful<flawed<flaw::none>>(one));
static_assert(!lawful<flawed<flaw::none>>(hex<"00">()));
static_assert(!lawful<flawed<flaw::none>>(hex<"0101">()));
static_assert(!lawful<flawed<flaw::writes_another_byte>>(one));
static_assert(!lawful<flawed<flaw::wrong_encoded_size>>(one));
static_assert(!lawful<flawed<flaw::wrong_min_size>>(one));
static_assert(!lawful<flawed<flaw::wrong_max_size>>(one));
static_assert(!lawful<flawed<flaw::never_equal>>(one));
static_assert(!lawful<flawed<flaw::normalizes>>(hex<"02">()));

TEST_CASE("verify: a type without a flaw breaks no law") {
  CHECK(broken_laws<flawed<flaw::none>>(one) == laws{});
  CHECK(broken_laws<one_or_two>(hex<"01">()) == list(law::one_more));
  verify<flawed<flaw::none>>(one);
}

TEST_CASE("verify: bytes that are no valid encoding break 'it parses' and nothing else") {
  CHECK(broken_laws<flawed<flaw::none>>(hex<"00">()) == list(law::parses));
  CHECK(broken_laws<flawed<flaw::none>>(hex<"0101">()) == list(law::parses));
  CHECK(broken_laws<flawed<flaw::error_outside>>(hex<"">()) == list(law::parses, law::place));
}

TEST_CASE("verify: a type that writes other bytes than it read is found out") {
  CHECK(broken_laws<flawed<flaw::writes_another_byte>>(one) ==
        list(law::serializes, law::rebuilds, law::frames, law::changed, law::small_buffer));
}

TEST_CASE("verify: sizes that are not exact are found out") {
  CHECK(broken_laws<flawed<flaw::wrong_encoded_size>>(one) == list(law::exact_size, law::changed));
  CHECK(broken_laws<flawed<flaw::wrong_min_size>>(one) == list(law::bounds, law::changed));
  CHECK(broken_laws<flawed<flaw::wrong_max_size>>(one) == list(law::bounds, law::changed));
}

TEST_CASE("verify: values that do not equal themselves are found out") {
  CHECK(broken_laws<flawed<flaw::never_equal>>(one) == list(law::equals, law::rebuilt_equals));
}

TEST_CASE("verify: a type that writes its input back, whatever it made of it, is found out") {
  CHECK(broken_laws<retained>(hex<"05">()) == list(law::rebuilt_equals));
  CHECK(broken_laws<retained>(hex<"f5">()) == list(law::rebuilds, law::changed));
}

TEST_CASE("verify: a type that framing refuses is found out") {
  CHECK(broken_laws<flawed<flaw::refused_in_framing>>(one) == list(law::frames));
}

TEST_CASE("verify: a type that accepts a prefix is found out") {
  CHECK(broken_laws<one_or_two>(hex<"0102">()) == list(law::prefixes));
  CHECK(broken_laws<greedy>(hex<"0102">()) == list(law::prefixes, law::one_more));
}

TEST_CASE("verify: a tail that may be missing makes one prefix legal, and only that") {
  struct good {
    uint8 head = 0;
    optional_tail<uint16> tail{};
  };
  struct deep {
    uint8 head = 0;
    good body{};
  };
  struct wrong {
    uint8 head = 0;
    optional_tail<one_or_two> tail{};
  };
  CHECK(broken_laws<good>(hex<"01 0203">()) == laws{});
  CHECK(broken_laws<good>(hex<"01">()) == laws{});
  CHECK(broken_laws<deep>(hex<"00 01 0203">()) == laws{});
  CHECK(broken_laws<wrong>(hex<"01 0203">()) == list(law::prefixes));
}

TEST_CASE("verify: trailing data that is reported elsewhere than behind the value is found out") {
  CHECK(broken_laws<misplaced_trailing>(hex<"0102">()) == list(law::one_more));
}

TEST_CASE("verify: a type that accepts several encodings of a value is found out") {
  CHECK(broken_laws<flawed<flaw::normalizes>>(one) == list(law::changed));
}

TEST_CASE(
    "verify: an error outside the bytes, without a code, or with numbers that contradict it is found out") {
  CHECK(broken_laws<flawed<flaw::error_outside>>(one) == list(law::place));
  CHECK(broken_laws<flawed<flaw::error_with_odd_numbers>>(one) == list(law::place));
  CHECK(broken_laws<flawed<flaw::error_without_code>>(one) == list(law::place));
}

TEST_CASE("verify: a small buffer that is not reported as one is found out") {
  CHECK(broken_laws<flawed<flaw::other_code_for_small_buffer>>(one) == list(law::small_buffer));
  CHECK(broken_laws<flawed<flaw::other_numbers_for_small_buffer>>(one) == list(law::small_buffer));
}

TEST_CASE("verify: an allocation is found out") {
  CHECK(broken_laws<flawed<flaw::allocates_in_parse>>(one) == list(law::no_heap));
  CHECK(broken_laws<flawed<flaw::allocates_in_emit>>(one) == list(law::no_heap));
}

TEST_CASE("verify: flaws inside of structs, lists, choices and extensions are found out") {
  struct holder {
    uint8 which = 0;
    choice<&holder::which, otherwise<flawed<flaw::normalizes>>> chosen{};
  };
  CHECK(broken_laws<holder>(hex<"00 01">()) == list(law::changed));
  using items = vector<flawed<flaw::normalizes>, 0, 255>;
  CHECK(broken_laws<items>(hex<"01 02">()) == list(law::rebuilds, law::changed));
}

TEST_CASE("verify fails the test case" * doctest::should_fail()) { verify<flawed<flaw::normalizes>>(one); }

}  // namespace
}  // namespace tlswire::test
