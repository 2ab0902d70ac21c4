#include <tlswire/handshake/message/tls12/client_key_exchange.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <string>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using tls12::ClientKeyExchange;
static_assert(ClientKeyExchange::msg_type == HandshakeType{16});

constexpr context<> in(ProtocolVersion version, KeyExchangeAlgorithm key_exchange) {
  return {{.version = version, .key_exchange = key_exchange}};
}
using enum KeyExchangeAlgorithm;
constexpr ProtocolVersion v12 = ProtocolVersion::TLSv1_2;
constexpr ProtocolVersion v11 = ProtocolVersion::TLSv1_1;
constexpr ProtocolVersion v10 = ProtocolVersion::TLSv1_0;

constexpr bool stands(ProtocolVersion version, KeyExchangeAlgorithm key_exchange) {
  return ClientKeyExchange::stands_in({.version = version, .key_exchange = key_exchange});
}
static_assert(stands(v10, rsa) && stands(v11, rsa) && stands(v12, rsa) &&
              stands(ProtocolVersion::DTLSv1_0, rsa) && stands(ProtocolVersion::DTLSv1_2, rsa));
static_assert(!stands(ProtocolVersion::TLSv1_3, rsa) && !stands(ProtocolVersion::DTLSv1_3, any));
// SSL 3.0 has no length there.
static_assert(!stands(ProtocolVersion::SSLv3, rsa) && !stands(ProtocolVersion::SSLv3, rsa_export) &&
              stands(ProtocolVersion::SSLv3, dhe_rsa));

// OpenSSL 3.0.
constexpr auto& to_a_curve =
    hex<"4104227135aa6f4c4ddb4330f5acd0ce185bcdd351cdabbaf0bd1e55086b1a335a3ea98bf0ab18a1"
        "870bbfe213898f2200e07b03f6b3546304ab0e4a90acdcb964a8">();
constexpr auto& to_an_rsa_key =
    hex<"0080bc4af0472b9610ae2ce6b220c8d8fa1eb04d960f9d0a2991e03a8905fa44b8ea940a482eaa63"
        "21fe5c2c9bd0f72d6a617fc092f7f75240b25070ced1e443cc536868eb17393fe43e708d68444cf7"
        "2912fb1f66a2ef93d9b8e985d0542233f2cd977f7184a6dd58202d61a052b68574896253df807e7a"
        "4d2189d10ede6293e11b">();
constexpr auto& with_psk_and_rsa =
    hex<"00026d650080869284c051035fccc39f3b53b031d0da3dc053b757f278b9d10c289e0d93736231fa"
        "f831a2cbc72da8eda60f5c84f6ccc35109b071d42e244a413b30a6770f12f1208d66e8ee4f87efc8"
        "e2b60ab762d7bb1d354beaad733f0136411a4b5a66df1cfad7adc50c96e13fdabea73a0d0ad1b2e5"
        "5ca5a793f6d0851cc75ea8a1d254">();
constexpr auto& with_psk_and_curve =
    hex<"00026d652038a5e882e8ec161b0c724fbcd740ca207efd4af9f38307e6f90f01653ff3a435">();
// GnuTLS 3.7.
constexpr auto& with_password =
    hex<"00c028dfed79e4495882627e6e7a70118f3b82aa31dc4109d2ed53fe399ffc719888e52720901614"
        "143f28ac7d85e88112718ebe688d66a88eaffe6084bd606f3d2656cd90071afee5d60a560a698525"
        "80b6908bbaa6b4e62d45c12500be6b74cd3347e72ab974ac992f71bc130952a96bcebb65ef753bf2"
        "d34787108d251b4afd839b70d70ad90b070623119c52eb6e74facae724ef6ad7a6fdbc9b0677081d"
        "678d57f6844756f0e663bbf75fa62f01a2558a547dc86b025ca44a9103a52307e7c5">();
static_assert(lawful<ClientKeyExchange>(to_a_curve, in(v12, ecdhe_ecdsa)));
static_assert(lawful<ClientKeyExchange>(to_an_rsa_key, in(v11, rsa)));
static_assert(lawful<ClientKeyExchange>(with_psk_and_rsa, in(v12, rsa_psk)));
static_assert(lawful<ClientKeyExchange>(with_psk_and_curve, in(v12, ecdhe_psk)));
static_assert(lawful<ClientKeyExchange>(with_password, in(v12, srp)));

/// Empty, if it is so under each of these key exchanges, in every version.
std::string good(bytes wire, const ClientKeyExchange& value,
                 std::initializer_list<KeyExchangeAlgorithm> key_exchanges) {
  for (const auto version : {v10, v11, v12, ProtocolVersion::DTLSv1_0, ProtocolVersion::DTLSv1_2}) {
    for (const auto key_exchange : key_exchanges) {
      const std::string found = not_ok<ClientKeyExchange>(wire, value, in(version, key_exchange));
      if (!found.empty()) return std::string(name(key_exchange)) + ": " + found;
    }
  }
  return {};
}

