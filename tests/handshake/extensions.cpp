#include <tlswire/handshake/extensions.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include <tlswire/handshake/registered.hpp>
#include <tlswire/wire/name.hpp>

namespace tlswire::test {
namespace {

/// Where an extension has a body: CH, SH, HRR, EE, CR, CT (Certificate), NST.
template <class E>
constexpr std::string places() {
  const bool there[] = {allowed_in<E, message::client_hello>,         allowed_in<E, message::server_hello>,
                        allowed_in<E, message::hello_retry_request>,  allowed_in<E, message::encrypted_extensions>,
                        allowed_in<E, message::certificate_request>,  allowed_in<E, message::certificate>,
                        allowed_in<E, message::new_session_ticket>};
  const std::string_view names[] = {"CH", "SH", "HRR", "EE", "CR", "CT", "NST"};
  std::string out;
  for (std::size_t i = 0; i < 7; ++i) {
    if (there[i]) out += (out.empty() ? "" : ", ") + std::string(names[i]);
  }
  return out;
}

TEST_CASE("each extension has a body in the messages of RFC 9846 section 4.3, and in the ServerHello of its TLS 1.2") {
  CHECK(places<server_name>() == "CH, SH, EE");
  CHECK(places<status_request>() == "CH, SH, CR");
  CHECK(places<supported_groups>() == "CH, EE");
  CHECK(places<signature_algorithms>() == "CH, CR");
  CHECK(places<application_layer_protocol_negotiation>() == "CH, SH, EE");
  CHECK(places<padding>() == "CH");
  CHECK(places<compress_certificate>() == "CH, CR");
  CHECK(places<record_size_limit>() == "CH, SH, EE");
  CHECK(places<key_share>() == "CH, SH, HRR");
  CHECK(places<pre_shared_key>() == "CH, SH");
  CHECK(places<psk_key_exchange_modes>() == "CH");
  CHECK(places<early_data>() == "CH, EE, NST");
  CHECK(places<cookie>() == "CH, HRR");
  CHECK(places<supported_versions>() == "CH, SH, HRR");
  CHECK(places<signature_algorithms_cert>() == "CH, CR");
  // TLS 1.2 and below.
  CHECK(places<ec_point_formats>() == "CH, SH");
  CHECK(places<extended_main_secret>() == "CH, SH");
  CHECK(places<session_ticket>() == "CH, SH");
  CHECK(places<renegotiation_info>() == "CH, SH");
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
  CHECK(count == 19);
  static_assert(tlswire::detail::assert_distinct<known_extensions>::value);
}

}  // namespace
}  // namespace tlswire::test
