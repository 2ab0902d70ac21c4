#include <tlswire/wire/fields.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <type_traits>

#include <tlswire/handshake/extension_list.hpp>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

template <class T, std::size_t... I>
std::string names(std::index_sequence<I...>) {
  std::string out;
  ((out += fields<T>::template name<I>(), out += ' '), ...);
  return out;
}
template <class T>
std::string names() {
  return names<T>(std::make_index_sequence<fields<T>::count>{});
}

// Counting members must not be fooled by what a kind can be made from.

struct negotiated_values {
  uint8 number = 0;
};
struct empty {};
struct pair {
  uint8 a = 0;
  opaque<0, 255> b{};
};
struct made_from_anything_of_two {
  constexpr made_from_anything_of_two() = default;
  constexpr made_from_anything_of_two(int, int) {}
};
enum class color : uint8 {};

template <class K>
struct alone {
  K only{};
};
template <class K>
struct first {
  K at_front{};
  uint8 then = 0;
  uint16 last = 0;
};
template <class K>
struct middle {
  uint8 before = 0;
  K between{};
  opaque<0, 255> after{};
};
template <class K>
struct last {
  uint8 before = 0;
  pair then{};
  K at_end{};
};
template <class K>
struct only_this_kind {
  K a{}, b{}, c{}, d{};
};
template <class K>
struct without_initialisers {
  K a;
  uint8 b;
  K c;
};

template <class K>
constexpr bool typed = std::is_same_v<field_types<middle<K>>, type_list<uint8, K, opaque<0, 255>>>;
template <class K>
constexpr bool counted =
    fields<alone<K>>::count == 1 && fields<first<K>>::count == 3 && fields<middle<K>>::count == 3 &&
    fields<last<K>>::count == 3 && fields<only_this_kind<K>>::count == 4 &&
    fields<without_initialisers<K>>::count == 3 && typed<K>;

static_assert(counted<uint8> && counted<uint16> && counted<uint24> && counted<uint32> && counted<uint48> &&
              counted<uint64>);
static_assert(counted<varint> && counted<color>);
static_assert(counted<opaque<1>> && counted<opaque<32>>);
static_assert(counted<opaque<0, 255>> && counted<opaque<1, 65535>>);
static_assert(counted<vector<uint8, 0, 255>> && counted<vector<pair, 0, 65535>>);
static_assert(counted<vector<opaque<0, 255>, 0, 255>>);
static_assert(counted<array<uint16, 3>> && counted<array<pair, 2>> && counted<array<uint8, 1>>);
static_assert(counted<optional_tail<uint8>> && counted<optional_tail<opaque<0, 255>>>);
static_assert(counted<optional_tail<pair>> && counted<optional_tail<vector<uint16, 0, 255>>>);
static_assert(counted<length_prefixed<uint24, pair>> && counted<length_prefixed<uint8, rest<>>>);
static_assert(counted<sized<rest<>, &negotiated_values::number>> &&
              counted<sized<pair, &negotiated_values::number>>);
static_assert(counted<sized<rest<uint16>, &negotiated_values::number>> &&
              counted<sized<zeros, &negotiated_values::number>>);
static_assert(counted<rest<>> && counted<rest<uint16>> && counted<rest<pair>>);
static_assert(counted<constant<uint16, 7>> && counted<constant<opaque<2>, opaque<2>{1, 2}>> &&
              counted<zeros>);
static_assert(counted<empty> && counted<pair> && counted<only_this_kind<pair>>);
static_assert(counted<choice<&negotiated_values::number, on<1, uint8>, otherwise<pair>>>);
static_assert(
    counted<choice<&negotiated_values::number, on<1, opaque<0, 255>>, on<2, vector<uint16, 0, 255>>>>);
static_assert(counted<extension_list<message::client_hello>>);
static_assert(counted<optional_tail<extension_list<message::client_hello, 7>>>);
static_assert(counted<bytes> && counted<made_from_anything_of_two>);

// Aggregates of every size.

template <std::size_t N>
struct with;

