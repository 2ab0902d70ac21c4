#include <tlswire/session/transcript.hpp>

#include <doctest/doctest.h>

#include <tlswire/crypto/botan.hpp>

#include "support/hex.hpp"
#include "vectors/trace.hpp"

namespace tlswire::session {
namespace {

using test::to_hex;
using transcript_type = transcript<botan::provider>;

TEST_CASE("transcript: messages before the choice of the hash are kept") {
  botan::provider crypto;
  const vectors::trace trace = vectors::read_trace("rfc8448/simple_1rtt");
  transcript_type messages;
  messages.add(trace.step("client", "message ClientHello")["ClientHello"]);
  CHECK_FALSE(messages.started());
  messages.start(crypto, CipherSuiteHash::sha256);
  const auto& hello = trace.step("server", "message ServerHello")["ServerHello"];
  const octets ahead = messages.digest_with(hello);
  messages.add(hello);
  CHECK(messages.digest() == trace.step("server", "derive c hs traffic")["hash"]);
  CHECK(ahead == messages.digest());
}

TEST_CASE("transcript: after a HelloRetryRequest the first hello is its hash") {
  botan::provider crypto;
  const vectors::trace trace = vectors::read_trace("rfc8448/hello_retry_request");
  const auto hellos = trace.all("message ClientHello", "client");
  const auto answers = trace.all("message ServerHello", "server");
  REQUIRE(hellos.size() == 2);
  REQUIRE(answers.size() == 2);
  transcript_type messages;
  messages.add(hellos[0]["ClientHello"]);
  messages.start(crypto, CipherSuiteHash::sha256);
  messages.restart(crypto, CipherSuiteHash::sha256);
  messages.add(answers[0]["ServerHello"]);
  messages.add(hellos[1]["ClientHello"]);
  messages.add(answers[1]["ServerHello"]);
  CHECK(messages.digest() == trace.step("server", "derive c hs traffic")["hash"]);
}

}  // namespace
}  // namespace tlswire::session
