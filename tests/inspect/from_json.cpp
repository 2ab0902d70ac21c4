#include <tlswire/inspect/from_json.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include <tlswire/inspect/json.hpp>
#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"
#include "inspect/mutation.hpp"
#include "inspect/nlohmann_value.hpp"
#include "inspect/samples.hpp"
#include "support/allocations.hpp"
#include "support/hex.hpp"
#include "support/wire_types.hpp"

using namespace tlswire;
using namespace tlswire::test;
using json_t = nlohmann::ordered_json;

namespace {

using buffer = std::vector<std::uint8_t>;

template <class T, class Context = no_context>
json_t to_json(bytes in, const Context& context = {}) {
  std::string out;
  print_json<T>(
      in, [&](std::string_view text) { out += text; }, context);
  return json_t::parse(out);
}

std::string text(const json_error& error) {
  std::string out;
  print(error, [&](std::string_view piece) { out += piece; });
  return out;
}

/// Its bytes in hex, or the error.
template <class T, class Context = no_context, class Json>
std::string encoded_from(const Json& json, const Context& context = {}) {
  const nlohmann_value<Json> value(json);
  buffer out(70'000);
  const json_message made = from_json<T>(value, out, context);
  if (!made) return text(made.error);
  // With less room, the same size is said to be needed, and no byte behind it is written.
  for (const std::size_t room : {made.needed - (made.needed != 0 ? 1 : 0), made.needed / 2}) {
    if (room == made.needed) continue;
    buffer less(room);
    less.shrink_to_fit();
    const json_message short_of(from_json<T>(value, less, context));
    CHECK(short_of.error.expected == json_expected::room);
    CHECK(short_of.needed == made.needed);
  }
  return to_hex(made.message);
}

template <class T, class Context = no_context>
void comes_back(bytes message, const Context& context = {}) {
  const json_t json = to_json<T>(message, context);
  CHECK(encoded_from<T>(json, context) == to_hex(message));
  // The order of an object's members means nothing.
  CHECK(encoded_from<T>(nlohmann::json(json), context) == to_hex(message));
}

json_t hello_json() { return to_json<ClientHello>(bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4)); }
/// What `from_json` says to a hello that was changed.
template <class Change>
std::string refusal(Change change) {
  json_t json = hello_json();
  change(json);
  return encoded_from<ClientHello>(json);
}

struct Stretching {
  varint length = 0;
  sized<rest<>, &Stretching::length> data{};
};

}  // namespace

TEST_CASE("from_json: every recorded message comes back to the byte") {
  for (const auto& message : all_messages()) comes_back<Handshake>(bytes(message), context<>{});
}

TEST_CASE("from_json: every wire type comes back to the byte") {
  for_each_type(wire_types{}, []<class T>() { comes_back<T>(example<T>::wire, example<T>::context); });
}

