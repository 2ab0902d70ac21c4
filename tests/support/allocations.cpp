#include "support/allocations.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace tlswire::test {
namespace {

TEST_CASE("allocations: what takes memory from the heap is counted, once for each time") {
  std::vector<int> some;
  CHECK(allocations_of([&] { some.reserve(100); }) == 1);
  CHECK(allocations_of([&] { some.reserve(1000); }) == 1);
  CHECK(allocations_of([&] { ::operator delete(::operator new(1)); }) == 1);
  CHECK(allocations_of([&] { ::operator delete[](::operator new[](1)); }) == 1);
  CHECK(allocations_of([&] { some.push_back(1); }) == 0);
}

TEST_CASE("allocations: what stays on the stack is not counted") {
  int on_stack[100] = {};
  CHECK(allocations_of([&] { on_stack[3] = 1; }) == 0);
  CHECK(allocations_of([&] { std::string("short"); }) == 0);
}

}  // namespace
}  // namespace tlswire::test
