#include <tlswire/handshake/random.hpp>

#include <doctest/doctest.h>

#include "support/hex.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

// SHA-256 of "HelloRetryRequest", as RFC 8448 section 5 has it.
constexpr bytes retry = bytes(vectors::rfc8448::hello_retry_request_hello_retry_request).sub(4);
static_assert(hello_retry_request_random == Random::from(retry.sub(2, 32)));
static_assert(tlswire::detail::is_hello_retry_request(retry));
static_assert(tlswire::detail::is_hello_retry_request(retry.sub(0, 34)));
static_assert(!tlswire::detail::is_hello_retry_request(retry.sub(0, 33)));
static_assert(!tlswire::detail::is_hello_retry_request({}));
static_assert(
    !tlswire::detail::is_hello_retry_request(bytes(vectors::rfc8448::simple_1rtt_server_hello).sub(4)));
// The random stands behind two bytes of version, whatever they are.
static_assert(!tlswire::detail::is_hello_retry_request(retry.sub(1)));

}  // namespace
}  // namespace tlswire::test
