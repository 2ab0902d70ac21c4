#include <tlswire/inspect/diff_path.hpp>

#include <doctest/doctest.h>

#include <string>

#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/tls.hpp>

using namespace tlswire;
using tlswire::detail::diff_path;

namespace {

draft_node part(const schema& type, std::string_view name = {}) {
  draft_node n;
  n.schema = &type;
  n.name = name;
  return n;
}
draft_node extension_part(std::uint64_t type, std::string_view name = {}) {
  draft_node n = part(tlswire::detail::extension_schema, name);
  n.header = 4;
  n.value = type;
  return n;
}
std::string text(const diff_path& path) {
  std::string out;
  path.print([&](std::string_view piece) { out += piece; });
  return out;
}

}  // namespace

TEST_CASE("diff_path: an extension has its name in place of its index, and its body none") {
  const draft_node root = part(schema_of<EncryptedExtensions>);
  const draft_node list = part(schema_of<extension_list<message::encrypted_extensions>>, "extensions");
  const draft_node groups = extension_part(10, "supported_groups");
  const draft_node body = part(schema_of<NamedGroupList>, "supported_groups");
  const draft_node names = part(schema_of<vector<NamedGroup, 2, 65535>>, "named_group_list");
  const draft_node one = part(schema_of<NamedGroup>);
  const diff_path whole;
  const diff_path at_root = whole.to(nullptr, root, 0);
  CHECK(text(at_root) == "");
  const diff_path at_list = at_root.to(&root, list, 0);
  const diff_path at_groups = at_list.to(&list, groups, 3);
  CHECK(text(at_groups) == "extensions.supported_groups");
  const diff_path at_body = at_groups.to(&groups, body, 0);
  CHECK(text(at_body) == "extensions.supported_groups");
  const diff_path at_names = at_body.to(&body, names, 0);
  CHECK(text(at_names.to(&names, one, 2)) == "extensions.supported_groups.named_group_list[2]");
  CHECK(text(at_list.to(&list, extension_part(0x1a1a), 3)) == "extensions.0x1a1a");
  CHECK(text(at_list.to(&list, extension_part(0xee01, "nested"), 3)) == "extensions.nested");
  CHECK(text(at_list.to(&list, part(tlswire::detail::undecoded_schema), 3)) == "extensions[3]");
}
