#include <tlswire/tls.hpp>

#include "contenders.hpp"

std::size_t bench::tlswire_find_sni(const message& body) {
  const auto hello = tlswire::parse<tlswire::ClientHello, tlswire::framing>(body);
  if (!hello) return 0;
  const auto names = hello->extensions->find<tlswire::server_name>();
  if (!names) return 0;
  for (const tlswire::ServerName& entry : names->server_name_list)
    if (const auto* const host = entry.name.get_if<tlswire::HostName>()) return host->size();
  return 0;
}

std::size_t bench::tlswire_offset(const message& body) {
  const auto hello = tlswire::parse<tlswire::ClientHello>(body);
  return hello ? SIZE_MAX : hello.error().offset;
}
