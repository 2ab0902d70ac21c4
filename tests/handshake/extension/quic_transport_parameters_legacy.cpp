#include <tlswire/handshake/extension/quic_transport_parameters_legacy.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using legacy = quic_transport_parameters_legacy;
static_assert(std::is_same_v<body<legacy, message::client_hello>, TransportParameters>);
static_assert(std::is_same_v<body<legacy, message::encrypted_extensions>, TransportParameters>);
static_assert(legacy::type == ExtensionType{0xffa5});

TEST_CASE("quic_transport_parameters_legacy: the same format at the drafts' code point") {
  constexpr auto path = "extensions[0].quic_transport_parameters_legacy.parameters[0].value";
  CHECK(client_hello_error(hex<"ffa5 0006 01 04 80007530">()) == "");
  CHECK(client_hello_error(hex<"ffa5 0002 01 01">()) ==
        error_text({errc::truncated, in_client_hello + 6, path, 1, 0}));
  CHECK(encrypted_extensions_error(hex<"ffa5 0002 01 01">()) ==
        error_text({errc::truncated, in_encrypted_extensions + 6, path, 1, 0}));
}

}  // namespace
}  // namespace tlswire::test
