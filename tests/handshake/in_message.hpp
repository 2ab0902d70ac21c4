#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <tlswire/wire/bytes.hpp>

/// Messages around the extensions that a test is about.
namespace tlswire::test {

std::vector<std::uint8_t> client_hello_with(bytes extensions);
std::vector<std::uint8_t> server_hello_with(bytes extensions);
std::vector<std::uint8_t> hello_retry_request_with(bytes extensions);
std::vector<std::uint8_t> encrypted_extensions_with(bytes extensions);
std::vector<std::uint8_t> certificate_request_with(bytes extensions);
std::vector<std::uint8_t> client_certificate_request_with(bytes extensions);
/// With one entry, which has the extensions.
std::vector<std::uint8_t> certificate_with(bytes extensions);
std::vector<std::uint8_t> new_session_ticket_with(bytes extensions);

/// Where their first extension stands.
inline constexpr std::size_t in_client_hello = 43;
inline constexpr std::size_t in_server_hello = 40;
inline constexpr std::size_t in_hello_retry_request = 40;
inline constexpr std::size_t in_encrypted_extensions = 2;
inline constexpr std::size_t in_certificate_request = 3;
inline constexpr std::size_t in_client_certificate_request = 3;
inline constexpr std::size_t in_certificate = 11;
inline constexpr std::size_t in_new_session_ticket = 14;

/// What a strict parse says of such a message; nothing if it accepts it. Paths begin with "extensions"; in a
/// Certificate, with "certificate_list[0].extensions".
std::string client_hello_error(bytes extensions);
std::string server_hello_error(bytes extensions);
std::string hello_retry_request_error(bytes extensions);
std::string encrypted_extensions_error(bytes extensions);
std::string certificate_request_error(bytes extensions);
std::string client_certificate_request_error(bytes extensions);
std::string certificate_error(bytes extensions);
std::string new_session_ticket_error(bytes extensions);

}  // namespace tlswire::test
