#include <tlswire/handshake/extension/quic_transport_parameters.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <tlswire/handshake/message/client_hello.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using Id = QuicTransportParameterId;
using list = TransportParameters;
static_assert(std::is_same_v<body<quic_transport_parameters, message::client_hello>, list>);
static_assert(std::is_same_v<body<quic_transport_parameters, message::encrypted_extensions>, list>);
static_assert(versions_in<quic_transport_parameters, message::client_hello> == versions::tls13);
static_assert(!allowed_in<quic_transport_parameters, message::server_hello>);
static_assert(quic_transport_parameters::type == ExtensionType{57});

static_assert(std::is_same_v<transport_parameter_value<Id::max_idle_timeout>, varint>);
static_assert(std::is_same_v<transport_parameter_value<Id::stateless_reset_token>, opaque<16>>);
static_assert(std::is_same_v<transport_parameter_value<Id::preferred_address>, PreferredAddress>);
static_assert(std::is_same_v<transport_parameter_value<Id::disable_active_migration>, Empty>);
static_assert(std::is_same_v<transport_parameter_value<Id::version_information>, VersionInformation>);
static_assert(std::is_same_v<transport_parameter_value<Id::grease_quic_bit>, Empty>);
static_assert(std::is_same_v<transport_parameter_value<Id{0x3128}>, rest<>>);

// RFC 9001 appendix A.2.
constexpr auto& rfc9001 =
    hex<"04 08 ffffffffffffffff 05 04 8000ffff 07 04 8000ffff 08 01 10 01 04 80007530 09 01 10"
        "0f 08 8394c8f03e515708 06 04 8000ffff">();
static_assert((*parse<list>(rfc9001)).parameters.size() == 8);
static_assert(*(*parse<list>(rfc9001)).find<Id::initial_max_data>() == varint::max);
static_assert(*(*parse<list>(rfc9001)).find<Id::initial_max_stream_data_bidi_local>() == 65535);
static_assert(*(*parse<list>(rfc9001)).find<Id::max_idle_timeout>() == 30000);
static_assert(*(*parse<list>(rfc9001)).find<Id::initial_source_connection_id>() ==
              bytes(hex<"8394c8f03e515708">()));
static_assert((*parse<list>(rfc9001)).find<Id::preferred_address>().absent());
static_assert(lawful<list>(rfc9001));

// A ClientHello of Chrome over QUIC, to www.google.com: pcap/quic-tls-handshake.pcapng of FoxIO-LLC/ja4.
constexpr auto& chrome_hello =
    hex<"0303383d3bcc378f2dad654f7b937409876967b41befe42ba1acdebb8b9445787b84000006130113021303010000f6"
        "002d00020101001b0003020002446900050003026833000d00140012040308040401050308050501080606010201"
        "002b000302030400000013001100000e7777772e676f6f676c652e636f6d000a00080006001d00170018"
        "00390067040480f000000f00060480600000030245c0050480600000712702502480ff73db0c00000001aada0a7a00000001"
        "08024064712804"
        "5256434d07048060000020048001000009024067d71be2ff92c99efc060efac8e782f2"
        "80004752040000000101048000753000100005000302683300330026"
        "0024001d00201dab42d2c5adfce8c137239e8de6b042bbd706b97af5dc7331dae4b80d1c5937">();
constexpr auto& chrome =
    hex<"04 04 80f00000 0f 00 06 04 80600000 03 02 45c0 05 04 80600000 7127 02 5024"
        "80ff73db 0c 00000001 aada0a7a 00000001 08 02 4064 7128 04 5256434d 07 04 80600000 20 04 80010000"
        "09 02 4067 d71be2ff92c99efc 06 0efac8e782f2 80004752 04 00000001 01 04 80007530">();
static_assert(lawful<list>(chrome));