TEST_CASE("from_json: every kind comes back to the byte, and so does every mutant that is well-formed") {
  const every_kind::context_type context{};
  for (const auto& sample : every_kind::samples()) comes_back<every_kind::Message>(bytes(sample), context);
  mutator<every_kind::Message, every_kind::context_type> mutated(every_kind::samples(), 5, context);
  std::size_t good = 0;
  for (std::size_t i = 0; i < 4'000; ++i) {
    const buffer& message = mutated.next();
    if (!parse<every_kind::Message>(message, context)) {
      // What is no message is refused, or becomes one.
      const json_t json = to_json<every_kind::Message>(bytes(message), context);
      const nlohmann_value<json_t> value(json);
      buffer out(1'000);
      const json_message made = from_json<every_kind::Message>(value, out, context);
      if (!made) continue;
      const auto parsed = parse<every_kind::Message>(made.message, context);
      if (!parsed) CHECK(parsed.error().code == errc::duplicate_extension);
      continue;
    }
    ++good;
    comes_back<every_kind::Message>(bytes(message), context);
  }
  CHECK(good > 300);
}

TEST_CASE("from_json: a hello that is edited as JSON parses, with every length repaired") {
  json_t json = hello_json();
  json["cipher_suites"].push_back("TLS_AES_128_CCM_SHA256");
  json["cipher_suites"].insert(json["cipher_suites"].begin(), 0x1a1a);
  json["extensions"][0]["body"]["server_name_list"][0]["name"] = "www.example.com";
  json["extensions"].push_back(json["extensions"][1]);
  json["extensions"].erase(1);
  json["extensions"].push_back(json_t{{"type", 0xfafa}, {"data", "00"}});
  json["legacy_session_id"] = std::string(64, 'a');
  buffer out(1'000);
  const json_message made = from_json<ClientHello>(nlohmann_value<json_t>(json), out);
  REQUIRE(made);
  const auto hello = parse<ClientHello>(made.message);
  REQUIRE(hello);
  CHECK(hello->cipher_suites.size() == 5);
  CHECK(*hello->cipher_suites.begin() == CipherSuite{0x1a1a});
  CHECK(hello->legacy_session_id.size() == 32);
  std::string types;
  for (const extension& e : *hello->extensions)
    types += " " + std::to_string(static_cast<unsigned>(e.extension_type));
  CHECK(types == " 0 10 35 51 43 13 45 28 65281 64250");
  const auto names = hello->extensions->find<server_name>();
  REQUIRE(names);
  CHECK((*names->server_name_list.begin()).name.get_if<HostName>()->text() == "www.example.com");
}

TEST_CASE("from_json: a HelloRetryRequest and a ServerHello are told apart") {
  using namespace vectors::rfc8448;
  json_t json = to_json<Handshake>(bytes(hello_retry_request_hello_retry_request), context<>{});
  json["body"]["random"] = std::string(64, '1');
  CHECK(encoded_from<Handshake>(json, context<>{}) ==
        "body.extensions[0].body: expected no member \"selected_group\"");
  json["body"]["extensions"] =
      json_t::parse(R"([{"type": "supported_versions", "body": {"selected_version": 772}}])");
  const std::string made = encoded_from<Handshake>(json, context<>{});
  CHECK(made.starts_with("02"));
  CHECK(made.find(std::string(64, '1')) != std::string::npos);
}

TEST_CASE("from_json: members that say a length, or are constant, may be missing, and need not be true") {
  CHECK(
      encoded_from<TLSPlaintext>(json_t::parse(
          R"({"type": "handshake", "legacy_record_version": "TLS 1.2", "length": 9, "fragment": "aabb"})")) ==
      "1603030002aabb");
  CHECK(encoded_from<TLSPlaintext>(json_t::parse(
            R"({"type": 22, "legacy_record_version": 771, "fragment": "aabb"})")) == "1603030002aabb");
  CHECK(encoded_from<Stretching>(json_t::parse(R"({"length": 1, "data": "aabb"})")) == "02aabb");
  CHECK(encoded_from<Stretching>(json_t::parse(R"({"length": {"value": 1, "width": 2}, "data": "aabb"})")) ==
        "4002aabb");
  json_t longer = json_t::parse(R"({"length": 1})");
  longer["data"] = std::string(128, 'f');
  CHECK(encoded_from<Stretching>(longer) ==
        "data: expected at most 63 bytes, for the sake of its length field");
  CHECK(encoded_from<every_kind::Pair>(json_t::parse(R"({"color": "green"})")) == "0702");
  CHECK(encoded_from<every_kind::Pair>(json_t::parse(R"({"color": 9, "seven": 7})")) == "0709");
  CHECK(encoded_from<every_kind::Pair>(json_t::parse(R"({"color": 9, "seven": 8})")) ==
        "seven: expected the fixed value of this field");
}

TEST_CASE("from_json: what is wrong is named by its path in the JSON, with what was expected") {
  CHECK(refusal([](json_t& j) { j = 1; }) == "expected an object, a ClientHello");
  CHECK(refusal([](json_t& j) { j["x"] = 1; }) == "expected no member \"x\"");
  CHECK(refusal([](json_t& j) { j.erase("random"); }) ==
        "random: expected a string of hexadecimal digits, two for each byte");
  CHECK(refusal([](json_t& j) { j["random"] = "00"; }) == "random: expected 32 bytes");
  CHECK(refusal([](json_t& j) { j["legacy_session_id"] = std::string(66, '0'); }) ==
        "legacy_session_id: expected 0 to 32 bytes");
  CHECK(refusal([](json_t& j) { j["legacy_session_id"] = "0"; }) ==
        "legacy_session_id: expected a string of hexadecimal digits, two for each byte");
  CHECK(refusal([](json_t& j) { j["cipher_suites"] = 1; }) == "cipher_suites: expected an array");
  CHECK(refusal([](json_t& j) { j["cipher_suites"] = json_t::array(); }) ==
        "cipher_suites: expected 2 to 65534 bytes");
  CHECK(refusal([](json_t& j) { j["cipher_suites"][1] = "TLS_NO_SUCH"; }) ==
        "cipher_suites[1]: expected a name of CipherSuite, or a number up to 65535");
  CHECK(refusal([](json_t& j) { j["cipher_suites"][1] = 65536; }) ==
        "cipher_suites[1]: expected a name of CipherSuite, or a number up to 65535");
  CHECK(refusal([](json_t& j) { j["extensions"][8]["body"]["record_size_limit"] = -1; }) ==
        "extensions[8].body.record_size_limit: expected a number up to 65535");
  CHECK(refusal([](json_t& j) { j["extensions"][4]["body"]["client_shares"][0]["group"] = true; }) ==
        "extensions[4].body.client_shares[0].group: expected a name of NamedGroup, or a number up to 65535");
  CHECK(refusal([](json_t& j) { j["extensions"][4]["type"] = "no_such"; }) ==
        "extensions[4].type: expected a name of ExtensionType, or a number up to 65535");
  CHECK(refusal([](json_t& j) { j["extensions"][4]["type"] = 0xfafa; }) ==
        "extensions[4]: expected \"data\": the body of this extension is not known");
  CHECK(refusal([](json_t& j) { j["extensions"][4]["more"] = 1; }) ==
        "extensions[4]: expected no member \"more\"");
  CHECK(refusal([](json_t& j) { j["extensions"][0]["body"]["server_name_list"][0]["name_type"] = 5; }) ==
        "extensions[0].body.server_name_list[0].name: expected what the value 5 selects");
  CHECK(refusal([](json_t& j) { j["extensions"][0]["body"]["server_name_list"][0]["name"] = "\u0100"; }) ==
        "extensions[0].body.server_name_list[0].name: expected a string of characters up to U+00FF");
  CHECK(refusal([](json_t& j) {
          j["extensions"].push_back(json_t{{"type", "padding"}, {"body", json_t{{"padding_bytes", "0001"}}}});
        }) == "extensions[9].body.padding_bytes: expected zero bytes");
  CHECK(encoded_from<Finished>(json_t{{"verify_data", "00"}}, context<>{}) ==
        "verify_data: expected 32 bytes");
  CHECK(encoded_from<array<uint8, 2>>(json_t::parse("[1]")) == "expected an array of 2");
  CHECK(encoded_from<varint>(json_t::parse(R"({"value": 64, "width": 1})")) ==
        "width: expected a number up to 8");
  CHECK(encoded_from<every_kind::Run>(json_t("8000")) == "expected bytes of a Run");
}

TEST_CASE("from_json: what print_json says of violations is not looked at") {
  json_t json = hello_json();
  json["violations"] = json_t::array();
  CHECK(encoded_from<ClientHello>(json) == to_hex(bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4)));
  json["extensions"][4]["body"]["violations"] = json_t::array();
  CHECK(encoded_from<ClientHello>(json) == "extensions[4].body: expected no member \"violations\"");
}

TEST_CASE("from_json: a value in the wrong place is refused wherever it stands") {
  const json_t whole = hello_json();
  const json_t flat = whole.flatten();
  for (const auto& place : flat.items()) {
    const std::string& pointer = place.key();
    for (const json_t& instead :
         {json_t(true), json_t(-1), json_t(1.5), json_t("\u0100"), json_t::parse("[[]]")}) {
      json_t json = whole;
      json[json_t::json_pointer(pointer)] = instead;
      CAPTURE(pointer);
      CAPTURE(instead.dump());
      CHECK(encoded_from<ClientHello>(json).find("expected") != std::string::npos);
    }
  }
}