TEST_CASE("ClientKeyExchange: those of OpenSSL and GnuTLS") {
  const auto secret = [](std::size_t from, bytes wire) {
    return tls12::EncryptedPreMasterSecret{.pre_master_secret = wire.sub(from)};
  };
  CHECK(good(to_a_curve,
             {optional_tail<tls12::ClientECDiffieHellmanPublic>(
                 tls12::ClientECDiffieHellmanPublic{.ecdh_Yc = {.point = bytes(to_a_curve).sub(1)}})},
             {ecdhe_ecdsa, ecdhe_rsa, ecdh_ecdsa, ecdh_rsa, ecdh_anon}) == "");
  CHECK(good(to_an_rsa_key, {secret(2, to_an_rsa_key)}, {rsa, rsa_export}) == "");
  CHECK(good(with_psk_and_rsa,
             {tls12::ClientKeyExchangeRSAPSK{.psk_identity = hex<"6d65">(),
                                             .encrypted_pre_master_secret = secret(6, with_psk_and_rsa)}},
             {rsa_psk}) == "");
  CHECK(good(with_psk_and_curve,
             {tls12::ClientKeyExchangeECDHEPSK{.psk_identity = hex<"6d65">(),
                                               .public_ = {{.point = bytes(with_psk_and_curve).sub(5)}}}},
             {ecdhe_psk}) == "");
  CHECK(good(with_password, {tls12::ClientSRPPublic{.srp_A = bytes(with_password).sub(2)}},
             {srp, srp_rsa, srp_dss}) == "");
}

TEST_CASE("ClientKeyExchange: a public value of Diffie-Hellman is explicit, or absent") {
  using finite = optional_tail<tls12::ClientDiffieHellmanPublic>;
  using curve = optional_tail<tls12::ClientECDiffieHellmanPublic>;
  CHECK(good(hex<"0002 0808">(), {finite(tls12::ClientDiffieHellmanPublic{.dh_Yc = hex<"0808">()})},
             {dhe_rsa, dhe_dss, dh_rsa, dh_dss, dh_anon}) == "");
  CHECK(good(hex<"">(), {finite()}, {dhe_rsa, dhe_dss, dh_rsa, dh_dss, dh_anon}) == "");
  CHECK(good(hex<"">(), {curve()}, {ecdhe_rsa, ecdhe_ecdsa, ecdh_rsa, ecdh_ecdsa, ecdh_anon}) == "");
  bad<ClientKeyExchange>(hex<"0000">(), {errc::length_below_minimum, 0, "exchange_keys.dh_Yc", 0, 1},
                         in(v12, dhe_rsa));
  bad<ClientKeyExchange>(hex<"00">(), {errc::length_below_minimum, 0, "exchange_keys.ecdh_Yc.point", 0, 1},
                         in(v12, ecdhe_rsa));
}

TEST_CASE("ClientKeyExchange: with a pre-shared key it is never absent") {
  CHECK(good(hex<"0002 6d65">(), {tls12::ClientKeyExchangePSK{hex<"6d65">()}}, {psk}) == "");
  CHECK(good(hex<"0002 6d65 0002 0808">(), {tls12::ClientKeyExchangeDHEPSK{hex<"6d65">(), {hex<"0808">()}}},
             {dhe_psk}) == "");
  bad<ClientKeyExchange>(hex<"0002 6d65">(), {errc::truncated, 4, "exchange_keys.public.dh_Yc", 2, 0},
                         in(v12, dhe_psk));
  bad<ClientKeyExchange>(hex<"0002 6d65">(), {errc::truncated, 4, "exchange_keys.public.ecdh_Yc.point", 1, 0},
                         in(v12, ecdhe_psk));
  bad<ClientKeyExchange>(
      hex<"0002 6d65">(),
      {errc::truncated, 4, "exchange_keys.encrypted_pre_master_secret.pre_master_secret", 2, 0},
      in(v12, rsa_psk));
}

TEST_CASE("ClientKeyExchange: passwords, tickets and GOST") {
  CHECK(good(hex<"03 040102 02 5152">(),
             {tls12::ClientECPWDParams{.ec_celement = {hex<"040102">()}, .ec_cscalar = hex<"5152">()}},
             {eccpwd}) == "");
  CHECK(good(hex<"0001 e1 0001 51">(), {tls12::ClientFFPWDParams{hex<"e1">(), hex<"51">()}}, {ffcpwd}) == "");
  CHECK(good(hex<"03 040102 03 040506 01 51">(),
             {tls12::ClientECJPAKEParams{{.X = {hex<"040102">()}, .zkp = {{hex<"040506">()}, hex<"51">()}}}},
             {ecjpake}) == "");
  CHECK(good(hex<"300100">(), {tls12::GostKeyTransport{hex<"300100">()}}, {gost}) == "");
  CHECK(good(hex<"0001 61 0000 0001 e1">(), {tls12::KerberosWrapper{hex<"61">(), {}, hex<"e1">()}}, {krb5}) ==
        "");
}

TEST_CASE("ClientKeyExchange: without a key exchange there is none") {
  for (const auto key_exchange : {null, any}) {
    CHECK(not_bad<ClientKeyExchange>(
              hex<"00">(),
              {errc::unknown_case, 0, "exchange_keys", static_cast<std::uint64_t>(key_exchange), 0},
              in(v12, key_exchange)) == "");
  }
  unwritable(ClientKeyExchange{tls12::ClientKeyExchangePSK{}}, 99,
             {errc::case_mismatch, 0, "exchange_keys", static_cast<std::uint64_t>(rsa), 0}, in(v12, rsa));
}

}  // namespace
}  // namespace tlswire::test
