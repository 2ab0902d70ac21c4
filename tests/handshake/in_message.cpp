#include "handshake/in_message.hpp"

#include <doctest/doctest.h>

#include <tlswire/handshake/messages.hpp>
#include <tlswire/wire/parse.hpp>

#include "support/text.hpp"
#include "support/verify.hpp"

namespace tlswire::test {
namespace {

std::vector<std::uint8_t> with(bytes head, bytes extensions) {
  std::vector<std::uint8_t> out(head.begin(), head.end());
  out.push_back(static_cast<std::uint8_t>(extensions.size() >> 8));
  out.push_back(static_cast<std::uint8_t>(extensions.size()));
  out.insert(out.end(), extensions.begin(), extensions.end());
  return out;
}

template <class M>
std::string error_of(const std::vector<std::uint8_t>& message) {
  const detail::heap_bytes exact(message);
  const auto parsed = parse<M>(exact);
  return parsed ? "" : error_text(parsed.error());
}

}  // namespace

std::vector<std::uint8_t> client_hello_with(bytes extensions) {
  return with(
      hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00">(),
      extensions);
}
std::vector<std::uint8_t> server_hello_with(bytes extensions) {
  return with(hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 1301 00">(),
              extensions);
}
std::vector<std::uint8_t> hello_retry_request_with(bytes extensions) {
  return with(hex<"0303 cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c 00 1301 00">(),
              extensions);
}
std::vector<std::uint8_t> encrypted_extensions_with(bytes extensions) { return with({}, extensions); }
std::vector<std::uint8_t> certificate_request_with(bytes extensions) { return with(hex<"00">(), extensions); }
std::vector<std::uint8_t> client_certificate_request_with(bytes extensions) {
  return with(hex<"00">(), extensions);
}
std::vector<std::uint8_t> certificate_with(bytes extensions) {
  std::vector<std::uint8_t> message = with(hex<"00 000000 000002 3000">(), extensions);
  const std::size_t list = message.size() - 4;
  message[2] = static_cast<std::uint8_t>(list >> 8);
  message[3] = static_cast<std::uint8_t>(list);
  return message;
}
std::vector<std::uint8_t> new_session_ticket_with(bytes extensions) {
  return with(hex<"00000e10 a1a2a3a4 00 0001 b1">(), extensions);
}

std::string client_hello_error(bytes extensions) {
  return error_of<ClientHello>(client_hello_with(extensions));
}
std::string server_hello_error(bytes extensions) {
  return error_of<ServerHello>(server_hello_with(extensions));
}
std::string hello_retry_request_error(bytes extensions) {
  return error_of<HelloRetryRequest>(hello_retry_request_with(extensions));
}
std::string encrypted_extensions_error(bytes extensions) {
  return error_of<EncryptedExtensions>(encrypted_extensions_with(extensions));
}
std::string certificate_request_error(bytes extensions) {
  return error_of<CertificateRequest>(certificate_request_with(extensions));
}
std::string client_certificate_request_error(bytes extensions) {
  return error_of<ClientCertificateRequest>(client_certificate_request_with(extensions));
}
std::string certificate_error(bytes extensions) {
  return error_of<Certificate>(certificate_with(extensions));
}
std::string new_session_ticket_error(bytes extensions) {
  return error_of<NewSessionTicket>(new_session_ticket_with(extensions));
}

TEST_CASE("the extensions of the messages that tests put them in begin where they say") {
  constexpr auto& unknown = hex<"fafa 0001 ab">();
  const auto begins = [&](const std::vector<std::uint8_t>& message, std::size_t at) {
    return bytes(message).sub(at) == bytes(unknown);
  };
  CHECK(begins(client_hello_with(unknown), in_client_hello));
  CHECK(begins(server_hello_with(unknown), in_server_hello));
  CHECK(begins(hello_retry_request_with(unknown), in_hello_retry_request));
  CHECK(begins(encrypted_extensions_with(unknown), in_encrypted_extensions));
  CHECK(begins(certificate_request_with(unknown), in_certificate_request));
  CHECK(begins(client_certificate_request_with(unknown), in_client_certificate_request));
  CHECK(begins(certificate_with(unknown), in_certificate));
  CHECK(begins(new_session_ticket_with(unknown), in_new_session_ticket));
  CHECK(client_hello_error(unknown) == "");
  CHECK(server_hello_error(unknown) == "");
  CHECK(hello_retry_request_error(unknown) == "");
  CHECK(encrypted_extensions_error(unknown) == "");
  CHECK(certificate_request_error(unknown) == "");
  CHECK(client_certificate_request_error(unknown) == "");
  CHECK(certificate_error(unknown) == "");
  CHECK(new_session_ticket_error(unknown) == "");
}

}  // namespace tlswire::test
