#include <tlswire/handshake/message/tls12/server_key_exchange.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <string>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr bool stands(ProtocolVersion version) {
  return tls12::ServerKeyExchange::stands_in({.version = version});
}
static_assert(stands(ProtocolVersion::SSLv3) && stands(ProtocolVersion::TLSv1_0) &&
              stands(ProtocolVersion::TLSv1_1) && stands(ProtocolVersion::TLSv1_2) &&
              stands(ProtocolVersion::DTLSv1_0) && stands(ProtocolVersion::DTLSv1_2));
static_assert(!stands(ProtocolVersion::TLSv1_3) && !stands(ProtocolVersion::DTLSv1_3));

using tls12::ServerKeyExchange;
static_assert(ServerKeyExchange::msg_type == HandshakeType{12});

constexpr context<> in(ProtocolVersion version, KeyExchangeAlgorithm key_exchange) {
  return {{.version = version, .key_exchange = key_exchange}};
}
using enum KeyExchangeAlgorithm;
constexpr ProtocolVersion v12 = ProtocolVersion::TLSv1_2;
constexpr ProtocolVersion v11 = ProtocolVersion::TLSv1_1;
constexpr ProtocolVersion v10 = ProtocolVersion::TLSv1_0;

const tls12::DigitallySigned with{.algorithm = {HashAlgorithm::sha256, SignatureAlgorithm::rsa},
                                  .signature = hex<"a1a2a3">()};
const tls10::DigitallySigned without{.signature = hex<"a1a2a3">()};
const tls12::ServerDHParams dh{.dh_p = hex<"17">(), .dh_g = hex<"05">(), .dh_Ys = hex<"0808">()};
const tls12::ServerECDHParams ecdh{
    .curve_params = {.parameters = tls12::ECParametersNamedCurve{.namedcurve = NamedGroup::x25519}},
    .public_ = {.point = hex<"040102">()}};
const tls12::ServerSRPParams srp_params{
    .srp_N = hex<"a1a2">(), .srp_g = hex<"02">(), .srp_s = hex<"5151">(), .srp_B = hex<"b1b2">()};

/// Empty, if it is so in this version and under each of these key exchanges.
std::string good(bytes wire, const ServerKeyExchange& value, ProtocolVersion version,
                 std::initializer_list<KeyExchangeAlgorithm> key_exchanges) {
  for (const auto key_exchange : key_exchanges) {
    const std::string found = not_ok<ServerKeyExchange>(wire, value, in(version, key_exchange));
    if (!found.empty()) return std::string(name(key_exchange)) + ": " + found;
  }
  return {};
}

// OpenSSL 3.0.
constexpr auto& ecdhe_in_tls12 =
    hex<"03001741048ff3229a8c225558f2dfdb9206eb724c343aec9584a041c843c5d53a92cf51961f9925"
        "1559d5a105e6d2044d83cf2d630b333e91ab8bc8753eefb93e47ae59b5040300463044022043fcc5"
        "d959fff19e2f259451c57ded033c69bcc70b9010977e927dc69a6f301802200f41b50af8c8ef00c0"
        "623de121830c7d117b9cf4d1dfa9afe7104fb8adfe4a99">();
constexpr auto& ecdhe_in_tls10 =
    hex<"03001d20e1986f9daba70cd5704a6af11c2b2d7e9293de93cdb916734da0b97aa2ca3b1900463044"
        "02205f1b49ad41df501524ef6a9df82571436838c6b869d6cc29fc4880d6f087476d02206127632f"
        "61271ed71f675a4ced093bc0e6ce51fa42c4627c4893bf5697c2f681">();