#define MEMBERS_0
#define MEMBERS_1 MEMBERS_0 uint8 m0 = 0;
#define MEMBERS_2 MEMBERS_1 uint16 m1 = 1;
#define MEMBERS_3 MEMBERS_2 opaque<2> m2{};
#define MEMBERS_4 MEMBERS_3 opaque<0, 255> m3{};
#define MEMBERS_5 MEMBERS_4 pair m4{};
#define MEMBERS_6 MEMBERS_5 uint24 m5{};
#define MEMBERS_7 MEMBERS_6 empty m6{};
#define MEMBERS_8 MEMBERS_7 varint m7{};
#define MEMBERS_9 MEMBERS_8 color m8{};
#define MEMBERS_10 MEMBERS_9 vector<uint16, 0, 255> m9{};
#define MEMBERS_11 MEMBERS_10 array<uint8, 2> m10{};
#define MEMBERS_12 MEMBERS_11 constant<uint8, 7> m11{};
#define MEMBERS_13 MEMBERS_12 uint8 m12 = 0;
#define MEMBERS_14 MEMBERS_13 uint8 m13 = 0;
#define MEMBERS_15 MEMBERS_14 uint8 m14 = 0;
#define MEMBERS_16 MEMBERS_15 uint8 m15 = 0;
#define MEMBERS_17 MEMBERS_16 uint8 m16 = 0;
#define MEMBERS_18 MEMBERS_17 uint8 m17 = 0;
#define MEMBERS_19 MEMBERS_18 uint8 m18 = 0;
#define MEMBERS_20 MEMBERS_19 uint8 m19 = 0;
#define MEMBERS_21 MEMBERS_20 uint8 m20 = 0;
#define MEMBERS_22 MEMBERS_21 uint8 m21 = 0;
#define MEMBERS_23 MEMBERS_22 uint8 m22 = 0;
#define MEMBERS_24 MEMBERS_23 uint8 m23 = 0;
#define MEMBERS_25 MEMBERS_24 uint8 m24 = 0;
#define MEMBERS_26 MEMBERS_25 uint8 m25 = 0;
#define MEMBERS_27 MEMBERS_26 uint8 m26 = 0;
#define MEMBERS_28 MEMBERS_27 uint8 m27 = 0;
#define MEMBERS_29 MEMBERS_28 uint8 m28 = 0;
#define MEMBERS_30 MEMBERS_29 uint8 m29 = 0;
#define MEMBERS_31 MEMBERS_30 uint8 m30 = 0;
#define MEMBERS_32 MEMBERS_31 uint8 m31 = 0;
#define STRUCT_WITH(n) \
  template <>          \
  struct with<n> {     \
    MEMBERS_##n        \
  }
STRUCT_WITH(0);
STRUCT_WITH(1);
STRUCT_WITH(2);
STRUCT_WITH(3);
STRUCT_WITH(4);
STRUCT_WITH(5);
STRUCT_WITH(6);
STRUCT_WITH(7);
STRUCT_WITH(8);
STRUCT_WITH(9);
STRUCT_WITH(10);
STRUCT_WITH(11);
STRUCT_WITH(12);
STRUCT_WITH(13);
STRUCT_WITH(14);
STRUCT_WITH(15);
STRUCT_WITH(16);
STRUCT_WITH(17);
STRUCT_WITH(18);
STRUCT_WITH(19);
STRUCT_WITH(20);
STRUCT_WITH(21);
STRUCT_WITH(22);
STRUCT_WITH(23);
STRUCT_WITH(24);
STRUCT_WITH(25);
STRUCT_WITH(26);
STRUCT_WITH(27);
STRUCT_WITH(28);
STRUCT_WITH(29);
STRUCT_WITH(30);
STRUCT_WITH(31);
STRUCT_WITH(32);

template <std::size_t... N>
constexpr bool all_counted(std::index_sequence<N...>) {
  return (... && (fields<with<N>>::count == N));
}
static_assert(all_counted(std::make_index_sequence<33>{}));

template <std::size_t N>
void round_trip() {
  std::uint8_t out[64];
  const auto written = serialize(with<N>{}, out);
  REQUIRE(written);
  const auto parsed = parse<with<N>>(*written);
  REQUIRE(parsed);
  CHECK(equal(*parsed, with<N>{}));
  if constexpr (N > 0) CHECK(fields<with<N>>::template name<N - 1>() == "m" + std::to_string(N - 1));
}

TEST_CASE("fields: structs of 0 to 32 members are taken apart, with names") {
  round_trip<0>();
  round_trip<1>();
  round_trip<12>();
  round_trip<24>();
  round_trip<32>();
  CHECK(names<with<0>>() == "");
  CHECK(names<with<12>>() == "m0 m1 m2 m3 m4 m5 m6 m7 m8 m9 m10 m11 ");
}

TEST_CASE("fields: every member is visited, in order, by reference") {
  pair p{7, hex<"aa">()};
  fields<pair>::apply(p, [&](auto& a, auto& b) {
    static_assert(std::is_same_v<decltype(a), uint8&> && std::is_same_v<decltype(b), opaque<0, 255>&>);
    CHECK(&a == &p.a);
    CHECK(&b == &p.b);
    a = 9;
  });
  CHECK(p.a == 9);
  const pair c{7, {}};
  CHECK(fields<pair>::apply(c, [](const uint8& a, const opaque<0, 255>&) { return a + 1; }) == 8);
}

