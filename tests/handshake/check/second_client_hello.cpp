#include <tlswire/handshake/check/second_client_hello.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <tlswire/handshake/check/client_hello.hpp>

#include "handshake/check/hellos.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

constexpr auto first =
    *parse<ClientHello>(bytes(vectors::rfc8448::hello_retry_request_client_hello_1).sub(4));
constexpr auto retry =
    *parse<HelloRetryRequest>(bytes(vectors::rfc8448::hello_retry_request_hello_retry_request).sub(4));
constexpr auto second =
    *parse<ClientHello>(bytes(vectors::rfc8448::hello_retry_request_client_hello_2).sub(4));
static_assert(check(second, {.first = first, .hello_retry_request = retry}));

const x cookie_1{"002c", "0001 aa"};
const x cookie_2{"002c", "0001 ab"};
const x share_17{"0033", "0006 0017 0002 a1a2"};

/// What is said of a second hello, after `before` and a HelloRetryRequest with these extensions.
std::string said(const client& again, const client& before, const std::vector<x>& asked) {
  const octets second_wire = again.wire();
  const octets first_wire = before.wire();
  server answer = retry_server();
  answer.extensions = asked;
  const octets retry_wire = answer.wire();
  const auto hello_2 = parse<ClientHello>(second_wire);
  const auto hello_1 = parse<ClientHello>(first_wire);
  const auto request = parse<HelloRetryRequest>(retry_wire);
  REQUIRE(hello_2);
  REQUIRE(hello_1);
  REQUIRE(request);
  return text_of(check(*hello_2, {.first = *hello_1, .hello_retry_request = *request}));
}
const std::vector<x> for_share{{"002b", "0304"}, {"0033", "0017"}};
const std::vector<x> for_cookie{{"002b", "0304"}, {"002c", "0001 aa"}};

/// After a HelloRetryRequest that asks for a share of secp256r1.
std::string said(client again, const client& before = {}) { return said(again, before, for_share); }
client with(const std::vector<x>& extensions) { return {.extensions = extensions}; }

TEST_CASE("check second ClientHello: it sends the share that was asked for, and only that") {
  CHECK(said(with({versions_13, algorithms, groups, share_17})) == "");
  CHECK(said(with({versions_13, algorithms, groups, share})) ==
        "extensions[3].key_share.client_shares[0].group: at byte 80: not what an earlier message says "
        "(illegal_parameter)");
  CHECK(said(with({versions_13, algorithms, groups, {"0033", "000c 0017 0002 a1a2 0018 0002 a1a2"}})) ==
        "extensions[3].key_share.client_shares: at byte 78: 2 elements, where another list has 1 "
        "(illegal_parameter)");
}

TEST_CASE("check second ClientHello: it keeps its shares where no other was asked for") {
  CHECK(said(with({versions_13, algorithms, groups, share, cookie_1}), {}, for_cookie) == "");
  CHECK(said(with({versions_13, algorithms, groups, share_17, cookie_1}), {}, for_cookie) ==
        "extensions[3].key_share: at byte 74: not what an earlier message says (illegal_parameter)");
}

TEST_CASE("check second ClientHello: it brings the cookie back, and no other") {
  CHECK(said(with({cookie_1, versions_13, algorithms, groups, share}), {}, for_cookie) == "");
  CHECK(said(with({cookie_2, versions_13, algorithms, groups, share}), {}, for_cookie) ==
        "extensions[0].cookie.cookie: at byte 51: not what an earlier message says (illegal_parameter)");
  CHECK(said(with({versions_13, algorithms, groups, share}), {}, for_cookie) ==
        "extensions: at byte 45: extension 44 is missing (missing_extension)");
  CHECK(said(with({cookie_1, versions_13, algorithms, groups, share_17})) ==
        "extensions[0].cookie: at byte 47: extension 44 must not stand here (illegal_parameter)");
}

TEST_CASE("check second ClientHello: the fields before the extensions are unchanged") {
  const std::vector<x> extensions{versions_13, algorithms, groups, share_17};
  const std::string end = ": not what an earlier message says (illegal_parameter)";
  CHECK(said({.extensions = extensions}) == "");
  CHECK(said({.random = std::string(63, '1') + "2", .extensions = extensions}) == "random: at byte 2" + end);
  CHECK(said({.session_id = "e1e3", .extensions = extensions}) == "legacy_session_id: at byte 34" + end);
  CHECK(said({.suites = "1301 1303", .extensions = extensions}) == "cipher_suites: at byte 37" + end);
  CHECK(said({.suites = "1301", .extensions = extensions}) == "cipher_suites: at byte 37" + end);
}

TEST_CASE("check second ClientHello: nor does it mend a first hello that was unlawful") {
  const client again = with({versions_13, algorithms, groups, share_17});
  const std::vector<x> extensions{versions_13, algorithms, groups, share};
  const std::string end = ": not what an earlier message says (illegal_parameter)";
  CHECK(said(again, {.legacy_version = "0302", .extensions = extensions}) ==
        "legacy_version: at byte 0" + end);
  CHECK(said(again, {.compression = "0001", .extensions = extensions}) ==
        "legacy_compression_methods: at byte 43" + end);
}

