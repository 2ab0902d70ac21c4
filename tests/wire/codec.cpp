#include <tlswire/wire/codec.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

// Types with a codec of their own: what a user writes for a format that no kind expresses.
namespace tlswire::test {
namespace {

/// Characters up to a zero byte; at least one.
struct c_string {
  bytes characters{};
  friend constexpr bool operator==(const c_string&, const c_string&) = default;
};
/// A number of two bytes, least significant first. Any two bytes are one.
struct little_endian {
  uint16 value = 0;
};
/// As many bytes as an earlier member of the struct around it says, all of them the same.
template <auto Count>
struct repeated {
  uint8 byte = 0;
  uint8 count = 0;
};
/// Kinds under names of their own.
struct Name : opaque<1, 255> {
  using opaque::opaque;
};
struct Id : opaque<2> {};
struct Names : vector<Name, 2, 255> {
  using vector::vector;
};
/// The bytes to the end of the container, backwards.
struct backwards {
  bytes reversed{};
};

}  // namespace
}  // namespace tlswire::test

template <>
struct tlswire::codec<tlswire::test::c_string> {
  static constexpr std::size_t min_size = 2;
  static constexpr std::size_t max_size = detail::unbounded;
  template <class State>
  static constexpr bool parse(reader& r, test::c_string& value, State& state) noexcept {
    const std::uint8_t* at = r.next;
    while (at != r.end && *at != 0) ++at;
    if (at == r.end) return state.fail(errc::truncated, r.next, r.left() + 1, r.left());
    if (at == r.next) return state.fail(errc::length_below_minimum, r.next, 0, 1);
    value.characters = bytes(r.next, static_cast<std::size_t>(at - r.next));
    r.next = at + 1;
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const test::c_string& value, State& state) noexcept {
    if (value.characters.empty()) return state.fail(errc::length_below_minimum, w.next, 0, 1);
    return put_bytes(w, value.characters, state) && put_number<1>(w, 0, state);
  }
  static constexpr std::size_t encoded_size(const test::c_string& value) noexcept {
    return value.characters.size() + 1;
  }
};

template <>
struct tlswire::codec<tlswire::test::little_endian> {
  static constexpr std::size_t min_size = 2;
  static constexpr std::size_t max_size = 2;
  static constexpr bool total = true;
  template <class State>
  static constexpr bool parse(reader& r, test::little_endian& value, State& state) noexcept {
    std::uint64_t number = 0;
    if (!take_number<2>(r, number, state)) return false;
    value.value = static_cast<uint16>((number & 0xff) << 8 | number >> 8);
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const test::little_endian& value, State& state) noexcept {
    return put_number<2>(w, static_cast<uint16>(value.value << 8 | value.value >> 8), state);
  }
  static constexpr std::size_t encoded_size(const test::little_endian&) noexcept { return 2; }
};

template <auto Count>
struct tlswire::codec<tlswire::test::repeated<Count>> {
  static constexpr std::size_t min_size = 0;
  static constexpr std::size_t max_size = 255;
  static constexpr bool needs_parent = true;
  template <class State, class Parent>
  static constexpr bool parse(reader& r, test::repeated<Count>& value, State& state,
                              const Parent& parent) noexcept {
    value.count = parent.*Count;
    if (r.left() < value.count) return state.fail(errc::truncated, r.next, value.count, r.left());
    value.byte = value.count == 0 ? uint8{0} : *r.next;
    for (unsigned i = 0; i < value.count; ++i, ++r.next) {
      if (*r.next != value.byte) return state.fail(errc::constant_mismatch, r.next);
    }
    return true;
  }
  template <class State, class Parent>
  static constexpr bool emit(writer& w, const test::repeated<Count>& value, State& state,
                             const Parent& parent) noexcept {
    if (value.count != parent.*Count)
      return state.fail(errc::length_mismatch, w.next, parent.*Count, value.count);
    for (unsigned i = 0; i < value.count; ++i) {
      if (!put_number<1>(w, value.byte, state)) return false;
    }
    return true;
  }
  static constexpr std::size_t encoded_size(const test::repeated<Count>& value) noexcept {
    return value.count;
  }
};

template <>
struct tlswire::codec<tlswire::test::backwards> {
  static constexpr std::size_t min_size = 0;
  static constexpr std::size_t max_size = detail::unbounded;
  static constexpr bool open_ended = true;
  template <class State>
  static constexpr bool parse(reader& r, test::backwards& value, State&) noexcept {
    value.reversed = bytes(r.next, r.left());
    r.next = r.end;
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const test::backwards& value, State& state) noexcept {
    return put_bytes(w, value.reversed, state);
  }
  static constexpr std::size_t encoded_size(const test::backwards& value) noexcept {
    return value.reversed.size();
  }
};

