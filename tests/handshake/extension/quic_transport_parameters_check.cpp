#include <tlswire/handshake/extension/quic_transport_parameters_check.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <vector>

#include <tlswire/wire/parse.hpp>

#include "support/hex.hpp"

namespace tlswire::test {
namespace {

using Id = QuicTransportParameterId;
using rule = transport_parameter_rule;
using violation = transport_parameter_violation;

constexpr negotiated by_client{.sender = Role::client};
constexpr negotiated by_server{.sender = Role::server};

constexpr violation check_wire(bytes wire, const negotiated& context) {
  return check(*parse<TransportParameters>(wire), context);
}
violation check_one(const TransportParameter& one, const negotiated& context = by_server) {
  const TransportParameter parameters[] = {one};
  return check(TransportParameters{.parameters = parameters}, context);
}
violation check_number(Id id, std::uint64_t value) {
  return check_one(TransportParameter::of(id, varint(value)));
}

static_assert(!check_wire(hex<"01 01 05 04 01 05 1b 00 3a 00">(), by_client));
static_assert(check_wire(hex<"01 01 05 04 01 05 01 01 05">(), by_client) == violation{rule::duplicate, 2});

TEST_CASE("check of transport parameters: a duplicate is found, whatever its width and whether it is known") {
  CHECK(check_wire(hex<"01 01 05 04 01 06 4001 01 07">(), by_client) == violation{rule::duplicate, 2});
  CHECK(check_wire(hex<"1b 00 1b 00">(), by_client) == violation{rule::duplicate, 1});
  CHECK(check_wire(hex<"01 01 05 1b 00 04 01 00 1b 01 00 01 01 05">(), by_client) ==
        violation{rule::duplicate, 3});
  CHECK(check_wire(hex<"">(), by_client) == violation{});
}

/// Parameters without a value, with these identifiers.
std::vector<TransportParameter> empty_parameters(std::uint64_t from, std::size_t count) {
  std::vector<TransportParameter> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(TransportParameter::of(Id{from + 7 * i}, rest<>()));
  return out;
}

TEST_CASE("check of transport parameters: among thousands, the first duplicate is found wherever it stands") {
  std::vector<TransportParameter> many = empty_parameters(0x100000, 2000);
  const auto checked = [&] { return check(TransportParameters{.parameters = many}, by_client); };
  CHECK(checked() == violation{});
  // The last of all is the first; then one in the middle is the one before it, and of an earlier chunk.
  many[1999] = many[0];
  CHECK(checked() == violation{rule::duplicate, 1999});
  many[1500] = many[1499];
  CHECK(checked() == violation{rule::duplicate, 1500});
  many[1200] = many[255];
  CHECK(checked() == violation{rule::duplicate, 1200});
  many[256] = many[255];
  CHECK(checked() == violation{rule::duplicate, 256});
  many[255] = many[254];
  CHECK(checked() == violation{rule::duplicate, 255});
}

TEST_CASE("check of transport parameters: only a server sends some") {
  const TransportParameter servers[] = {
      TransportParameter::of(Id::original_destination_connection_id, rest<>()),
      TransportParameter::of(Id::stateless_reset_token, opaque<16>{}),
      TransportParameter::of(Id::preferred_address, PreferredAddress{}),
      TransportParameter::of(Id::retry_source_connection_id, rest<>())};
  for (const TransportParameter& one : servers) {
    CAPTURE(std::uint64_t{one.id});
    CHECK(check_one(one, by_client) == violation{rule::sent_by_client, 0});
    CHECK(check_one(one, by_server) == violation{});
  }
  CHECK(check_one(TransportParameter::of(Id::initial_source_connection_id, rest<>()), by_client) ==
        violation{});
}

TEST_CASE("check of transport parameters: the limits of numbers") {
  constexpr violation good{};
  constexpr violation small{rule::value_too_small, 0};
  constexpr violation large{rule::value_too_large, 0};
  CHECK(check_number(Id::max_udp_payload_size, 1199) == small);
  CHECK(check_number(Id::max_udp_payload_size, 1200) == good);
  CHECK(check_number(Id::max_udp_payload_size, varint::max) == good);
  CHECK(check_number(Id::ack_delay_exponent, 20) == good);
  CHECK(check_number(Id::ack_delay_exponent, 21) == large);
  CHECK(check_number(Id::max_ack_delay, 16383) == good);
  CHECK(check_number(Id::max_ack_delay, 16384) == large);
  CHECK(check_number(Id::active_connection_id_limit, 1) == small);
  CHECK(check_number(Id::active_connection_id_limit, 2) == good);
  for (const Id id : {Id::initial_max_streams_bidi, Id::initial_max_streams_uni}) {
    CHECK(check_number(id, std::uint64_t{1} << 60) == good);
    CHECK(check_number(id, (std::uint64_t{1} << 60) + 1) == large);
  }
  CHECK(check_number(Id::max_idle_timeout, varint::max) == good);
}

TEST_CASE("check of transport parameters: a connection ID of version 1 has 20 bytes at most") {
  constexpr auto& long_id = hex<"000102030405060708090a0b0c0d0e0f1011121314">();
  for (const Id id : {Id::original_destination_connection_id, Id::initial_source_connection_id,
                      Id::retry_source_connection_id}) {
    CHECK(check_one(TransportParameter::of(id, rest<>(bytes(long_id).sub(0, 20)))) == violation{});
    CHECK(check_one(TransportParameter::of(id, rest<>(long_id))) ==
          violation{rule::connection_id_too_long, 0});
  }
}

TEST_CASE("check of transport parameters: no version is zero, and a client's chosen one is available") {
  CHECK(check_wire(hex<"11 0c 00000001 6b3343cf 00000001">(), by_client) == violation{});
  CHECK(check_wire(hex<"11 08 00000001 6b3343cf">(), by_client) ==
        violation{rule::chosen_version_not_available, 0});
  CHECK(check_wire(hex<"11 08 00000001 6b3343cf">(), by_server) == violation{});
  CHECK(check_wire(hex<"11 04 00000000">(), by_server) == violation{rule::zero_version, 0});
  CHECK(check_wire(hex<"11 0c 00000001 00000000 00000001">(), by_client) == violation{rule::zero_version, 0});
}

TEST_CASE("check of transport parameters: the first violation in wire order is reported") {
  CHECK(check_wire(hex<"04 01 05 0e 01 01 04 01 05">(), by_client) == violation{rule::value_too_small, 1});
  CHECK(check_wire(hex<"04 01 05 04 01 05 0e 01 01">(), by_client) == violation{rule::duplicate, 1});
}

}  // namespace
}  // namespace tlswire::test
