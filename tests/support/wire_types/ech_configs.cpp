#include "support/wire_types.hpp"

#include <doctest/doctest.h>

#include "support/verify_walked.hpp"

namespace tlswire::test {
namespace {

TEST_CASE("the laws hold for ECH configurations") {
  for_each_type(ech_config_types{},
                []<class T>() { verify_walked<T>(example<T>::wire, example<T>::context); });
}

}  // namespace
}  // namespace tlswire::test
