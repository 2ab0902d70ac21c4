#include <tlswire/registry/quic_transport_parameter_id.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

using Id = QuicTransportParameterId;

static_assert(static_cast<std::uint64_t>(Id::max_idle_timeout) == 0x01);
static_assert(static_cast<std::uint64_t>(Id::disable_active_migration) == 0x0c);
static_assert(static_cast<std::uint64_t>(Id::preferred_address) == 0x0d);
static_assert(static_cast<std::uint64_t>(Id::retry_source_connection_id) == 0x10);
static_assert(static_cast<std::uint64_t>(Id::version_information) == 0x11);
static_assert(static_cast<std::uint64_t>(Id::max_datagram_frame_size) == 0x20);
static_assert(static_cast<std::uint64_t>(Id::grease_quic_bit) == 0x2ab2);
static_assert(name(Id::initial_max_data) == "initial_max_data");
static_assert(row_named<Id>("ack_delay_exponent")->value == Id::ack_delay_exponent);

TEST_CASE("QuicTransportParameterId: rows ascend strictly and have distinct names") { check_rows<Id>(); }

TEST_CASE("QuicTransportParameterId: of the first 65,536 values those with a row are found, and each row") {
  std::size_t known = 0;
  for (std::uint64_t i = 0; i < 0x10000; ++i) known += is_known(Id{i}) ? 1 : 0;
  CHECK(known == 24);
  for (const auto& row : registry<Id>::rows) {
    CAPTURE(row.name);
    CHECK(row_of(row.value) == &row);
    CHECK(row_named<Id>(row.name) == &row);
  }
  CHECK(std::size(registry<Id>::rows) == 26);
  CHECK_FALSE(is_known(Id{0x12}));
  CHECK(name(Id{0xff04de1a}).empty());
}

TEST_CASE("QuicTransportParameterId: 31 * N + 27 is GREASE, and has no row") {
  for (std::uint64_t i = 0; i < 2000; ++i) CHECK(is_grease(Id{i}) == (i >= 27 && (i - 27) % 31 == 0));
  CHECK(is_grease(Id{(std::uint64_t{1} << 62) - 1 - ((std::uint64_t{1} << 62) - 1 - 27) % 31}));
  for (const auto& row : registry<Id>::rows) CHECK_FALSE(is_grease(row.value));
}
