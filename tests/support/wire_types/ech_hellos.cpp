#include "support/wire_types.hpp"

#include <doctest/doctest.h>

#include "support/verify_walked.hpp"

namespace tlswire::test {
namespace {

TEST_CASE("the laws hold for what the messages of ECH hold") {
  for_each_type(ech_hello_types{},
                []<class T>() { verify_walked<T>(example<T>::wire, example<T>::context); });
}

}  // namespace
}  // namespace tlswire::test
