#include <tlswire/handshake/check/new_session_ticket.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "handshake/check/hellos.hpp"

namespace tlswire::test {
namespace {

std::string said(const std::string& lifetime, const std::vector<x>& extensions = {}) {
  octets wire = unhex(lifetime + "00000000 00 0001 aa");
  append(wire, block_of(extensions));
  const auto ticket = parse<NewSessionTicket>(wire);
  REQUIRE(ticket);
  return text_of(check(*ticket));
}

TEST_CASE("check NewSessionTicket: it lives seven days at most") {
  CHECK(said("00000000") == "");
  CHECK(said("00093a80") == "");
  CHECK(said("00093a81") ==
        "ticket_lifetime: at byte 0: the value 604801, at most 604800 allowed (illegal_parameter)");
}

TEST_CASE("check NewSessionTicket: unknown extensions are ignored, forbidden ones are not") {
  CHECK(said("00000001", {{"002a", "00000001"}, {"7777", ""}}) == "");
  CHECK(said("00000001", {{"0000", ""}}) ==
        "extensions[0].server_name: at byte 14: extension 0 must not stand here (illegal_parameter)");
}

}  // namespace
}  // namespace tlswire::test
