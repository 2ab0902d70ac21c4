#include <tlswire/session/authentication.hpp>

#include <doctest/doctest.h>

#include "session/pair.hpp"
#include "support/hex.hpp"
#include "vectors/trace.hpp"

namespace tlswire::session {
namespace {

TEST_CASE("signed_content: the signatures of RFC 8448 sections 3 and 6 are over it") {
  botan::provider crypto;
  const vectors::trace trace = vectors::read_trace("rfc8448/client_authentication");
  transcript<botan::provider> messages;
  messages.start(crypto, CipherSuiteHash::sha256);
  int verified = 0;
  octets certificate;
  for (const auto& step : trace.all("message ")) {
    const octets& data = step.values.at(0).data;
    if (step.what == "message Certificate") {
      const bytes body = bytes(data).sub(4);
      certificate = chain_of(*parse<Certificate>(body)).front();
    }
    if (step.what == "message CertificateVerify") {
      const bytes body = bytes(data).sub(4);
      const auto verify = parse<CertificateVerify>(body);
      const octets digest = messages.digest();
      const Role signer = step.side == "server" ? Role::server : Role::client;
      const octets content = signed_content(signer, digest);
      CHECK(crypto.verify(certificate, verify->algorithm, content, verify->signature));
      const octets other = signed_content(signer == Role::server ? Role::client : Role::server, digest);
      CHECK_FALSE(crypto.verify(certificate, verify->algorithm, other, verify->signature));
      ++verified;
    }
    messages.add(data);
  }
  CHECK(verified == 2);
}

TEST_CASE("choose_identity: what the peer likes best, and never a scheme for certificates only") {
  test::peers from({"RSA", "2048"});
  using S = SignatureScheme;
  const std::vector<S> some{S::rsa_pkcs1_sha256, S::ecdsa_secp256r1_sha256, S::rsa_pss_rsae_sha512,
                            S::rsa_pss_rsae_sha256};
  const auto chosen = choose_identity(from.server.identities, some);
  REQUIRE(static_cast<bool>(chosen));
  CHECK(chosen.scheme == S::rsa_pss_rsae_sha512);
  const std::vector<S> none{S::rsa_pkcs1_sha256, S::ed25519};
  CHECK_FALSE(static_cast<bool>(choose_identity(from.server.identities, none)));
}

}  // namespace
}  // namespace tlswire::session
