#include <tlswire/handshake/check/client_hello.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "handshake/check/hellos.hpp"
#include "handshake/extension_blocks.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

constexpr auto hello_of(bytes message) { return *parse<ClientHello>(message.sub(4)); }
static_assert(check(hello_of(vectors::rfc8448::simple_1rtt_client_hello)));
static_assert(check(hello_of(vectors::rfc8448::resumed_0rtt_client_hello)));
static_assert(check(hello_of(vectors::rfc8448::hello_retry_request_client_hello_1)));
// The second hello of the RFC holds a cookie, which a first one must not.
static_assert(check(hello_of(vectors::rfc8448::hello_retry_request_client_hello_2)).error().code ==
              errc::extension_not_allowed);
static_assert(check(hello_of(vectors::rfc8448::hello_retry_request_client_hello_2), {.retried = true}));

/// What is said of a hello that was parsed strictly; of one that was parsed in framing mode it must be the
/// same.
std::string said(const client& c, bool retried = false) {
  const octets wire = c.wire();
  const auto framed = parse<ClientHello, framing>(wire);
  REQUIRE(framed);
  const std::string loose = text_of(check(*framed, {.retried = retried}));
  const auto parsed = parse<ClientHello>(wire);
  if (!parsed) return loose;
  const std::string text = text_of(check(*parsed, {.retried = retried}));
  CHECK(text == loose);
  return text;
}
std::string said_with(std::vector<x> extensions, bool retried = false) {
  return said(client{.extensions = std::move(extensions)}, retried);
}

TEST_CASE("check ClientHello: legacy_version is frozen in TLS 1.3, and free in older hellos") {
  CHECK(said(client{}) == "");
  CHECK(said({.legacy_version = "0302"}) ==
        "legacy_version: at byte 0: version 770 must not stand here (protocol_version)");
  CHECK(said({.legacy_version = "0304"}) ==
        "legacy_version: at byte 0: version 772 must not stand here (protocol_version)");
  CHECK(said({.legacy_version = "0302", .extensions = {}}) == "");
  CHECK(said({.legacy_version = "0302", .extensions = {{"002b", "02 0303"}}}) == "");
}

TEST_CASE("check ClientHello: null is the only compression in TLS 1.3, and among them before") {
  CHECK(said({.compression = "0001"}) ==
        "legacy_compression_methods: at byte 43: the value 1 must not stand here (illegal_parameter)");
  CHECK(said({.compression = "01"}) ==
        "legacy_compression_methods: at byte 43: the value 1 must not stand here (illegal_parameter)");
  CHECK(said({.compression = "0100", .extensions = {}}) == "");
  CHECK(said({.compression = "0101", .extensions = {}}) ==
        "legacy_compression_methods: at byte 43: the value 1 must not stand here (illegal_parameter)");
}

TEST_CASE("check ClientHello: pre_shared_key is the last extension") {
  CHECK(said_with({versions_13, algorithms, groups, share, modes, psk}) == "");
  CHECK(said_with({versions_13, algorithms, groups, share, psk, modes}) ==
        "extensions[4].pre_shared_key: at byte 86: extension 41 is not the last one (illegal_parameter)");
  // A hello that offers no TLS 1.3 is read by servers that do not know the extension.
  CHECK(said_with({psk, {"002b", "02 0303"}}) == "");
}

TEST_CASE("check ClientHello: there is a binder for each identity") {
  const std::string identity = "0002 c1c2 00000000";
  const auto with = [&](const std::string& identities, const std::string& binders) {
    return said_with({versions_13, modes, groups, share, {"0029", identities + binders}});
  };
  CHECK(with("0008" + identity, "0021" + binder) == "");
  CHECK(with("0010" + identity + identity, "0042" + binder + binder) == "");
  CHECK(with("0010" + identity + identity, "0021" + binder) ==
        "extensions[4].pre_shared_key.binders: at byte 106: 1 elements, where another list has 2 "
        "(illegal_parameter)");
  CHECK(with("0008" + identity, "0042" + binder + binder) ==
        "extensions[4].pre_shared_key.binders: at byte 98: 2 elements, where another list has 1 "
        "(illegal_parameter)");
}

