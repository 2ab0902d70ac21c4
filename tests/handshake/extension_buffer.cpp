#include <tlswire/handshake/extension_buffer.hpp>

#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <vector>

#include <tlswire/handshake/message/client_hello.hpp>
#include <tlswire/handshake/message/encrypted_extensions.hpp>

#include "support/constant.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

template <std::size_t Capacity>
using buffer = extension_buffer<message::client_hello, Capacity>;
using list = extension_list<message::client_hello>;

// A list points into its buffer, which must be there and stay where it is.
static_assert(std::is_convertible_v<buffer<9>&, list> && std::is_convertible_v<const buffer<9>&, list>);
static_assert(!std::is_convertible_v<buffer<9>, list> && !std::is_copy_constructible_v<buffer<9>>);
static_assert(!std::is_convertible_v<buffer<9>&, extension_list<message::server_hello>>);

constexpr ExtensionType a{0xaaaa};
constexpr ExtensionType b{0xbbbb};
constexpr ExtensionType c{0xcccc};

template <class Buffer>
std::string hex_of(const Buffer& x) {
  return to_hex(x.list().wire());
}

/// Three extensions of different sizes.
template <std::size_t Capacity = 64>
struct three : buffer<Capacity> {
  three() {
    this->add_raw(a, hex<"01">());
    this->template add<supported_versions>({.versions = versions});
    this->add_raw(c, {});
  }
  static constexpr ProtocolVersion versions[] = {ProtocolVersion::TLSv1_3};
};
constexpr ProtocolVersion two_versions[] = {ProtocolVersion::TLSv1_3, ProtocolVersion::TLSv1_2};
constexpr auto three_hex = "aaaa000101002b0003020304cccc0000";

TEST_CASE("extension_buffer: extensions stand in the order they were added") {
  buffer<64> x;
  CHECK(x.list().empty());
  CHECK(x.size_bytes() == 0);
  CHECK(x.add_raw(a, hex<"01">()));
  CHECK(x.add<supported_versions>({.versions = two_versions}));
  CHECK(x.add_raw(a, {}));
  CHECK(hex_of(x) == "aaaa000101002b00050403040303aaaa0000");
  CHECK(x.size_bytes() == 18);
  CHECK(x.ok());
  x.clear();
  CHECK(x.list().empty());
}

TEST_CASE("extension_buffer: an extension with an empty body needs none to be told") {
  buffer<8> x;
  CHECK(x.add<extended_main_secret>());
  CHECK(x.add<session_ticket>({}));
  CHECK(hex_of(x) == "0017000000230000");
}

TEST_CASE("extension_buffer: a strange list is no error") {
  buffer<64> x;
  CHECK(x.add_raw(ExtensionType::key_share, hex<"ff">()));
  CHECK(x.add_raw(ExtensionType::key_share, hex<"ff">()));
  CHECK(hex_of(x) == "00330001ff00330001ff");
}

TEST_CASE("extension_buffer: what was built is not trusted when it is looked up") {
  buffer<64> x;
  x.add_raw(ExtensionType::key_share, hex<"0005 001d 00ff aa">());
  CHECK_FALSE(x.list().checked<key_share>());
  CHECK(error_text(x.list().find<key_share>().error()) ==
        error_text({errc::length_overrun, 8, "[0].key_share.client_shares[0].key_exchange", 255, 1}));
}

TEST_CASE("extension_buffer: extensions are copied from other lists, one or all") {
  constexpr auto& wire = hex<"000c aaaa 0001 01 bbbb 0003 010203">();
  const auto from = parse<list>(wire);
  REQUIRE(from);
  buffer<64> x;
  CHECK(x.copy(*from));
  CHECK(hex_of(x) == "aaaa000101bbbb0003010203");
  CHECK(x.copy(*++from->begin()));
  CHECK(hex_of(x) == "aaaa000101bbbb0003010203bbbb0003010203");

  // Also from itself.
  CHECK(x.copy(x.list()));
  CHECK(x.list().size() == 6);

  buffer<20> small;
  CHECK_FALSE((small.copy(*from) && small.copy(*from)));
  CHECK(error_text(small.error()) == error_text({errc::buffer_too_small, 17, "extension_data", 4, 3}));
}

TEST_CASE("extension_buffer: insert_at puts an extension before the one at the index, or at the end") {
  const auto inserted = [](std::size_t index) {
    three x;
    CHECK(x.insert_raw_at(index, b, hex<"0203">()));
    return hex_of(x);
  };
  CHECK(inserted(0) == "bbbb00020203aaaa000101002b0003020304cccc0000");
  CHECK(inserted(1) == "aaaa000101bbbb00020203002b0003020304cccc0000");
  CHECK(inserted(2) == "aaaa000101002b0003020304bbbb00020203cccc0000");
  CHECK(inserted(3) == "aaaa000101002b0003020304cccc0000bbbb00020203");
  CHECK(inserted(4) == inserted(3));
  CHECK(inserted(1000) == inserted(3));

  three x;
  CHECK(x.insert_at<psk_key_exchange_modes>(1, {.ke_modes = {}}) == false);
  buffer<16> empty;
  CHECK(empty.insert_at<extended_main_secret>(5, {}));
  CHECK(empty.insert_at<session_ticket>(0, {}));
  CHECK(hex_of(empty) == "0023000000170000");
}

