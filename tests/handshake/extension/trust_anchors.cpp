#include <tlswire/handshake/extension/trust_anchors.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using requested = RequestedTrustAnchorList;
using available = AvailableTrustAnchorList;
static_assert(std::is_same_v<body<trust_anchors, message::client_hello>, requested>);
static_assert(std::is_same_v<body<trust_anchors, message::certificate_request>, requested>);
static_assert(std::is_same_v<body<trust_anchors, message::encrypted_extensions>, available>);
static_assert(std::is_same_v<body<trust_anchors, message::certificate>, Empty>);
static_assert(versions_in<trust_anchors, message::client_hello> == versions::tls13);
static_assert(!allowed_in<trust_anchors, message::server_hello>);
static_assert(trust_anchors::type == ExtensionType{0xca34});

// The first two of those that Chromium 156 sends.
constexpr auto& wire = hex<"000c 05 82df130201 05 82df130206">();
static_assert((*parse<requested>(wire)).trust_anchors.size() == 2);
static_assert((*parse<requested>(wire)).trust_anchors[1] == bytes(hex<"82df130206">()));
static_assert(lawful<requested>(wire) && lawful<available>(wire));

TEST_CASE("trust_anchors: a request may be empty, an answer may not") {
  constexpr TrustAnchorID both[] = {hex<"82df130201">(), hex<"82df130206">()};
  ok<requested>(wire, {.trust_anchors = both});
  ok<requested>(hex<"0000">(), {});
  ok<available>(wire, {.trust_anchors = both});
  bad<available>(hex<"0000">(), {errc::length_below_minimum, 0, "trust_anchors", 0, 1});
  unwritable(available{}, 9, {errc::length_below_minimum, 0, "trust_anchors", 0, 1});
}

TEST_CASE("trust_anchors: an identifier takes 1 to 32 bytes") {
  bad<requested>(hex<"">(), {errc::truncated, 0, "trust_anchors", 2, 0});
  bad<requested>(hex<"0001 00">(), {errc::length_below_minimum, 2, "trust_anchors[0]", 0, 1});
  bad<requested>(hex<"0003 01 81 02">(), {errc::length_overrun, 4, "trust_anchors[1]", 2, 0});
  bad<requested>(hex<"0002 21 81">(), {errc::length_above_maximum, 2, "trust_anchors[0]", 33, 32});
  bad<requested>(hex<"0000 00">(), {errc::trailing_data, 2, "", 0, 1});
}

TEST_CASE("trust_anchors: errors name their place in each message") {
  CHECK(client_hello_error(hex<"ca34 0003 0001 00">()) ==
        error_text({errc::length_below_minimum, in_client_hello + 6,
                    "extensions[0].trust_anchors.trust_anchors[0]", 0, 1}));
  CHECK(encrypted_extensions_error(hex<"ca34 0002 0000">()) ==
        error_text({errc::length_below_minimum, in_encrypted_extensions + 4,
                    "extensions[0].trust_anchors.trust_anchors", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
