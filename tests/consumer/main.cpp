#include <cstdio>

#include <tlswire/tls.hpp>

/// Exits with 0 if what it builds is read back.
int main() {
  const tlswire::CipherSuite suites[] = {tlswire::CipherSuite::TLS_AES_128_GCM_SHA256};
  const std::uint8_t compression[] = {0};
  const tlswire::ClientHello hello{.cipher_suites = suites, .legacy_compression_methods = compression};
  std::uint8_t out[64];
  const auto written = tlswire::serialize(hello, out);
  if (!written) return 1;
  const auto read = tlswire::parse<tlswire::ClientHello>(*written);
  if (!read || !tlswire::equal(*read, hello)) return 1;
  const auto name = tlswire::name(read->cipher_suites.front());
  std::printf("%.*s\n", static_cast<int>(name.size()), name.data());
  return 0;
}
