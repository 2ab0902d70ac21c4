#include <tlswire/record/dtls_datagram.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "support/verify.hpp"

namespace tlswire::test {
namespace {

constexpr auto v13 = ProtocolVersion::DTLSv1_3;
constexpr auto v12 = ProtocolVersion::DTLSv1_2;

/// The records: p, c or u for their form, with what they carry; an error ends it.
std::string records_of(bytes datagram, ProtocolVersion version, std::uint8_t cid_length = 0) {
  const detail::heap_bytes exact(datagram);
  dtls_datagram records(exact, version, connection_id_context{cid_length});
  std::string out;
  std::size_t sum = 0;
  for (;;) {
    const auto record = records.next();
    if (record.absent()) break;
    if (record.malformed()) {
      CHECK(records.next().absent());
      return out + error_text(record.error());
    }
    CHECK(record->wire.data() == exact.data() + sum);
    sum += record->wire.size();
    switch (record->form) {
      case dtls_record_form::plaintext:
        out += "p:" + to_hex(record->plaintext.fragment) + " ";
        break;
      case dtls_record_form::cid:
        out += "c:" + to_hex(record->cid.enc_content) + " ";
        break;
      case dtls_record_form::ciphertext:
        out += "u:" + to_hex(record->ciphertext.encrypted_record) + " ";
        break;
      case dtls_record_form::none:
        out += "none ";
        break;
    }
  }
  CHECK(sum == datagram.size());
  return out;
}

TEST_CASE("form_of: the first byte tells the forms apart, as each version says") {
  for (unsigned first = 0; first < 256; ++first) {
    const auto byte = static_cast<std::uint8_t>(first);
    CAPTURE(first);
    const bool plain13 = first == 21 || first == 22 || first == 26;
    CHECK(form_of(byte, v13) == (plain13                     ? dtls_record_form::plaintext
                                 : first >= 32 && first < 64 ? dtls_record_form::ciphertext
                                                             : dtls_record_form::none));
    const bool plain12 = (first >= 20 && first <= 24) || first == 27;
    CHECK(form_of(byte, v12) == (plain12       ? dtls_record_form::plaintext
                                 : first == 25 ? dtls_record_form::cid
                                               : dtls_record_form::none));
  }
}

TEST_CASE("dtls_datagram: several records of either form, the last of which may lack its length") {
  CHECK(records_of(hex<"16 fefd 0000 000000000000 0002 a1a2  2e 0001 0001 b1  20 02 c1c2c3">(), v13) ==
        "p:a1a2 u:b1 u:c1c2c3 ");
  // Without a length it takes all that is left, whatever that looks like.
  CHECK(records_of(hex<"20 02 2e 0001 0001 b1">(), v13) == "u:2e00010001b1 ");
  CHECK(records_of(hex<"16 fefd 0000 000000000000 0001 a1  17 fefd 0001 000000000000 0001 b1">(), v12) ==
        "p:a1 p:b1 ");
  CHECK(records_of({}, v13).empty());
}

TEST_CASE("dtls_datagram: connection IDs are as long as the context says") {
  CHECK(records_of(hex<"3e c1c2 0001 0001 a1  32 c1c2 02 b1">(), v13, 2) == "u:a1 u:b1 ");
  CHECK(records_of(hex<"19 fefd 0001 000000000000 c1c2 0001 a1  19 fefd 0001 000000000001 c1c2 0001 b1">(),
                   v12, 2) == "c:a1 c:b1 ");
}

TEST_CASE("dtls_datagram: behind a record of another connection nothing is read") {
  CHECK(records_of(hex<"36 c1c2 01 0001 a1  36 c1c3 02 0001 b1  36 c1c2 03 0001 d1">(), v13, 2) ==
        "u:a1 " + error_text({errc::constant_mismatch, 8, "connection_id"}));
  CHECK(records_of(hex<"19 fefd 0001 000000000000 c1 0001 a1  19 fefd 0001 000000000001 c2 0001 b1">(), v12,
                   1) == "c:a1 " + error_text({errc::constant_mismatch, 26, "cid"}));
  // One that does not say which is not of another.
  CHECK(records_of(hex<"36 c1c2 01 0001 a1  20 02 b1">(), v13, 2) == "u:a1 u:b1 ");
}

TEST_CASE("dtls_datagram: what is no record is refused at its first byte, behind others too") {
  CHECK(records_of(hex<"40 00">(), v13) == error_text({errc::unexpected_content, 0, "type", 0x40, 0}));
  CHECK(records_of(hex<"2e 0001 0001 b1 17">(), v13) ==
        "u:b1 " + error_text({errc::unexpected_content, 6, "type", 0x17, 0}));
  CHECK(records_of(hex<"1a 00">(), v12) == error_text({errc::unexpected_content, 0, "type", 26, 0}));
}

TEST_CASE("dtls_datagram: every prefix of a record is refused within its bytes, alone and behind another") {
  const struct {
    std::vector<std::uint8_t> wire;
    ProtocolVersion version;
  } rows[] = {{from_hex("16 fefd 0000 000000000000 0003 a1a2a3"), v13},
              {from_hex("3e c1c2 0001 0003 a1a2a3"), v13},
              {from_hex("19 fefd 0001 000000000000 c1c2 0003 a1a2a3"), v12}};
  for (const auto& row : rows) {
    const std::string good = records_of(row.wire, row.version, 2);
    CHECK(good.substr(1) == ":a1a2a3 ");
    for (std::size_t size = 1; size < row.wire.size(); ++size) {
      std::vector<std::uint8_t> two = row.wire;
      two.insert(two.end(), row.wire.begin(), row.wire.begin() + static_cast<std::ptrdiff_t>(size));
      dtls_datagram alone(bytes(row.wire).sub(0, size), row.version, connection_id_context{2});
      const auto first = alone.next();
      REQUIRE(first.malformed());
      CHECK(first.error().offset <= size);
      dtls_datagram behind(two, row.version, connection_id_context{2});
      REQUIRE(behind.next().has_value());
      const auto second = behind.next();
      REQUIRE(second.malformed());
      CHECK(second.error() == first.error().shifted(row.wire.size()));
    }
  }
}

TEST_CASE("dtls_datagram: a record longer than its version allows is refused from its header") {
  const auto refused = [](bytes header, ProtocolVersion version) { return records_of(header, version); };
  CHECK(refused(hex<"16 fefd 0000 000000000000 4001">(), v13) ==
        error_text({errc::record_overflow, 11, "length", 16385, 16384}));
  CHECK(refused(hex<"2e 0001 4101">(), v13) ==
        error_text({errc::record_overflow, 3, "length", 16641, 16640}));
  CHECK(refused(hex<"16 fefd 0000 000000000000 4001">(), v12) ==
        error_text({errc::record_overflow, 11, "length", 16385, 16384}));
  // Protected, where the epoch is not 0.
  CHECK(refused(hex<"16 fefd 0001 000000000000 4801">(), v12) ==
        error_text({errc::record_overflow, 11, "length", 18433, 18432}));
  CHECK(refused(hex<"16 fefd 0001 000000000000 4800">(), v12) ==
        error_text({errc::truncated, 13, "fragment", 18432, 0}));
}

constexpr bool in_a_constant_expression() {
  dtls_datagram records(hex<"2e 0001 0001 b1  20 02 c1">(), v13);
  return records.next().has_value() && records.next().has_value() && records.next().absent();
}
static_assert(in_a_constant_expression());

}  // namespace
}  // namespace tlswire::test
