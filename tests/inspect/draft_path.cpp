#include <tlswire/inspect/draft_path.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <tlswire/inspect/draft.hpp>
#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"
#include "inspect/mutation.hpp"
#include "inspect/samples.hpp"
#include "support/text.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

std::string kind_of(const draft& d, std::string_view path) {
  const std::size_t at = d.find(path);
  return at == draft::none ? "none" : std::string(d[at].schema->name) + "/" + std::string(d[at].name);
}

struct paths {
  std::vector<std::string> all{};
  void enter(const walk_node&) {}
  void leave(const walk_node&) {}
  void violation(const parse_error& e, std::size_t) {
    if (!e.cut()) all.push_back(path_text(e));
  }
};

template <class T, class Context>
void finds_all(const messages& samples, const Context& context) {
  mutator<T, Context> mutated(samples, 7, context);
  std::vector<draft_node> nodes(100'000);
  std::size_t looked_up = 0;
  for (std::size_t i = 0; i < 5'000; ++i) {
    const auto& message = mutated.next();
    paths found;
    walk<T>(bytes(message), context, found);
    draft d(nodes);
    REQUIRE(d.read<T>(bytes(message), context));
    for (const std::string& path : found.all) {
      CAPTURE(path);
      // A part that is missing has no node: the one around it has.
      if (d.find(path) != draft::none) ++looked_up;
    }
    for (const std::string& path : found.all) {
      const std::string around = path.substr(0, path.find_last_of(".["));
      if (path.find_first_of(".[") != std::string::npos) CHECK(d.find(around) != draft::none);
    }
  }
  CHECK(looked_up > 2'000);
}

}  // namespace

TEST_CASE("draft_path: paths are those of errors") {
  std::vector<draft_node> nodes(512);
  draft d(nodes);
  const bytes hello(vectors::rfc8448::simple_1rtt_client_hello);
  REQUIRE(d.read<ClientHello>(hello.sub(4)));
  CHECK(d.find("") == d.root());
  CHECK(kind_of(d, "cipher_suites[1]") == "CipherSuite/");
  CHECK(d[d.find("cipher_suites[1]")].value == 0x1303);
  CHECK(kind_of(d, "extensions[4]") == "ExtensionType/key_share");
  CHECK(kind_of(d, "extensions[4].key_share") == "KeyShareClientHello/key_share");
  CHECK(kind_of(d, "extensions[4].key_share.client_shares[0]") == "KeyShareEntry/");
  CHECK(kind_of(d, "extensions[4].key_share.client_shares[0].group") == "NamedGroup/group");
  CHECK(d.find("extensions[4].extension_data") == d.find("extensions[4]"));
  CHECK(d.find("extensions[4].extension_type") == d.find("extensions[4]"));
  for (const char* wrong :
       {"nothing", "cipher_suites[3]", "cipher_suites[", "cipher_suites[]", "cipher_suites[0", "extensions.",
        "cipher_suites[99999999999999999999999]", "extensions[4]key_share", ".random", "random[0]",
        "random.x", "extensions[-1]", "extensions[4].padding", "[0]", "\u2026.group"}) {
    CAPTURE(wrong);
    CHECK(d.find(wrong) == draft::none);
  }
}

TEST_CASE("draft_path: what stands behind a length is no step, and a codec's own parts are the codec's") {
  std::vector<draft_node> nodes(512);
  draft d(nodes);
  REQUIRE(d.read<Handshake>(bytes(vectors::rfc8448::simple_1rtt_client_hello), context<>{}));
  CHECK(kind_of(d, "body") == "/body");
  CHECK(d[d.find("body")].header == 3);
  CHECK(kind_of(d, "body.extensions[4].key_share.client_shares[0].group") == "NamedGroup/group");

  const auto sample = every_kind::samples()[3];
  REQUIRE(d.read<every_kind::Message>(bytes(sample), every_kind::context_type{}));
  CHECK(d.find("runs[2].length") == d.find("runs[2]"));
  CHECK(kind_of(d, "pairs[1].color") == "Color/color");
  CHECK(kind_of(d, "tail.body[0].nested.list[0].nested.seven") == "/seven");
  CHECK(kind_of(d, "tail.body[1].lengthy.first") == "/first");
}

TEST_CASE("draft_path: whatever is wrong is found, or the part around it") {
  finds_all<Handshake>(all_messages(), context<>{});
  finds_all<every_kind::Message>(every_kind::samples(), every_kind::context_type{});
}
