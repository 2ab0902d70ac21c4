#include <tlswire/crypto/botan/key_share.hpp>

#include <doctest/doctest.h>

#include <botan/auto_rng.h>

#include "support/hex.hpp"

namespace tlswire::botan {
namespace {

using session::octets;

TEST_CASE("key_share: client and server agree in every group") {
  Botan::AutoSeeded_RNG rng;
  for (const NamedGroup group : {NamedGroup::x25519, NamedGroup::secp256r1, NamedGroup::secp384r1,
                                 NamedGroup::secp521r1, NamedGroup::ffdhe2048, NamedGroup::ffdhe3072}) {
    CAPTURE(name(group));
    auto client = key_share_secret::generate(group, rng);
    REQUIRE(client.has_value());
    CHECK(client->share().size() == detail::group_of(group).share_size);
    auto server = encapsulate(group, client->share(), rng);
    REQUIRE(server.has_value());
    const auto shared = client->agree(server->share);
    REQUIRE(shared.has_value());
    CHECK(*shared == server->shared_secret);
    // A share that is too short.
    CHECK_FALSE(client->agree(bytes(server->share).sub(1)).has_value());
    auto other = key_share_secret::generate(group, rng);
    CHECK_FALSE(other->share() == client->share());
  }
  CHECK_FALSE(key_share_secret::generate(NamedGroup::sect163k1, rng).has_value());
  CHECK(detail::group_of(NamedGroup::ffdhe8192).share_size == 1024);
}

TEST_CASE("key_share: shares that RFC 9846 sections 4.3.8 and 7.4 forbid give no secret") {
  Botan::AutoSeeded_RNG rng;
  const octets zero(32);
  CHECK_FALSE(encapsulate(NamedGroup::x25519, zero, rng).has_value());
  octets point(65);
  point[0] = 4;
  point[64] = 1;
  CHECK_FALSE(encapsulate(NamedGroup::secp256r1, point, rng).has_value());
  auto good = key_share_secret::generate(NamedGroup::secp256r1, rng);
  octets compressed = session::to_octets(good->share());
  compressed[0] = 2;
  CHECK_FALSE(encapsulate(NamedGroup::secp256r1, compressed, rng).has_value());
  octets one(256);
  one[255] = 1;
  CHECK_FALSE(encapsulate(NamedGroup::ffdhe2048, one, rng).has_value());
  const octets large(256, 0xFF);
  CHECK_FALSE(encapsulate(NamedGroup::ffdhe2048, large, rng).has_value());
  const octets zeros(256);
  CHECK_FALSE(encapsulate(NamedGroup::ffdhe2048, zeros, rng).has_value());
}

}  // namespace
}  // namespace tlswire::botan
