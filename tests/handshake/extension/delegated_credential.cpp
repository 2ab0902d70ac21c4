#include <tlswire/handshake/extension/delegated_credential.hpp>

#include <doctest/doctest.h>

#include <type_traits>

#include <tlswire/handshake/extension_list.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<delegated_credential, message::client_hello>, SignatureSchemeList>);
static_assert(std::is_same_v<body<delegated_credential, message::certificate_request>, SignatureSchemeList>);
static_assert(
    std::is_same_v<body<delegated_credential, message::client_certificate_request>, SignatureSchemeList>);
static_assert(std::is_same_v<body<delegated_credential, message::certificate>, DelegatedCredential>);
static_assert(versions_in<delegated_credential, message::certificate> == versions::tls13);
static_assert(!allowed_in<delegated_credential, message::encrypted_extensions>);
static_assert(delegated_credential::type == ExtensionType{34});

// The test vector "ed25519" of draft-ietf-tls-subcerts, which became RFC 9345.
constexpr auto& wire =
    hex<"00093a80 0807 00002c "
        "302a300506032b65700321007cd9b091b51c1b43a0788f268e6bc4a1bfa612132676846f9fbc80a35bceba2e"
        "0403 0046 304402201c89ed65e84d45da20ad8ff7d5b21346461f3d9f0886b1b10d4b532665aaa323"
        "02206028e0b7622dd3847be4e4a6e4d0d633f063e891cb02233454089e373b699e15">();
static_assert(lawful<DelegatedCredential>(wire));
static_assert((*parse<DelegatedCredential>(wire)).cred.valid_time == 7 * 24 * 60 * 60);

TEST_CASE("delegated_credential: a credential is decoded to its fields") {
  ok<DelegatedCredential>(
      wire, {.cred = {.valid_time = 604800,
                      .dc_cert_verify_algorithm = SignatureScheme::ed25519,
                      .ASN1_subjectPublicKeyInfo = hex<"302a300506032b65700321007cd9b091b51c1b43a0788f268e6bc"
                                                       "4a1bfa612132676846f9fbc80a35bceba2e">()},
             .algorithm = SignatureScheme::ecdsa_secp256r1_sha256,
             .signature = hex<"304402201c89ed65e84d45da20ad8ff7d5b21346461f3d9f0886b1b10d4b532665aaa323"
                              "02206028e0b7622dd3847be4e4a6e4d0d633f063e891cb02233454089e373b699e15">()});
}

TEST_CASE("delegated_credential: neither key nor signature is empty, and nothing follows") {
  bad<DelegatedCredential>(hex<"00093a80 0807 000000 0403 0001 a1">(),
                           {errc::length_below_minimum, 6, "cred.ASN1_subjectPublicKeyInfo", 0, 1});
  bad<DelegatedCredential>(hex<"00093a80 0807 000002 b1">(),
                           {errc::length_overrun, 6, "cred.ASN1_subjectPublicKeyInfo", 2, 1});
  bad<DelegatedCredential>(hex<"00093a80 0807 000001 b1 0403 0000">(),
                           {errc::length_below_minimum, 12, "signature", 0, 1});
  bad<DelegatedCredential>(hex<"00093a80 0807 000001 b1 0403 0001 a1 00">(),
                           {errc::trailing_data, 15, "", 0, 1});
  bad<DelegatedCredential>(hex<"00093a">(), {errc::truncated, 0, "cred.valid_time", 4, 3});
  unwritable(DelegatedCredential{}, 99,
             {errc::length_below_minimum, 6, "cred.ASN1_subjectPublicKeyInfo", 0, 1});
}

TEST_CASE("delegated_credential: lists of schemes ask for it, an entry of a certificate brings it") {
  CHECK(client_hello_error(hex<"0022 0004 0002 0403">()) == "");
  CHECK(client_hello_error(hex<"0022 0005 0003 040300">()) ==
        error_text({errc::length_not_a_multiple, in_client_hello + 4,
                    "extensions[0].delegated_credential.supported_signature_algorithms", 3, 2}));
  bad<extension_list<message::certificate_request>>(
      hex<"0006 0022 0002 0000">(),
      {errc::length_below_minimum, 6, "[0].delegated_credential.supported_signature_algorithms", 0, 2});
  verify<extension_list<message::certificate>>(hex<"0013 0022 000f 00093a80 0807 000001 b1 0403 0001 a1">());
  bad<extension_list<message::certificate>>(
      hex<"0008 0022 0004 0002 0403">(),
      {errc::truncated, 10, "[0].delegated_credential.cred.dc_cert_verify_algorithm", 2, 0});
}

}  // namespace
}  // namespace tlswire::test
