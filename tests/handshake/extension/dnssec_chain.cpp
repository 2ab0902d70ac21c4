#include <tlswire/handshake/extension/dnssec_chain.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"
#include "support/rebuild_domain_name.hpp"

namespace tlswire::test {
namespace {

using chain = DnssecChainExtension;
static_assert(std::is_same_v<body<dnssec_chain, message::client_hello>, DnssecChainClient>);
static_assert(std::is_same_v<body<dnssec_chain, message::server_hello>, chain>);
static_assert(std::is_same_v<body<dnssec_chain, message::certificate>, chain>);
static_assert(versions_in<dnssec_chain, message::server_hello> == versions::tls12_and_below);
static_assert(versions_in<dnssec_chain, message::certificate> == versions::tls13);
static_assert(sent_by<dnssec_chain, message::certificate> == roles::server);
static_assert(!allowed_in<dnssec_chain, message::encrypted_extensions>);
static_assert(dnssec_chain::type == ExtensionType{59});

// RFC 9102 appendix A.1: the TLSA record and the DS record of its chain.
constexpr auto& wire =
    hex<"0000 0083"
        "04 5f343433 04 5f746370 03 777777 07 6578616d706c65 03 636f6d 00 0034 0001 00000e10"
        "0023 0301018bd1da95272f7fa4ffb24137fc0ed03aae67e5c4d8b3c50734e1050a7920b922"
        "07 6578616d706c65 03 636f6d 00 002b 0001 0002a300"
        "0024 074e0d02e9b533a049798e900b5c29c90cd25a986e8a44f319ac3cd302bafc08f5b81e16">();
static_assert((*parse<chain>(wire)).AuthenticationChain.size() == 2);
static_assert((*parse<chain>(wire)).AuthenticationChain[0].TYPE == 52);
static_assert((*parse<chain>(wire)).AuthenticationChain[0].CLASS == 1);
static_assert((*parse<chain>(wire)).AuthenticationChain[0].TTL == 3600);
static_assert((*parse<chain>(wire)).AuthenticationChain[0].RDATA.size() == 35);
static_assert((*parse<chain>(wire)).AuthenticationChain[1].NAME ==
              bytes(hex<"07 6578616d706c65 03 636f6d 00">()));
static_assert((*parse<DnssecChainClient>(hex<"01bb">())).PortNumber == 443);
static_assert(lawful<chain>(wire) && lawful<DnssecChainClient>(hex<"01bb">()));

TEST_CASE("dnssec_chain: a client says its port") {
  ok<DnssecChainClient>(hex<"01bb">(), {.PortNumber = 443});
  bad<DnssecChainClient>(hex<"01">(), {errc::truncated, 0, "PortNumber", 2, 1});
  bad<DnssecChainClient>(hex<"01bb 00">(), {errc::trailing_data, 2, "", 0, 1});
}

TEST_CASE("dnssec_chain: a server sends resource records behind a lifetime") {
  constexpr RR records[] = {
      {.NAME = hex<"04 5f343433 04 5f746370 03 777777 07 6578616d706c65 03 636f6d 00">(),
       .TYPE = 52,
       .CLASS = 1,
       .TTL = 3600,
       .RDATA = hex<"0301018bd1da95272f7fa4ffb24137fc0ed03aae67e5c4d8b3c50734e1050a7920b922">()},
      {.NAME = hex<"07 6578616d706c65 03 636f6d 00">(),
       .TYPE = 43,
       .CLASS = 1,
       .TTL = 172800,
       .RDATA = hex<"074e0d02e9b533a049798e900b5c29c90cd25a986e8a44f319ac3cd302bafc08f5b81e16">()}};
  ok<chain>(wire, {.AuthenticationChain = records});
  bad<chain>(hex<"00">(), {errc::truncated, 0, "ExtSupportLifetime", 2, 1});
  bad<chain>(hex<"0018 0000">(), {errc::length_below_minimum, 2, "AuthenticationChain", 0, 1});
  unwritable(chain{}, 9, {errc::length_below_minimum, 2, "AuthenticationChain", 0, 1});
}

TEST_CASE("dnssec_chain: a record is refused where it is broken") {
  ok<RR>(hex<"00 0030 0001 00015180 0002 0101">(),
         {.NAME = hex<"00">(), .TYPE = 48, .CLASS = 1, .TTL = 86400, .RDATA = hex<"0101">()});
  bad<RR>(hex<"">(), {errc::truncated, 0, "NAME", 1, 0});
  bad<RR>(hex<"03 636f">(), {errc::length_overrun, 0, "NAME", 3, 2});
  bad<RR>(hex<"03 636f6d">(), {errc::truncated, 4, "NAME", 1, 0});
  bad<RR>(hex<"00 00">(), {errc::truncated, 1, "TYPE", 2, 1});
  bad<RR>(hex<"00 0030 0001 00015180 0003 0101">(), {errc::length_overrun, 9, "RDATA", 3, 2});
  bad<chain>(hex<"0000 000c 00 0030 0001 00015180 0000 00">(),
             {errc::truncated, 16, "AuthenticationChain[1].TYPE", 2, 0});
}

TEST_CASE("dnssec_chain: a compressed name is refused at its pointer") {
  bad<RR>(hex<"c00c 0030 0001 00015180 0000">(), {errc::length_above_maximum, 0, "NAME", 0xc0, 63});
  bad<RR>(hex<"03 777777 c00c 0030 0001 00015180 0000">(), {errc::length_above_maximum, 4, "NAME", 0xc0, 63});
  bad<RR>(hex<"40 00">(), {errc::length_above_maximum, 0, "NAME", 64, 63});
}

/// Labels of these lengths, the empty one included if it is to be.
std::vector<std::uint8_t> labels(const std::vector<std::size_t>& lengths) {
  std::vector<std::uint8_t> out;
  for (const std::size_t length : lengths) {
    out.push_back(static_cast<std::uint8_t>(length));
    out.insert(out.end(), length, 'a');
  }
  return out;
}

TEST_CASE("dnssec_chain: a name of 255 bytes is good, one of 256 is not") {
  const auto longest = labels({63, 63, 63, 61, 0});
  const auto too_long = labels({63, 63, 63, 62, 0});
  REQUIRE(longest.size() == 255);
  const std::vector<std::uint8_t> copy = longest;
  CHECK(not_ok<DomainName>(copy, DomainName(bytes(longest))) == "");
  CHECK(not_bad<DomainName>(too_long, {errc::length_above_maximum, 0, "", 256, 255}) == "");
}

TEST_CASE("dnssec_chain: what is no name is not written") {
  const auto too_long = labels({63, 63, 63, 62, 0});
  unwritable(RR{}, 99, {errc::length_mismatch, 0, "NAME", 0, 0});
  unwritable(RR{.NAME = hex<"03 636f6d">()}, 99, {errc::length_mismatch, 0, "NAME", 0, 4});
  unwritable(RR{.NAME = hex<"03 63">()}, 99, {errc::length_mismatch, 0, "NAME", 0, 2});
  unwritable(RR{.NAME = hex<"00 00">()}, 99, {errc::length_mismatch, 0, "NAME", 1, 2});
  unwritable(RR{.NAME = hex<"c00c">()}, 99, {errc::length_mismatch, 0, "NAME", 0, 2});
  unwritable(RR{.NAME = bytes(too_long)}, 999, {errc::length_mismatch, 0, "NAME", 256, 256});
}

TEST_CASE("dnssec_chain: each message has its own form") {
  CHECK(client_hello_error(hex<"003b 0002 01bb">()) == "");
  CHECK(client_hello_error(hex<"003b 0004 0000 0000">()) ==
        error_text({errc::trailing_data, in_client_hello + 6, "extensions[0].dnssec_chain", 0, 2}));
  CHECK(server_hello_error(hex<"003b 0004 0000 0000">()) ==
        error_text({errc::length_below_minimum, in_server_hello + 6,
                    "extensions[0].dnssec_chain.AuthenticationChain", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
