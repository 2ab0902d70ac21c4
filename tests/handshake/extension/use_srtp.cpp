#include <tlswire/handshake/extension/use_srtp.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using data = UseSRTPData;
static_assert(std::is_same_v<body<use_srtp, message::client_hello>, data>);
static_assert(std::is_same_v<body<use_srtp, message::server_hello>, data>);
static_assert(std::is_same_v<body<use_srtp, message::encrypted_extensions>, data>);
static_assert(versions_in<use_srtp, message::client_hello> == versions::dtls);
static_assert(versions_in<use_srtp, message::server_hello> == versions::dtls12_and_below);
static_assert(versions_in<use_srtp, message::encrypted_extensions> == versions::dtls13);
static_assert(use_srtp::type == ExtensionType{14});

// As browsers send it in the DTLS of WebRTC.
constexpr auto& wire = hex<"0006 0007 0008 0001 00">();
static_assert((*parse<data>(wire)).SRTPProtectionProfiles.front() == SRTPProtectionProfile::AEAD_AES_128_GCM);
static_assert(lawful<data>(wire));

TEST_CASE("use_srtp: profiles, unknown ones among them, and a master key identifier") {
  constexpr SRTPProtectionProfile some[] = {SRTPProtectionProfile::AES128_CM_HMAC_SHA1_80,
                                            SRTPProtectionProfile{0xfefe}};
  ok<data>(hex<"0004 0001 fefe 02 a1a2">(), {.SRTPProtectionProfiles = some, .srtp_mki = hex<"a1a2">()});
  ok<data>(hex<"0004 0001 fefe 00">(), {.SRTPProtectionProfiles = some});
}

TEST_CASE("use_srtp: lengths are kept") {
  bad<data>(hex<"00">(), {errc::truncated, 0, "SRTPProtectionProfiles", 2, 1});
  bad<data>(hex<"0000 00">(), {errc::length_below_minimum, 0, "SRTPProtectionProfiles", 0, 2});
  bad<data>(hex<"0003 0001 00 00">(), {errc::length_not_a_multiple, 0, "SRTPProtectionProfiles", 3, 2});
  bad<data>(hex<"0004 0001 00">(), {errc::length_overrun, 0, "SRTPProtectionProfiles", 4, 3});
  bad<data>(hex<"0002 0001">(), {errc::truncated, 4, "srtp_mki", 1, 0});
  bad<data>(hex<"0002 0001 01">(), {errc::length_overrun, 4, "srtp_mki", 1, 0});
  bad<data>(hex<"0002 0001 00 00">(), {errc::trailing_data, 5, "", 0, 1});
}

TEST_CASE("use_srtp: what could not be read back is not written") {
  unwritable(data{}, 9, {errc::length_below_minimum, 0, "SRTPProtectionProfiles", 0, 2});
  constexpr SRTPProtectionProfile one[] = {SRTPProtectionProfile::AEAD_AES_256_GCM};
  const std::vector<std::uint8_t> too_long(256);
  unwritable(data{.SRTPProtectionProfiles = one, .srtp_mki = bytes(too_long)}, 300,
             {errc::length_above_maximum, 4, "srtp_mki", 256, 255});
}

TEST_CASE("use_srtp: errors name their place in each message") {
  constexpr auto path = "extensions[0].use_srtp.srtp_mki";
  constexpr auto& cut = hex<"000e 0004 0002 0001">();
  CHECK(client_hello_error(cut) == error_text({errc::truncated, in_client_hello + 8, path, 1, 0}));
  CHECK(server_hello_error(cut) == error_text({errc::truncated, in_server_hello + 8, path, 1, 0}));
  CHECK(encrypted_extensions_error(cut) ==
        error_text({errc::truncated, in_encrypted_extensions + 8, path, 1, 0}));
}

}  // namespace
}  // namespace tlswire::test