TEST_CASE("check ClientHello: pre_shared_key needs psk_key_exchange_modes, and psk_dhe_ke a share") {
  CHECK(said_with({versions_13, modes, groups, share, psk}) == "");
  CHECK(said_with({versions_13, groups, share, psk}) ==
        "extensions: at byte 45: extension 45 is missing (missing_extension)");
  CHECK(said_with({versions_13, {"002d", "01 00"}, psk}) == "");
  CHECK(said_with({versions_13, {"002d", "02 0100"}, psk}) == "");
  CHECK(said_with({versions_13, {"002d", "01 01"}, psk}) ==
        "extensions: at byte 45: extension 51 is missing (missing_extension)");
}

TEST_CASE("check ClientHello: what must be there for a handshake with certificates") {
  CHECK(said_with({versions_13, groups, share}) ==
        "extensions: at byte 45: extension 13 is missing (missing_extension)");
  CHECK(said_with({versions_13, algorithms}) ==
        "extensions: at byte 45: extension 10 is missing (missing_extension)");
  CHECK(said_with({versions_13, algorithms, groups}) ==
        "extensions: at byte 45: extension 51 is missing (missing_extension)");
  CHECK(said_with({versions_13, modes, share, psk}) ==
        "extensions: at byte 45: extension 10 is missing (missing_extension)");
  CHECK(said_with({versions_13, modes, groups, psk}) ==
        "extensions: at byte 45: extension 51 is missing (missing_extension)");
  CHECK(said_with({versions_13, algorithms, groups, {"0033", "0000"}}) == "");
  CHECK(said_with({{"002b", "02 0303"}}) == "");
}

TEST_CASE("check ClientHello: early_data needs pre_shared_key, and is not for a second hello") {
  const x early{"002a", ""};
  CHECK(said_with({versions_13, algorithms, groups, share, early, modes, psk}) == "");
  CHECK(said_with({versions_13, algorithms, groups, share, early, modes}) ==
        "extensions: at byte 45: extension 41 is missing (missing_extension)");
  CHECK(said_with({versions_13, algorithms, groups, share, early, modes, psk}, true) ==
        "extensions[4].early_data: at byte 86: extension 42 must not stand here (illegal_parameter)");
}

TEST_CASE("check ClientHello: a cookie is for a second hello") {
  const x biscuit{"002c", "0001 aa"};
  CHECK(said_with({versions_13, algorithms, groups, share, biscuit}, true) == "");
  CHECK(said_with({versions_13, algorithms, groups, share, biscuit}) ==
        "extensions[4].cookie: at byte 86: extension 44 must not stand here (illegal_parameter)");
}

TEST_CASE("check ClientHello: shares are for groups of supported_groups, one each, in that order") {
  const auto with = [](const std::string& shares) {
    return said_with({versions_13, algorithms, groups, {"0033", shares}});
  };
  CHECK(with("0000") == "");
  CHECK(with("000c 001d 0002 a1a2 0017 0002 a1a2") == "");
  CHECK(with("000c 0017 0002 a1a2 0018 0002 a1a2") == "");
  CHECK(with("000c 001d 0002 a1a2 0019 0002 a1a2") ==
        "extensions[3].key_share.client_shares[1].group: at byte 86: the value 25 was not offered "
        "(illegal_parameter)");
  CHECK(with("000c 0017 0002 a1a2 0017 0002 a1a2") ==
        "extensions[3].key_share.client_shares[1].group: at byte 86: the value 23 stands in the list before "
        "(illegal_parameter)");
  CHECK(with("000c 0017 0002 a1a2 001d 0002 a1a2") ==
        "extensions[3].key_share.client_shares[1].group: at byte 86: the value 29 is out of order "
        "(illegal_parameter)");
}

TEST_CASE("check ClientHello: no group stands twice in supported_groups") {
  CHECK(said_with({versions_13, algorithms, {"000a", "0006 001d 0017 0018"}, share}) == "");
  CHECK(said_with({versions_13, algorithms, {"000a", "0006 001d 0017 001d"}, share}) ==
        "extensions[2].supported_groups.named_group_list[2]: at byte 72: the value 29 stands in the list "
        "before (illegal_parameter)");
}

TEST_CASE("check ClientHello: no second name of a type in server_name") {
  CHECK(said_with({versions_13, {"0000", "0005 00 0002 6161"}, algorithms, groups, share}) == "");
  CHECK(said_with({versions_13, {"0000", "000a 00 0002 6161 00 0002 6262"}, algorithms, groups, share}) ==
        "extensions[1].server_name.server_name_list[1].name_type: at byte 65: the value 0 stands in the list "
        "before (illegal_parameter)");
}