// Names, wherever the type stands.

struct nested_at_front {
  struct {
    uint8 inner_first = 0;
  } anonymous_type{};
  pair nested{};
  empty nothing{};
  uint8 _odd_Name1 = 0;
};

template <class T>
struct templated {
  T templated_member{};
  array<T, 2> x{};
};

template <class T>
std::string names_of_a_local_type() {
  struct local {
    T local_member{};
    uint8 another = 0;
  };
  return names<local>();
}

TEST_CASE("fields: members have their names in every kind of scope") {
  struct local {
    uint8 local_first = 0;
    struct deeper {
      uint16 innermost = 0;
    } local_second{};
  };
  CHECK(names<pair>() == "a b ");
  CHECK(names<nested_at_front>() == "anonymous_type nested nothing _odd_Name1 ");
  CHECK(names<templated<uint16>>() == "templated_member x ");
  CHECK(names<templated<pair>>() == "templated_member x ");
  CHECK(names<local>() == "local_first local_second ");
  CHECK(names<local::deeper>() == "innermost ");
  CHECK(names_of_a_local_type<varint>() == "local_member another ");
  CHECK([] {
    struct in_lambda {
      uint8 within = 0;
    };
    return names<in_lambda>();
  }() == "within ");
}

TEST_CASE("fields: names end with a NUL") {
  constexpr std::string_view name = fields<nested_at_front>::name<3>();
  static_assert(name == "_odd_Name1" && name.data()[name.size()] == '\0');
  CHECK(std::string(name.data()) == "_odd_Name1");
}

// What cannot be taken apart is described.

struct base {
  uint8 below = 0;
};
class derived : public base {
 public:
  constexpr derived() = default;
  constexpr derived(uint8 b, uint16 n) : base{b}, number(n) {}
  uint16 number = 0;
  uint8 not_on_the_wire = 0;
};
class secretive {
 public:
  constexpr secretive() = default;
  constexpr secretive(uint8 a, opaque<0, 255> b) : a_(a), b_(b) {}
  constexpr uint8 a() const { return a_; }

 private:
  friend struct tlswire::fields<secretive>;
  uint8 a_ = 0;
  opaque<0, 255> b_{};
};
struct large {
  uint8 number[40] = {};
};

}  // namespace
}  // namespace tlswire::test

template <>
struct tlswire::fields<tlswire::test::derived>
    : tlswire::members<tlswire::test::derived, &tlswire::test::derived::number,
                       &tlswire::test::derived::below> {};

template <>
struct tlswire::fields<tlswire::test::secretive>
    : tlswire::members<tlswire::test::secretive, &tlswire::test::secretive::a_,
                       &tlswire::test::secretive::b_> {};

// Every part by hand: the members need not even be members.
template <>
struct tlswire::fields<tlswire::test::large> {
  static constexpr std::size_t count = 2;
  template <class U, class F>
  static constexpr decltype(auto) apply(U& value, F&& visit) {
    return visit(value.number[39], value.number[0]);
  }
  template <std::size_t I>
  static constexpr std::string_view name() {
    return I == 0 ? "back" : "front";
  }
};

namespace tlswire::test {
namespace {

static_assert(structure<derived> && structure<secretive> && structure<large>);
static_assert(min_size<derived> == 3 && max_size<secretive> == 257 && min_size<large> == 2);
static_assert(lawful<derived>(hex<"0102 03">()) && lawful<secretive>(hex<"01 01 aa">()) &&
              lawful<large>(hex<"0102">()));

TEST_CASE("fields: a class that cannot be taken apart says which members stand on the wire, in which order") {
  ok<derived>(hex<"0102 03">(), {3, 0x0102});
  bad<derived>(hex<"0102">(), {errc::truncated, 2, "below", 1, 0});
  ok<secretive>(hex<"07 01 aa">(), {7, hex<"aa">()});
  bad<secretive>(hex<"07 02 aa">(), {errc::length_overrun, 1, "b", 2, 1});
  verify<large>(hex<"0102">());
  bad<large>(hex<"01">(), {errc::truncated, 1, "front", 1, 0});
}

TEST_CASE("fields: such classes are members and elements like any other") {
  struct around {
    derived d{};
    vector<secretive, 0, 255> list{};
  };
  verify<around>(hex<"0102 03 05 01 00 02 01 aa">());
  bad<around>(hex<"0102 03 05 01 00 02 02 aa">(), {errc::length_overrun, 7, "list[1].b", 2, 1});
}

}  // namespace
}  // namespace tlswire::test
