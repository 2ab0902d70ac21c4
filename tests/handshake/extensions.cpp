#include <tlswire/handshake/extensions.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include <tlswire/handshake/registered.hpp>
#include <tlswire/wire/name.hpp>

namespace tlswire::test {
namespace {

std::string suffix_of(versions v) {
  switch (v) {
    case versions::all:
      return "";
    case versions::tls13:
      return " 1.3";
    case versions::tls12_and_below:
      return " 1.2";
    case versions::dtls:
      return " DTLS";
    case versions::dtls13:
      return " DTLS 1.3";
    case versions::dtls12_and_below:
      return " DTLS 1.2";
  }
  return "?";
}

template <class E, class Message>
void append_place(std::string& out, std::string_view name) {
  if constexpr (allowed_in<E, Message>) {
    constexpr versions v = versions_in<E, Message>;
    out += (out.empty() ? "" : ", ") + std::string(name);
    out += suffix_of(v);
  }
}
/// Where an extension has a body, with the version if it is for one only. The messages are those of RFC 9846
/// section 4.3, table 1: ClientHello, ServerHello, HelloRetryRequest, EncryptedExtensions,
/// CertificateRequest, Certificate and NewSessionTicket; and the ClientCertificateRequest of RFC 9261.
template <class E>
std::string places() {
  std::string out;
  append_place<E, message::client_hello>(out, "CH");
  append_place<E, message::server_hello>(out, "SH");
  append_place<E, message::hello_retry_request>(out, "HRR");
  append_place<E, message::encrypted_extensions>(out, "EE");
  append_place<E, message::certificate_request>(out, "CR");
  append_place<E, message::client_certificate_request>(out, "CCR");
  append_place<E, message::certificate>(out, "CT");
  append_place<E, message::new_session_ticket>(out, "NST");
  return out;
}

TEST_CASE(
    "each extension has a body in the messages of RFC 9846 section 4.3, and in the ServerHello of its TLS "
    "1.2") {
  CHECK(places<server_name>() == "CH, SH 1.2, EE, CCR");
  CHECK(places<status_request>() == "CH, SH 1.2, CR, CCR, CT 1.3");
  CHECK(places<supported_groups>() == "CH, EE");
  CHECK(places<signature_algorithms>() == "CH, CR, CCR");
  CHECK(places<application_layer_protocol_negotiation>() == "CH, SH 1.2, EE");
  CHECK(places<padding>() == "CH");
  CHECK(places<compress_certificate>() == "CH 1.3, CR, CCR");
  CHECK(places<record_size_limit>() == "CH, SH 1.2, EE");
  CHECK(places<key_share>() == "CH 1.3, SH 1.3, HRR");
  CHECK(places<pre_shared_key>() == "CH 1.3, SH 1.3");
  CHECK(places<psk_key_exchange_modes>() == "CH 1.3");
  CHECK(places<early_data>() == "CH 1.3, EE, NST");
  CHECK(places<cookie>() == "CH 1.3, HRR");
  CHECK(places<supported_versions>() == "CH, SH 1.3, HRR");
  CHECK(places<signature_algorithms_cert>() == "CH, CR, CCR");
  CHECK(places<certificate_authorities>() == "CH 1.3, CR, CCR");
  CHECK(places<oid_filters>() == "CR, CCR");
  CHECK(places<post_handshake_auth>() == "CH 1.3");
  CHECK(places<ec_point_formats>() == "CH 1.2, SH 1.2");
  CHECK(places<extended_main_secret>() == "CH 1.2, SH 1.2");
  CHECK(places<session_ticket>() == "CH 1.2, SH 1.2");
  CHECK(places<renegotiation_info>() == "CH 1.2, SH 1.2");
  CHECK(places<max_fragment_length>() == "CH, SH 1.2, EE");
  CHECK(places<client_certificate_url>() == "CH 1.2, SH 1.2");
  CHECK(places<trusted_ca_keys>() == "CH 1.2, SH 1.2");
  CHECK(places<truncated_hmac>() == "CH 1.2, SH 1.2");
  CHECK(places<user_mapping>() == "CH 1.2, SH 1.2");
  CHECK(places<client_authz>() == "CH 1.2, SH 1.2");
  CHECK(places<server_authz>() == "CH 1.2, SH 1.2");
  CHECK(places<cert_type>() == "CH 1.2, SH 1.2");
  CHECK(places<srp>() == "CH 1.2");
  CHECK(places<use_srtp>() == "CH DTLS, SH DTLS 1.2, EE DTLS 1.3");
  CHECK(places<heartbeat>() == "CH, SH 1.2, EE");
  CHECK(places<status_request_v2>() == "CH 1.2, SH 1.2");
  CHECK(places<client_certificate_type>() == "CH, SH 1.2, EE");
  CHECK(places<server_certificate_type>() == "CH, SH 1.2, EE");
  CHECK(places<encrypt_then_mac>() == "CH 1.2, SH 1.2");
  CHECK(places<token_binding>() == "CH 1.2, SH 1.2");
  CHECK(places<cached_info>() == "CH, SH 1.2, EE");
  CHECK(places<tls_lts>() == "CH 1.2, SH 1.2");
  CHECK(places<signed_certificate_timestamp>() == "CH, SH 1.2, CR 1.3, CCR, CT 1.3");
  CHECK(places<delegated_credential>() == "CH 1.3, CR 1.3, CCR, CT 1.3");
  CHECK(places<transparency_info>() == "CH, SH 1.2, CR 1.3, CCR, CT 1.3");
  CHECK(places<tls_flags>() == "CH 1.3, SH 1.3, HRR 1.3, EE 1.3, CR 1.3, CCR, CT 1.3, NST 1.3");
  CHECK(places<supported_ekt_ciphers>() == "CH DTLS, SH DTLS 1.2, EE DTLS 1.3");
  CHECK(places<connection_id>() == "CH DTLS, SH DTLS");
  CHECK(places<connection_id_deprecated>() == "CH DTLS 1.2, SH DTLS 1.2");
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
  CHECK(count == 66);
  static_assert(tlswire::detail::assert_distinct<known_extensions>::value);
}

}  // namespace
}  // namespace tlswire::test
