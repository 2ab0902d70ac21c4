#include <tlswire/inspect/json.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"
#include "inspect/mutation.hpp"
#include "inspect/samples.hpp"
#include "support/hex.hpp"
#include "support/text.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

template <class T, class Context = no_context>
std::string json_of(bytes in, const Context& context = {}, json_options options = {}) {
  std::string out;
  print_json<T>(
      in, [&](std::string_view text) { out += text; }, context, options);
  return out;
}

struct listed {
  std::vector<std::string> violations{};
  void enter(const walk_node&) {}
  void leave(const walk_node&) {}
  void violation(const parse_error& e, std::size_t) {
    violations.push_back(std::string(name(e.code)) + " " + std::to_string(e.offset) + " " + path_text(e) +
                         " " + std::string(name(alert_for(e.code))));
  }
};

template <class T, class Context>
void always_valid(const messages& samples, std::size_t count, const Context& context) {
  mutator<T, Context> mutated(samples, 11, context);
  std::size_t broken = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& message = mutated.next();
    const std::string text = json_of<T>(bytes(message), context, {.indent = i % 3});
    const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    CAPTURE(to_hex(bytes(message)));
    CAPTURE(text);
    REQUIRE_FALSE(json.is_discarded());
    listed expected;
    walk<T>(bytes(message), context, expected);
    if (expected.violations.empty()) {
      REQUIRE(text.find("\"violations\"") == std::string::npos);
      REQUIRE(text.find("\"undecoded\"") == std::string::npos);
      continue;
    }
    ++broken;
    REQUIRE(json.is_object());
    REQUIRE(std::prev(json.end()).key() == "violations");
    std::vector<std::string> got;
    for (const auto& v : json["violations"]) {
      got.push_back(v["code"].get<std::string>() + " " + std::to_string(v["offset"].get<std::size_t>()) +
                    " " + v["path"].get<std::string>() + " " + v["alert"].get<std::string>());
    }
    REQUIRE(got == expected.violations);
  }
  CHECK(broken > count / 4);
}

}  // namespace

TEST_CASE("json: the ClientHello of RFC 8448 section 3") {
  CHECK(
      json_of<ClientHello>(bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4)) ==
      R"({"legacy_version": "TLS 1.2", )"
      R"("random": "cb34ecb1e78163ba1c38c6dacb196a6dffa21a8d9912ec18a2ef6283024dece7", )"
      R"("legacy_session_id": "", )"
      R"("cipher_suites": ["TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_256_GCM_SHA384"], )"
      R"("legacy_compression_methods": "00", )"
      R"("extensions": [{"type": "server_name", "body": {"server_name_list": [{"name_type": "host_name", "name": "server"}]}}, )"
      R"({"type": "renegotiation_info", "body": {"renegotiated_connection": ""}}, )"
      R"({"type": "supported_groups", "body": {"named_group_list": ["x25519", "secp256r1", "secp384r1", "secp521r1", "ffdhe2048", "ffdhe3072", "ffdhe4096", "ffdhe6144", "ffdhe8192"]}}, )"
      R"({"type": "session_ticket", "body": {"ticket": ""}}, )"
      R"({"type": "key_share", "body": {"client_shares": [{"group": "x25519", "key_exchange": "99381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c"}]}}, )"
      R"({"type": "supported_versions", "body": {"versions": ["TLS 1.3"]}}, )"
      R"({"type": "signature_algorithms", "body": {"supported_signature_algorithms": ["ecdsa_secp256r1_sha256", "ecdsa_secp384r1_sha384", "ecdsa_secp521r1_sha512", "ecdsa_sha1", "rsa_pss_rsae_sha256", "rsa_pss_rsae_sha384", "rsa_pss_rsae_sha512", "rsa_pkcs1_sha256", "rsa_pkcs1_sha384", "rsa_pkcs1_sha512", "rsa_pkcs1_sha1", "dsa_sha256_RESERVED", "dsa_sha384_RESERVED", "dsa_sha512_RESERVED", "dsa_sha1_RESERVED"]}}, )"
      R"({"type": "psk_key_exchange_modes", "body": {"ke_modes": ["psk_dhe_ke"]}}, )"
      R"({"type": "record_size_limit", "body": {"record_size_limit": 16385}}]})");
}

TEST_CASE("json: every kind") {
  const auto samples = every_kind::samples();
  CHECK(
      json_of<every_kind::Message>(bytes(samples[3]), every_kind::context_type{}) ==
      R"({"number": 3, "color": "green", "variable": 291, "magic": 4660, "pair": "aabb", "some": "cccc", )"
      R"("pairs": [{"seven": 7, "color": "red"}, {"seven": 7, "color": "green"}], "numbers": [1, 2], )"
      R"("list": [{"seven": 7, "color": "red"}, {"seven": 7, "color": "red"}, {"seven": 7, "color": "green"}], )"
      R"("runs": ["01aa", "00", "01bb"], "wrapped": "beef", "run": "02ffff", "framed": "abcd", "behind": "1122", )"
      R"("agreed": "333333", "chosen": {"first": 9}, "by_context": 153, )"
      R"("tail": {"selector": 4, "body": [)"
      R"({"type": "nested", "body": {"list": [{"type": "nested", "body": {"seven": 7, "color": "red"}}, {"type": 43690, "data": "bbbb"}]}}, )"
      R"({"type": "lengthy", "body": {"first": 2, "second": 4}}, {"type": "padded", "body": "0000"}]}})");
}

