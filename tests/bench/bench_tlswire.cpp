#include <tlswire/tls.hpp>

#include "contenders.hpp"

bool bench::tlswire_parse(const message& body) {
  const auto hello = tlswire::parse<tlswire::ClientHello>(body);
  consume(hello);
  return static_cast<bool>(hello);
}
