#include "hand_build.hpp"

#include "contenders.hpp"
#include "hand_values.hpp"

std::size_t bench::hand_serialize(std::size_t which, std::span<std::uint8_t> out) {
  return hand_build(hand_prepared[which], out);
}
