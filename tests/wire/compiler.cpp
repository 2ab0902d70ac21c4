#include <tlswire/wire/compiler.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/constant.hpp"

namespace tlswire::test {
namespace {

std::string identifier(std::string_view text) {
  const auto range = compiler::last_identifier(text.data(), text.size());
  return std::string(text.substr(range.first, range.last - range.first));
}
std::string type(std::string_view text) {
  const auto range = compiler::last_type(text.data(), text.size());
  return std::string(text.substr(range.first, range.last - range.first));
}

struct outer {
  int first = 0;
  struct {
    int inside = 0;
  } second{};
};
static_assert(!is_constant<[] { compiler::trap(); }>);

template <std::size_t N>
std::string text(const compiler::sized_name<N>& name) {
  CHECK(name.text[N] == '\0');
  return {name.text, N};
}

// Nothing before the first character is read.
static_assert(compiler::last_identifier("x", 1).first == 0 && compiler::last_identifier("x", 1).last == 1);
static_assert(compiler::last_identifier("", 0).last == 0 && compiler::last_identifier("..", 2).last == 0);
static_assert(compiler::last_type("T]", 2).first == 0 && compiler::last_type("T]", 2).last == 1);

TEST_CASE("the last identifier of a signature is the member") {
  CHECK(identifier(
            "auto member_name() [with auto Pointer = pointer_argument<const int*>{(& fake<S>.S::member)}]") ==
        "member");
  CHECK(identifier("[Pointer = pointer_argument<const int *>{&fake.member}]") == "member");
  CHECK(identifier("[Pointer = &S::member_1]") == "member_1");
  CHECK(identifier("x") == "x");
  CHECK(identifier("(azAZ09_)") == "azAZ09_");
  CHECK(identifier("...") == "");
  CHECK(identifier("") == "");
}

TEST_CASE("the last type of a signature comes without its namespaces") {
  CHECK(type("constexpr auto type_name() [with T = a::b]") == "b");
  CHECK(type("[T = a::b]") == "b");
  CHECK(type("[T = b]") == "b");
  CHECK(type("[with T = {anonymous}::b]") == "b");
  CHECK(type("[T = (anonymous namespace)::b]") == "b");
  CHECK(type("[with T = f(int)::local]") == "local");
  CHECK(type("[with T = a::b<c::d, e::f<g>>]") == "b<c::d, e::f<g>>");
}

TEST_CASE("names are cut out of what the compiler prints, and end with a NUL") {
  CHECK(text(compiler::type_name<outer>()) == "outer");
  CHECK(text(compiler::member_name<&outer::first>()) == "first");
  CHECK(text(compiler::member_name<&outer::second>()) == "second");
  CHECK(text(compiler::member_name<compiler::pointer_argument{&compiler::fake<outer>.first}>()) == "first");
  CHECK(text(compiler::member_name<compiler::pointer_argument{&compiler::fake<outer>.second}>()) == "second");
  CHECK(text(compiler::member_name<compiler::pointer_argument{&compiler::fake<outer>.second.inside}>()) ==
        "inside");
}

}  // namespace
}  // namespace tlswire::test
