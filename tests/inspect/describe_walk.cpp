#include <tlswire/inspect/describe_walk.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

std::vector<std::string> walked(const schema& type) {
  std::vector<std::string> names;
  auto visit = [&](const schema& s) {
    names.emplace_back(s.kind == wire_kind::extension_list ? "(list)" : s.name);
  };
  tlswire::detail::production_walk walk(visit);
  walk(type);
  walk(type);
  return names;
}
using names = std::vector<std::string>;

}  // namespace

TEST_CASE("production_walk: what is needed comes first, each once, also when it is walked again") {
  CHECK(walked(schema_of<OfferedPsks>) == names{"PskIdentity", "PskBinderEntry", "OfferedPsks"});
  CHECK(walked(schema_of<KeyShareClientHello>) ==
        names{"NamedGroup", "KeyShareEntry", "KeyShareClientHello"});
  CHECK(walked(schema_of<Cookie>) == names{"Cookie"});
  CHECK(walked(schema_of<uint16>) == names{});
}

TEST_CASE("production_walk: bodies of extensions stand before their list, and the list before its message") {
  const names all = walked(schema_of<HelloRetryRequest>);
  REQUIRE(all.size() > 7);
  CHECK(names(all.begin(), all.begin() + 5) ==
        names{"ProtocolVersion", "Random", "CipherSuite", "ExtensionType", "Extension"});
  CHECK(names(all.end() - 2, all.end()) == names{"(list)", "HelloRetryRequest"});
  CHECK(std::count(all.begin(), all.end(), "KeyShareHelloRetryRequest") == 1);
}

TEST_CASE("production_walk: the enum of a selector is needed, be it in the struct or in the context") {
  CHECK(walked(schema_of<ServerName>) == names{"NameType", "HostName", "ServerName"});
  CHECK(walked(schema_of<AuthenticatorRequest>).at(0) == "Role");
}

TEST_CASE("described: an extension has its bodies in their order, and the name of their struct") {
  const tlswire::detail::described_extension& e = tlswire::detail::described<early_data, no_context>;
  CHECK(e.type == 42);
  CHECK(e.name == "early_data");
  CHECK(e.structure == "EarlyDataIndication");
  REQUIRE(e.count == 3);
  CHECK(e.bodies[0].message == "new_session_ticket");
  CHECK(e.body_in("client_hello") == &schema_of<Empty>);
  CHECK((e.body_in("server_hello") == nullptr));
  CHECK_FALSE(e.uniform());
  CHECK(e.is_inlined(0));
  CHECK_FALSE(e.is_inlined(1));
  CHECK(tlswire::detail::described<signature_algorithms, no_context>.uniform());
  CHECK_FALSE(tlswire::detail::described<key_share, no_context>.is_inlined(2));
}
