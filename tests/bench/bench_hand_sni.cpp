#include "contenders.hpp"
#include "hand_walk.hpp"

std::size_t bench::hand_find_sni(const message& body) { return hand_sni(body).size(); }

std::size_t bench::hand_offset(const message& body) {
  hand_hello hello;
  hand_code code{};
  std::size_t offset = 0;
  return hand_walk(body, hello, code, offset) ? SIZE_MAX : offset;
}
