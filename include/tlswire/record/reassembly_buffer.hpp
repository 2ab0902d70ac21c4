#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/compiler.hpp>

namespace tlswire {

/// Counts nothing. A test puts another in its place, to see how much work hostile input costs.
struct uncounted {
  constexpr void operator()(std::size_t) noexcept {}
};

/// Bytes that come in any order, once or often, put in their places in the caller's memory, with one bit for
/// each that says whether it has come. There is no list of gaps that hostile fragments could make long: what
/// is put costs work in proportion to its own bytes.
///
/// `Work` is called with the number of bytes that are looked at or moved.
template <class Work = uncounted>
class basic_reassembly_buffer {
 public:
  /// Bytes of memory that `capacity` bytes take, with their bits.
  static constexpr std::size_t memory_for(std::size_t capacity) noexcept {
    return capacity + capacity / 8 + (capacity % 8 != 0 ? 1 : 0);
  }
  /// How many bytes fit into `memory` bytes, with their bits.
  static constexpr std::size_t capacity_of(std::size_t memory) noexcept {
    return memory / 9 * 8 + (memory % 9 != 0 ? memory % 9 - 1 : 0);
  }

  constexpr basic_reassembly_buffer() noexcept = default;
  /// The memory must outlive this object. Nothing is there yet.
  constexpr basic_reassembly_buffer(std::uint8_t* memory, std::size_t size, Work work = {}) noexcept
      : data_(memory), capacity_(capacity_of(size)), work_(work) {
    reset(capacity_);
  }

  constexpr std::size_t capacity() const noexcept { return capacity_; }
  /// How many bytes from the first on have come without a gap.
  constexpr std::size_t prefix() const noexcept { return prefix_; }
  /// How many have come in all.
  constexpr std::size_t count() const noexcept { return count_; }
  /// Behind the last byte that has come.
  constexpr std::size_t end() const noexcept { return end_; }
  constexpr const std::uint8_t* data() const noexcept { return data_; }

  /// Forgets all bytes. Only places below `size` will be used.
  constexpr void reset(std::size_t size) noexcept {
    const std::size_t bits = memory_for(size) - size;
    for (std::size_t i = 0; i < bits; ++i) data_[capacity_ + i] = 0;
    work_(bits);
    prefix_ = count_ = end_ = 0;
  }

  /// The index in `data` of the first byte that differs from what has come for its place; `data.size()` if
  /// none does. `at + data.size()` must not be above the capacity.
  constexpr std::size_t first_conflict(std::size_t at, bytes data) noexcept {
    if (at >= end_) return data.size();
    work_(data.size());
    for (std::size_t i = 0; i < data.size(); ++i) {
      if (has(at + i) && data_[at + i] != data[i]) return i;
    }
    return data.size();
  }
  /// Puts bytes in their places. What has come before stays. Gives the number of bytes that are new.
  constexpr std::size_t put(std::size_t at, bytes data) noexcept {
    const std::size_t before = count_;
    work_(data.size());
    for (std::size_t i = 0; i < data.size(); ++i) {
      if (has(at + i)) continue;
      data_[at + i] = data[i];
      set(at + i);
      ++count_;
    }
    if (end_ < at + data.size()) end_ = at + data.size();
    // Each byte is passed once, whatever the order.
    while (prefix_ < end_ && has(prefix_)) {
      work_(1);
      ++prefix_;
    }
    return count_ - before;
  }
  /// Drops the first `size` bytes, all of which have come, and moves the others to the front.
  constexpr void drop_front(std::size_t size) noexcept {
    if (size == 0) return;
    const std::size_t old_end = end_;
    work_(old_end);
    for (std::size_t i = 0; i + size < old_end; ++i) {
      if (has(i + size)) {
        data_[i] = data_[i + size];
        set(i);
      } else {
        unset(i);
      }
    }
    const std::size_t new_end = old_end - size;
    for (std::size_t i = new_end; i < old_end; ++i) unset(i);
    prefix_ -= size;
    count_ -= size;
    end_ = new_end;
  }

 private:
  constexpr bool has(std::size_t i) const noexcept { return (data_[capacity_ + i / 8] >> (i % 8) & 1) != 0; }
  constexpr void set(std::size_t i) noexcept {
    std::uint8_t& bits = data_[capacity_ + i / 8];
    bits = static_cast<std::uint8_t>(bits | 1 << (i % 8));
  }
  constexpr void unset(std::size_t i) noexcept {
    std::uint8_t& bits = data_[capacity_ + i / 8];
    bits = static_cast<std::uint8_t>(bits & ~(1 << (i % 8)));
  }

  std::uint8_t* data_ = nullptr;
  std::size_t capacity_ = 0;
  std::size_t prefix_ = 0;
  std::size_t count_ = 0;
  std::size_t end_ = 0;
  [[no_unique_address]] Work work_{};
};

using reassembly_buffer = basic_reassembly_buffer<>;

}  // namespace tlswire