constexpr auto& dhe_in_tls10 =
    hex<"0080ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b13"
        "9b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e"
        "7ec6f44c42e9a637ed6b0bff5cb6f406b7edee386bfb5a899fa5ae9f24117c4b1fe649286651ece6"
        "5381ffffffffffffffff00010200808a32e557bded14083fa308a12f0466ba3d9898392dfff49116"
        "c84740636efe187a535ec0c2974f43375c53881511db043ba50760fad1ce358a7b3e0d6416ea00cd"
        "15244e3c97821e1504c72f6e4e6b0c1a1e5b771822fcce60bd16d8e8c2e67ffdd6fe153863b90d8e"
        "0ed070f9a80dd95d3a64f74c1d4f82a128c1371f938dab00800815fc682a6f5b4cd9152baba13d69"
        "0c55b64a7d05426bdbe3806a7a8d04361c16456f572be4580d31faa5216f51d35f7cc01e073c4ba7"
        "c49c9571158cc9170b4fb3851783a42a3f57c05a2395f2d73ba97e63900c51532779add492249881"
        "a7af240e3ea8ee60d917f88550a406db904955cb01fff1b4e14c945c1dad6bdd73">();
constexpr auto& with_psk =
    hex<"000003001d203fa17bbec2bff382987b974a822b0c02101140a2543d33ec14bc72510b1dac2c">();
// GnuTLS 3.7.
constexpr auto& srp_in_tls12 =
    hex<"00c09def3cafb939277ab1f12a8617a47bbbdba51df499ac4c80beeea9614b19cc4d5f4f5f556e27"
        "cbde51c6a94be4607a291558903ba0d0f84380b655bb9a22e8dcdf028a7cec67f0d08134b1c8b979"
        "89149b609e0be3bab63d47548381dbc5b1fc764e3f4b53dd9da1158bfd3e2b9c8cf56edf01953934"
        "9627db2fd53d24b7c48665772e437d6c7f8ce442734af7ccb7ae837c264ae3a9beb87f8a2fe9b8b5"
        "292e5a021fff5e91479e8ce7a28c2442c6f315180f93499a234dcf76e3fed135f9bb0001021073bb"
        "00677d5cd00bee69cf68ff8e667c00c0369eb2a2e56fad6503926eea2bd308ba5ccc1e28f31ff332"
        "0f4f96bb2659c90ad69dd7ef29e415e8b4d96e24224af54d152e5cdfafd36d6858c92ad886fd6bf6"
        "4d2b9f3cebbe5ee26ef9f19020a84bfffb6322c7e7527bbbcb2acabd5bde7159ac110f4b7fd64220"
        "aa9aabdd9b4fffe1474ae732481a6bfdafe91a86ae6ce63bf32b26682fd237f0f22174909a0c25d9"
        "6c52ac8bd35b7be3251af0d9388d5cc57fa014aa86146e432bf049ca94b0565d9608be3932f33656"
        "8ebfae3b9775b935">();
static_assert(lawful<ServerKeyExchange>(ecdhe_in_tls12, in(v12, ecdhe_ecdsa)));
static_assert(lawful<ServerKeyExchange>(ecdhe_in_tls10, in(v10, ecdhe_ecdsa)));
static_assert(lawful<ServerKeyExchange>(dhe_in_tls10, in(v10, dhe_rsa)));
static_assert(lawful<ServerKeyExchange>(with_psk, in(v12, ecdhe_psk)));
static_assert(lawful<ServerKeyExchange>(srp_in_tls12, in(v12, srp)));

