#include <tlswire/handshake/extension/server_name.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = ServerNameList;
static_assert(std::is_same_v<body<server_name, message::client_hello>, list>);
static_assert(std::is_same_v<body<server_name, message::server_hello>, Empty>);
static_assert(std::is_same_v<body<server_name, message::encrypted_extensions>, Empty>);
static_assert(std::is_same_v<body<server_name, message::client_certificate_request>, list>);
static_assert(!allowed_in<server_name, message::certificate_request>);
static_assert(server_name::type == ExtensionType{0});

// RFC 8448 section 3.
constexpr auto& wire = hex<"0009 00 0006 736572766572">();
static_assert((*parse<list>(wire)).server_name_list[0].name_type == NameType::host_name);
static_assert(*(*parse<list>(wire)).server_name_list[0].name.get_if<HostName>() == "server"_bytes);
static_assert(lawful<list>(wire));

TEST_CASE("server_name: a list of host names") {
  const ServerName names[] = {{.name = HostName("server"_bytes)}};
  ok<list>(wire, {.server_name_list = names});
}

TEST_CASE("server_name: that a list holds one name of a type is not a matter of syntax") {
  const ServerName names[] = {{.name = HostName("a"_bytes)}, {.name = HostName("b"_bytes)}};
  ok<list>(hex<"0008 00 0001 61 00 0001 62">(), {.server_name_list = names});
}

TEST_CASE("server_name: a name of an unknown type has no format and is refused") {
  bad<list>(hex<"0004 01 0001 61">(), {errc::unknown_case, 3, "server_name_list[0].name", 1, 0});
  bad<list>(hex<"0008 00 0001 61 ff 0001 62">(), {errc::unknown_case, 7, "server_name_list[1].name", 255, 0});
}

TEST_CASE("server_name: an empty HostName and an empty list are refused") {
  bad<list>(hex<"0003 00 0000">(), {errc::length_below_minimum, 3, "server_name_list[0].name", 0, 1});
  bad<list>(hex<"0007 00 0001 61 00 0000">(),
            {errc::length_below_minimum, 7, "server_name_list[1].name", 0, 1});
  bad<list>(hex<"0000">(), {errc::length_below_minimum, 0, "server_name_list", 0, 1});
}

TEST_CASE("server_name: lengths are kept, in the list and behind it") {
  bad<list>(hex<"">(), {errc::truncated, 0, "server_name_list", 2, 0});
  bad<list>(hex<"0005 00 0001 61">(), {errc::length_overrun, 0, "server_name_list", 5, 4});
  bad<list>(hex<"0004 00 0002 61">(), {errc::length_overrun, 3, "server_name_list[0].name", 2, 1});
  bad<list>(hex<"0002 00 00">(), {errc::truncated, 3, "server_name_list[0].name", 2, 1});
  bad<list>(hex<"0005 00 0001 61 00">(), {errc::truncated, 7, "server_name_list[1].name", 2, 0});
  bad<list>(hex<"0004 00 0001 61 00">(), {errc::trailing_data, 6, "", 0, 1});
}

TEST_CASE("server_name: what could not be read back is not written") {
  const ServerName empty[] = {{.name = HostName{}}};
  unwritable(list{.server_name_list = empty}, 99,
             {errc::length_below_minimum, 3, "server_name_list[0].name", 0, 1});
  unwritable(list{}, 99, {errc::length_below_minimum, 0, "server_name_list", 0, 1});
  const ServerName unset[] = {{}};
  unwritable(list{.server_name_list = unset}, 99, {errc::case_mismatch, 3, "server_name_list[0].name", 0, 0});
  const ServerName other[] = {{.name_type = NameType{7}, .name = HostName("a"_bytes)}};
  unwritable(list{.server_name_list = other}, 99, {errc::case_mismatch, 3, "server_name_list[0].name", 7, 0});
}

TEST_CASE("server_name: a server answers with an empty one") {
  CHECK(encrypted_extensions_error(hex<"0000 0000">()) == "");
  CHECK(server_hello_error(hex<"0000 0000">()) == "");
  CHECK(encrypted_extensions_error(hex<"0000 0002 0000">()) ==
        error_text({errc::trailing_data, in_encrypted_extensions + 4, "extensions[0].server_name", 0, 2}));
  CHECK(
      client_hello_error(hex<"0000 0000">()) ==
      error_text({errc::truncated, in_client_hello + 4, "extensions[0].server_name.server_name_list", 2, 0}));
}

TEST_CASE("server_name: a client names the server whose authenticator it asks for") {
  CHECK(client_certificate_request_error(hex<"0000 0006 0004 00 0001 61">()) == "");
  CHECK(client_certificate_request_error(hex<"0000 0000">()) ==
        error_text({errc::truncated, in_client_certificate_request + 4,
                    "extensions[0].server_name.server_name_list", 2, 0}));
}

TEST_CASE("server_name: a trailing byte in a ClientHello is refused with its place") {
  CHECK(client_hello_error(hex<"fafa 0000 0000 0007 0004 00 0001 61 ff">()) ==
        error_text({errc::trailing_data, in_client_hello + 14, "extensions[1].server_name", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
