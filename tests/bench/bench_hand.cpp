#include "contenders.hpp"
#include "hand_walk.hpp"

bool bench::hand_parse(const message& body) {
  hand_hello hello;
  hand_code code{};
  std::size_t offset = 0;
  const bool accepted = hand_walk(body, hello, code, offset);
  consume(hello);
  return accepted;
}
