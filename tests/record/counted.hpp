#pragma once

#include <cstddef>

namespace tlswire::test {

/// Adds up the work of a reassembly, in bytes looked at or moved.
struct counted {
  std::size_t* total = nullptr;
  constexpr void operator()(std::size_t bytes) noexcept {
    if (total != nullptr) *total += bytes;
  }
};

/// Numbers that look random, the same in every run.
class random_numbers {
 public:
  explicit random_numbers(unsigned seed) : state_(seed * 2654435761u + 1) {}
  /// One below `bound`, which is not 0.
  std::size_t operator()(std::size_t bound) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return state_ % bound;
  }

 private:
  unsigned state_;
};

}  // namespace tlswire::test
