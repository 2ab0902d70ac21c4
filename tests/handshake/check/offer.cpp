#include <tlswire/handshake/check/offer.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "handshake/check/hellos.hpp"

namespace tlswire::test {
namespace {

using V = ProtocolVersion;

/// Which versions a server may choose.
std::string offered(const std::string& legacy_version, const std::vector<x>& extensions) {
  const octets wire = client{.legacy_version = legacy_version, .extensions = extensions}.wire();
  const auto hello = parse<ClientHello, framing>(wire);
  REQUIRE(hello);
  const offer made(*hello);
  std::string out;
  for (const V version :
       {V::SSLv3, V::TLSv1_0, V::TLSv1_1, V::TLSv1_2, V::TLSv1_3, V::DTLSv1_0, V::DTLSv1_2, V::DTLSv1_3}) {
    if (made.offers(version)) out += (out.empty() ? "" : ", ") + std::string(name(version));
  }
  CHECK(made.offers_tls13() == out.ends_with("1.3"));
  return out;
}

TEST_CASE("offer: supported_versions alone says what is offered, where it is there") {
  CHECK(offered("0303", {{"002b", "04 0304 0303"}}) == "TLS 1.2, TLS 1.3");
  CHECK(offered("0303", {{"002b", "02 0304"}}) == "TLS 1.3");
  CHECK(offered("0303", {{"002b", "02 0301"}}) == "TLS 1.0");
  CHECK(offered("fefd", {{"002b", "04 fefd fefc"}}) == "DTLS 1.2, DTLS 1.3");
  CHECK(offered("0303", {{"002b", "03 0304"}}) == "");
}

TEST_CASE("offer: without supported_versions it is legacy_version and below, TLS 1.2 at most") {
  CHECK(offered("0303", {}) == "SSL 3.0, TLS 1.0, TLS 1.1, TLS 1.2");
  CHECK(offered("0302", {}) == "SSL 3.0, TLS 1.0, TLS 1.1");
  CHECK(offered("0304", {}) == "SSL 3.0, TLS 1.0, TLS 1.1, TLS 1.2");
  CHECK(offered("fefd", {}) == "DTLS 1.0, DTLS 1.2");
  CHECK(offered("feff", {}) == "DTLS 1.0");
  CHECK(offered("fefc", {}) == "DTLS 1.0, DTLS 1.2");
}

TEST_CASE("offer: none is none") {
  CHECK_FALSE(offer{});
  const ClientHello hello{};
  CHECK(offer(hello));
}

}  // namespace
}  // namespace tlswire::test
