#include <tlswire/handshake/ech_config_check.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr HpkeSymmetricCipherSuite suite[] = {{HpkeKdfId::HKDF_SHA256, HpkeAeadId::AES_128_GCM}};
constexpr ECHConfigContents with_name(bytes name) {
  return {.key_config = {.public_key = hex<"b1b2b3">(), .cipher_suites = suite}, .public_name = name};
}
// Of its key_config, its maximum_name_length and the length of its public_name.
constexpr std::size_t before_name = 16;

std::string verdict_on(const ECHConfigContents& contents,
                       const sequence<ECHConfigExtensionType>& known = {}) {
  const verdict v = check(contents, known);
  return v ? "" : error_text(v.error());
}
/// Empty for a lawful name; else the byte that it stops at.
std::string flaw(std::string_view name) {
  const verdict v = check(with_name(name));
  if (v) return "";
  const std::size_t at = v.error().offset - before_name;
  CHECK(error_text(v.error()) == error_text({errc::illegal_value, before_name + at, "public_name",
                                             static_cast<unsigned char>(name[at]), 0}));
  return std::to_string(at);
}

static_assert(check(with_name("public.example"_bytes)));
static_assert(!check(with_name("public.example."_bytes)));

TEST_CASE("public_name: a host name of letters, digits and hyphens") {
  for (const std::string_view name :
       {"a", "cloudflare-ech.com", "A.Z.a.z", "1.a0", "xn--a", "0.0x.g", "0xg"}) {
    CAPTURE(name);
    CHECK(flaw(name) == "");
  }
  CHECK(flaw(std::string(63, 'a') + "." + std::string(63, 'b')) == "");
}

TEST_CASE("public_name: what is no host name is named by its first bad byte") {
  CHECK(flaw(".a") == "0");
  CHECK(flaw("a.") == "1");
  CHECK(flaw(".") == "0");
  CHECK(flaw("a..b") == "2");
  CHECK(flaw("-a.b") == "0");
  CHECK(flaw("a.b-") == "3");
  CHECK(flaw("a-.b") == "1");
  CHECK(flaw("a_b.c") == "1");
  CHECK(flaw("a b") == "1");
  CHECK(flaw("b\xc3\xbc"
             "cher.example") == "1");
  CHECK(flaw(std::string_view("a\0b", 3)) == "1");
  CHECK(flaw(std::string(64, 'a') + ".b") == "63");
}

TEST_CASE("public_name: an empty one, which is not written, is no host name either") {
  CHECK(verdict_on(with_name({})) == error_text({errc::length_below_minimum, 15, "public_name", 0, 1}));
}

TEST_CASE("public_name: none that may be read as an IPv4 address") {
  CHECK(flaw("127.0.0.1") == "8");
  CHECK(flaw("a.1") == "2");
  CHECK(flaw("0") == "0");
  CHECK(flaw("a.0x") == "2");
  CHECK(flaw("a.0X1f") == "2");
  CHECK(flaw("a.0xAf") == "2");
}

TEST_CASE("ECHConfigContents: one extension of a type, and none that is mandatory and unknown") {
  ECHConfigContents contents = with_name("a.tld"_bytes);
  const ECHConfigExtension optional[] = {{ECHConfigExtensionType{1}, hex<"e1">()},
                                         {ECHConfigExtensionType{0x7fff}}};
  contents.extensions = optional;
  CHECK(verdict_on(contents) == "");

  const ECHConfigExtension twice[] = {
      {ECHConfigExtensionType{1}, hex<"e1">()}, {ECHConfigExtensionType{2}}, {ECHConfigExtensionType{1}}};
  contents.extensions = twice;
  CHECK(verdict_on(contents) == error_text({errc::duplicate_extension, 32, "extensions[2]", 0, 0}));

  const ECHConfigExtension mandatory[] = {{ECHConfigExtensionType{1}, hex<"e1">()},
                                          {ECHConfigExtensionType{0x8001}}};
  contents.extensions = mandatory;
  CHECK(verdict_on(contents) == error_text({errc::illegal_value, 28, "extensions[1].type", 0x8001, 0}));
  const ECHConfigExtensionType other[] = {ECHConfigExtensionType{0x8002}};
  CHECK(verdict_on(contents, other) == verdict_on(contents));
  const ECHConfigExtensionType known[] = {ECHConfigExtensionType{0x8002}, ECHConfigExtensionType{0x8001}};
  CHECK(verdict_on(contents, known) == "");
}

TEST_CASE("ECHConfigContents: places are those of its encoding") {
  ECHConfigContents contents = with_name("a.tld"_bytes);
  const ECHConfigExtension mandatory[] = {{ECHConfigExtensionType{0x8001}}};
  contents.extensions = mandatory;
  detail::heap_bytes out(99);
  const auto wire = serialize(contents, out);
  REQUIRE(wire);
  CHECK(wire->sub(check(contents).error().offset) == bytes(hex<"8001 0000">()));
  CHECK(wire->sub(before_name, 5).text() == "a.tld");
}

}  // namespace
}  // namespace tlswire::test
