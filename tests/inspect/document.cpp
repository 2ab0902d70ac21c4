#include <tlswire/inspect/document.hpp>

#include <doctest/doctest.h>

#include <array>
#include <vector>

#include <tlswire/tls.hpp>

#include "inspect/samples.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

const bytes client_hello = bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4);

const document_node* named(const document& parts, std::string_view name) {
  for (const document_node& n : parts.nodes()) {
    if (n.name == name) return &n;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("document: holds the parts of a message, a parent before its children") {
  std::array<document_node, 128> storage;
  document parts(storage);
  REQUIRE(parts.read<ClientHello>(client_hello));
  CHECK(parts.violations() == 0);
  CHECK(parts.size() == parts.needed());
  CHECK(parts.nodes()[0].schema == &schema_of<ClientHello>);
  CHECK(parts.nodes()[0].parent == document_node::none);
  CHECK(parts.nodes()[0].size == client_hello.size());

  const document_node* const share = named(parts, "key_exchange");
  REQUIRE(share != nullptr);
  CHECK(share->offset == 103);
  CHECK(share->size == 34);
  CHECK(share->header == 2);
  CHECK(share->declared == 32);
  const document_node& entry = parts.nodes()[share->parent];
  CHECK(entry.index == 0);
  CHECK(entry.schema == &schema_of<KeyShareEntry>);
  CHECK(parts.nodes()[entry.parent].name == "client_shares");
}

TEST_CASE("document: each parent comes first, holds its children, and is filled by them") {
  for (const auto& message : all_messages()) {
    std::vector<document_node> storage(message.size() * 4 + 16);
    document parts(storage);
    REQUIRE(parts.read<Handshake>(bytes(message), context<>{}));
    const auto nodes = parts.nodes();
    std::vector<std::size_t> ends;
    for (const document_node& n : nodes) ends.push_back(n.offset + n.header);
    for (std::size_t i = 1; i < nodes.size(); ++i) {
      REQUIRE(nodes[i].parent < i);
      const document_node& around = nodes[nodes[i].parent];
      CHECK(nodes[i].offset == ends[nodes[i].parent]);
      CHECK(nodes[i].offset + nodes[i].size <= around.offset + around.size);
      ends[nodes[i].parent] += nodes[i].size;
    }
    for (const document_node& n : nodes) {
      if (n.parent != document_node::none)
        CHECK(ends[n.parent] == nodes[n.parent].offset + nodes[n.parent].size);
    }
  }
}

TEST_CASE("document: what does not fit is counted, not written") {
  std::array<document_node, 128> all;
  document whole(all);
  REQUIRE(whole.read<ClientHello>(client_hello));
  for (std::size_t room = 0; room < whole.size(); ++room) {
    // Exactly as large, so that AddressSanitizer sees one that is written behind it.
    std::vector<document_node> storage(room);
    storage.shrink_to_fit();
    document parts(storage);
    CHECK_FALSE(parts.read<ClientHello>(client_hello));
    CHECK(parts.size() == room);
    CHECK(parts.needed() == whole.needed());
    for (std::size_t i = 0; i < room; ++i) {
      CHECK(parts.nodes()[i].offset == whole.nodes()[i].offset);
      CHECK(parts.nodes()[i].parent == whole.nodes()[i].parent);
    }
  }
}

TEST_CASE("document: a malformed message is held as well, and reading replaces what was there") {
  std::array<document_node, 128> storage;
  document parts(storage);
  CHECK(parts.read<ClientHello>(client_hello.sub(0, 20)));
  CHECK(parts.violations() == 1);
  REQUIRE(named(parts, "random") != nullptr);
  CHECK_FALSE(named(parts, "random")->complete);
  CHECK(named(parts, "random")->size == 18);
  CHECK(parts.read<ClientHello>(client_hello));
  CHECK(parts.violations() == 0);
  CHECK(named(parts, "random")->complete);
}