TEST_CASE("quic_transport_parameters: those of a real Chrome, in its order") {
  const auto hello = parse<ClientHello>(chrome_hello);
  REQUIRE(hello);
  REQUIRE(*hello->extensions->raw(ExtensionType::quic_transport_parameters) == bytes(chrome));
  const auto found = hello->extensions->find<quic_transport_parameters>();
  REQUIRE(found);
  std::vector<std::string> seen;
  for (const TransportParameter& one : found->parameters) {
    const Id id{std::uint64_t{one.id}};
    std::string text = is_grease(id) ? "GREASE" : std::string(name(id));
    if (const auto* number = one.value.get_if<varint>()) text += " " + std::to_string(std::uint64_t{*number});
    if (const auto* data = one.value.get_if<rest<>>()) text += " " + to_hex(*data);
    seen.push_back(text);
  }
  const std::vector<std::string> expected{"initial_max_data 15728640",
                                          "initial_source_connection_id ",
                                          "initial_max_stream_data_bidi_remote 6291456",
                                          "max_udp_payload_size 1472",
                                          "initial_max_stream_data_bidi_local 6291456",
                                          "initial_rtt 5024",
                                          "version_information_draft 00000001aada0a7a00000001",
                                          "initial_max_streams_bidi 100",
                                          "google_connection_options 5256434d",
                                          "initial_max_stream_data_uni 6291456",
                                          "max_datagram_frame_size 65536",
                                          "initial_max_streams_uni 103",
                                          "GREASE 0efac8e782f2",
                                          "google_version 00000001",
                                          "max_idle_timeout 30000"};
  CHECK(seen == expected);
  verify<list>(chrome);
}

TEST_CASE("quic_transport_parameters: built from values, they are the bytes of the RFC") {
  const TransportParameter parameters[] = {
      TransportParameter::of(Id::initial_max_data, varint(varint::max)),
      TransportParameter::of(Id::initial_max_stream_data_bidi_local, varint::in(4, 65535)),
      TransportParameter::of(Id::initial_max_stream_data_uni, varint::in(4, 65535)),
      TransportParameter::of(Id::initial_max_streams_bidi, varint(16)),
      TransportParameter::of(Id::max_idle_timeout, varint::in(4, 30000)),
      TransportParameter::of(Id::initial_max_streams_uni, varint(16)),
      TransportParameter::of(Id::initial_source_connection_id, rest<>(hex<"8394c8f03e515708">())),
      TransportParameter::of(Id::initial_max_stream_data_bidi_remote, varint::in(4, 65535))};
  ok<list>(rfc9001, {.parameters = parameters});
  ok<list>(hex<"">(), {});
}

TEST_CASE("quic_transport_parameters: each kind of value") {
  const auto one = [](bytes wire, const TransportParameter& value) { ok<TransportParameter>(wire, value); };
  one(hex<"00 02 a1a2">(),
      TransportParameter::of(Id::original_destination_connection_id, rest<>(hex<"a1a2">())));
  one(hex<"02 10 000102030405060708090a0b0c0d0e0f">(),
      TransportParameter::of(Id::stateless_reset_token,
                             opaque<16>::from(hex<"000102030405060708090a0b0c0d0e0f">())));
  one(hex<"03 02 44b0">(), TransportParameter::of(Id::max_udp_payload_size, varint(1200)));
  one(hex<"0a 01 03">(), TransportParameter::of(Id::ack_delay_exponent, varint(3)));
  one(hex<"0b 01 19">(), TransportParameter::of(Id::max_ack_delay, varint(25)));
  one(hex<"0c 00">(), TransportParameter::of(Id::disable_active_migration, Empty{}));
  one(hex<"0e 01 02">(), TransportParameter::of(Id::active_connection_id_limit, varint(2)));
  one(hex<"10 00">(), TransportParameter::of(Id::retry_source_connection_id, rest<>()));
  one(hex<"20 02 4100">(), TransportParameter::of(Id::max_datagram_frame_size, varint(256)));
  one(hex<"6ab2 00">(), TransportParameter::of(Id::grease_quic_bit, Empty{}));
  one(hex<"1b 02 0102">(), TransportParameter::of(Id{27}, rest<>(hex<"0102">())));
}

TEST_CASE("quic_transport_parameters: a preferred address has two addresses, an identifier and a token") {
  constexpr auto& wire =
      hex<"c0000201 01bb 20010db8000000000000000000000001 01bb 04 a1a2a3a4"
          "000102030405060708090a0b0c0d0e0f">();
  const PreferredAddress address{
      .ipv4_address = {{192, 0, 2, 1}},
      .ipv4_port = 443,
      .ipv6_address = opaque<16>::from(hex<"20010db8000000000000000000000001">()),
      .ipv6_port = 443,
      .connection_id = hex<"a1a2a3a4">(),
      .stateless_reset_token = opaque<16>::from(hex<"000102030405060708090a0b0c0d0e0f">())};
  ok<PreferredAddress>(wire, address);
  CHECK(TransportParameter::of(Id::preferred_address, address).length == 45);
  bad<PreferredAddress>(hex<"c0000201 01bb 20010db8000000000000000000000001 01bb 00">(),
                        {errc::length_below_minimum, 24, "connection_id", 0, 1});
  bad<PreferredAddress>(hex<"c0000201 01bb 20010db8000000000000000000000001 01bb 15">(),
                        {errc::length_above_maximum, 24, "connection_id", 21, 20});
  bad<list>(hex<"0d 04 c0000201">(), {errc::truncated, 6, "parameters[0].value.ipv4_port", 2, 0});
}