namespace tlswire::test {
namespace {

static_assert(wire_type<c_string> && wire_type<const c_string> && wire_type<little_endian> &&
              wire_type<backwards>);
static_assert(wire_type<uint8> && wire_type<varint> && wire_type<opaque<0, 9>>);
static_assert(!wire_type<float> && !wire_type<void*> && !wire_type<std::string> &&
              !wire_type<std::uint8_t[4]>);
static_assert(lawful<c_string>(hex<"6869 00">()) && !lawful<c_string>(hex<"00">()));
static_assert(lawful<little_endian>(hex<"0102">()));

static_assert(tlswire::detail::saturating_add(1, 2) == 3);
static_assert(tlswire::detail::saturating_add(SIZE_MAX - 1, 1) == SIZE_MAX);
static_assert(tlswire::detail::saturating_add(SIZE_MAX, 1) == SIZE_MAX);
static_assert(tlswire::detail::saturating_add(SIZE_MAX, SIZE_MAX) == SIZE_MAX);

TEST_CASE("a type with a codec of its own is parsed and written by it") {
  ok<c_string>(hex<"6869 00">(), {hex<"6869">()});
  ok<little_endian>(hex<"0102">(), {0x0201});
  bad<c_string>(hex<"6869">(), {errc::truncated, 0, "", 3, 2});
  bad<c_string>(hex<"6869 00 00">(), {errc::trailing_data, 3, "", 0, 1});
  unwritable(c_string{}, 9, {errc::length_below_minimum, 0, "", 0, 1});
}

TEST_CASE("a codec wins over taking an aggregate apart") {
  static_assert(structure<little_endian> && !taken_apart<little_endian>);
  CHECK(parse<little_endian>(hex<"0102">()).value().value == 0x0201);
}

TEST_CASE("a type with a codec of its own is a member, an element and an alternative like any kind") {
  struct message {
    uint8 kind = 0;
    c_string name{};
    vector<c_string, 0, 255> names{};
    vector<little_endian, 0, 255> numbers{};
    array<little_endian, 2> both{};
    choice<&message::kind, on<1, c_string>, on<2, little_endian>> chosen{};
    length_prefixed<uint8, c_string> boxed{};
    optional_tail<little_endian> tail{};
  };
  static_assert(fields<message>::count == 8);
  constexpr auto& wire = hex<"01 6100 05 610062 6300 04 01000200 03000400 6400 03 656600 0500">();
  static_assert(lawful<message>(wire));
  verify<message>(wire);
  verify<message>(hex<"02 6100 00 00 03000400 0600 03 656600">());
  bad<message>(hex<"01 6100 05 610062 6363">(), {errc::truncated, 6, "names[1]", 4, 3});
  bad<message>(hex<"01 6100 02 6100 03 010002">(), {errc::length_not_a_multiple, 6, "numbers", 3, 2});
  bad<message>(hex<"01 6100 00 00 03000400 00">(), {errc::length_below_minimum, 9, "chosen", 0, 1});
  const auto parsed = parse<message>(wire);
  CHECK(parsed->names.size() == 2);
  CHECK(parsed->names[1].characters == bytes(hex<"6263">()));
  CHECK(parsed->numbers[1].value == 2);
}

TEST_CASE("a codec may ask the struct around it") {
  struct message {
    uint8 count = 0;
    repeated<&message::count> body{};
    uint8 after = 0;
  };
  verify<message>(hex<"03 070707 09">());
  verify<message>(hex<"00 09">());
  bad<message>(hex<"03 070708 09">(), {errc::constant_mismatch, 3, "body"});
  bad<message>(hex<"03 0707">(), {errc::truncated, 1, "body", 3, 2});
  unwritable(message{2, {7, 3}, 9}, 9, {errc::length_mismatch, 1, "body", 2, 3});
  struct boxed {
    uint8 count = 0;
    length_prefixed<uint8, repeated<&boxed::count>> body{};
  };
  verify<boxed>(hex<"02 02 0707">());
  bad<boxed>(hex<"02 03 070707">(), {errc::trailing_data, 4, "body", 0, 1});
}

TEST_CASE("a codec may take everything that is left, and say so") {
  struct message {
    uint8 before = 0;
    backwards tail{};
  };
  static_assert(codec<message>::open_ended);
  verify<message>(hex<"01 0203">());
  verify<message>(hex<"01">());
}

static_assert(named_kind<Name> && named_kind<Id> && named_kind<Names> && !named_kind<opaque<2>>);
static_assert(!structure<Id> && min_size<Names> == 3 && max_size<Name> == 256);

TEST_CASE("a kind under a name of its own stands on the wire as the kind does") {
  struct message {
    Id id{};
    Name name{};
    Names names{};
    length_prefixed<uint16, Name> framed{};
  };
  static_assert(fields<message>::count == 4);
  constexpr auto& wire = hex<"a1a2 01 61 04 01 62 01 63 0003 02 6465">();
  static_assert(lawful<message>(wire));
  const Name names[] = {"b"_bytes, "c"_bytes};
  const message value{.id = {{0xa1, 0xa2}}, .name = "a"_bytes, .names = names, .framed = {Name("de"_bytes)}};
  ok<message>(wire, value);
  verify<message>(wire);
  bad<message>(hex<"a1a2 00">(), {errc::length_below_minimum, 2, "name", 0, 1});
  bad<message>(hex<"a1a2 01 61 02 00 01">(), {errc::length_below_minimum, 5, "names[0]", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
