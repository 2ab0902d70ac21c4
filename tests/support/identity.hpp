#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <botan/pk_algs.h>
#include <botan/pkcs8.h>
#include <botan/rng.h>
#include <botan/x509_ca.h>
#include <botan/x509self.h>

#include <tlswire/session/secret.hpp>

/// Certificates that tests make for themselves: no key stands in the tree.
namespace tlswire::test {

struct identity {
  std::vector<session::octets> chain{};  ///< DER, the own certificate first
  session::octets pkcs8{};               ///< DER
};

struct identity_wish {
  const char* algorithm = "ECDSA";
  const char* parameters = "secp256r1";
  const char* dns = "server.test";
  const char* ip = "";
  std::uint32_t life_in_seconds = 365U * 24 * 60 * 60;
};

/// A certificate signed by its own key.
inline identity make_identity(Botan::RandomNumberGenerator& rng, const identity_wish& wish = {}) {
  const auto key = Botan::create_private_key(wish.algorithm, rng, wish.parameters);
  Botan::X509_Cert_Options options(std::string(wish.dns) + "/XX/tlswire/tests", wish.life_in_seconds);
  options.dns = wish.dns;
  options.ip = wish.ip;
  const std::string hash = "SHA-256";
  const auto certificate = Botan::X509::create_self_signed_cert(options, *key, hash, rng);
  const auto der = certificate.BER_encode();
  const auto pkcs8 = Botan::PKCS8::BER_encode(*key);
  return {.chain = {session::octets(der.begin(), der.end())},
          .pkcs8 = session::octets(pkcs8.begin(), pkcs8.end())};
}

}  // namespace tlswire::test