TEST_CASE("ServerKeyExchange: those of OpenSSL and GnuTLS") {
  const auto ec = parse<ServerKeyExchange>(ecdhe_in_tls12, in(v12, ecdhe_ecdsa));
  REQUIRE(ec);
  const auto* ecdhe = ec->exchange_keys.get_if<tls12::ServerKeyExchangeECDHE>();
  REQUIRE(ecdhe != nullptr);
  CHECK(ecdhe->params.curve_params.parameters.get_if<tls12::ECParametersNamedCurve>()->namedcurve ==
        NamedGroup::secp256r1);
  CHECK(ecdhe->params.public_.point.size() == 65);
  CHECK(ecdhe->signed_params.get_if<tls12::DigitallySigned>()->algorithm.signature ==
        SignatureAlgorithm::ecdsa);

  const auto old = parse<ServerKeyExchange>(ecdhe_in_tls10, in(v10, ecdhe_ecdsa));
  REQUIRE(old);
  CHECK(old->exchange_keys.get_if<tls12::ServerKeyExchangeECDHE>()
            ->signed_params.get_if<tls10::DigitallySigned>()
            ->signature == bytes(ecdhe_in_tls10).sub(38));

  const auto finite = parse<ServerKeyExchange>(dhe_in_tls10, in(v10, dhe_rsa));
  REQUIRE(finite);
  const auto* dhe = finite->exchange_keys.get_if<tls12::ServerKeyExchangeDHE>();
  REQUIRE(dhe != nullptr);
  CHECK(dhe->params.dh_p.size() == 128);
  CHECK(dhe->params.dh_g == bytes(hex<"02">()));
  CHECK(dhe->signed_params.get_if<tls10::DigitallySigned>()->signature.size() == 128);

  const auto psk_and_ec = parse<ServerKeyExchange>(with_psk, in(v12, ecdhe_psk));
  REQUIRE(psk_and_ec);
  CHECK(psk_and_ec->exchange_keys.get_if<tls12::ServerKeyExchangeECDHEPSK>()->params.public_.point.size() ==
        32);

  const auto password = parse<ServerKeyExchange>(srp_in_tls12, in(v12, srp));
  REQUIRE(password);
  CHECK(password->exchange_keys.get_if<tls12::ServerKeyExchangeSRP>()->params.srp_g == bytes(hex<"02">()));
}

TEST_CASE("ServerKeyExchange: signed parameters, with the signature of the version") {
  const tls12::ServerKeyExchangeDHE dhe12{.params = dh, .signed_params = with};
  const tls12::ServerKeyExchangeDHE dhe11{.params = dh, .signed_params = without};
  constexpr auto& finite12 = hex<"0001 17 0001 05 0002 0808 0401 0003 a1a2a3">();
  constexpr auto& finite11 = hex<"0001 17 0001 05 0002 0808 0003 a1a2a3">();
  CHECK(good(finite12, {dhe12}, v12, {dhe_rsa, dhe_dss}) == "");
  CHECK(good(finite12, {dhe12}, ProtocolVersion::DTLSv1_2, {dhe_rsa, dhe_dss}) == "");
  CHECK(good(finite11, {dhe11}, v11, {dhe_rsa, dhe_dss}) == "");
  CHECK(good(finite11, {dhe11}, ProtocolVersion::DTLSv1_0, {dhe_rsa, dhe_dss}) == "");

  const tls12::ServerKeyExchangeECDHE ecdhe12{.params = ecdh, .signed_params = with};
  const tls12::ServerKeyExchangeECDHE ecdhe11{.params = ecdh, .signed_params = without};
  CHECK(good(hex<"03 001d 03 040102 0401 0003 a1a2a3">(), {ecdhe12}, v12, {ecdhe_rsa, ecdhe_ecdsa}) == "");
  CHECK(good(hex<"03 001d 03 040102 0003 a1a2a3">(), {ecdhe11}, v11, {ecdhe_rsa, ecdhe_ecdsa}) == "");

  const tls12::ServerKeyExchangeSRPSigned srp12{.params = srp_params, .signed_params = with};
  CHECK(good(hex<"0002 a1a2 0001 02 02 5151 0002 b1b2 0401 0003 a1a2a3">(), {srp12}, v12,
             {srp_rsa, srp_dss}) == "");

  const tls12::ServerKeyExchangeRSAExport export10{
      .params = {.rsa_modulus = hex<"b1b2">(), .rsa_exponent = hex<"03">()}, .signed_params = without};
  CHECK(good(hex<"0002 b1b2 0001 03 0003 a1a2a3">(), {export10}, v10, {rsa_export}) == "");
}

