#include <tlswire/inspect/schema_of.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string_view>

#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

const schema& field(const schema& s, std::string_view name) {
  for (std::size_t i = 0; i < s.count; ++i) {
    if (s.fields[i].name == name) return *s.fields[i].type;
  }
  FAIL("no such field");
  return s;
}

const schema_extension* extension_named(const schema& list, std::string_view name) {
  for (std::size_t i = 0; i < list.count; ++i) {
    if (list.extensions[i].name == name) return &list.extensions[i];
  }
  return nullptr;
}

struct Local {
  uint8 a = 0;
  Local() = default;
  explicit Local(int) {}
};

}  // namespace

template <>
struct tlswire::fields<Local> : tlswire::members<Local, &Local::a> {};

static_assert(schema_of<ServerHello>.kind == wire_kind::structure);
static_assert(schema_of<ServerHello>.name == "ServerHello");
static_assert(schema_of<ServerHello>.count == 6);
static_assert(schema_of<ServerHello>.fields[2].name == "legacy_session_id_echo");
static_assert(schema_of<ServerHello>.min_size == codec<ServerHello>::min_size);
static_assert(schema_of<ServerHello>.max_size == codec<ServerHello>::max_size);
static_assert(schema_of<Local>.kind == wire_kind::structure && schema_of<Local>.fields[0].name == "a");

TEST_CASE("schema_of: names have the namespace that they stand in") {
  CHECK(schema_of<ServerHello>.scope == "tlswire");
  CHECK(schema_of<tls12::Certificate, context<>>.scope == "tlswire::tls12");
  CHECK(schema_of<CipherSuite>.scope == "tlswire");
  CHECK(schema_of<HostName>.name == "HostName");
  CHECK(schema_of<HostName>.scope == "tlswire");
  CHECK(schema_of<uint16>.scope.empty());
}

TEST_CASE("schema_of: a field has the value that its RFC gives it") {
  const schema& hello = schema_of<ServerHello>;
  REQUIRE(hello.fields[0].initial != nullptr);
  CHECK(bytes(hello.fields[0].initial, 2) == bytes(test::hex<"0303">()));
  CHECK((hello.fields[1].initial == nullptr));
  REQUIRE(hello.fields[4].initial != nullptr);
  CHECK(*hello.fields[4].initial == 0);
}

TEST_CASE("schema_of: a codec with fields has them, and is taken by its codec all the same") {
  const schema& inner = schema_of<TLSInnerPlaintext>;
  CHECK(inner.kind == wire_kind::custom);
  REQUIRE(inner.count == 3);
  CHECK(inner.fields[1].type == &schema_of<ContentType>);
  CHECK((schema_of<every_kind::Run>.fields == nullptr));
}

TEST_CASE("schema_of: one type has one schema") {
  CHECK(schema_of<ServerHello>.fields[0].type == &schema_of<ProtocolVersion>);
  CHECK(schema_of<ClientHello>.fields[0].type == &schema_of<ProtocolVersion>);
}

TEST_CASE("schema_of: numbers say their width, and enums their names and GREASE") {
  CHECK(schema_of<uint24>.kind == wire_kind::number);
  CHECK(schema_of<uint24>.width == 3);
  CHECK(schema_of<uint24>.name.empty());
  const schema& suite = schema_of<CipherSuite>;
  CHECK(suite.width == 2);
  CHECK(suite.name == "CipherSuite");
  CHECK(suite.value_name(0x1301) == "TLS_AES_128_GCM_SHA256");
  CHECK(suite.value_name(0xeeee).empty());
  CHECK(suite.is_grease(0x3a3a));
  CHECK_FALSE(suite.is_grease(0x1301));
  CHECK(schema_of<varint>.kind == wire_kind::varint);
}

TEST_CASE("schema_of: the names of a user's enum are found beside it, and may be missing") {
  CHECK(schema_of<every_kind::Color>.value_name(1) == "red");
  CHECK((schema_of<every_kind::Color>.is_grease == nullptr));
  CHECK(schema_of<Role>.name == "Role");
  CHECK((schema_of<Role>.value_name == nullptr));
}