TEST_CASE("check second ClientHello: no other extension changes, comes, goes or moves") {
  const x name{"0000", "0005 00 0002 6161"};
  const x other_name{"0000", "0005 00 0002 6162"};
  const client before = with({versions_13, name, algorithms, groups, share});
  const std::string end = ": not what an earlier message says (illegal_parameter)";
  CHECK(said(with({versions_13, name, algorithms, groups, share_17}), before) == "");
  CHECK(said(with({versions_13, other_name, algorithms, groups, share_17}), before) ==
        "extensions[1].server_name: at byte 54" + end);
  CHECK(said(with({versions_13, algorithms, groups, share_17}), before) ==
        "extensions[1].signature_algorithms: at byte 54" + end);
  CHECK(said(with({versions_13, algorithms, name, groups, share_17}), before) ==
        "extensions[1].signature_algorithms: at byte 54" + end);
  CHECK(said(with({versions_13, name, algorithms, groups, share_17, {"7777", ""}}), before) ==
        "extensions[5]: at byte 97" + end);
  CHECK(said(with({versions_13, algorithms, groups, share_17}),
             with({versions_13, algorithms, groups, share, name})) == "extensions: at byte 45" + end);
}

TEST_CASE("check second ClientHello: padding may come, go and change; early_data goes") {
  const x early{"002a", ""};
  const client before = with({versions_13, algorithms, groups, share, {"0015", "00"}, early, modes, psk});
  CHECK(said(with({versions_13, algorithms, groups, share_17, {"0015", "0000"}, modes, psk}), before) == "");
  CHECK(said(with({versions_13, algorithms, groups, share_17, modes, {"0015", ""}, psk}), before) == "");
  CHECK(said(with({versions_13, algorithms, groups, share_17, modes, psk}), before) == "");
  CHECK(said(with({versions_13, algorithms, groups, share_17, early, modes, psk}), before) ==
        "extensions[4].early_data: at byte 86: extension 42 must not stand here (illegal_parameter)");
}

TEST_CASE("check second ClientHello: PSKs may be dropped and dated anew, not added or exchanged") {
  const auto offering = [](const std::string& identities, std::size_t count) {
    std::string binders;
    for (std::size_t i = 0; i < count; ++i) binders += binder;
    const std::string length = count == 1 ? "0008 " : "0010 ";
    return x{"0029", length + identities + (count == 1 ? "0021" : "0042") + binders};
  };
  const auto after = [&](const x& offered) { return with({versions_13, modes, groups, share_17, offered}); };
  const std::string a = "0002 aaaa 00000000 ";
  const std::string later_a = "0002 aaaa 00000001 ";
  const std::string b = "0002 bbbb 00000000 ";
  const std::string c = "0002 cccc 00000000 ";
  const client before = with({versions_13, modes, groups, share, offering(a + b, 2)});
  const std::string end = ": not what an earlier message says (illegal_parameter)";
  CHECK(said(after(offering(a + b, 2)), before) == "");
  CHECK(said(after(offering(later_a, 1)), before) == "");
  CHECK(said(after(offering(b, 1)), before) == "");
  CHECK(said(after(offering(c, 1)), before) ==
        "extensions[4].pre_shared_key.identities[0].identity: at byte 90" + end);
  CHECK(said(after(offering(b + a, 2)), before) ==
        "extensions[4].pre_shared_key.identities[1].identity: at byte 98" + end);
  const client without = with({versions_13, algorithms, groups, share, modes});
  CHECK(said(with({versions_13, algorithms, groups, share_17, modes, psk}), without) ==
        "extensions[5].pre_shared_key: at byte 92" + end);
}

TEST_CASE("check second ClientHello: an extension of the HelloRetryRequest may allow more") {
  const client before = with({versions_13, algorithms, groups, share, {"7777", "01"}});
  const client after = with({versions_13, algorithms, groups, share_17, {"7777", "02"}});
  CHECK(said(after, before, {{"002b", "0304"}, {"0033", "0017"}, {"7777", ""}}) == "");
  CHECK(said(after, before, for_share) ==
        "extensions[4]: at byte 86: not what an earlier message says (illegal_parameter)");
}

TEST_CASE("check second ClientHello: an encrypted_client_hello is sealed anew, at its place") {
  const client before = with({versions_13, algorithms, groups, share, {"fe0d", "01"}});
  const std::string outer = "00 0001 0001 07 0000 0001 a1";
  CHECK(said(with({versions_13, algorithms, groups, share_17, {"fe0d", outer}}), before) == "");
  CHECK(said(with({versions_13, algorithms, groups, share_17}), before) ==
        "extensions: at byte 45: not what an earlier message says (illegal_parameter)");
}

}  // namespace
}  // namespace tlswire::test
