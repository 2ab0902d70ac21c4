#include "rfc8448.hpp"

#include <cstddef>

namespace tlswire::vectors::rfc8448 {
namespace {

template <std::size_t N>
constexpr bool is(const std::uint8_t (&message)[N], std::uint8_t type, std::size_t size) {
  return N == size && message[0] == type && (message[1] << 16 | message[2] << 8 | message[3]) == N - 4;
}

// The sizes are those that the RFC prints.
static_assert(is(simple_1rtt_client_hello, 1, 196));
static_assert(is(simple_1rtt_server_hello, 2, 90));
static_assert(is(simple_1rtt_encrypted_extensions, 8, 40));
static_assert(is(simple_1rtt_certificate, 11, 445));
static_assert(is(simple_1rtt_certificate_verify, 15, 136));
static_assert(is(simple_1rtt_server_finished, 20, 36));
static_assert(is(simple_1rtt_client_finished, 20, 36));
static_assert(is(resumed_0rtt_client_hello, 1, 512));
static_assert(is(hello_retry_request_client_hello_1, 1, 180));
static_assert(is(hello_retry_request_hello_retry_request, 2, 176));
static_assert(is(hello_retry_request_client_hello_2, 1, 512));
static_assert(is(hello_retry_request_server_hello, 2, 123));
static_assert(is(simple_1rtt_new_session_ticket, 4, 205));
static_assert(is(client_authentication_certificate_request, 13, 43));
static_assert(is(client_authentication_server_certificate, 11, 319));
static_assert(is(client_authentication_server_certificate_verify, 15, 79));
static_assert(is(client_authentication_certificate, 11, 451));
static_assert(is(client_authentication_certificate_verify, 15, 136));
static_assert(is(client_authentication_client_finished, 20, 36));

}  // namespace
}  // namespace tlswire::vectors::rfc8448
