#include <tlswire/handshake/check/certificate_verify.hpp>

#include <doctest/doctest.h>

#include <string>

#include "handshake/check/hellos.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

static_assert(
    check(*parse<CertificateVerify>(bytes(vectors::rfc8448::simple_1rtt_certificate_verify).sub(4)),
          {.client_hello = *parse<ClientHello>(bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4))}));

std::string of_server(const std::string& algorithm, const x& asked) {
  const octets wire = unhex(algorithm + "0001 aa");
  const octets hello_wire = client{.extensions = {asked}}.wire();
  const auto message = parse<CertificateVerify>(wire);
  const auto hello = parse<ClientHello>(hello_wire);
  REQUIRE(message);
  REQUIRE(hello);
  return text_of(check(*message, {.client_hello = *hello}));
}
std::string of_client(const std::string& algorithm, const x& asked) {
  const octets wire = unhex(algorithm + "0001 aa");
  octets request_wire = unhex("00");
  append(request_wire, block_of({asked}));
  const auto message = parse<CertificateVerify>(wire);
  const auto request = parse<CertificateRequest>(request_wire);
  REQUIRE(message);
  REQUIRE(request);
  return text_of(check(*message, {.certificate_request = *request}));
}

TEST_CASE("check CertificateVerify: its algorithm was offered") {
  const x asked{"000d", "0004 0403 6a6a"};
  const std::string refused = "algorithm: at byte 0: the value 2052 was not offered (illegal_parameter)";
  CHECK(of_server("0403", asked) == "");
  CHECK(of_server("0804", asked) == refused);
  CHECK(of_client("0403", asked) == "");
  CHECK(of_client("0804", asked) == refused);
  CHECK(of_server("0403", {"7777", ""}) ==
        "algorithm: at byte 0: the value 1027 was not offered (illegal_parameter)");
  CHECK(of_server("6a6a", asked) ==
        "algorithm: at byte 0: the value 27242 was not offered (illegal_parameter)");
}

TEST_CASE("check CertificateVerify: PKCS #1 v1.5 and SHA-1 are for certificates only, even if offered") {
  const x asked{"000d", "000a 0401 0501 0601 0201 0203"};
  CHECK(of_server("0401", asked) ==
        "algorithm: at byte 0: the value 1025 must not stand here (illegal_parameter)");
  CHECK(of_server("0501", asked) ==
        "algorithm: at byte 0: the value 1281 must not stand here (illegal_parameter)");
  CHECK(of_server("0601", asked) ==
        "algorithm: at byte 0: the value 1537 must not stand here (illegal_parameter)");
  CHECK(of_client("0201", asked) ==
        "algorithm: at byte 0: the value 513 must not stand here (illegal_parameter)");
  CHECK(of_client("0203", asked) ==
        "algorithm: at byte 0: the value 515 must not stand here (illegal_parameter)");
}

}  // namespace
}  // namespace tlswire::test
