#include <tlswire/handshake/check/certificate.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "handshake/check/hellos.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

static_assert(
    check(*parse<Certificate>(bytes(vectors::rfc8448::simple_1rtt_certificate).sub(4)),
          {.client_hello = *parse<ClientHello>(bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4))}));

/// A Certificate whose entries, of one byte each, have these extensions.
octets certificate_with(const std::string& context, const std::vector<std::vector<x>>& entries) {
  octets list;
  for (const auto& extensions : entries) {
    append(list, unhex("000001 30"));
    append(list, block_of(extensions));
  }
  octets wire = prefixed(1, unhex(context));
  append(wire, prefixed(3, list));
  return wire;
}

template <class Context = no_context>
std::string of_server(const std::string& request_context, const std::vector<std::vector<x>>& entries,
                      const std::vector<x>& asked = {}, const Context& context = {}) {
  const octets wire = certificate_with(request_context, entries);
  const octets hello_wire = client{.extensions = asked}.wire();
  const auto message = parse<Certificate>(wire);
  const auto hello = parse<ClientHello>(hello_wire);
  REQUIRE(message);
  REQUIRE(hello);
  return text_of(check(*message, {.client_hello = *hello}, context));
}
std::string of_client(const std::string& request_context, const std::vector<std::vector<x>>& entries,
                      const std::vector<x>& asked = {}) {
  const octets wire = certificate_with(request_context, entries);
  octets request_wire = unhex("02 aabb");
  append(request_wire, block_of(asked));
  const auto message = parse<Certificate>(wire);
  const auto request = parse<CertificateRequest>(request_wire);
  REQUIRE(message);
  REQUIRE(request);
  return text_of(check(*message, {.certificate_request = *request}));
}

TEST_CASE("check Certificate: the context is empty for a server, and that of the request for a client") {
  CHECK(of_server("", {{}}) == "");
  CHECK(of_server("aa", {{}}) ==
        "certificate_request_context: at byte 0: the value 1 must not stand here (illegal_parameter)");
  CHECK(of_client("aabb", {{}}) == "");
  CHECK(of_client("aabc", {{}}) ==
        "certificate_request_context: at byte 0: not what an earlier message says (illegal_parameter)");
}

TEST_CASE("check Certificate: a client may have none, a server may not") {
  CHECK(of_client("aabb", {}) == "");
  CHECK(of_server("", {}) == "certificate_list: at byte 1: length 0, at least 1 required (decode_error)");
}

TEST_CASE("check Certificate: one raw public key at most") {
  const context<> raw{{.certificate_type = CertificateType::RawPublicKey}};
  CHECK(of_server("", {{}}, {}, raw) == "");
  CHECK(of_server("", {{}, {}}, {}, raw) ==
        "certificate_list: at byte 1: 2 elements, where another list has 1 (illegal_parameter)");
  CHECK(of_server("", {{}, {}}) == "");
}

TEST_CASE("check Certificate: extensions that were asked for, in each entry") {
  CHECK(of_server("", {{}, {{"7777", ""}}}, {{"7777", ""}}) == "");
  CHECK(of_server("", {{}, {{"7777", ""}}}) ==
        "certificate_list[1].extensions[0]: at byte 16: extension 30583 was not asked for "
        "(unsupported_extension)");
  CHECK(of_client("aabb", {{}, {{"7777", ""}}}, {{"7777", ""}}) == "");
  CHECK(of_client("aabb", {{}, {{"7777", ""}}}) ==
        "certificate_list[1].extensions[0]: at byte 18: extension 30583 was not asked for "
        "(unsupported_extension)");
  CHECK(of_server("", {{{"0033", ""}}}, {share}) ==
        "certificate_list[0].extensions[0].key_share: at byte 10: extension 51 must not stand here "
        "(illegal_parameter)");
}

}  // namespace
}  // namespace tlswire::test