TEST_CASE("extension_buffer: replace keeps the place, whatever the sizes") {
  constexpr ProtocolVersion one[] = {ProtocolVersion::TLSv1_2};
  const auto replaced_at = [&](std::size_t index, auto& versions) {
    buffer<64> x;
    for (std::size_t i = 0; i < 3; ++i) {
      if (i == index) {
        x.add<supported_versions>({.versions = two_versions});
      } else {
        x.add_raw(i == 0 ? a : c, hex<"01">());
      }
    }
    CHECK(x.replace<supported_versions>({.versions = versions}));
    CHECK(x.list().size() == 3);
    return hex_of(x);
  };
  CHECK(replaced_at(0, one) == "002b0003020303cccc000101cccc000101");
  CHECK(replaced_at(1, one) == "aaaa000101002b0003020303cccc000101");
  CHECK(replaced_at(2, one) == "aaaa000101cccc000101002b0003020303");
  constexpr ProtocolVersion same[] = {ProtocolVersion::TLSv1_1, ProtocolVersion::TLSv1_0};
  CHECK(replaced_at(0, same) == "002b00050403020301cccc000101cccc000101");
  CHECK(replaced_at(1, same) == "aaaa000101002b00050403020301cccc000101");
  CHECK(replaced_at(2, same) == "aaaa000101cccc000101002b00050403020301");
  constexpr ProtocolVersion longer[] = {ProtocolVersion{1}, ProtocolVersion{2}, ProtocolVersion{3}};
  CHECK(replaced_at(0, longer) == "002b000706000100020003cccc000101cccc000101");
  CHECK(replaced_at(1, longer) == "aaaa000101002b000706000100020003cccc000101");
  CHECK(replaced_at(2, longer) == "aaaa000101cccc000101002b000706000100020003");
}

TEST_CASE("extension_buffer: replace appends what is absent, and takes the first of several") {
  three x;
  CHECK(x.replace<extended_main_secret>({}));
  CHECK(hex_of(x) == three_hex + std::string("00170000"));

  buffer<64> twice;
  twice.add<session_ticket>({.ticket = hex<"01">()});
  twice.add<session_ticket>({.ticket = hex<"02">()});
  CHECK(twice.replace<session_ticket>({.ticket = hex<"0304">()}));
  CHECK(hex_of(twice) == "0023000203040023000102");
}

TEST_CASE("extension_buffer: replace may be given what it replaces") {
  buffer<64> x;
  x.add<cookie>({.cookie = hex<"0102030405">()});
  x.add_raw(c, {});
  const auto old = x.list().find<cookie>();
  CHECK(x.replace<cookie>({.cookie = old->cookie.sub(1, 3)}));
  CHECK(hex_of(x) == "002c00050003020304cccc0000");
}

TEST_CASE("extension_buffer: erase removes the first of a type, and says whether there was one") {
  three x;
  CHECK(x.erase<supported_versions>());
  CHECK(hex_of(x) == "aaaa000101cccc0000");
  CHECK_FALSE(x.erase<supported_versions>());
  CHECK(x.ok());
  CHECK(x.erase(a));
  CHECK(hex_of(x) == "cccc0000");
  CHECK(x.erase(c));
  CHECK_FALSE(x.erase(c));
  CHECK(x.list().empty());

  buffer<64> twice;
  twice.add_raw(a, hex<"01">());
  twice.add_raw(b, {});
  twice.add_raw(a, hex<"02">());
  CHECK(twice.erase(a));
  CHECK(hex_of(twice) == "bbbb0000aaaa000102");
}

TEST_CASE("extension_buffer: filled to the last byte it is good, and one byte less is too small") {
  three<16> exact;
  CHECK(exact.ok());
  CHECK(hex_of(exact) == three_hex);
  CHECK(exact.size_bytes() == 16);

  three<15> small;
  REQUIRE_FALSE(small.ok());
  CHECK(error_text(small.error()) == error_text({errc::buffer_too_small, 12, "extension_data", 4, 3}));
  CHECK(small.size_bytes() == 12);
}