TEST_CASE("json: an extension that nobody knows, and one without a body") {
  CHECK(
      json_of<EncryptedExtensions>(hex<"000d 1a1a 0001 ff 000a 0000 fe10 0000">()) ==
      R"({"extensions": [{"type": 6682, "data": "ff"}, {"type": "supported_groups", "body": {"named_group_list": {"undecoded": ""}}}, )"
      R"({"type": 65040, "data": ""}], "violations": [{"code": "truncated", "offset": 11, )"
      R"("path": "extensions[1].supported_groups.named_group_list", "alert": "decode_error"}]})");
}

TEST_CASE("json: a varint that takes more room than it needs says so") {
  CHECK(json_of<varint>(hex<"40 05">()) == R"({"value": 5, "width": 2})");
  CHECK(json_of<varint>(hex<"05">()) == "5");
  CHECK(json_of<uint64>(hex<"ffffffffffffffff">()) == "18446744073709551615");
}

TEST_CASE("json: what stands behind a length, or is missing there") {
  CHECK(json_of<length_prefixed<uint8, optional_tail<uint16>>>(hex<"00">()) == "null");
  CHECK(json_of<length_prefixed<uint8, optional_tail<uint16>>>(hex<"02 0005">()) == "5");
  CHECK(json_of<vector<length_prefixed<uint8, varint>, 0, 255>>(hex<"05 01 05 02 06 aa">()) ==
        R"({"value": [5, {"value": 6, "undecoded": "aa"}], "violations": [)"
        R"({"code": "trailing_data", "offset": 5, "path": "[1]", "alert": "decode_error"}]})");
  CHECK(json_of<vector<length_prefixed<uint8, RenegotiationInfo>, 0, 255>>(hex<"04 03 01aa bb">()) ==
        R"({"value": [{"renegotiated_connection": "aa", "undecoded": "bb"}], "violations": [)"
        R"({"code": "trailing_data", "offset": 4, "path": "[0]", "alert": "decode_error"}]})");
}

TEST_CASE("json: a message that ends too early, and one that ends too late") {
  CHECK(json_of<SupportedVersionsClientHello>(hex<"05 0304 0303 03">()) ==
        R"({"versions": ["TLS 1.3", "TLS 1.2", {"undecoded": "03"}], "violations": [)"
        R"({"code": "length_not_a_multiple", "offset": 0, "path": "versions", "alert": "decode_error"}]})");
  CHECK(json_of<SupportedVersionsServerHello>(hex<"03">()) ==
        R"({"selected_version": {"undecoded": "03"}, "violations": [)"
        R"({"code": "truncated", "offset": 0, "path": "selected_version", "alert": "decode_error"}]})");
  CHECK(json_of<SupportedVersionsServerHello>(hex<"0304 aabb">()) ==
        R"({"selected_version": "TLS 1.3", "undecoded": "aabb", "violations": [)"
        R"({"code": "trailing_data", "offset": 2, "path": "", "alert": "decode_error"}]})");
  CHECK(json_of<uint8>(hex<"01 02">()) ==
        R"({"value": 1, "undecoded": "02", "violations": [)"
        R"({"code": "trailing_data", "offset": 1, "path": "", "alert": "decode_error"}]})");
  CHECK(json_of<ServerName>(hex<"05 0001 61">()) ==
        R"({"name_type": 5, "name": {"undecoded": "000161"}, "violations": [)"
        R"({"code": "unknown_case", "offset": 1, "path": "name", "alert": "decode_error"}]})");
}

TEST_CASE("json: names with any bytes are strings of as many characters") {
  const auto json = nlohmann::json::parse(json_of<ServerName>(hex<"00 0006 00 22 5c 80 ff 61">()));
  CHECK(json["name"] == std::string("\0\"\\\u0080\u00ff"
                                    "a",
                                    8));
}

TEST_CASE("json: it is valid whatever the message is, and its violations are those of the walk") {
  always_valid<Handshake>(all_messages(), 4'000, context<>{});
  always_valid<ClientHello>(bodies_of<ClientHello>(), 4'000, no_context{});
  always_valid<every_kind::Message>(every_kind::samples(), 10'000, every_kind::context_type{});
  always_valid<vector<length_prefixed<uint8, varint>, 0, 255>>({from_hex("0701050241050201")}, 3'000,
                                                               no_context{});
}
