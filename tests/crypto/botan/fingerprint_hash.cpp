#include <tlswire/crypto/botan/fingerprint_hash.hpp>

#include <doctest/doctest.h>

#include <tlswire/wire/bytes.hpp>

#include "support/hex.hpp"

namespace tlswire::test {
namespace {

using botan::md5;
using botan::sha256;

TEST_CASE("fingerprint_hash: text that comes in pieces has the digest of the whole") {
  md5 empty;
  const auto of_nothing = empty.finish();
  CHECK(to_hex(of_nothing) == "d41d8cd98f00b204e9800998ecf8427e");
  sha256 abc;
  abc.update("a");
  abc.update("bc");
  const auto of_abc = abc.finish();
  CHECK(to_hex(of_abc) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace tlswire::test
