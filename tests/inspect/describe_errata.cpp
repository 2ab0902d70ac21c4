#include <tlswire/inspect/describe_errata.hpp>

#include <doctest/doctest.h>

#include <tlswire/inspect/schema.hpp>

using namespace tlswire;
using tlswire::detail::is_identifier;
using tlswire::detail::notation_of;
using tlswire::detail::source_name;
using tlswire::detail::subspace;
using tlswire::detail::value_notation;

static_assert(subspace("tlswire") == "" && subspace("tlswire::tls12") == "tls12");
static_assert(subspace("tlswire::ct::v2") == "ct::v2");
static_assert(subspace("tlswire::detail") == "" && subspace("mine") == "" &&
              subspace("tlswirelike::x") == "");

static_assert(is_identifier("ed25519") && is_identifier("AES-128-GCM") && is_identifier("_"));
static_assert(!is_identifier("TLS 1.2") && !is_identifier("") && !is_identifier("DHKEM(X)"));

static_assert(source_name("hash_length") == "Hash.length" && source_name("cid_length") == "cid_length");

TEST_CASE("notation_of: one byte is decimal and two are hexadecimal, unless the RFC does otherwise") {
  schema s;
  s.scope = "tlswire";
  s.width = 1;
  CHECK(notation_of(s) == value_notation::decimal);
  s.width = 2;
  CHECK(notation_of(s) == value_notation::hex);
  s.name = "ExtensionType";
  CHECK(notation_of(s) == value_notation::decimal);
  s.name = "CipherSuite";
  CHECK(notation_of(s) == value_notation::bytes);
  s.scope = "mine";
  CHECK(notation_of(s) == value_notation::hex);
}
