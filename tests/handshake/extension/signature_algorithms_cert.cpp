#include <tlswire/handshake/extension/signature_algorithms_cert.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<signature_algorithms_cert, message::client_hello>, SignatureSchemeList>);
static_assert(
    std::is_same_v<body<signature_algorithms_cert, message::certificate_request>, SignatureSchemeList>);
static_assert(std::is_same_v<body<signature_algorithms_cert, message::client_certificate_request>,
                             SignatureSchemeList>);
static_assert(signature_algorithms_cert::type == ExtensionType{50});
static_assert(signature_algorithms_cert::type != signature_algorithms::type);

TEST_CASE("signature_algorithms_cert: a code point of its own, so that both may stand in a ClientHello") {
  CHECK(client_hello_error(hex<"000d 0004 0002 0403 0032 0004 0002 0401">()) == "");
}

TEST_CASE("signature_algorithms_cert: errors carry its own name") {
  CHECK(client_hello_error(hex<"000d 0004 0002 0403 0032 0002 0000">()) ==
        error_text({errc::length_below_minimum, in_client_hello + 12,
                    "extensions[1].signature_algorithms_cert.supported_signature_algorithms", 0, 2}));
  CHECK(certificate_request_error(hex<"0032 0002 0000">()) ==
        error_text({errc::length_below_minimum, in_certificate_request + 4,
                    "extensions[0].signature_algorithms_cert.supported_signature_algorithms", 0, 2}));
}

}  // namespace
}  // namespace tlswire::test
