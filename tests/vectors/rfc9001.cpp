#include <doctest/doctest.h>

#include "support/hex.hpp"
#include "support/read_handshake.hpp"
#include "vectors/trace.hpp"
#include "vectors/transcript.hpp"

// RFC 9001 sections A.2 and A.3: the hellos of a connection over QUIC, in CRYPTO frames.

namespace tlswire::vectors {
namespace {

struct crypto_head {
  varint type{};
  varint offset{};
  varint length{};
};

/// The data of the CRYPTO frame at `at`: type 6, offset, length and data. RFC 9000 section 19.6.
bytes crypto_data(bytes payload, std::size_t at) {
  const auto head = parse<crypto_head>(payload.sub(at, 4));
  REQUIRE(head);
  CHECK(head->type == 6);
  CHECK(head->offset == 0);
  CHECK(payload.size() == at + 4 + head->length);
  return payload.sub(at + 4);
}

TEST_CASE("the hellos of RFC 9001 are read strictly and written back from their values") {
  const trace initial = read_trace("rfc9001/initial");
  const bytes client = crypto_data(initial.step("client", "packet Initial")["payload"], 0);
  // Behind an ACK frame of 5 bytes.
  const bytes server = crypto_data(initial.step("server", "packet Initial")["payload"], 5);

  transcript messages;
  CHECK(messages.read(Role::client, client) == "");
  CHECK(messages.read(Role::server, server) == "");
  CHECK(messages.cipher_suite() == CipherSuite::TLS_AES_128_GCM_SHA256);
  CHECK(messages.context().version == ProtocolVersion::TLSv1_3);

  const auto hello = test::read_handshake(client, context<>{});
  REQUIRE(hello);
  const auto body = hello->get<ClientHello>();
  REQUIRE(body);
  CHECK(body->extensions->contains(ExtensionType::quic_transport_parameters));
}

}  // namespace
}  // namespace tlswire::vectors
