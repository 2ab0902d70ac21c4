#include <tlswire/handshake/check.hpp>

#include <doctest/doctest.h>

#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

template <class M, std::size_t N>
constexpr M read(const std::uint8_t (&message)[N]) {
  return *parse<M>(bytes(message).sub(4));
}

// RFC 8448 section 3: every message of a handshake, held against those before it.
namespace simple = vectors::rfc8448;
constexpr auto hello = read<ClientHello>(simple::simple_1rtt_client_hello);
constexpr auto server_hello = read<ServerHello>(simple::simple_1rtt_server_hello);
static_assert(check(hello));
static_assert(check(server_hello, {.client_hello = hello}));
static_assert(check(read<EncryptedExtensions>(simple::simple_1rtt_encrypted_extensions),
                    {.client_hello = hello, .server_hello = server_hello}));
static_assert(check(read<Certificate>(simple::simple_1rtt_certificate), {.client_hello = hello}));
static_assert(check(read<CertificateVerify>(simple::simple_1rtt_certificate_verify),
                    {.client_hello = hello}));

TEST_CASE("check: an answer to another hello is refused") {
  static constexpr auto other = read<ClientHello>(simple::hello_retry_request_client_hello_1);
  CHECK(check(server_hello, {.client_hello = hello}));
  // Its share is of x25519, which the other hello offers as well; its extensions are others.
  CHECK(check(read<EncryptedExtensions>(simple::simple_1rtt_encrypted_extensions), {.client_hello = other}));
  const ClientHello bare{};
  const auto refused = check(server_hello, {.client_hello = bare});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == errc::unsolicited_extension);
  CHECK(refused.alert() == AlertDescription::unsupported_extension);
}

}  // namespace
}  // namespace tlswire::test
