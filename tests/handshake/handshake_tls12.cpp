#include <tlswire/handshake/handshake.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "support/expect.hpp"
#include "support/read_handshake.hpp"

// Which form of a message a Handshake takes, by version, key exchange and certificate type.

namespace tlswire::test {
namespace {

using enum ProtocolVersion;
constexpr ProtocolVersion before_tls13[] = {TLSv1_0, TLSv1_1, TLSv1_2, DTLSv1_0, DTLSv1_2};

context<> in(ProtocolVersion version, KeyExchangeAlgorithm key_exchange = KeyExchangeAlgorithm::ecdhe_rsa,
             CertificateType type = CertificateType::X509) {
  return {{.version = version, .hash_length = 12, .key_exchange = key_exchange, .certificate_type = type}};
}

/// A message of this type around a body.
std::vector<std::uint8_t> message(HandshakeType type, bytes body) {
  std::vector<std::uint8_t> out{static_cast<std::uint8_t>(type), 0, 0,
                                static_cast<std::uint8_t>(body.size())};
  out.insert(out.end(), body.begin(), body.end());
  return out;
}
std::string error_of(HandshakeType type, bytes body, const context<>& context) {
  const std::vector<std::uint8_t> wire = message(type, body);
  const auto parsed = read_handshake(wire, context);
  return parsed ? "" : error_text(parsed.error());
}
std::string error_at(const expected_error& error) { return error_text(error); }

TEST_CASE("Handshake: signatures and requests have the form of the version") {
  constexpr auto& verify12 = hex<"0401 0003 a1a2a3">();
  constexpr auto& verify10 = hex<"0003 a1a2a3">();
  constexpr auto& request12 = hex<"01 01 0002 0401 0000">();
  constexpr auto& request10 = hex<"01 01 0000">();
  constexpr auto& exchange12 = hex<"03 001d 01 04 0401 0003 a1a2a3">();
  constexpr auto& exchange10 = hex<"03 001d 01 04 0003 a1a2a3">();
  for (const auto version : {TLSv1_2, DTLSv1_2}) {
    CHECK(error_of(HandshakeType::certificate_verify, verify12, in(version)) == "");
    CHECK(error_of(HandshakeType::certificate_request, request12, in(version)) == "");
    CHECK(error_of(HandshakeType::server_key_exchange, exchange12, in(version)) == "");
    CHECK(error_of(HandshakeType::certificate_verify, verify10, in(version)) ==
          error_at({errc::length_overrun, 6, "body.signature", 0xa1a2, 1}));
    CHECK(error_of(HandshakeType::certificate_request, request10, in(version)) ==
          error_at({errc::length_below_minimum, 6, "body.supported_signature_algorithms", 0, 2}));
    CHECK(error_of(HandshakeType::server_key_exchange, exchange10, in(version)) ==
          error_at({errc::length_overrun, 11, "body.exchange_keys.signed_params.signature", 0xa1a2, 1}));
  }
  for (const auto version : {TLSv1_0, TLSv1_1, DTLSv1_0}) {
    CHECK(error_of(HandshakeType::certificate_verify, verify10, in(version)) == "");
    CHECK(error_of(HandshakeType::certificate_request, request10, in(version)) == "");
    CHECK(error_of(HandshakeType::server_key_exchange, exchange10, in(version)) == "");
    CHECK(error_of(HandshakeType::certificate_verify, verify12, in(version)) ==
          error_at({errc::length_overrun, 4, "body.signature", 0x0401, 5}));
    CHECK(error_of(HandshakeType::certificate_request, request12, in(version)) ==
          error_at({errc::length_overrun, 8, "body.certificate_authorities[0]", 0x0401, 0}));
    CHECK(error_of(HandshakeType::server_key_exchange, exchange12, in(version)) ==
          error_at({errc::length_overrun, 9, "body.exchange_keys.signed_params.signature", 0x0401, 5}));
  }
}

TEST_CASE("Handshake: messages of one form are checked in every version before TLS 1.3") {
  for (const auto version : before_tls13) {
    CHECK(error_of(HandshakeType::hello_request, hex<"00">(), in(version)) ==
          error_at({errc::trailing_data, 4, "body", 0, 1}));
    CHECK(error_of(HandshakeType::server_hello_done, hex<"00">(), in(version)) ==
          error_at({errc::trailing_data, 4, "body", 0, 1}));
    CHECK(error_of(HandshakeType::new_session_ticket, hex<"0000">(), in(version)) ==
          error_at({errc::truncated, 4, "body.ticket_lifetime_hint", 4, 2}));
    CHECK(error_of(HandshakeType::certificate, hex<"0000">(), in(version)) ==
          error_at({errc::truncated, 4, "body.certificate.certificate_list", 3, 2}));
    CHECK(error_of(HandshakeType::certificate_url, hex<"00 0000">(), in(version)) ==
          error_at({errc::length_below_minimum, 5, "body.url_and_hash_list", 0, 1}));
    CHECK(error_of(HandshakeType::certificate_status, hex<"01 000000">(), in(version)) ==
          error_at({errc::length_below_minimum, 5, "body.response", 0, 1}));
    CHECK(error_of(HandshakeType::supplemental_data, hex<"000000">(), in(version)) ==
          error_at({errc::length_below_minimum, 4, "body.supp_data", 0, 1}));
    CHECK(error_of(HandshakeType::next_protocol, hex<"00">(), in(version)) ==
          error_at({errc::truncated, 5, "body.padding", 1, 0}));
    CHECK(error_of(HandshakeType::client_key_exchange, hex<"00">(), in(version)) ==
          error_at({errc::length_below_minimum, 4, "body.exchange_keys.ecdh_Yc.point", 0, 1}));
    CHECK(error_of(HandshakeType::finished, hex<"00">(), in(version)) ==
          error_at({errc::truncated, 4, "body.verify_data", 12, 1}));
  }
}

TEST_CASE("Handshake: the key exchange and the certificate type choose the form") {
  using enum KeyExchangeAlgorithm;
  CHECK(error_of(HandshakeType::client_key_exchange, hex<"0002 e1e2">(), in(TLSv1_2, rsa)) == "");
  CHECK(error_of(HandshakeType::client_key_exchange, hex<"0002 e1e2">(), in(TLSv1_2, psk)) == "");
  CHECK(error_of(HandshakeType::client_key_exchange, hex<"0002 e1e2">(), in(TLSv1_2, ecdhe_psk)) ==
        error_at({errc::truncated, 8, "body.exchange_keys.public.ecdh_Yc.point", 1, 0}));
  CHECK(error_of(HandshakeType::server_key_exchange, hex<"0000">(), in(TLSv1_2, psk)) == "");
  CHECK(error_of(HandshakeType::server_key_exchange, hex<"0000">(), in(TLSv1_2, rsa)) ==
        error_at({errc::unknown_case, 4, "body.exchange_keys", 1, 0}));
  CHECK(error_of(HandshakeType::certificate, hex<"000001 30">(),
                 in(TLSv1_2, rsa, CertificateType::RawPublicKey)) == "");
  CHECK(error_of(HandshakeType::certificate, hex<"000001 30">(), in(TLSv1_2, rsa)) ==
        error_at({errc::truncated, 7, "body.certificate.certificate_list[0]", 3, 1}));
}

TEST_CASE("Handshake: SSL 3.0 has no length before the secret, so that body is kept") {
  CHECK(error_of(HandshakeType::client_key_exchange, hex<"ffffff">(), in(SSLv3, KeyExchangeAlgorithm::rsa)) ==
        "");
  CHECK(
      error_of(HandshakeType::client_key_exchange, hex<"ffffff">(), in(TLSv1_0, KeyExchangeAlgorithm::rsa)) ==
      error_at({errc::length_overrun, 4, "body.exchange_keys.pre_master_secret", 0xffff, 1}));
}

TEST_CASE("Handshake: in TLS 1.3, messages that exist no longer are kept as bytes") {
  for (const auto version : {TLSv1_3, DTLSv1_3}) {
    for (const auto type : {HandshakeType::hello_request, HandshakeType::server_key_exchange,
                            HandshakeType::server_hello_done, HandshakeType::client_key_exchange,
                            HandshakeType::certificate_url, HandshakeType::certificate_status,
                            HandshakeType::supplemental_data, HandshakeType::next_protocol}) {
      CAPTURE(name(type));
      CHECK(error_of(type, hex<"ffffff">(), in(version)) == "");
      CHECK(error_of(type, hex<"ffffff">(), in(TLSv1_2)) != "");
    }
  }
}

TEST_CASE("Handshake: what is got is absent where the context says another form, and asked for without one") {
  const auto wire = message(HandshakeType::certificate_verify, hex<"0401 0003 a1a2a3">());
  const auto parsed = read_handshake(wire, in(TLSv1_2));
  REQUIRE(parsed);
  CHECK(parsed->get<tls12::CertificateVerify>(in(TLSv1_2)).value().signature == bytes(hex<"a1a2a3">()));
  CHECK(parsed->get<tls12::CertificateVerify>().value().signature == bytes(hex<"a1a2a3">()));
  CHECK(parsed->get<tls10::CertificateVerify>(in(TLSv1_2)).absent());
  CHECK(parsed->get<tls12::CertificateVerify>(in(TLSv1_1)).absent());
  CHECK(parsed->get<tls12::CertificateVerify>(in(TLSv1_3)).absent());
}

}  // namespace
}  // namespace tlswire::test
