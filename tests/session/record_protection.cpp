#include <tlswire/session/record_protection.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

#include <tlswire/crypto/botan.hpp>

#include "support/hex.hpp"
#include "vectors/trace.hpp"

namespace tlswire::session {
namespace {

using test::to_hex;
using protection_type = record_protection<botan::provider>;

const cipher_suite_info& suite(CipherSuite which = CipherSuite::TLS_AES_128_GCM_SHA256) {
  return *info_of(which);
}

ContentType type_of(std::string_view name) {
  return name == "handshake"           ? ContentType::handshake
         : name == "alert"             ? ContentType::alert
         : name == "change_cipher_spec" ? ContentType::change_cipher_spec
                                       : ContentType::application_data;
}

TEST_CASE("record_protection: every protected record of RFC 8448, sealed and opened") {
  int compared = 0;
  for (const std::string_view name : vectors::rfc8448_traces) {
    CAPTURE(name);
    botan::provider crypto;
    std::optional<protection_type> sealing[2];
    std::optional<protection_type> opening[2];
    for (const auto& step : vectors::read_trace(name).steps) {
      CAPTURE(step.side);
      CAPTURE(step.what);
      const bool server = step.side == "server";
      if (step.what.starts_with("keys ")) {
        // The server reads what the client writes.
        const int of = server == step.what.starts_with("keys write") ? 1 : 0;
        sealing[of] = protection_type::create(crypto, suite(), secret(step["PRK"]));
        opening[of] = protection_type::create(crypto, suite(), secret(step["PRK"]));
      }
      if (!step.what.starts_with("record ") || step["complete record"][0] != 23) continue;
      const int of = server ? 1 : 0;
      const ContentType type = type_of(std::string_view(step.what).substr(7));
      octets out;
      sealing[of]->seal(type, step["payload"], out);
      CHECK(to_hex(out) == to_hex(step["complete record"]));
      opened_record content;
      CHECK_FALSE(opening[of]->open(*next_record(out, 20000), content).has_value());
      CHECK(content.type == type);
      CHECK(to_hex(content.content) == to_hex(step["payload"]));
      ++compared;
    }
  }
  CHECK(compared == 27);
}

TEST_CASE("record_protection: every cipher of TLS 1.3, with padding; a changed byte is bad_record_mac") {
  botan::provider crypto;
  for (const CipherSuite which :
       {CipherSuite::TLS_AES_128_GCM_SHA256, CipherSuite::TLS_AES_256_GCM_SHA384,
        CipherSuite::TLS_CHACHA20_POLY1305_SHA256, CipherSuite::TLS_AES_128_CCM_SHA256,
        CipherSuite::TLS_AES_128_CCM_8_SHA256}) {
    CAPTURE(name(which));
    const secret traffic(octets(digest_size(suite(which).hash), 7));
    auto sealing = protection_type::create(crypto, suite(which), traffic);
    auto opening = protection_type::create(crypto, suite(which), traffic);
    octets out;
    sealing->seal(ContentType::application_data, "hello"_bytes, out, 3);
    CHECK(out.size() == 5 + 5 + 1 + 3 + tag_size(suite(which).cipher));
    opened_record content;
    for (const std::size_t at : {std::size_t{1}, std::size_t{5}, std::size_t{10}, out.size() - 1}) {
      octets changed = out;
      changed[at] ^= 1;
      CHECK(opening->open(*next_record(changed, 20000), content) == AlertDescription::bad_record_mac);
    }
    CHECK(opening->count() == 0);
    CHECK_FALSE(opening->open(*next_record(out, 20000), content).has_value());
    CHECK(content.content == "hello"_bytes);
    // The same record again has another sequence number.
    CHECK(opening->open(*next_record(out, 20000), content) == AlertDescription::bad_record_mac);
  }
}

TEST_CASE("record_protection: a record of zeros, or of a tag alone, is refused") {
  botan::provider crypto;
  const secret traffic(octets(32, 7));
  auto sealing = protection_type::create(crypto, suite(), traffic);
  auto opening = protection_type::create(crypto, suite(), traffic);
  octets out;
  sealing->seal(ContentType{0}, {}, out, 4);
  opened_record content;
  CHECK(opening->open(*next_record(out, 20000), content) == AlertDescription::unexpected_message);
  const octets little = test::from_hex("1703030003010203");
  CHECK(opening->open(*next_record(little), content) == AlertDescription::bad_record_mac);
}

TEST_CASE("record_protection: keys are used up at the limit of RFC 9846 section 5.5") {
  botan::provider crypto;
  auto sealing = protection_type::create(crypto, suite(), secret(octets(32, 7)));
  sealing->set_limit(2);
  octets out;
  sealing->seal(ContentType::alert, "xy"_bytes, out);
  CHECK_FALSE(sealing->exhausted());
  sealing->seal(ContentType::alert, "xy"_bytes, out);
  CHECK(sealing->exhausted());
  // 2^24.5.
  CHECK(record_limit(BulkCipherAlgorithm::aes_gcm) == 23726566);
  CHECK_FALSE(protection_type::create(crypto, *info_of(CipherSuite::TLS_SM4_GCM_SM3),
                                      secret(octets(32, 7))).has_value());
}

}  // namespace
}  // namespace tlswire::session
