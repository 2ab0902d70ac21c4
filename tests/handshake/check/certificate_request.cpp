#include <tlswire/handshake/check/certificate_request.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "handshake/check/hellos.hpp"

namespace tlswire::test {
namespace {

struct request {
  std::string context{};
  std::vector<x> extensions{algorithms};
};
struct situation {
  std::vector<x> offered{};
  std::vector<x> answered{{"002b", "0304"}, {"0033", "001d 0002 d1d2"}};
  bool post_handshake = false;
};

std::string said(const request& r, const situation& s = {}) {
  octets wire = prefixed(1, unhex(r.context));
  append(wire, block_of(r.extensions));
  const octets hello_wire = client{.extensions = s.offered}.wire();
  const octets server_wire = server{.extensions = s.answered}.wire();
  const auto message = parse<CertificateRequest>(wire);
  const auto hello = parse<ClientHello>(hello_wire);
  const auto answer = parse<ServerHello>(server_wire);
  REQUIRE(message);
  REQUIRE(hello);
  REQUIRE(answer);
  return text_of(
      check(*message, {.client_hello = *hello, .server_hello = *answer, .post_handshake = s.post_handshake}));
}

TEST_CASE("check CertificateRequest: signature_algorithms is there") {
  CHECK(said({}) == "");
  CHECK(said({.extensions = {}}) == "extensions: at byte 1: extension 13 is missing (missing_extension)");
  CHECK(said({.extensions = {{"0032", "0002 0403"}}}) ==
        "extensions: at byte 1: extension 13 is missing (missing_extension)");
}

TEST_CASE("check CertificateRequest: its context is empty but after the handshake") {
  CHECK(said({.context = "01"}) ==
        "certificate_request_context: at byte 0: the value 1 must not stand here (illegal_parameter)");
  CHECK(said({.context = "01"}, {.offered = {{"0031", ""}}, .post_handshake = true}) == "");
}

TEST_CASE("check CertificateRequest: after the handshake, only for a client that offered it") {
  CHECK(said({}, {.offered = {{"0031", ""}}, .post_handshake = true}) == "");
  CHECK(said({}, {.offered = {}, .post_handshake = true}) ==
        "at byte 0: another message than the one asked for (unexpected_message)");
}

TEST_CASE("check CertificateRequest: not beside a PSK, unless they are combined") {
  const x version{"002b", "0304"};
  const x chosen{"0029", "0000"};
  CHECK(said({}, {.answered = {version, chosen}}) ==
        "at byte 0: another message than the one asked for (unexpected_message)");
  CHECK(said({}, {.answered = {version, chosen, {"0021", ""}}}) == "");
  CHECK(said({}, {.offered = {{"0031", ""}}, .answered = {version, chosen}, .post_handshake = true}) == "");
}

TEST_CASE("check CertificateRequest: unknown extensions are ignored, forbidden ones are not") {
  CHECK(said({.extensions = {algorithms, {"7777", ""}}}) == "");
  CHECK(said({.extensions = {algorithms, {"0033", ""}}}) ==
        "extensions[1].key_share: at byte 11: extension 51 must not stand here (illegal_parameter)");
}

}  // namespace
}  // namespace tlswire::test
