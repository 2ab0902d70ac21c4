#include <tlswire/record/reassembly_buffer.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "record/counted.hpp"
#include "support/hex.hpp"
#include "support/verify.hpp"

namespace tlswire::test {
namespace {

constexpr bytes text = "abcdefghijklmnopqrst"_bytes;

TEST_CASE("reassembly_buffer: memory and capacity agree for every size") {
  for (std::size_t capacity = 0; capacity < 200; ++capacity) {
    CHECK(reassembly_buffer::capacity_of(reassembly_buffer::memory_for(capacity)) == capacity);
  }
  for (std::size_t memory = 0; memory < 200; ++memory) {
    CAPTURE(memory);
    const std::size_t capacity = reassembly_buffer::capacity_of(memory);
    CHECK(reassembly_buffer::memory_for(capacity) <= memory);
    CHECK(reassembly_buffer::memory_for(capacity + 1) > memory);
  }
}

TEST_CASE(
    "reassembly_buffer: five parts in each of their orders give the whole, and the prefix at each step") {
  const std::size_t cuts[] = {0, 3, 4, 11, 17, 20};
  std::vector<std::size_t> order(5);
  std::iota(order.begin(), order.end(), std::size_t{0});
  do {
    detail::heap_bytes memory(reassembly_buffer::memory_for(text.size()));
    reassembly_buffer buffer(memory.data(), memory.size());
    std::vector<bool> there(text.size());
    for (const std::size_t part : order) {
      const std::size_t size = cuts[part + 1] - cuts[part];
      REQUIRE(buffer.put(cuts[part], text.sub(cuts[part], size)) == size);
      // Again it is nothing new.
      REQUIRE(buffer.put(cuts[part], text.sub(cuts[part], size)) == 0);
      for (std::size_t i = 0; i < size; ++i) there[cuts[part] + i] = true;
      const auto gap = std::find(there.begin(), there.end(), false);
      REQUIRE(buffer.prefix() == static_cast<std::size_t>(gap - there.begin()));
      REQUIRE(buffer.count() == static_cast<std::size_t>(std::count(there.begin(), there.end(), true)));
    }
    REQUIRE(bytes(buffer.data(), buffer.prefix()) == text);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE(
    "reassembly_buffer: the first byte that differs is found, bytes that have not come differ from none") {
  std::uint8_t memory[40];
  reassembly_buffer buffer(memory, sizeof(memory));
  buffer.put(4, text.sub(4, 4));
  CHECK(buffer.first_conflict(0, text.sub(0, 12)) == 12);
  CHECK(buffer.first_conflict(0, "abcdefgXiX"_bytes) == 7);
  CHECK(buffer.first_conflict(8, "XX"_bytes) == 2);
  CHECK(buffer.first_conflict(7, "XX"_bytes) == 0);
  // What came first stays.
  CHECK(buffer.put(7, "XX"_bytes) == 1);
  CHECK(bytes(buffer.data() + 4, 5) == "efghX"_bytes);
}

TEST_CASE("reassembly_buffer: dropping the front moves bytes and gaps alike") {
  for (std::size_t drop = 0; drop <= 6; ++drop) {
    std::uint8_t memory[40];
    reassembly_buffer buffer(memory, sizeof(memory));
    buffer.put(0, text.sub(0, 6));
    buffer.put(9, text.sub(9, 2));
    buffer.drop_front(drop);
    CAPTURE(drop);
    CHECK(buffer.prefix() == 6 - drop);
    CHECK(buffer.count() == 8 - drop);
    CHECK(buffer.end() == 11 - drop);
    CHECK(buffer.put(6 - drop, text.sub(6, 3)) == 3);
    CHECK(buffer.prefix() == 11 - drop);
    CHECK(bytes(buffer.data(), buffer.prefix()) == text.sub(drop, 11 - drop));
    // No bit is left behind.
    CHECK(buffer.put(11 - drop, text.sub(11, 9)) == 9);
    CHECK(bytes(buffer.data(), buffer.prefix()) == text.sub(drop));
  }
}

TEST_CASE("reassembly_buffer: nothing is left of what was forgotten") {
  std::uint8_t memory[40];
  reassembly_buffer buffer(memory, sizeof(memory));
  buffer.put(0, text);
  buffer.reset(text.size());
  CHECK(buffer.prefix() == 0);
  CHECK(buffer.count() == 0);
  CHECK(buffer.first_conflict(0, "XXXXXXXXXXXXXXXXXXXX"_bytes) == 20);
  CHECK(buffer.put(0, text) == 20);
}

TEST_CASE("reassembly_buffer: what is put costs three times its bytes at most, however it is cut") {
  std::size_t work = 0;
  std::vector<std::uint8_t> memory(reassembly_buffer::memory_for(4096));
  basic_reassembly_buffer<counted> buffer(memory.data(), memory.size(), counted{&work});
  const std::vector<std::uint8_t> data(4096, 7);
  work = 0;
  std::size_t given = 0;
  // Every second byte, from the back, is a list of 2048 gaps for whoever keeps one.
  for (std::size_t at = 4096; at >= 2; at -= 2) {
    buffer.first_conflict(at - 1, bytes(data).sub(0, 1));
    buffer.put(at - 1, bytes(data).sub(0, 1));
    given += 1;
  }
  buffer.put(0, data);
  given += data.size();
  CHECK(buffer.prefix() == 4096);
  CHECK(work <= 3 * given);
}

constexpr bool in_a_constant_expression() {
  std::uint8_t memory[20]{};
  reassembly_buffer buffer(memory, 20);
  return buffer.put(2, text.sub(2, 3)) == 3 && buffer.prefix() == 0 && buffer.put(0, text.sub(0, 2)) == 2 &&
         buffer.prefix() == 5;
}
static_assert(in_a_constant_expression());

}  // namespace
}  // namespace tlswire::test
