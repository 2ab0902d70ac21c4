#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <tlswire/tls.hpp>

#include "support/hex.hpp"

/// A message in which every kind stands, in every way that one kind can hold another.
namespace tlswire::test::every_kind {

enum class Color : std::uint8_t { red = 1, green = 2 };
constexpr std::string_view name(Color c) {
  return c == Color::red ? "red" : c == Color::green ? "green" : std::string_view{};
}

struct negotiation {
  uint8 size = 3;
  Color color = Color::green;
};

struct context_type;
struct tag {};
struct inner_tag {};

/// A codec without `walk`: a byte below 0x80, then as many bytes.
struct Run {
  std::uint64_t length = 0;
  constexpr operator std::uint64_t() const { return length; }
};
/// A codec with `walk`.
struct Wrapped {
  uint16 value = 0;
};

}  // namespace tlswire::test::every_kind

template <>
struct tlswire::codec<tlswire::test::every_kind::Run> {
  using value_type = tlswire::test::every_kind::Run;
  static constexpr std::size_t min_size = 1;
  static constexpr std::size_t max_size = 128;
  template <class State>
  static constexpr bool parse(reader& r, value_type& value, State& state) {
    const std::uint8_t* const at = r.next;
    if (!take_number<1>(r, value.length, state)) return state.inside("length");
    if (value.length > 0x7f) return state.fail(errc::length_above_maximum, at, value.length, 0x7f);
    if (value.length > r.left()) return state.fail(errc::length_overrun, at, value.length, r.left());
    r.next += value.length;
    return true;
  }
};
template <>
struct tlswire::codec<tlswire::test::every_kind::Wrapped> {
  using value_type = tlswire::test::every_kind::Wrapped;
  using walk = opaque<2>;
  static constexpr std::size_t min_size = 2;
  static constexpr std::size_t max_size = 2;
  template <class State>
  static constexpr bool parse(reader& r, value_type& value, State& state) {
    return codec<uint16>::parse(r, value.value, state);
  }
};

namespace tlswire::test::every_kind {

struct Pair {
  constant<uint8, 7> seven{};
  Color color{};
};
/// Begins with an even byte.
struct Even {
  uint8 first = 0;
  uint24 second = 0;
  static constexpr bool matches(bytes b) { return b.size() > 0 && b[0] % 2 == 0; }
};
struct Odd {
  varint first = 1;
  static constexpr bool matches(bytes b) { return b.size() > 0 && b[0] % 2 == 1; }
};

struct Extended {
  extension_list<inner_tag> list{};
};
struct nested {
  static constexpr ExtensionType type = ExtensionType{0xee01};
  using bodies = tlswire::bodies<in<tag, Extended>, in<inner_tag, Pair>>;
};
struct lengthy {
  static constexpr ExtensionType type = ExtensionType{0xee02};
  using bodies = tlswire::bodies<in<tag, length_prefixed<uint24, Even>>>;
};
struct padded {
  static constexpr ExtensionType type = ExtensionType{0xee03};
  using bodies = tlswire::bodies<in<tag, zeros>>;
};

struct context_type : negotiation {
  using registered = type_list<nested, lengthy, padded>;
};

struct Tail {
  uint8 selector = 0;
  choice<&Tail::selector, on<1, length_prefixed<uint8, Pair>>, on<2, rest<Pair>>, on<3, rest<uint16>>,
         on<4, extension_list<tag>>, on<5, optional_tail<uint32>>, otherwise<rest<>>>
      body{};
};

struct Message {
  uint8 number = 0;
  Color color{};
  varint variable = 0;
  constant<uint16, 0x1234> magic{};
  opaque<2> pair{};
  opaque<1, 4> some{};
  array<Pair, 2> pairs{};
  vector<uint16, 2, 8> numbers{};
  vector<Pair, 0, 300> list{};
  vector<Run, 0, 255> runs{};
  Wrapped wrapped{};
  Run run{};
  sized<opaque<0, 9>, &Message::number> framed{};
  sized<rest<>, &Message::run> behind{};
  sized<rest<>, &negotiation::size> agreed{};
  choice<&Message::color, on<Color::red, Even>, on<Color::green, Even>, on<Color::green, Odd>> chosen{};
  choice<&negotiation::color, on<Color::green, uint8>> by_context{};
  Tail tail{};
};

inline std::vector<std::vector<std::uint8_t>> samples() {
  const auto with = [](std::string_view color, std::string_view chosen, std::string_view tail) {
    return from_hex("03" + std::string(color) +
                    "4123"                 // variable
                    "1234 aabb 02cccc"     // magic, pair, some
                    "0701 0702"            // pairs
                    "04 0001 0002"         // numbers
                    "0006 0701 0701 0702"  // list
                    "05 01aa 00 01bb"      // runs
                    "beef"                 // wrapped
                    "02ffff"               // run
                    "02abcd 1122 333333"   // framed, behind, agreed
                    + std::string(chosen) + "99" + std::string(tail));
  };
  return {
      with("01", "02000003", "01 02 0702"),
      with("02", "04000003", "02 0701 0702"),
      with("02", "01", "03 0001 0002 0003"),
      with("02", "09",
           "04 0023 ee01 000e 000c ee01 0002 0701 aaaa 0002 bbbb ee02 0007 000004 02000004 ee03 0002 0000"),
      with("01", "00000000", "04 0000"),
      with("01", "00000000", "05 00112233"),
      with("01", "00000000", "05"),
      with("01", "00000000", "77 616263"),
  };
}

}  // namespace tlswire::test::every_kind
