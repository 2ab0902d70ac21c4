#include <tlswire/handshake/ech_config.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

// The "ech" parameter of cloudflare-ech.com, as DNS gave it.
constexpr auto& cloudflare =
    hex<"0045 fe0d 0041 f7 0020 0020 fd4b912af0dcba52b5988beab2507bfc4f24eadbf9543aa37134ddff40cca868"
        "0004 0001 0001 00 12 636c6f7564666c6172652d6563682e636f6d 0000">();
static_assert(lawful<ECHConfigList>(cloudflare));
static_assert((*parse<ECHConfigList>(cloudflare))[0].get()->key_config.kem_id ==
              HpkeKemId::DHKEM_X25519_HKDF_SHA256);

constexpr auto& public_key = hex<"fd4b912af0dcba52b5988beab2507bfc4f24eadbf9543aa37134ddff40cca868">();
constexpr HpkeSymmetricCipherSuite suite[] = {{HpkeKdfId::HKDF_SHA256, HpkeAeadId::AES_128_GCM}};

TEST_CASE("ECHConfigList: what a resolver gives is decoded to its fields") {
  const ECHConfig config[] = {{
      .contents = {ECHConfigContents{
          .key_config = {.config_id = 0xf7,
                         .kem_id = HpkeKemId::DHKEM_X25519_HKDF_SHA256,
                         .public_key = public_key,
                         .cipher_suites = suite},
          .public_name = "cloudflare-ech.com"_bytes,
      }},
  }};
  ok<ECHConfigList>(cloudflare, config);
}

TEST_CASE("ECHConfigList: a config of another version is skipped by its length, and kept") {
  constexpr auto& wire =
      hex<"0022 fe0a 0003 0102ff fe0d 0017 00 0010 0003 b1b2b3 0004 0003 0002 20 05 612e746c64 0000">();
  const auto list = parse<ECHConfigList>(wire);
  REQUIRE(list);
  REQUIRE(list->size() == 2);
  CHECK((*list)[0].version == 0xfe0a);
  CHECK((*list)[0].get() == nullptr);
  CHECK(*(*list)[0].contents->get_if<rest<>>() == bytes(hex<"0102ff">()));
  REQUIRE((*list)[1].get() != nullptr);
  CHECK((*list)[1].get()->maximum_name_length == 32);
  CHECK((*list)[1].get()->key_config.cipher_suites[0] ==
        HpkeSymmetricCipherSuite{HpkeKdfId::HKDF_SHA512, HpkeAeadId::AES_256_GCM});
  verify<ECHConfigList>(wire);
}

TEST_CASE("ECHConfigList: four bytes at least, and whole configs") {
  bad<ECHConfigList>(hex<"0000">(), {errc::length_below_minimum, 0, "", 0, 4});
  bad<ECHConfigList>(hex<"0003 fe0a 00">(), {errc::length_below_minimum, 0, "", 3, 4});
  verify<ECHConfigList>(hex<"0004 fe0a 0000">());
  bad<ECHConfigList>(hex<"0005 fe0a 0002 01">(), {errc::length_overrun, 4, "[0].contents", 2, 1});
  bad<ECHConfigList>(hex<"0005 fe0a 0000 fe">(), {errc::truncated, 6, "[1].version", 2, 1});
}

TEST_CASE("ECHConfig: the contents fill the length, which neither more nor less may follow") {
  bad<ECHConfig>(hex<"fe0d 0000">(), {errc::truncated, 4, "contents.key_config.config_id", 1, 0});
  bad<ECHConfig>(hex<"fe0d 0016 f7 0020 0003 b1b2b3 0004 00010001 40 05 612e746c64 0000">(),
                 {errc::truncated, 25, "contents.extensions", 2, 1});
  bad<ECHConfig>(hex<"fe0d 0018 f7 0020 0003 b1b2b3 0004 00010001 40 05 612e746c64 0000 00">(),
                 {errc::trailing_data, 27, "contents", 0, 1});
}

TEST_CASE("ECHConfigContents: keys, suites and names are never empty") {
  using contents = ECHConfigContents;
  bad<contents>(hex<"f7 0020 0000 0004 00010001 40 05 612e746c64 0000">(),
                {errc::length_below_minimum, 3, "key_config.public_key", 0, 1});
  bad<contents>(hex<"f7 0020 0001 b1 0000 40 05 612e746c64 0000">(),
                {errc::length_below_minimum, 6, "key_config.cipher_suites", 0, 4});
  bad<contents>(hex<"f7 0020 0001 b1 0006 000100010001 40 05 612e746c64 0000">(),
                {errc::length_not_a_multiple, 6, "key_config.cipher_suites", 6, 4});
  bad<contents>(hex<"f7 0020 0001 b1 0004 00010001 40 00 0000">(),
                {errc::length_below_minimum, 13, "public_name", 0, 1});
  bad<contents>(hex<"f7 0020 0001 b1 0004 00010001 40 01 61 0005 1a1a 0002 00">(),
                {errc::length_overrun, 19, "extensions[0].data", 2, 1});
  unwritable(contents{.key_config = {.public_key = public_key, .cipher_suites = suite}}, 99,
             {errc::length_below_minimum, 44, "public_name", 0, 1});
}

TEST_CASE("HpkeKeyConfig: more cipher suites than 2^16-4 bytes hold are not written") {
  const std::vector<HpkeSymmetricCipherSuite> many(16384);
  unwritable(HpkeKeyConfig{.public_key = public_key, .cipher_suites = many}, 70000,
             {errc::length_above_maximum, 37, "cipher_suites", 65536, 65532});
}

TEST_CASE("ECHConfig: contents under another version are not written") {
  const ECHConfigContents contents{.key_config = {.public_key = public_key, .cipher_suites = suite},
                                   .public_name = "a.tld"_bytes};
  unwritable(ECHConfig{.version = 0xfe0a, .contents = {contents}}, 99,
             {errc::case_mismatch, 4, "contents", 0xfe0a, 0});
}

}  // namespace
}  // namespace tlswire::test