TEST_CASE("schema_of: lengths have bounds and a width") {
  const schema& suites = field(schema_of<ClientHello>, "cipher_suites");
  CHECK(suites.kind == wire_kind::vector);
  CHECK(suites.width == 2);
  CHECK(suites.low == 2);
  CHECK(suites.high == 65534);
  CHECK(suites.inner == &schema_of<CipherSuite>);
  const schema& id = field(schema_of<ClientHello>, "legacy_session_id");
  CHECK(id.kind == wire_kind::opaque);
  CHECK(id.width == 1);
  CHECK(id.high == 32);
  CHECK(field(schema_of<ClientHello>, "random").kind == wire_kind::fixed_opaque);
  CHECK(field(schema_of<ClientHello>, "random").low == 32);
}

TEST_CASE("schema_of: an extension list knows the bodies of its message, its own and the registered") {
  const schema& tail = field(schema_of<ServerHello>, "extensions");
  CHECK(tail.kind == wire_kind::optional_tail);
  const schema& list = *tail.inner;
  CHECK(list.kind == wire_kind::extension_list);
  CHECK(list.tls13_low == 6);
  REQUIRE(extension_named(list, "key_share") != nullptr);
  CHECK(extension_named(list, "key_share")->type == 51);
  CHECK(extension_named(list, "key_share")->body == &schema_of<KeyShareServerHello>);
  CHECK(extension_named(list, "padding") == nullptr);

  const schema& more = *field(schema_of<every_kind::Tail, every_kind::context_type>, "body").cases[3].type;
  CHECK(more.kind == wire_kind::extension_list);
  CHECK(more.count == 3);
  CHECK(extension_named(more, "lengthy")->body->kind == wire_kind::length_prefixed);
}

TEST_CASE("schema_of: a choice points to its selector, in the struct or in the context") {
  const schema& type = schema_of<every_kind::Message, every_kind::context_type>;
  const schema& chosen = field(type, "chosen");
  CHECK(chosen.kind == wire_kind::choice);
  CHECK(chosen.source.sibling == 1);
  CHECK(chosen.source.name == "color");
  CHECK(chosen.source.type == &schema_of<every_kind::Color, every_kind::context_type>);
  REQUIRE(chosen.count == 3);
  CHECK(chosen.cases[0].value == 1);
  CHECK(chosen.cases[1].value == 2);
  CHECK(chosen.cases[2].matches(test::hex<"01">()));
  CHECK_FALSE(chosen.cases[2].matches(test::hex<"02">()));
  CHECK(chosen.cases[2].type == &schema_of<every_kind::Odd, every_kind::context_type>);

  const schema& by_context = field(type, "by_context");
  CHECK(by_context.source.sibling == schema_source::none);
  const every_kind::context_type context{};
  CHECK(by_context.source.read(&context) == 2);
  CHECK(by_context.source.name == "color");
}

TEST_CASE("schema_of: a type that depends on a value can be read without a context that has it") {
  CHECK(schema_of<Finished>.lacks_context);
  CHECK(schema_of<Handshake>.lacks_context);
  CHECK_FALSE(schema_of<Finished, context<>>.lacks_context);
  CHECK(field(schema_of<Finished>, "verify_data").source.name == "hash_length");
}

TEST_CASE("schema_of: a constant has its bytes") {
  const schema& random = field(schema_of<HelloRetryRequest>, "random");
  CHECK(random.kind == wire_kind::constant);
  CHECK(bytes(random.expected, random.min_size) == bytes(hello_retry_request_random.value));
}

TEST_CASE("schema_of: a codec with walk stands as what it walks as, one without is taken as it is") {
  const schema& type = schema_of<every_kind::Message, every_kind::context_type>;
  CHECK(field(type, "wrapped").kind == wire_kind::fixed_opaque);
  CHECK(field(type, "run").kind == wire_kind::custom);
  CHECK(field(type, "run").name == "Run");
}

TEST_CASE("schema_of: a handshake message is a choice among all that are known") {
  const schema& body = field(schema_of<Handshake, context<>>, "body");
  CHECK(body.kind == wire_kind::length_prefixed);
  CHECK(body.width == 3);
  const schema& messages = *body.inner;
  CHECK(messages.source.name == "msg_type");
  CHECK(messages.cases[0].type->name == "ClientHello");
  CHECK(messages.cases[messages.count - 1].otherwise);
}
