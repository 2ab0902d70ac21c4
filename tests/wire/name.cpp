#include <tlswire/wire/name.hpp>

#include <doctest/doctest.h>

#include <string>

struct global_type {
  int global_member = 0;
};

namespace tlswire::test {

struct named {
  int a = 0;
  int a_longer_name_2 = 0;
};
template <class T, int N>
struct templated {
  T value[N] = {};
  T other = {};
};
enum class enumeration_type { one };
struct keyword {
  int public_ = 0;
  int a__ = 0;
  int _ = 0;
  struct inner {};
};

namespace {

struct anonymous {
  int inside = 0;
};

static_assert(type_name<global_type> == "global_type" && type_name<named> == "named");
static_assert(type_name<anonymous> == "anonymous" && type_name<enumeration_type> == "enumeration_type");
static_assert(type_name<const named> == "named");
static_assert(member_name<&global_type::global_member> == "global_member");
static_assert(member_name<&named::a> == "a" && member_name<&named::a_longer_name_2> == "a_longer_name_2");
static_assert(member_name<&anonymous::inside> == "inside");
static_assert(member_name<&keyword::public_> == "public" && member_name<&keyword::public_>.data()[6] == '\0');
static_assert(member_name<&keyword::a__> == "a_" && member_name<&keyword::_> == "_");
static_assert(member_name<&templated<int, 3>::other> == "other");

static_assert(type_scope<named> == "tlswire::test" && type_scope<enumeration_type> == "tlswire::test");
static_assert(type_scope<const named> == "tlswire::test" &&
              type_scope<templated<named, 3>> == "tlswire::test");
static_assert(type_scope<keyword::inner> == "tlswire::test::keyword");
static_assert(type_scope<global_type> == "" && type_scope<anonymous> == "");

// Static storage, and a NUL behind the text.
static_assert(type_name<named>.data() == type_name<named>.data() && type_text<named>[5] == '\0');
static_assert(member_name<&named::a>.data()[1] == '\0');

template <class T>
std::string name_of_a_local_type() {
  struct local {
    T member{};
  };
  return std::string(type_name<local>) + "." + std::string(member_name<&local::member>);
}

TEST_CASE("types and members are named as they are written, wherever they stand") {
  struct local {
    int local_member = 0;
    struct nested {
      int deepest = 0;
    } n{};
  };
  CHECK(type_name<local> == "local");
  CHECK(type_name<local::nested> == "nested");
  CHECK(type_scope<local> == "");
  CHECK(member_name<&local::local_member> == "local_member");
  CHECK(member_name<&local::nested::deepest> == "deepest");
  CHECK(name_of_a_local_type<int>() == "local.member");
  CHECK(name_of_a_local_type<templated<int, 3>>() == "local.member");
}

TEST_CASE("a template is named with its arguments") {
  const std::string name(type_name<templated<named, 3>>);
  CHECK(name.starts_with("templated<"));
  CHECK(name.ends_with(", 3>"));
}

}  // namespace
}  // namespace tlswire::test
