#include <tlswire/inspect/describe_named.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/presentation.hpp"
#include "support/wire_types.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

std::string described(std::string_view name) {
  std::string out;
  const bool found = describe(name, [&](std::string_view text) { out += text; });
  CHECK(found == !out.empty());
  return out;
}
std::vector<std::string> all_names() {
  std::string out;
  describe_names([&](std::string_view text) { out += text; });
  std::vector<std::string> names;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) names.push_back(line);
  return names;
}

}  // namespace

TEST_CASE("describe by name: a struct, an enum, a vector, an extension by either of its names") {
  CHECK(described("Cookie") == "struct {\n    opaque cookie<1..2^16-1>;\n} Cookie;\n");
  CHECK(described("AlertLevel").starts_with("enum {\n    warning(1),\n"));
  CHECK(described("HostName") == "opaque HostName<1..2^16-1>;\n");
  CHECK(described("pre_shared_key").starts_with("/* pre_shared_key(41) */\nstruct {\n    select ("));
  CHECK(described("PreSharedKeyExtension") == described("pre_shared_key"));
  CHECK(
      described("TLSCiphertext").starts_with("struct {\n    ContentType opaque_type = application_data;\n"));
}

TEST_CASE("describe by name: all that have the name, or the one of a namespace") {
  const std::string both = described("CertificateVerify");
  const std::string tls12 = described("tls12::CertificateVerify");
  CHECK(productions(both).size() == 3);
  CHECK(
      tls12 ==
      "/* tls12 */\nstruct {\n    SignatureAndHashAlgorithm algorithm;\n    opaque signature<0..2^16-1>;\n} "
      "CertificateVerify;\n");
  CHECK(both.find("\n\n" + tls12) != both.npos);
}

TEST_CASE("describe by name: what has no such name") {
  for (const std::string_view name :
       {"", "Nothing", "cooki", "Cookie ", "tls11::Certificate", "xtls12::Certificate", "tls12:Certificate",
        "::Cookie", "tls12::Cookie"}) {
    CHECK_MESSAGE(described(name).empty(), name);
  }
}

TEST_CASE("describe_all by name: with what it needs") {
  std::string out;
  CHECK(describe_all("KeyUpdate", [&](std::string_view text) { out += text; }));
  CHECK(productions(out).size() == 2);
  CHECK(out.ends_with("\n\nstruct {\n    KeyUpdateRequest request_update;\n} KeyUpdate;\n"));
  out.clear();
  CHECK(describe_all("supported_versions", [&](std::string_view text) { out += text; }));
  CHECK(out.starts_with("uint16 ProtocolVersion;\n"));
  CHECK_FALSE(describe_all("Nothing", [&](std::string_view) { FAIL("nothing is written"); }));
}

TEST_CASE("describe_names: every name is there once, and describes one thing") {
  std::set<std::string> met;
  for (const std::string& name : all_names()) {
    CHECK_MESSAGE(met.insert(name).second, name);
    CHECK_MESSAGE(!described(name).empty(), name);
  }
  CHECK(met.size() > 300);
  // Else a name could be printed twice.
  CHECK(met.size() < tlswire::detail::seen_schemas::capacity);
}

TEST_CASE("describe_names: every wire struct of the library is among them") {
  const std::vector<std::string> names = all_names();
  const std::set<std::string> met(names.begin(), names.end());
  for_each_type(wire_types{}, [&]<class T>() {
    // Templates are no names of the RFCs.
    if (type_name<T>.find('<') != type_name<T>.npos) return;
    const std::string_view space = tlswire::detail::subspace(type_scope<T>);
    const std::string name = std::string(space) + (space.empty() ? "" : "::") + std::string(type_name<T>);
    CHECK_MESSAGE(met.count(name) == 1, name);
  });
}

TEST_CASE("describe: no list of lists has lost the name of its elements") {
  std::string out;
  for (const std::string& name : all_names()) {
    const std::string text = described(name);
    // RFC 6961 and the transparency RFCs give these no name, or one that another bound has.
    if (name == "OCSPResponseList" || name == "ct::SignedCertificateTimestampList" ||
        name == "ct::v2::TransItemList")
      continue;
    if (text.find("/* each: ") != text.npos) out += name + " ";
  }
  CHECK(out == "");
}
