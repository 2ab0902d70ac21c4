#include "support/wire_types.hpp"

#include <doctest/doctest.h>

#include "support/verify_walked.hpp"

namespace tlswire::test {
namespace {

TEST_CASE("the laws hold for messages of DTLS, and those behind the handshake") {
  for_each_type(later_message_types{},
                []<class T>() { verify_walked<T>(example<T>::wire, example<T>::context); });
}

}  // namespace
}  // namespace tlswire::test
