#include <tlswire/handshake/message/tls12/gost_key_transport.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& gost_wire = hex<"300100">();
static_assert(lawful<tls12::GostKeyTransport>(gost_wire));

TEST_CASE("GostKeyTransport: its members in order, with their bounds") {
  ok<tls12::GostKeyTransport>(gost_wire, {.der = hex<"300100">()});
}

TEST_CASE("GostKeyTransport: all that there is, whatever it is") {
  ok<tls12::GostKeyTransport>(hex<"">(), {});
}

}  // namespace
}  // namespace tlswire::test
