#include <tlswire/handshake/check/limits.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/message/client_hello.hpp>

#include "handshake/check/hellos.hpp"

// Each rule has its twins in the tests of the messages.

namespace tlswire::test {
namespace {

TEST_CASE("limits: what is absent breaks no rule") {
  const octets wire = client{.extensions = {}}.wire();
  const auto hello = parse<ClientHello>(wire);
  REQUIRE(hello);
  const auto block = tlswire::detail::extensions_of(*hello);
  CHECK(text_of(tlswire::detail::check_record_size_answer(block, 0)) == "");
  CHECK(text_of(tlswire::detail::check_max_fragment_length(block)) == "");
  CHECK(text_of(tlswire::detail::check_max_fragment_length_answer(block, *hello)) == "");
  CHECK(text_of(tlswire::detail::check_protocol_answer(block, *hello)) == "");
  CHECK(text_of(tlswire::detail::check_supported_groups(block)) == "");
}

}  // namespace
}  // namespace tlswire::test
