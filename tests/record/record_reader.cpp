#include <tlswire/record/record_reader.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/hex.hpp"
#include "support/text.hpp"

namespace tlswire::test {
namespace {

constexpr auto v13 = ProtocolVersion::TLSv1_3;
constexpr auto v12 = ProtocolVersion::TLSv1_2;
constexpr auto& message = hex<"0b 000004 c1c2c3c4">();

struct arrival {
  ContentType type;
  bytes content;
  protection is = protection::on;
};

/// What a reader says to these records: messages in hex, `ok` for other content, or the error, which ends it.
std::string read(ProtocolVersion version, const std::vector<arrival>& records) {
  std::uint8_t scratch[64];
  record_reader reader(scratch, sizeof(scratch), version);
  std::string out;
  for (const arrival& record : records) {
    const auto content = reader.accept(record.type, record.content, record.is);
    if (!content) return out + error_text(content.error());
    CHECK(*content == record.content);
    if (record.type != ContentType::handshake) out += "ok ";
    for (auto m = reader.next_message(); m; m = reader.next_message()) out += to_hex(*m) + " ";
  }
  return out + (reader.at_boundary() ? "boundary" : "inside");
}
std::string misplaced(std::uint64_t type) {
  return error_text({errc::unexpected_content, 0, "type", type, 0});
}
std::string empty() { return error_text({errc::empty_fragment, 0, ""}); }

TEST_CASE("record_reader: handshake messages come out of records in every version, wherever they are cut") {
  for (const ProtocolVersion version : {v13, v12, ProtocolVersion::TLSv1_0}) {
    for (std::size_t cut = 1; cut < message.size(); ++cut) {
      CHECK(read(version, {{ContentType::handshake, bytes(message).sub(0, cut)},
                           {ContentType::handshake, bytes(message).sub(cut)}}) ==
            "0b000004c1c2c3c4 boundary");
      CHECK(read(version, {{ContentType::handshake, bytes(message).sub(0, cut)}}) == "inside");
    }
  }
}

TEST_CASE("record_reader: handshake, alert and change_cipher_spec are never empty, application data may be") {
  for (const ProtocolVersion version : {v13, v12}) {
    for (const protection is : {protection::none, protection::on}) {
      CHECK(read(version, {{ContentType::handshake, {}, is}}) == empty());
      CHECK(read(version, {{ContentType::alert, {}, is}}) == empty());
      CHECK(read(version, {{ContentType::change_cipher_spec, {}, is}}) == empty());
    }
    CHECK(read(version, {{ContentType::application_data, {}}}) == "ok boundary");
  }
}

TEST_CASE(
    "record_reader: between the fragments of a message nothing stands in TLS 1.3, and data or alerts may in "
    "1.2") {
  const bytes alert = hex<"01 00">();
  for (std::size_t cut = 1; cut < message.size(); ++cut) {
    const auto between = [&](ProtocolVersion version, ContentType type, bytes content,
                             protection is = protection::on) {
      return read(version, {{ContentType::handshake, bytes(message).sub(0, cut)},
                            {type, content, is},
                            {ContentType::handshake, bytes(message).sub(cut)}});
    };
    CHECK(between(v13, ContentType::alert, alert) == misplaced(21));
    CHECK(between(v13, ContentType::application_data, alert) == misplaced(23));
    CHECK(between(v13, ContentType::change_cipher_spec, hex<"01">(), protection::none) == misplaced(20));
    CHECK(between(v12, ContentType::alert, alert) == "ok 0b000004c1c2c3c4 boundary");
    CHECK(between(v12, ContentType::application_data, alert) == "ok 0b000004c1c2c3c4 boundary");
    // It would change the keys inside the message.
    CHECK(between(v12, ContentType::change_cipher_spec, hex<"01">()) == misplaced(20));
  }
}

TEST_CASE("record_reader: a record of TLS 1.3 holds exactly one alert, before it may hold more or less") {
  CHECK(read(v13, {{ContentType::alert, hex<"02 32">()}}) == "ok boundary");
  CHECK(read(v13, {{ContentType::alert, hex<"02">()}}) ==
        error_text({errc::truncated, 1, "description", 1, 0}));
  CHECK(read(v13, {{ContentType::alert, hex<"02 32 01 00">()}}) ==
        error_text({errc::trailing_data, 2, "", 0, 2}));
  CHECK(read(v12, {{ContentType::alert, hex<"02">()}, {ContentType::alert, hex<"32 01 00">()}}) ==
        "ok ok boundary");
}

TEST_CASE("record_reader: change_cipher_spec of TLS 1.3 is the byte 1, and not protected") {
  CHECK(read(v13, {{ContentType::change_cipher_spec, hex<"01">(), protection::none}}) == "ok boundary");
  CHECK(read(v13, {{ContentType::change_cipher_spec, hex<"01">()}}) == misplaced(20));
  CHECK(read(v13, {{ContentType::change_cipher_spec, hex<"02">(), protection::none}}) == misplaced(20));
  CHECK(read(v13, {{ContentType::change_cipher_spec, hex<"0101">(), protection::none}}) == misplaced(20));
  // A renegotiation of TLS 1.2 protects it.
  CHECK(read(v12, {{ContentType::change_cipher_spec, hex<"01">()}}) == "ok boundary");
}

TEST_CASE("record_reader: application data is protected") {
  for (const ProtocolVersion version : {v13, v12}) {
    CHECK(read(version, {{ContentType::application_data, hex<"aa">()}}) == "ok boundary");
    CHECK(read(version, {{ContentType::application_data, hex<"aa">(), protection::none}}) == misplaced(23));
  }
}

TEST_CASE("record_reader: any other type is unexpected until it is allowed") {
  for (unsigned type = 0; type < 256; ++type) {
    if (type >= 20 && type <= 23) continue;
    CAPTURE(type);
    std::uint8_t scratch[8];
    record_reader reader(scratch, sizeof(scratch));
    const auto refused = reader.accept(ContentType{static_cast<std::uint8_t>(type)}, message, protection::on);
    REQUIRE_FALSE(refused);
    CHECK(error_text(refused.error()) == misplaced(type));
    reader.allow(ContentType{static_cast<std::uint8_t>(type)});
    CHECK(reader.accept(ContentType{static_cast<std::uint8_t>(type)}, message, protection::on).has_value() ==
          (type < 32));
  }
}

TEST_CASE("record_reader: limits of records, on the wire and without their protection") {
  std::uint8_t scratch[8];
  record_reader reader(scratch, sizeof(scratch));
  const auto limit = [&](std::size_t most, protection is) {
    const auto header = [](std::size_t length) {
      return std::vector<std::uint8_t>{23, 3, 3, static_cast<std::uint8_t>(length >> 8),
                                       static_cast<std::uint8_t>(length)};
    };
    const auto good = header(most), bad = header(most + 1);
    CHECK(reader.frame(good, is).need_more() == most);
    CHECK(error_text(reader.frame(bad, is).error()) ==
          error_text({errc::record_overflow, 3, "length", most + 1, most}));
  };
  limit(16384, protection::none);
  limit(16640, protection::on);
  reader.set_version(v12);
  CHECK(reader.version() == v12);
  limit(18432, protection::on);
  const std::vector<std::uint8_t> content(16385);
  CHECK(reader.accept(ContentType::application_data, bytes(content).sub(1), protection::on).has_value());
  CHECK(error_text(reader.accept(ContentType::application_data, content, protection::on).error()) ==
        error_text({errc::record_overflow, 0, "", 16385, 16384}));
  reader.set_limit(512);
  limit(512, protection::none);
  CHECK(
      error_text(reader.accept(ContentType::handshake, bytes(content).sub(0, 513), protection::on).error()) ==
      error_text({errc::record_overflow, 0, "", 513, 512}));
}

TEST_CASE("record_reader: keys change where a message and its record end, nowhere else") {
  std::uint8_t scratch[16];
  record_reader reader(scratch, sizeof(scratch));
  CHECK(reader.before_key_change().code == errc::none);
  for (std::size_t cut = 1; cut < message.size(); ++cut) {
    CHECK(reader.accept(ContentType::handshake, bytes(message).sub(0, cut), protection::none).has_value());
    CHECK(reader.next_message().need_more() != 0);
    CHECK(error_text(reader.before_key_change()) ==
          error_text({errc::key_change_inside_message, 0, "", cut, 0}));
    CHECK(reader.accept(ContentType::handshake, bytes(message).sub(cut), protection::none).has_value());
    CHECK(reader.next_message().has_value());
    CHECK(reader.before_key_change().code == errc::none);
  }
  // Bytes behind the message in its record: the message is not the last under these keys.
  const auto two = from_hex("0e000000 0e");
  CHECK(reader.accept(ContentType::handshake, two, protection::none).has_value());
  CHECK(reader.next_message().has_value());
  CHECK(reader.before_key_change().code == errc::key_change_inside_message);
}

constexpr bool in_a_constant_expression() {
  std::uint8_t scratch[16]{};
  record_reader reader(scratch, sizeof(scratch));
  return reader.accept(ContentType::handshake, message, protection::on) && reader.next_message().has_value();
}
static_assert(in_a_constant_expression());

}  // namespace
}  // namespace tlswire::test
