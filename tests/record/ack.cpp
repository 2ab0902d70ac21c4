#include <tlswire/record/ack.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& wire = hex<"0020 0000000000000002 0000000000000005 0000000000000003 0000000000000000">();
static_assert(lawful<ACK>(wire) && min_size<RecordNumber> == 16);

TEST_CASE("ACK: record numbers of sixteen bytes behind the length of their list") {
  const RecordNumber numbers[] = {{.epoch = 2, .sequence_number = 5}, {.epoch = 3, .sequence_number = 0}};
  ok<ACK>(wire, {.record_numbers = numbers});
  ok<ACK>(hex<"0000">(), {});
}

TEST_CASE("ACK: half a record number is refused") {
  bad<ACK>(hex<"0008 0000000000000002">(), {errc::length_not_a_multiple, 0, "record_numbers", 8, 16});
  bad<ACK>(hex<"0010 0000000000000002">(), {errc::length_overrun, 0, "record_numbers", 16, 8});
}

}  // namespace
}  // namespace tlswire::test
