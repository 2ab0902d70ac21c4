#include <tlswire/inspect/ja4.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tlswire/crypto/botan/fingerprint_hash.hpp>
#include <tlswire/tls.hpp>

namespace tlswire::test {
namespace {

using octets = std::vector<std::uint8_t>;

/// What a test varies of a hello; by default, the example of the JA4 specification.
struct traits {
  ProtocolVersion legacy_version = ProtocolVersion::TLSv1_2;
  std::vector<ProtocolVersion> versions{ProtocolVersion{0x3a3a}, ProtocolVersion::TLSv1_3,
                                        ProtocolVersion::TLSv1_2};
  std::vector<std::uint16_t> suites{0x0a0a, 0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030,
                                    0xcca9, 0xcca8, 0xc013, 0xc014, 0x009c, 0x009d, 0x002f, 0x0035};
  std::vector<std::uint16_t> extensions{0xfafa, 0x001b, 0x0000, 0x0033, 0x0010, 0x4469,
                                        0x0017, 0x002d, 0x000d, 0x0005, 0x0023, 0x0012,
                                        0x002b, 0xff01, 0x000b, 0x000a, 0x0015, 0x1a1a};
  std::vector<std::uint16_t> schemes{0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601};
  std::vector<octets> protocols{{'h', '2'}, {'h', 't', 't', 'p', '/', '1', '.', '1'}};
};

template <class Use>
void with_hello(const traits& t, Use&& use) {
  std::vector<CipherSuite> suites;
  for (const auto suite : t.suites) suites.push_back(static_cast<CipherSuite>(suite));
  std::vector<SignatureScheme> schemes;
  for (const auto scheme : t.schemes) schemes.push_back(static_cast<SignatureScheme>(scheme));
  std::vector<ProtocolName> protocols;
  for (const auto& protocol : t.protocols) protocols.emplace_back(protocol);
  extension_buffer<message::client_hello, 1024> x;
  for (const auto type : t.extensions) {
    switch (type) {
      case 0x000d:
        x.add<signature_algorithms>({.supported_signature_algorithms = schemes});
        break;
      case 0x0010:
        x.add<application_layer_protocol_negotiation>({.protocol_name_list = protocols});
        break;
      case 0x002b:
        x.add<supported_versions>({.versions = t.versions});
        break;
      default:
        x.add_raw(static_cast<ExtensionType>(type), {});
    }
  }
  ClientHello hello{.legacy_version = t.legacy_version, .cipher_suites = suites};
  if (!t.extensions.empty()) hello.extensions = x;
  use(hello);
}

std::string ja4_of(const traits& t, hello_transport transport = hello_transport::tcp,
                   ja4_order order = ja4_order::sorted) {
  std::string out;
  with_hello(t, [&](const ClientHello& hello) { out = ja4<botan::sha256>(hello, transport, order).view(); });
  return out;
}
std::string ja4_r_of(const traits& t, ja4_order order = ja4_order::sorted) {
  std::string out;
  with_hello(t, [&](const ClientHello& hello) {
    print_ja4_r(
        hello, hello_transport::tcp, [&](std::string_view text) { out += text; }, order);
  });
  return out;
}
std::string prefix_of(const traits& t, hello_transport transport = hello_transport::tcp) {
  return ja4_of(t, transport).substr(0, 10);
}

// The examples of technical_details/JA4.md of FoxIO-LLC/ja4.
TEST_CASE("ja4: the example of the specification") {
  CHECK(ja4_of({}) == "t13d1516h2_8daaf6152771_e5627efa2ab1");
  CHECK(ja4_of({}, hello_transport::tcp, ja4_order::original) == "t13d1516h2_acb858a92679_18f69afefd3d");
  CHECK(ja4_r_of({}) ==
        "t13d1516h2_002f,0035,009c,009d,1301,1302,1303,c013,c014,c02b,c02c,c02f,c030,cca8,cca9_0005,000a,"
        "000b,000d,"
        "0012,0015,0017,001b,0023,002b,002d,0033,4469,ff01_0403,0804,0401,0503,0805,0501,0806,0601");
  CHECK(
      ja4_r_of({}, ja4_order::original) ==
      "t13d1516h2_1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,009c,009d,002f,0035_001b,0000,0033,"
      "0010,"
      "4469,0017,002d,000d,0005,0023,0012,002b,ff01,000b,000a,0015_0403,0804,0401,0503,0805,0501,0806,0601");
}

TEST_CASE("ja4: without signature algorithms the list of extensions ends without an underscore") {
  traits t;
  t.extensions[8] = 0xeeee;  // in the place of signature_algorithms
  CHECK(ja4_r_of(t).ends_with(",4469,eeee,ff01"));
  // The digest that the specification gives is of a list with 000d in it.
  t.extensions[8] = 0x000d;
  t.schemes = {0x2a2a};
  CHECK(ja4_r_of(t).ends_with(",4469,ff01"));
  CHECK(ja4_of(t).ends_with("_6d807ffa2a79"));
}

TEST_CASE("ja4: nothing to hash is zeros") {
  traits t;
  t.suites = {0x0a0a, 0x1a1a};
  t.extensions = {0x0000, 0x0010, 0x2a2a};
  CHECK(ja4_of(t) == "t12d0002h2_000000000000_000000000000");
  t.extensions = {};
  CHECK(ja4_of(t) == "t12i000000_000000000000_000000000000");
  CHECK(ja4_r_of(t) == "t12i000000__");
}

TEST_CASE("ja4: the version is the highest that is offered, or else that of the hello") {
  const auto version = [](traits t, hello_transport transport = hello_transport::tcp) {
    return prefix_of(t, transport).substr(0, 3);
  };
  using V = ProtocolVersion;
  CHECK(version({.versions = {V::TLSv1_2, V{0xfafa}, V::TLSv1_1}}) == "t12");
  CHECK(version({.versions = {V::DTLSv1_2, V::DTLSv1_3}}, hello_transport::datagram) == "dd3");
  CHECK(version({.versions = {V{0x7f1c}}}) == "t00");
  CHECK(version({.versions = {V{0x0a0a}}}) == "t12");
  for (const auto& row : {std::pair<std::uint16_t, const char*>{0x0304, "13"},
                          {0x0303, "12"},
                          {0x0302, "11"},
                          {0x0301, "10"},
                          {0x0300, "s3"},
                          {0x0002, "s2"},
                          {0xfeff, "d1"},
                          {0xfefd, "d2"},
                          {0xfefc, "d3"},
                          {0x1234, "00"}}) {
    const auto& [legacy, expected] = row;
    CHECK(version({.legacy_version = V{legacy}, .extensions = {}}) == std::string("t") + expected);
  }
  CHECK(version({.extensions = {}}, hello_transport::quic) == "q12");
}

TEST_CASE("ja4: counts stop at 99, and count what is no GREASE") {
  traits t;
  t.suites.assign(120, 0x1301);
  t.extensions = {};
  for (std::uint16_t i = 0; i < 9; ++i) t.extensions.push_back(static_cast<std::uint16_t>(0xee00 + i));
  CHECK(prefix_of(t) == "t12i990900");
  for (std::uint16_t i = 9; i < 101; ++i) t.extensions.push_back(static_cast<std::uint16_t>(0xee00 + i));
  CHECK(prefix_of(t) == "t12i999900");
}

TEST_CASE("ja4: first and last character of the first protocol, or of its digits") {
  const auto protocol = [](octets first) {
    return prefix_of({.extensions = {0x0010}, .protocols = {std::move(first), {'x', 'y'}}}).substr(8);
  };
  CHECK(protocol({'h', 't', 't', 'p', '/', '1', '.', '1'}) == "h1");
  CHECK(protocol({'h'}) == "hh");
  CHECK(protocol({'Z', '9'}) == "Z9");
  CHECK(protocol({0xab}) == "ab");
  CHECK(protocol({0xab, 0xcd}) == "ad");
  CHECK(protocol({0x30, 0xab}) == "3b");
  CHECK(protocol({0x30, 0x31, 0xab, 0xcd}) == "3d");
  CHECK(protocol({0x30, 0xab, 0xcd, 0x31}) == "01");
  CHECK(protocol({'/', 'a'}) == "21");
  CHECK(protocol({'{', ':'}) == "7a");
}

TEST_CASE("ja4: a malformed body counts as one that is not there") {
  extension_buffer<message::client_hello, 64> x;
  x.add_raw(ExtensionType::application_layer_protocol_negotiation, {});
  x.add_raw(ExtensionType::supported_versions, {});
  x.add_raw(ExtensionType::signature_algorithms, {});
  const ClientHello hello{.extensions = x};
  std::string out;
  print_ja4_r(hello, hello_transport::tcp, [&](std::string_view text) { out += text; });
  CHECK(out == "t12i000300__000d,002b");
}

}  // namespace
}  // namespace tlswire::test
