#include "support/wire_types.hpp"

#include <doctest/doctest.h>

#include "support/rebuild_handshake.hpp"
#include "support/verify_walked.hpp"

namespace tlswire::test {
namespace {

TEST_CASE("the laws hold for a Handshake") {
  for_each_type(handshake_types{},
                []<class T>() { verify_walked<T>(example<T>::wire, example<T>::context); });
}

TEST_CASE("the laws hold for every message of RFC 8448 in a Handshake") {
  using namespace vectors::rfc8448;
  const context<> context;
  verify<Handshake>(simple_1rtt_client_hello, context);
  verify<Handshake>(simple_1rtt_server_hello, context);
  verify<Handshake>(simple_1rtt_certificate, context);
  verify<Handshake>(simple_1rtt_server_finished, context);
  verify<Handshake>(hello_retry_request_hello_retry_request, context);
}

}  // namespace
}  // namespace tlswire::test
