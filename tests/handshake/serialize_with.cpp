#include <tlswire/handshake/serialize_with.hpp>

#include <doctest/doctest.h>

#include <vector>

#include <tlswire/handshake/messages.hpp>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "support/verify.hpp"

namespace tlswire::test {
namespace {

constexpr CipherSuite suites[] = {CipherSuite::TLS_AES_128_GCM_SHA256};
constexpr ClientHello plain{.cipher_suites = suites, .legacy_compression_methods = hex<"00">()};
constexpr ProtocolVersion versions[] = {ProtocolVersion::TLSv1_3};

constexpr auto build = [](auto& extensions) {
  extensions.template add<supported_versions>({.versions = versions});
  extensions.add_raw(ExtensionType{0xfafa}, hex<"ab">());
};

TEST_CASE("serialize_with: the same bytes as a list that was built before") {
  extension_buffer<message::client_hello, 32> before;
  build(before);
  ClientHello hello = plain;
  hello.extensions = before;
  std::uint8_t expected[128];
  std::uint8_t out[128];
  const auto written = serialize_with(plain, out, build);
  REQUIRE(written);
  CHECK(to_hex(*written) == to_hex(*serialize(hello, expected)));
  CHECK(written->data() == out);
  // What the value holds as extensions does not count.
  CHECK(to_hex(*serialize_with(hello, out, build)) == to_hex(*serialize(hello, expected)));
}

TEST_CASE("serialize_with: a list that nothing is added to is there, and empty") {
  std::uint8_t out[128];
  CHECK(to_hex(*serialize_with(EncryptedExtensions{}, out, [](auto&) {})) == "0000");
  CHECK(serialize_with(plain, out, [](auto&) {}).value().sub(41) == bytes(hex<"0000">()));
}

TEST_CASE("serialize_with: every room that is too small is refused within it, the exact one is enough") {
  std::uint8_t whole[128];
  const std::size_t size = serialize_with(plain, whole, build).value().size();
  for (std::size_t room = 0; room < size; ++room) {
    detail::heap_bytes out(room);
    const auto written = serialize_with(plain, out, build);
    CAPTURE(room);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == errc::buffer_too_small);
    CHECK(written.error().offset + written.error().available == room);
    CHECK(written.error().declared > written.error().available);
  }
  detail::heap_bytes exact(size);
  CHECK(serialize_with(plain, exact, build).has_value());
}

TEST_CASE("serialize_with: errors name their place in the message") {
  std::uint8_t out[128];
  const auto refused = [&](const ClientHello& hello, auto&& extensions) {
    const auto written = serialize_with(hello, out, extensions);
    return written ? "written" : error_text(written.error());
  };
  CHECK(refused(plain, [](auto& x) {
          x.add_raw(ExtensionType{0xfafa}, {});
          x.template add<cookie>({});
        }) == error_text({errc::length_below_minimum, 43 + 8, "extensions.cookie.cookie", 0, 1}));
  CHECK(refused({}, build) == error_text({errc::length_below_minimum, 35, "cipher_suites", 0, 2}));

  std::vector<std::uint8_t> large(70000);
  const std::vector<std::uint8_t> data(33000);
  const auto too_long = serialize_with(EncryptedExtensions{}, large, [&](auto& x) {
    x.add_raw(ExtensionType{1}, data);
    x.add_raw(ExtensionType{2}, data);
  });
  REQUIRE_FALSE(too_long);
  CHECK(error_text(too_long.error()) ==
        error_text({errc::length_above_maximum, 0, "extensions", 66008, 65535}));
}

constexpr bool in_a_constant_expression() {
  std::uint8_t out[64]{};
  const auto written = serialize_with(plain, out, build);
  return written && written->size() == 41 + 2 + 7 + 5;
}
static_assert(in_a_constant_expression());

}  // namespace
}  // namespace tlswire::test
