#include <tlswire/tls.hpp>

#include "contenders.hpp"

std::size_t bench::tlswire_find_sni(const message& body) {
  const auto hello = tlswire::parse<tlswire::ClientHello, tlswire::framing>(body);
  if (!hello) return 0;
  const auto found = hello->extensions->find<tlswire::server_name>();
  if (!found) return 0;
  for (const auto& name : found->server_name_list) return name.name.size();
  return 0;
}

std::size_t bench::tlswire_offset(const message& body) {
  const auto hello = tlswire::parse<tlswire::ClientHello>(body);
  return hello ? SIZE_MAX : hello.error().offset;
}
