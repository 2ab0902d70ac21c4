#include <tlswire/crypto/botan/chain.hpp>

#include <doctest/doctest.h>

#include <chrono>

#include <botan/auto_rng.h>

#include "support/identity.hpp"

namespace tlswire::botan {
namespace {

TEST_CASE("matches_host: case and one label of a wildcard are all that may differ") {
  CHECK(matches_host("a.test", "A.TEST"));
  CHECK(matches_host("a.test", "a.test."));
  CHECK(matches_host("*.a.test", "b.a.test"));
  CHECK_FALSE(matches_host("*.a.test", "a.test"));
  CHECK_FALSE(matches_host("*.a.test", "c.b.a.test"));
  CHECK_FALSE(matches_host("*.test", "a.test"));
  CHECK_FALSE(matches_host("b*.a.test", "bc.a.test"));
  CHECK_FALSE(matches_host("a.test", "b.test"));
  CHECK_FALSE(matches_host("a.test", ""));
  CHECK(is_ip_address("127.0.0.1"));
  CHECK(is_ip_address("::1"));
  CHECK_FALSE(is_ip_address("a.test"));
}

TEST_CASE("validate: a chain is trusted that leads to an anchor, in time, and names the host") {
  Botan::AutoSeeded_RNG rng;
  const test::identity who = test::make_identity(
      rng, {.algorithm = "ECDSA", .parameters = "secp256r1", .dns = "server.test", .ip = "127.0.0.1"});
  trust_anchors anchors;
  const auto now = std::chrono::system_clock::now();
  const auto alert = [&](std::string_view host, std::chrono::system_clock::time_point when) {
    const auto verdict = validate(who.chain, host, Role::server, anchors, when);
    CHECK(verdict.trusted == verdict.reason.empty());
    return verdict.trusted ? AlertDescription::close_notify : verdict.alert;
  };
  CHECK(alert("server.test", now) == AlertDescription::unknown_ca);
  CHECK(anchors.add(who.chain[0]) == 1);
  CHECK(alert("server.test", now) == AlertDescription::close_notify);
  CHECK(alert("127.0.0.1", now) == AlertDescription::close_notify);
  CHECK(alert("", now) == AlertDescription::close_notify);
  CHECK(alert("127.0.0.2", now) == AlertDescription::bad_certificate);
  CHECK(alert("other.test", now) == AlertDescription::bad_certificate);
  CHECK(alert("server.test", now + std::chrono::hours(24 * 366)) == AlertDescription::certificate_expired);
  CHECK(alert("server.test", now - std::chrono::hours(24)) == AlertDescription::certificate_expired);
  CHECK(validate({session::octets{1, 2}}, "", Role::server, anchors, now).alert ==
        AlertDescription::bad_certificate);
  CHECK_FALSE(validate({}, "", Role::server, anchors, now).trusted);
  CHECK(anchors.add("nothing"_bytes) == 0);
  CHECK(anchors.add_file("/nonexistent") == 0);
}

}  // namespace
}  // namespace tlswire::botan