TEST_CASE("extension_buffer: a failed edit says why and where") {
  const auto reason = [](auto&& edit) {
    three<24> x;  // with eight bytes left
    CHECK_FALSE(edit(x));
    CHECK_FALSE(x.ok());
    CHECK_FALSE(static_cast<bool>(x));
    CHECK(x.size_bytes() == 16);
    return error_text(x.error());
  };
  CHECK(reason([](auto& x) { return x.add_raw(b, hex<"0102030405">()); }) ==
        error_text({errc::buffer_too_small, 20, "extension_data", 5, 4}));
  CHECK(reason([](auto& x) { return x.template add<cookie>({.cookie = hex<"010203">()}); }) ==
        error_text({errc::buffer_too_small, 20, "cookie.cookie", 5, 4}));
  CHECK(reason([](auto& x) { return x.template insert_at<cookie>(0, {.cookie = hex<"010203">()}); }) ==
        error_text({errc::buffer_too_small, 20, "cookie.cookie", 5, 4}));
  CHECK(reason([](auto& x) { return x.template add<cookie>({}); }) ==
        error_text({errc::length_below_minimum, 20, "cookie.cookie", 0, 1}));
  CHECK(reason([](auto& x) { return x.template replace<supported_versions>({}); }) ==
        error_text({errc::length_below_minimum, 20, "supported_versions.versions", 0, 2}));
  const KeyShareEntry shares[] = {{.group = NamedGroup::x25519, .key_exchange = hex<"ab">()}};
  CHECK(reason([&](auto& x) { return x.template add<key_share>({.client_shares = shares}); }) ==
        error_text({errc::buffer_too_small, 24, "key_share.client_shares[0].key_exchange", 3, 0}));
}

TEST_CASE("extension_buffer: an extension of more than 2^16-1 bytes is none") {
  const std::vector<std::uint8_t> data(65536);
  std::vector<std::uint8_t> storage(70000);
  extension_editor<message::client_hello> x(storage.data(), storage.size());
  CHECK_FALSE(x.add_raw(a, data));
  CHECK(error_text(x.error()) == error_text({errc::length_above_maximum, 2, "extension_data", 65536, 65535}));
  extension_editor<message::client_hello> y(storage.data(), storage.size());
  CHECK(y.add_raw(a, bytes(data).sub(1)));
  CHECK(y.size_bytes() == 65539);
}

TEST_CASE("extension_buffer: after a failure every edit fails, changes nothing, and the first reason stays") {
  three<24> x;
  CHECK_FALSE(x.add_raw(b, hex<"0102030405">()));
  const std::string first = error_text(x.error());
  CHECK_FALSE(x.add_raw(b, {}));
  CHECK_FALSE(x.add<extended_main_secret>());
  CHECK_FALSE(x.insert_raw_at(0, b, {}));
  CHECK_FALSE(x.replace<session_ticket>({}));
  CHECK_FALSE(x.copy(list{}));
  CHECK_FALSE(x.erase<supported_versions>());
  CHECK(x.size_bytes() == 16);
  CHECK(error_text(x.error()) == first);
}

TEST_CASE("extension_buffer: a message takes the list as it stands") {
  constexpr CipherSuite suites[] = {CipherSuite::TLS_AES_128_GCM_SHA256};
  three x;
  ClientHello hello{.cipher_suites = suites, .legacy_compression_methods = hex<"00">(), .extensions = x};
  std::uint8_t out[128];
  const auto written = serialize(hello, out);
  REQUIRE(written);
  CHECK(to_hex(written->sub(41)) == "0010" + std::string(three_hex));
  CHECK(encoded_size(hello) == 41 + 2 + 16);
  x.erase(a);
  hello.extensions = x;
  CHECK(to_hex(serialize(hello, out).value().sub(41)) == "000b002b0003020304cccc0000");

  extension_buffer<message::encrypted_extensions, 8> none;
  CHECK(to_hex(*serialize(EncryptedExtensions{.extensions = none}, out)) == "0000");
}

TEST_CASE("extension_buffer: a block of more than 2^16-1 bytes is not written") {
  std::vector<std::uint8_t> storage(70000);
  extension_editor<message::encrypted_extensions> x(storage.data(), storage.size());
  const std::vector<std::uint8_t> data(65000);
  REQUIRE(x.add_raw(a, data));
  REQUIRE(x.add_raw(b, bytes(data).sub(0, 528)));
  unwritable(EncryptedExtensions{.extensions = x}, 70000,
             {errc::length_above_maximum, 0, "extensions", 65536, 65535});
}

constexpr std::size_t built_by_the_compiler(std::size_t room) {
  std::uint8_t storage[32]{};
  extension_editor<message::client_hello> x(storage, room);
  x.add<extended_main_secret>();
  x.insert_raw_at(0, a, hex<"01">());
  x.replace<session_ticket>({.ticket = hex<"0102">()});
  return x.list().size();
}
static_assert(built_by_the_compiler(15) == 3);
// A list of a buffer with an error, and the error of one without, are none.
static_assert(!is_constant<[] { return built_by_the_compiler(14); }>);
static_assert(!is_constant<[] {
  buffer<4> x;
  return x.error().offset;
}>);

}  // namespace
}  // namespace tlswire::test