TEST_CASE("ServerKeyExchange: parameters that nobody signs, in the same form in every version") {
  for (const auto version : {v10, v11, v12, ProtocolVersion::DTLSv1_0, ProtocolVersion::DTLSv1_2}) {
    CHECK(good(hex<"0001 17 0001 05 0002 0808">(), {tls12::ServerKeyExchangeDHAnon{dh}}, version,
               {dh_anon}) == "");
    CHECK(good(hex<"03 001d 03 040102">(), {tls12::ServerKeyExchangeECDHAnon{ecdh}}, version, {ecdh_anon}) ==
          "");
    CHECK(good(hex<"0002 6869">(), {tls12::ServerKeyExchangePSK{hex<"6869">()}}, version, {psk, rsa_psk}) ==
          "");
    CHECK(good(hex<"0002 6869 0001 17 0001 05 0002 0808">(),
               {tls12::ServerKeyExchangeDHEPSK{hex<"6869">(), dh}}, version, {dhe_psk}) == "");
    CHECK(good(hex<"0000 03 001d 03 040102">(), {tls12::ServerKeyExchangeECDHEPSK{{}, ecdh}}, version,
               {ecdhe_psk}) == "");
    CHECK(good(hex<"0002 a1a2 0001 02 02 5151 0002 b1b2">(), {tls12::ServerKeyExchangeSRP{srp_params}},
               version, {srp}) == "");
  }
  const tls12::ServerECPWDParams ec_password{.salt = hex<"5151">(),
                                             .curve_params = ecdh.curve_params,
                                             .ec_selement = ecdh.public_,
                                             .ec_sscalar = hex<"5152">()};
  CHECK(good(hex<"02 5151 03 001d 03 040102 02 5152">(), {tls12::ServerKeyExchangeECPWD{ec_password}}, v12,
             {eccpwd}) == "");
  const tls12::ServerFFPWDParams ff_password{.salt = hex<"5151">(),
                                             .ff_group = NamedGroup::ffdhe2048,
                                             .ff_selement = hex<"e1">(),
                                             .ff_sscalar = hex<"51">()};
  CHECK(good(hex<"02 5151 0100 0001 e1 0001 51">(), {tls12::ServerKeyExchangeFFPWD{ff_password}}, v12,
             {ffcpwd}) == "");
  const tls12::ServerECJPAKEParams juggled{
      .curve_params = ecdh.curve_params,
      .ecjpake_key_kp = {.X = ecdh.public_, .zkp = {.V = ecdh.public_, .r = hex<"51">()}}};
  CHECK(good(hex<"03 001d 03 040102 03 040102 01 51">(), {tls12::ServerKeyExchangeECJPAKE{juggled}}, v12,
             {ecjpake}) == "");
}

TEST_CASE("ServerKeyExchange: a key exchange that has none refuses it") {
  for (const auto key_exchange : {null, rsa, dh_dss, dh_rsa, ecdh_ecdsa, ecdh_rsa, krb5, gost, any}) {
    CAPTURE(name(key_exchange));
    CHECK(not_bad<ServerKeyExchange>(
              hex<"00">(),
              {errc::unknown_case, 0, "exchange_keys", static_cast<std::uint64_t>(key_exchange), 0},
              in(v12, key_exchange)) == "");
  }
}

TEST_CASE("ServerKeyExchange: what is wrong in it has its place") {
  bad<ServerKeyExchange>(hex<"03 001d 00">(),
                         {errc::length_below_minimum, 3, "exchange_keys.params.public.point", 0, 1},
                         in(v12, ecdhe_rsa));
  bad<ServerKeyExchange>(hex<"03 001d 01 04 0401">(),
                         {errc::truncated, 7, "exchange_keys.signed_params.signature", 2, 0},
                         in(v12, ecdhe_rsa));
  bad<ServerKeyExchange>(hex<"03 001d 01 04 0000">(), {errc::trailing_data, 5, "", 0, 2}, in(v12, ecdh_anon));
  unwritable(ServerKeyExchange{tls12::ServerKeyExchangePSK{}}, 99,
             {errc::case_mismatch, 0, "exchange_keys", static_cast<std::uint64_t>(ecdhe_rsa), 0},
             in(v12, ecdhe_rsa));
}

}  // namespace
}  // namespace tlswire::test