TEST_CASE("quic_transport_parameters: version information has whole versions") {
  constexpr uint32 available[] = {0x6b3343cf, 1};
  ok<VersionInformation>(hex<"00000001 6b3343cf 00000001">(),
                         {.chosen_version = 1, .available_versions = available});
  ok<VersionInformation>(hex<"00000001">(), {.chosen_version = 1});
  bad<VersionInformation>(hex<"000000">(), {errc::truncated, 0, "chosen_version", 4, 3});
  bad<list>(hex<"11 06 00000001 0000">(),
            {errc::length_not_a_multiple, 6, "parameters[0].value.available_versions", 2, 4});
}

TEST_CASE("quic_transport_parameters: a number must take the whole length") {
  bad<list>(hex<"01 02 05 00">(), {errc::trailing_data, 3, "parameters[0].value", 0, 1});
  bad<list>(hex<"01 01 40">(), {errc::truncated, 2, "parameters[0].value", 2, 1});
  bad<list>(hex<"01 00">(), {errc::truncated, 2, "parameters[0].value", 1, 0});
  bad<list>(hex<"0c 01 00">(), {errc::trailing_data, 2, "parameters[0].value", 0, 1});
  bad<list>(hex<"02 0f 000102030405060708090a0b0c0d0e">(),
            {errc::truncated, 2, "parameters[0].value", 16, 15});
}

TEST_CASE("quic_transport_parameters: what is cut short is refused where it ends") {
  bad<list>(hex<"01">(), {errc::truncated, 1, "parameters[0].length", 1, 0});
  bad<list>(hex<"01 01 05 40">(), {errc::truncated, 3, "parameters[1].id", 2, 1});
  bad<list>(hex<"3f 02 05">(), {errc::truncated, 2, "parameters[0].value", 2, 1});
  bad<list>(hex<"3f ffffffffffffffff 05">(), {errc::truncated, 9, "parameters[0].value", varint::max, 1});
}

TEST_CASE("quic_transport_parameters: an identifier is known in whatever width it comes") {
  const auto parsed = parse<list>(hex<"4001 01 05 c000000000000001 4001 06">());
  REQUIRE(parsed);
  CHECK(parsed->parameters.size() == 2);
  CHECK(*parsed->find<Id::max_idle_timeout>() == 5);
  CHECK(parsed->contains(Id::max_idle_timeout));
  CHECK_FALSE(parsed->contains(Id::initial_max_data));
  bad<list>(hex<"4001 02 05 00">(), {errc::trailing_data, 4, "parameters[0].value", 0, 1});
}

TEST_CASE("quic_transport_parameters: a value of another kind or length is not written, nor found") {
  const TransportParameter text{1, 2, TransportParameter::Value(rest<>(hex<"4105">()))};
  const TransportParameter too_long{1, 2, TransportParameter::Value(varint(5))};
  unwritable(text, 9, {errc::case_mismatch, 2, "value", 1});
  unwritable(too_long, 9, {errc::length_mismatch, 2, "value", 2, 1});
  const TransportParameter both[] = {text, too_long};
  CHECK(*list{.parameters = both}.find<Id::max_idle_timeout>() == 5);
  const TransportParameter first[] = {text};
  CHECK(list{.parameters = first}.find<Id::max_idle_timeout>().absent());
}

TEST_CASE("quic_transport_parameters: errors name their place in each message") {
  constexpr auto& cut = hex<"0039 0002 01 01">();
  constexpr auto path = "extensions[0].quic_transport_parameters.parameters[0].value";
  CHECK(client_hello_error(cut) == error_text({errc::truncated, in_client_hello + 6, path, 1, 0}));
  CHECK(encrypted_extensions_error(cut) ==
        error_text({errc::truncated, in_encrypted_extensions + 6, path, 1, 0}));
}

}  // namespace
}  // namespace tlswire::test
