#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <tlswire/registry/registry.hpp>

/// What holds for every registry of code points. Nothing here uses the lookup functions to predict their own
/// result.
namespace tlswire::test {

template <class E>
inline constexpr std::size_t value_count = std::size_t{1} << (8 * sizeof(E));

template <class E>
constexpr E value_at(std::size_t i) {
  return static_cast<E>(static_cast<std::underlying_type_t<E>>(i));
}

template <class E>
constexpr std::size_t code_of(E value) {
  return static_cast<std::size_t>(value);
}

template <class E>
void check_rows() {
  std::size_t previous = 0;
  bool first = true;
  for (const auto& row : registry<E>::rows) {
    CAPTURE(row.name);
    CHECK((first || previous < code_of(row.value)));
    CHECK_FALSE(row.name.empty());
    previous = code_of(row.value);
    first = false;
    std::size_t same = 0;
    for (const auto& other : registry<E>::rows) same += other.name == row.name ? 1 : 0;
    CHECK(same == 1);
  }
}

template <class E>
void check_lookup() {
  std::size_t known = 0;
  for (std::size_t i = 0; i < value_count<E>; ++i) {
    const E value = value_at<E>(i);
    const registry_row<E>* expected = nullptr;
    for (const auto& row : registry<E>::rows) {
      if (row.value == value) expected = &row;
    }
    const std::string_view expected_name = expected == nullptr ? "" : expected->name;
    if (row_of(value) != expected || tlswire::name(value) != expected_name ||
        is_known(value) != (expected != nullptr)) {
      FAIL("lookup of value " << i << " differs from a linear scan");
    }
    if (is_known(value)) {
      ++known;
      if (row_named<E>(tlswire::name(value)) != expected)
        FAIL("value " << i << " is not found by its own name");
    }
  }
  CHECK(known == std::size(registry<E>::rows));
  CHECK(row_named<E>("") == nullptr);
  CHECK(row_named<E>("no such name") == nullptr);
}

enum grease_kind { grease_none, grease_16bit, grease_psk_modes };

template <class E>
void check_grease(grease_kind kind) {
  static constexpr std::uint16_t words[] = {0x0A0A, 0x1A1A, 0x2A2A, 0x3A3A, 0x4A4A, 0x5A5A, 0x6A6A, 0x7A7A,
                                            0x8A8A, 0x9A9A, 0xAAAA, 0xBABA, 0xCACA, 0xDADA, 0xEAEA, 0xFAFA};
  static constexpr std::uint16_t psk_modes[] = {0x0B, 0x2A, 0x49, 0x68, 0x87, 0xA6, 0xC5, 0xE4};
  for (std::size_t i = 0; i < value_count<E>; ++i) {
    bool expected = false;
    if (kind == grease_16bit) {
      for (const std::uint16_t word : words) expected = expected || word == i;
    }
    if (kind == grease_psk_modes) {
      for (const std::uint16_t mode : psk_modes) expected = expected || mode == i;
    }
    if (is_grease(value_at<E>(i)) != expected) FAIL("is_grease is wrong for value " << i);
    if (expected && is_known(value_at<E>(i))) FAIL("GREASE value " << i << " has a row");
  }
}

/// The compiler's rendering of 256 values: an enumerator prints as `E::identifier`, any other value as a
/// cast. 256 at a time, because one instantiation for each of 65,536 values takes minutes.
template <class E, E... Values>
const char* rendering() {
  return __PRETTY_FUNCTION__;
}

template <class E, std::size_t Base, std::size_t... I>
const char* rendering_of_block(std::index_sequence<I...>) {
  return rendering<E, value_at<E>(Base + I)...>();
}

template <class E, std::size_t... Blocks>
std::vector<const char*> renderings(std::index_sequence<Blocks...>) {
  return {rendering_of_block<E, Blocks * 256>(std::make_index_sequence<256>())...};
}

struct enumerator {
  std::size_t code;
  std::string_view identifier;
};

/// Every enumerator of E, whether or not the registry knows it.
template <class E>
std::vector<enumerator> enumerators() {
  std::vector<enumerator> found;
  std::size_t code = 0;
  for (const std::string_view text : renderings<E>(std::make_index_sequence<value_count<E> / 256>())) {
    // g++: "[with E = X; E ...Values = {X::a, (X)1}]"; clang: "[E = X, Values = <X::a, (X)1>]".
    const std::size_t start = text.rfind("Values = ");
    REQUIRE(start != std::string_view::npos);
    std::string_view rest = text.substr(start + 10);
    for (std::size_t i = 0; i < 256; ++i, ++code) {
      const std::size_t end = rest.find_first_of(",}>");
      if (end == std::string_view::npos) FAIL("the rendering ends before value " << code);
      const std::string_view item = rest.substr(0, end);
      rest.remove_prefix(end + 1);
      if (item.find('(') != std::string_view::npos) continue;
      const std::size_t colon = item.rfind(':');
      if (colon == std::string_view::npos) FAIL("neither a cast nor an enumerator: " << std::string(item));
      found.push_back({code, item.substr(colon + 1)});
    }
  }
  return found;
}

/// The name with every run of other characters turned into one underscore, and none at the end.
inline std::string as_identifier(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (plain) {
      out += c;
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  return out;
}

struct renamed {
  std::string_view identifier;
  std::string_view name;
};

/// The enumerators and the rows are the same set, and each identifier is its name, but for `exceptions`.
template <class E>
void check_enumerators(std::initializer_list<renamed> exceptions = {}) {
  const std::vector<enumerator> all = enumerators<E>();
  CHECK(all.size() == std::size(registry<E>::rows));
  std::size_t excepted = 0;
  for (const enumerator& e : all) {
    CAPTURE(e.identifier);
    const registry_row<E>* found = nullptr;
    for (const auto& row : registry<E>::rows) {
      if (code_of(row.value) == e.code) found = &row;
    }
    if (found == nullptr) {
      FAIL_CHECK("the enumerator has no row");
      continue;
    }
    std::string expected = as_identifier(found->name);
    for (const renamed& exception : exceptions) {
      if (exception.name != found->name) continue;
      CHECK(exception.identifier != expected);
      expected = exception.identifier;
      ++excepted;
    }
    CHECK(e.identifier == expected);
  }
  CHECK(excepted == exceptions.size());
}

}  // namespace tlswire::test
