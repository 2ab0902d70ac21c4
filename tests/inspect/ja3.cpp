#include <tlswire/inspect/ja3.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include <tlswire/crypto/botan/fingerprint_hash.hpp>
#include <tlswire/tls.hpp>

#include "support/hex.hpp"

namespace tlswire::test {
namespace {

std::string ja3_text(const ClientHello& hello) {
  std::string out;
  print_ja3(hello, [&](std::string_view part) { out += part; });
  return out;
}
template <class Hello>
std::string ja3s_text(const Hello& hello) {
  std::string out;
  print_ja3s(hello, [&](std::string_view part) { out += part; });
  return out;
}

constexpr CipherSuite suites[] = {CipherSuite{47},    CipherSuite{53},    CipherSuite{5},
                                  CipherSuite{10},    CipherSuite{49161}, CipherSuite{49162},
                                  CipherSuite{49171}, CipherSuite{49172}, CipherSuite{50},
                                  CipherSuite{56},    CipherSuite{19},    CipherSuite{4}};

// The examples of the README of salesforce/ja3.
TEST_CASE("ja3: the examples of its specification") {
  constexpr NamedGroup groups[] = {NamedGroup::secp256r1, NamedGroup::secp384r1, NamedGroup::secp521r1};
  constexpr ECPointFormat formats[] = {ECPointFormat::uncompressed};
  extension_buffer<message::client_hello, 128> x;
  x.add_raw(ExtensionType::server_name, {});
  x.add<supported_groups>({.named_group_list = groups});
  x.add<ec_point_formats>({.ec_point_format_list = formats});
  const ClientHello hello{
      .legacy_version = ProtocolVersion::TLSv1_0, .cipher_suites = suites, .extensions = x};
  CHECK(ja3_text(hello) == "769,47-53-5-10-49161-49162-49171-49172-50-56-19-4,0-10-11,23-24-25,0");
  CHECK(ja3<botan::md5>(hello) == "ada70206e40642a3e4461f35503241d5");

  constexpr CipherSuite few[] = {CipherSuite{4},   CipherSuite{5},  CipherSuite{10}, CipherSuite{9},
                                 CipherSuite{100}, CipherSuite{98}, CipherSuite{3},  CipherSuite{6},
                                 CipherSuite{19},  CipherSuite{18}, CipherSuite{99}};
  const ClientHello bare{.legacy_version = ProtocolVersion::TLSv1_0, .cipher_suites = few};
  CHECK(ja3_text(bare) == "769,4-5-10-9-100-98-3-6-19-18-99,,,");
  CHECK(ja3<botan::md5>(bare) == "de350869b8c85de67a350c8d186f11e6");
}

TEST_CASE("ja3: GREASE is left out, unknown values are not, and a malformed body counts as none") {
  constexpr CipherSuite greased[] = {CipherSuite{0x0a0a}, CipherSuite{0xeeee}};
  constexpr NamedGroup groups[] = {NamedGroup{0x3a3a}, NamedGroup::x25519};
  extension_buffer<message::client_hello, 128> x;
  x.add_raw(ExtensionType{0xfafa}, {});
  x.add_raw(ExtensionType{0xeeee}, {});
  x.add<supported_groups>({.named_group_list = groups});
  x.add_raw(ExtensionType::ec_point_formats, {});
  CHECK(ja3_text({.cipher_suites = greased, .extensions = x}) == "771,61166,61166-10-11,29,");
}

TEST_CASE(
    "ja3s: version, suite and extensions of a ServerHello, with or without extensions, and of a retry") {
  extension_buffer<message::server_hello, 64> x;
  x.add_raw(ExtensionType::renegotiation_info, hex<"00">());
  for (const int type : {0, 11, 35, 5, 16}) x.add_raw(static_cast<ExtensionType>(type), {});
  const ServerHello hello{
      .legacy_version = ProtocolVersion::TLSv1_0, .cipher_suite = CipherSuite{47}, .extensions = x};
  CHECK(ja3s_text(hello) == "769,47,65281-0-11-35-5-16");
  // By md5sum.
  CHECK(ja3s<botan::md5>(hello) == "836ce314215654b5b1f85f97c73e506f");
  CHECK(ja3s_text(ServerHello{.cipher_suite = CipherSuite{49199}}) == "771,49199,");
  extension_buffer<message::hello_retry_request, 64> retry;
  retry.add<supported_versions>({});
  CHECK(ja3s_text(HelloRetryRequest{.cipher_suite = CipherSuite{0x1301}, .extensions = retry}) ==
        "771,4865,43");
}

}  // namespace
}  // namespace tlswire::test
