#include <tlswire/handshake/ech_expand.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/record/peek_client_hello.hpp>
#include <tlswire/registry/alert_for.hpp>

#include "support/allocations.hpp"
#include "support/expect.hpp"
#include "vectors/hex_file.hpp"

namespace tlswire::test {
namespace {

using octets = std::vector<std::uint8_t>;
/// Of a temporary too, unlike `bytes`.
using view = std::span<const std::uint8_t>;

octets join(std::initializer_list<view> parts) {
  octets out;
  for (const view part : parts) out.insert(out.end(), part.begin(), part.end());
  return out;
}
octets prefixed(view block) {
  const octets length = {static_cast<std::uint8_t>(block.size() >> 8),
                         static_cast<std::uint8_t>(block.size())};
  return join({length, block});
}
octets outer_with(view extensions) {
  return join({hex<"0303 d0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeef"
                   "04 51525354 0004 1301 1302 02 00 01">(),
               prefixed(extensions)});
}
constexpr auto& head =
    hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1303 01 00">();
octets encoded_with(view extensions, view padding = {}) {
  return join({head, prefixed(extensions), padding});
}
/// Where the first extension stands in it.
constexpr std::size_t in_encoded = 43;
octets inner_with(view extensions) {
  return join({hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                   "04 51525354 0002 1303 01 00">(),
               prefixed(extensions)});
}

/// The inner hello in hex, or what is wrong.
std::string expand(view outer, view encoded, std::size_t room = 200'000) {
  const auto hello = parse<ClientHello, framing>(outer);
  REQUIRE(hello);
  const auto inner = parse<EncodedClientHelloInner, framing>(encoded);
  if (!inner) return error_text(inner.error());
  detail::heap_bytes out(room);
  const std::size_t before = allocations();
  const auto written = ech_expand(*hello, *inner, out);
  CHECK(allocations() == before);
  return written ? to_hex(*written) : error_text(written.error());
}
/// The extensions of the inner hello, or what is wrong.
std::string expand_block(view outer, view encoded) {
  return expand(outer_with(outer), encoded_with(encoded));
}
std::string written(view extensions) { return to_hex(view(inner_with(extensions))); }

// Extensions A to F of unknown types, and references to them.
#define A "fa01 0001 0a"
#define B "fa02 0002 0b0b"
#define C "fa03 0000"
#define D "fa04 0001 0d"
#define E "fa05 0001 0e"
#define F "fa06 0001 0f"

TEST_CASE("ech_expand: without references the inner hello differs in the session id and the padding only") {
  CHECK(expand(outer_with(hex<A>()), encoded_with(hex<B C>(), hex<"000000">())) == written(hex<B C>()));
}

TEST_CASE("ech_expand: references are replaced at their place, in the example of RFC 9849 section 5.1") {
  CHECK(expand_block(hex<A D B C E F>(), hex<"fa11 0001 01 fd00 0007 06 fa01 fa02 fa03 fa12 0001 02">()) ==
        written(hex<"fa11 0001 01" A B C "fa12 0001 02">()));
  CHECK(expand_block(hex<A D B C E F>(), hex<"fd00 000d 0c fa01 fa04 fa02 fa03 fa05 fa06">()) ==
        written(hex<A D B C E F>()));
  CHECK(expand_block(hex<A D B C E F>(), hex<"fd00 0003 02 fa06">()) == written(hex<F>()));
}

TEST_CASE("ech_expand: a reference that is missing, repeated or out of order is illegal") {
  const auto at = [](std::size_t index, errc code, std::uint64_t type) {
    return error_text({code, in_encoded + 10 + 2 * index,
                       "client_hello.extensions[1].ech_outer_extensions[" + std::to_string(index) + "]", type,
                       0});
  };
  const auto refer = [](view outer, view types) {
    const octets body = join({octets{static_cast<std::uint8_t>(types.size())}, types});
    return expand_block(outer, join({hex<"fa11 0001 01 fd00">(), prefixed(body)}));
  };
  constexpr auto& outer = hex<A D B C>();
  CHECK(refer(outer, hex<"fa05">()) == at(0, errc::missing_reference, 0xfa05));
  CHECK(refer(outer, hex<"fa01 fa05 fa02">()) == at(1, errc::missing_reference, 0xfa05));
  CHECK(refer(outer, hex<"fa01 fa01">()) == at(1, errc::value_repeated, 0xfa01));
  CHECK(refer(outer, hex<"fa01 fa02 fa01">()) == at(2, errc::value_repeated, 0xfa01));
  CHECK(refer(outer, hex<"fa02 fa01">()) == at(1, errc::value_out_of_order, 0xfa01));
  CHECK(refer(outer, hex<"fa04 fa03 fa02">()) == at(2, errc::value_out_of_order, 0xfa02));
  // The RFC forbids each of these by name, in or out of the outer hello.
  CHECK(refer(hex<A "fe0d 0001 00">(), hex<"fa01 fe0d">()) == at(1, errc::illegal_value, 0xfe0d));
  CHECK(refer(outer, hex<"fe0d">()) == at(0, errc::illegal_value, 0xfe0d));
  CHECK(refer(hex<"fd00 0001 00">(), hex<"fd00">()) == at(0, errc::illegal_value, 0xfd00));
  for (const errc code : {errc::missing_reference, errc::value_repeated, errc::value_out_of_order,
                          errc::illegal_value, errc::nonzero_padding, errc::duplicate_extension}) {
    CHECK(alert_for(code) == AlertDescription::illegal_parameter);
  }
}

TEST_CASE("ech_expand: an outer hello without extensions has none to refer to") {
  constexpr auto& outer =
      hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00">();
  CHECK(expand(outer, encoded_with(hex<"fd00 0003 02 fa01">())) ==
        error_text({errc::missing_reference, in_encoded + 5,
                    "client_hello.extensions[0].ech_outer_extensions[0]", 0xfa01, 0}));
}

TEST_CASE("ech_expand: the inner hello has no two extensions of one type") {
  CHECK(expand_block(hex<A B>(), hex<A "fd00 0005 04 fa01 fa02">()) ==
        error_text({errc::duplicate_extension, in_encoded + 10,
                    "client_hello.extensions[1].ech_outer_extensions[0]", 0, 0}));
  CHECK(expand_block(hex<A B>(), hex<"fd00 0005 04 fa01 fa02" B>()) ==
        error_text({errc::duplicate_extension, in_encoded + 9, "client_hello.extensions[1]", 0, 0}));
  CHECK(expand_block(hex<A A>(), hex<"fd00 0005 04 fa01 fa01">()) ==
        error_text({errc::duplicate_extension, in_encoded + 7,
                    "client_hello.extensions[0].ech_outer_extensions[1]", 0, 0}));
  CHECK(expand_block(hex<A B>(), hex<"fd00 0003 02 fa01 fd00 0003 02 fa02">()) ==
        error_text({errc::duplicate_extension, in_encoded + 7, "client_hello.extensions[1]", 0, 0}));
}

TEST_CASE("ech_expand: references that are malformed, and a session id, are refused") {
  CHECK(expand_block(hex<A>(), hex<"fd00 0003 04 fa01">()) ==
        error_text(
            {errc::length_overrun, in_encoded + 4, "client_hello.extensions[0].ech_outer_extensions", 4, 2}));
  CHECK(expand_block(hex<A>(), hex<"fd00 0004 02 fa01 00">()) ==
        error_text(
            {errc::trailing_data, in_encoded + 7, "client_hello.extensions[0].ech_outer_extensions", 0, 1}));
  CHECK(
      expand(
          outer_with(hex<A>()),
          hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 02 5152 0002 1303 01 00"
              "0005 fa02 0001 01">()) ==
      error_text({errc::illegal_value, 34, "client_hello.legacy_session_id", 2, 0}));
  CHECK(expand(outer_with(hex<A>()), encoded_with(hex<B>(), hex<"000001">())) ==
        error_text({errc::nonzero_padding, in_encoded + 8, "zeros", 1, 0}));
}

TEST_CASE("ech_expand: any buffer that is too small is refused, and the exact one is enough") {
  const octets outer = outer_with(hex<A B>());
  const octets encoded = encoded_with(hex<C "fd00 0005 04 fa01 fa02" D>());
  const octets inner = inner_with(hex<C A B D>());
  CHECK(expand(outer, encoded, inner.size()) == to_hex(inner));
  for (std::size_t room = 0; room < inner.size(); ++room) {
    CAPTURE(room);
    CHECK(expand(outer, encoded, room).starts_with("buffer_too_small at "));
  }
}

TEST_CASE("ech_expand: an inner hello that is too long is not written") {
  const octets half(40'000, 0x5a);
  const auto large = [&](std::uint8_t type) { return join({octets{0xfa, type}, prefixed(half)}); };
  const octets outer = outer_with(large(1));
  CHECK(expand(outer, encoded_with(join({large(2), hex<"fd00 0003 02 fa01">()}))) ==
        error_text({errc::length_above_maximum, 45, "extensions", 80'008, 65'535}));
}

TEST_CASE("ech_expand: the longest list of references, behind as many extensions as a hello holds") {
  octets block;
  octets types;
  for (std::size_t i = 0; i < 16'000; ++i) {
    const octets one = {static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i), 0, 0};
    block.insert(block.end(), one.begin(), one.end());
    if (i >= 16'000 - 127) types.insert(types.end(), one.begin(), one.begin() + 2);
  }
  octets body = {254};
  body.insert(body.end(), types.begin(), types.end());
  const octets encoded = encoded_with(join({hex<"fd00">(), prefixed(body)}));
  const octets outer = outer_with(block);
  CHECK(expand(outer, encoded) == written(bytes(block).sub(block.size() - 4 * 127)));
}

TEST_CASE("ech_expand: what Chromium sends, as an outer and as an inner hello") {
  std::size_t seen = 0;
  for (const auto& path : vectors::all("chromium/client_hello")) {
    CAPTURE(path.string());
    const octets records = vectors::read_hex(path.string());
    octets scratch(4096);
    const auto peeked = peek_client_hello(records, scratch);
    REQUIRE(peeked);
    const ClientHello& outer = peeked->hello;
    // Its own extensions but encrypted_client_hello, all from the outer hello.
    std::vector<ExtensionType> types;
    for (const extension& e : *outer.extensions) {
      if (e.extension_type != ExtensionType::encrypted_client_hello) types.push_back(e.extension_type);
    }
    extension_buffer<message::encoded_client_hello_inner, 512> extensions;
    extensions.add<encrypted_client_hello>({.type = ECHClientHelloType::inner, .body = Empty{}});
    extensions.add<ech_outer_extensions>(types);
    const EncodedClientHelloInner encoded = {
        .client_hello = {.random = outer.random,
                         .cipher_suites = outer.cipher_suites,
                         .legacy_compression_methods = outer.legacy_compression_methods,
                         .extensions = extensions}};
    octets room(4096);
    const auto written = ech_expand(outer, encoded, room);
    REQUIRE(written);
    const auto inner = parse<ClientHello>(*written);
    REQUIRE(inner);
    CHECK(inner->legacy_session_id == bytes(outer.legacy_session_id));
    auto at = inner->extensions->begin();
    CHECK(at->extension_type == ExtensionType::encrypted_client_hello);
    for (const extension& e : *outer.extensions) {
      if (e.extension_type == ExtensionType::encrypted_client_hello) continue;
      ++at;
      CHECK(at->extension_type == e.extension_type);
      CHECK(at->extension_data == e.extension_data);
    }
    CHECK(++at == inner->extensions->end());
    ++seen;
  }
  CHECK(seen == 10);
}

// In a constant expression as well.
constexpr bool expands() {
  constexpr auto& outer_wire =
      hex<"0303 d0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeef"
          "04 51525354 0002 1301 01 00 000a" A A>();
  const auto outer = parse<ClientHello, framing>(outer_wire);
  const auto encoded = parse<EncodedClientHelloInner>(
      hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1303 01 00"
          "0007 fd00 0003 02 fa01 0000">());
  std::uint8_t out[64]{};
  const auto inner = ech_expand(*outer, *encoded, out);
  return inner && inner->sub(inner->size() - 5) == bytes(hex<A>());
}
static_assert(expands());

}  // namespace
}  // namespace tlswire::test