TEST_CASE("check ClientHello: record_size_limit is 64 at least, also before TLS 1.3") {
  CHECK(said_with({{"001c", "0040"}}) == "");
  CHECK(said_with({{"001c", "003f"}}) ==
        "extensions[0].record_size_limit.record_size_limit: at byte 51: the value 63, at least 64 required "
        "(illegal_parameter)");
  // A client may offer both; its server takes record_size_limit. RFC 8449 section 5.
  CHECK(said_with({{"001c", "0040"}, {"0001", "01"}}) == "");
}

TEST_CASE("check ClientHello: max_fragment_length is one of four") {
  CHECK(said_with({{"0001", "04"}}) == "");
  CHECK(said_with({{"0001", "05"}})
            .ends_with(": at byte 51: the value 5 must not stand here (illegal_parameter)"));
}

TEST_CASE(
    "check ClientHello: unknown extensions, and those of TLS 1.2, are ignored; those of others are not") {
  CHECK(said_with({versions_13, algorithms, groups, share, {"7a7a", "00"}, {"ff01", "00"}, {"0017", ""}}) ==
        "");
  CHECK(said_with({{"0033", "0000"}, {"002d", "01 01"}}) == "");
}

TEST_CASE("check ClientHello: in framing mode, what strict parsing refuses is found as well") {
  CHECK(said_with({versions_13, algorithms, groups, share, algorithms}) ==
        "extensions[4]: at byte 86: a second extension of this type (illegal_parameter)");
  CHECK(said_with({versions_13, {"7a7a", ""}, {"7a7a", ""}}) ==
        "extensions[2]: at byte 58: a second extension of this type (illegal_parameter)");
  CHECK(said_with({versions_13, {"000d", "0002 04"}}) ==
        "extensions[1].signature_algorithms.supported_signature_algorithms: at byte 58: declared length 2, 1 "
        "bytes available (decode_error)");
}

TEST_CASE("check ClientHello: an extension of the user's own takes part") {
  const octets wire = client{.extensions = {{"fe10", ""}}}.wire();
  const auto hello = parse<ClientHello, framing>(wire);
  REQUIRE(hello);
  CHECK(text_of(check(*hello)) == "");
  CHECK(text_of(check(*hello, {}, tlswire::context<token>{})) ==
        "extensions[0].token.token: at byte 51: needs 1 bytes, 0 available (decode_error)");
}

/// A ClientHello of DTLS.
struct DatagramHello {
  ProtocolVersion legacy_version = ProtocolVersion::DTLSv1_2;
  Random random{};
  opaque<0, 32> legacy_session_id{};
  opaque<0, 255> legacy_cookie{};
  vector<CipherSuite, 2, 65534> cipher_suites{};
  opaque<1, 255> legacy_compression_methods{};
  optional_tail<extension_list<message::client_hello, 8>> extensions{};
  static constexpr HandshakeType msg_type = HandshakeType::client_hello;
};
std::string datagram_said(const std::string& version, const std::string& cookie, const x& versions) {
  octets wire = unhex(version + std::string(64, '1') + "00");
  append(wire, prefixed(1, unhex(cookie)));
  append(wire, unhex("0002 1301 01 00"));
  append(wire, block_of({versions, algorithms, groups, share}));
  const auto hello = parse<DatagramHello>(wire);
  REQUIRE(hello);
  return text_of(check(*hello));
}

TEST_CASE("check ClientHello: in DTLS 1.3 the version is frozen too, and legacy_cookie is empty") {
  const x dtls13{"002b", "02 fefc"};
  const x dtls12{"002b", "02 fefd"};
  CHECK(datagram_said("fefd", "", dtls13) == "");
  CHECK(datagram_said("feff", "", dtls13) ==
        "legacy_version: at byte 0: version 65279 must not stand here (protocol_version)");
  CHECK(datagram_said("fefd", "aa", dtls13) ==
        "legacy_cookie: at byte 35: the value 1 must not stand here (illegal_parameter)");
  CHECK(datagram_said("fefd", "aa", dtls12) == "");
}

}  // namespace
}  // namespace tlswire::test
