#include "support/wire_types.hpp"

#include <doctest/doctest.h>

#include "support/verify_walked.hpp"

namespace tlswire::test {
namespace {

TEST_CASE("the laws hold for parameters of key exchanges with a password") {
  for_each_type(tls12_password_types{},
                []<class T>() { verify_walked<T>(example<T>::wire, example<T>::context); });
}

}  // namespace
}  // namespace tlswire::test
