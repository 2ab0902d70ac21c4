#include <tlswire/session/record_layer.hpp>

#include <doctest/doctest.h>

#include <functional>

#include <tlswire/crypto/botan.hpp>

#include "support/hex.hpp"

namespace tlswire::session {
namespace {

using test::from_hex;
using test::to_hex;
using layer = record_layer<botan::provider>;

const cipher_suite_info& suite() { return *info_of(CipherSuite::TLS_AES_128_GCM_SHA256); }

AlertDescription alert_of(layer& in, bytes data) {
  try {
    in.append(data);
    while (in.next()) {
      while (in.next_message()) {
      }
    }
  } catch (const alert_error& error) {
    return error.alert;
  }
  return AlertDescription::close_notify;
}
AlertDescription alert_of(layer& in, const char* hex) {
  const octets data = from_hex(hex);
  return alert_of(in, bytes(data));
}

TEST_CASE("record_layer: the first record of a client says 0x0301, all others 0x0303") {
  botan::provider crypto;
  layer out(crypto, 1000);
  out.begin_as_client();
  out.add_handshake("ab"_bytes);
  out.add_handshake("cd"_bytes);
  out.flush();
  out.write_change_cipher_spec();
  out.write(ContentType::alert, "ef"_bytes);
  const octets sent = out.take_output();
  CHECK(to_hex(sent) == "160301000461626364" "140303000101" "15030300026566");
  CHECK(out.take_output().empty());
}

TEST_CASE("record_layer: records without keys, RFC 9846 section 5") {
  const auto fresh = [](const char* hex) {
    botan::provider crypto;
    layer in(crypto, 100);
    return alert_of(in, hex);
  };
  CHECK(fresh("1603030002") == AlertDescription::close_notify);
  CHECK(fresh("160303000518000001" "00") == AlertDescription::close_notify);
  CHECK(fresh("140303000101") == AlertDescription::close_notify);
  CHECK(fresh("140303000102") == AlertDescription::unexpected_message);
  CHECK(fresh("14030300020101") == AlertDescription::unexpected_message);
  CHECK(fresh("1403030000") == AlertDescription::unexpected_message);
  CHECK(fresh("1603030000") == AlertDescription::unexpected_message);
  CHECK(fresh("170303000101") == AlertDescription::unexpected_message);
  CHECK(fresh("180303000101") == AlertDescription::unexpected_message);
  CHECK(fresh("16030340010000") == AlertDescription::record_overflow);
  CHECK(fresh("150303000101") == AlertDescription::decode_error);
  // Inside a message.
  CHECK(fresh("16030300021800" "140303000101") == AlertDescription::unexpected_message);
  // A message that is longer than is accepted.
  CHECK(fresh("16030300040b000100") == AlertDescription::decode_error);
}

TEST_CASE("record_layer: under keys nothing comes without them, but an alert before they are used") {
  botan::provider crypto;
  const secret traffic(octets(32, 1));
  layer out(crypto, 100);
  out.set_write(suite(), traffic);
  out.write(ContentType::handshake, test::hex<"1800000100">());
  const octets good = out.take_output();
  layer in(crypto, 100);
  in.set_read(suite(), traffic);
  CHECK(alert_of(in, "15030300020228") == AlertDescription::close_notify);
  CHECK(alert_of(in, bytes(good)) == AlertDescription::close_notify);
  CHECK(alert_of(in, "15030300020228") == AlertDescription::unexpected_message);
  layer again(crypto, 100);
  again.set_read(suite(), traffic);
  CHECK(alert_of(again, "16030300051800000100") == AlertDescription::unexpected_message);
  octets wrong = good;
  wrong.back() ^= 1;
  layer third(crypto, 100);
  third.set_read(suite(), traffic);
  CHECK(alert_of(third, bytes(wrong)) == AlertDescription::bad_record_mac);
  layer skips(crypto, 100);
  skips.set_read(suite(), traffic);
  skips.skip_early_data(2 * (wrong.size() - 5));
  CHECK(alert_of(skips, bytes(wrong)) == AlertDescription::close_notify);
  CHECK(alert_of(skips, bytes(good)) == AlertDescription::close_notify);
  CHECK(alert_of(skips, bytes(wrong)) == AlertDescription::bad_record_mac);
  layer limited(crypto, 100);
  limited.set_read(suite(), traffic);
  limited.skip_early_data(2 * (wrong.size() - 5) - 1);
  CHECK(alert_of(limited, bytes(wrong)) == AlertDescription::close_notify);
  CHECK(alert_of(limited, bytes(wrong)) == AlertDescription::unexpected_message);
}

TEST_CASE("record_layer: keys do not change inside a message") {
  botan::provider crypto;
  layer in(crypto, 100);
  CHECK(alert_of(in, "16030300021800") == AlertDescription::close_notify);
  CHECK_THROWS_AS(in.set_read(suite(), secret(octets(32, 1))), alert_error);
}

TEST_CASE("record_layer: endless change_cipher_spec and empty records end") {
  botan::provider crypto;
  layer in(crypto, 100);
  for (int i = 0; i < 32; ++i) CHECK(alert_of(in, "140303000101") == AlertDescription::close_notify);
  CHECK(alert_of(in, "140303000101") == AlertDescription::unexpected_message);
  layer late(crypto, 100);
  late.end_change_cipher_spec();
  CHECK(alert_of(late, "140303000101") == AlertDescription::unexpected_message);
}

}  // namespace
}  // namespace tlswire::session
