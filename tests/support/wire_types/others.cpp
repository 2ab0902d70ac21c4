#include "support/wire_types.hpp"

#include <doctest/doctest.h>

#include "support/verify_walked.hpp"

namespace tlswire::test {
namespace {

TEST_CASE("the laws hold for the bodies of extensions: all others") {
  for_each_type(other_types{}, []<class T>() { verify_walked<T>(example<T>::wire, example<T>::context); });
}

}  // namespace
}  // namespace tlswire::test
