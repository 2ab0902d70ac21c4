#include <tlswire/handshake/extensions.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include <tlswire/handshake/registered.hpp>
#include <tlswire/wire/name.hpp>

namespace tlswire::test {
namespace {

template <class E, class Message>
void append_place(std::string& out, std::string_view name) {
  if constexpr (allowed_in<E, Message>) {
    constexpr versions v = versions_in<E, Message>;
    out += (out.empty() ? "" : ", ") + std::string(name);
    out += v == versions::tls12_and_below ? " 1.2" : v == versions::tls13 ? " 1.3" : "";
  }
}
/// Where an extension has a body, with the version if it is for one only. The messages are those of RFC 9846
/// section 4.3, table 1: ClientHello, ServerHello, HelloRetryRequest, EncryptedExtensions,
/// CertificateRequest, Certificate and NewSessionTicket.
template <class E>
std::string places() {
  std::string out;
  append_place<E, message::client_hello>(out, "CH");
  append_place<E, message::server_hello>(out, "SH");
  append_place<E, message::hello_retry_request>(out, "HRR");
  append_place<E, message::encrypted_extensions>(out, "EE");
  append_place<E, message::certificate_request>(out, "CR");
  append_place<E, message::certificate>(out, "CT");
  append_place<E, message::new_session_ticket>(out, "NST");
  return out;
}

TEST_CASE(
    "each extension has a body in the messages of RFC 9846 section 4.3, and in the ServerHello of its TLS "
    "1.2") {
  CHECK(places<server_name>() == "CH, SH 1.2, EE");
  CHECK(places<status_request>() == "CH, SH 1.2, CR");
  CHECK(places<supported_groups>() == "CH, EE");
  CHECK(places<signature_algorithms>() == "CH, CR");
  CHECK(places<application_layer_protocol_negotiation>() == "CH, SH 1.2, EE");
  CHECK(places<padding>() == "CH");
  CHECK(places<compress_certificate>() == "CH, CR");
  CHECK(places<record_size_limit>() == "CH, SH 1.2, EE");
  CHECK(places<key_share>() == "CH, SH, HRR");
  CHECK(places<pre_shared_key>() == "CH, SH");
  CHECK(places<psk_key_exchange_modes>() == "CH");
  CHECK(places<early_data>() == "CH, EE, NST");
  CHECK(places<cookie>() == "CH, HRR");
  CHECK(places<supported_versions>() == "CH, SH, HRR");
  CHECK(places<signature_algorithms_cert>() == "CH, CR");
  CHECK(places<ec_point_formats>() == "CH 1.2, SH 1.2");
  CHECK(places<extended_main_secret>() == "CH 1.2, SH 1.2");
  CHECK(places<session_ticket>() == "CH 1.2, SH 1.2");
  CHECK(places<renegotiation_info>() == "CH 1.2, SH 1.2");
}

template <class... E, class F>
void for_each(type_list<E...>, F&& f) {
  (f.template operator()<E>(), ...);
}

TEST_CASE("each extension bears the name that its code point is registered under") {
  std::size_t count = 0;
  for_each(known_extensions{}, [&]<class E>() {
    CHECK(name(E::type) == type_name<E>);
    ++count;
  });
  CHECK(count == 24);
  static_assert(tlswire::detail::assert_distinct<known_extensions>::value);
}

}  // namespace
}  // namespace tlswire::test
