#include <botan/build.h>
#include <botan/tls_messages.h>

#include <exception>

#include "contenders.hpp"

namespace bench {
namespace {

#if BOTAN_VERSION_MAJOR >= 3
using hello = Botan::TLS::Client_Hello_12;
#else
using hello = Botan::TLS::Client_Hello;
#endif

}  // namespace
}  // namespace bench

bool bench::botan_parse(const message& body) {
  try {
    const hello parsed(body);
    consume(parsed);
    return true;
  } catch (const std::exception&) {
    return false;
  }
}
