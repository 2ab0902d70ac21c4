#include <tlswire/handshake/extension/cached_info.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using client = CachedInformationClient;
using server = CachedInformationServer;
static_assert(std::is_same_v<body<cached_info, message::client_hello>, client>);
static_assert(std::is_same_v<body<cached_info, message::server_hello>, server>);
static_assert(std::is_same_v<body<cached_info, message::encrypted_extensions>, server>);
static_assert(versions_in<cached_info, message::client_hello> == versions::all);
static_assert(versions_in<cached_info, message::server_hello> == versions::tls12_and_below);
static_assert(cached_info::type == ExtensionType{25});

constexpr auto& wire = hex<"0008 01 03 a1a2a3 02 01 b1">();
static_assert((*parse<client>(wire)).cached_info[1].type == CachedInformationType::cert_req);
static_assert((*parse<client>(wire)).cached_info[0].hash_value == bytes(hex<"a1a2a3">()));
static_assert((*parse<server>(hex<"0001 02">())).cached_info[0].type == CachedInformationType::cert_req);
static_assert(lawful<client>(wire) && lawful<server>(hex<"0001 02">()));

TEST_CASE("cached_info: a client's objects have hashes") {
  const CachedObjectClient objects[] = {
      {.type = CachedInformationType::cert, .hash_value = hex<"a1a2a3">()},
      {.type = CachedInformationType::cert_req, .hash_value = hex<"b1">()},
  };
  ok<client>(wire, {.cached_info = objects});
  bad<client>(hex<"0000">(), {errc::length_below_minimum, 0, "cached_info", 0, 1});
  bad<client>(hex<"0002 01 00">(), {errc::length_below_minimum, 3, "cached_info[0].hash_value", 0, 1});
  bad<client>(hex<"0001 01">(), {errc::truncated, 3, "cached_info[0].hash_value", 1, 0});
  bad<client>(hex<"0003 01 02 a1">(), {errc::length_overrun, 3, "cached_info[0].hash_value", 2, 1});
  bad<client>(hex<"0004 01 01 a1">(), {errc::length_overrun, 0, "cached_info", 4, 3});
  bad<client>(hex<"0003 01 01 a1 00">(), {errc::trailing_data, 5, "", 0, 1});
  const CachedObjectClient hashless[] = {{.type = CachedInformationType::cert}};
  unwritable(client{.cached_info = hashless}, 9,
             {errc::length_below_minimum, 3, "cached_info[0].hash_value", 0, 1});
  unwritable(client{}, 9, {errc::length_below_minimum, 0, "cached_info", 0, 1});
}

TEST_CASE("cached_info: a server's objects are types only, unknown ones among them") {
  constexpr CachedObjectServer objects[] = {{.type = CachedInformationType::cert},
                                            {.type = CachedInformationType{0xf0}}};
  ok<server>(hex<"0002 01 f0">(), {.cached_info = objects});
  bad<server>(hex<"0000">(), {errc::length_below_minimum, 0, "cached_info", 0, 1});
  bad<server>(hex<"0002 01">(), {errc::length_overrun, 0, "cached_info", 2, 1});
  bad<server>(hex<"0001 01 00">(), {errc::trailing_data, 3, "", 0, 1});
  const std::vector<CachedObjectServer> too_many(65536);
  unwritable(server{}, 9, {errc::length_below_minimum, 0, "cached_info", 0, 1});
  unwritable(server{.cached_info = too_many}, 70000,
             {errc::length_above_maximum, 0, "cached_info", 65536, 65535});
}

TEST_CASE("cached_info: the form depends on the side") {
  constexpr auto& of_server = hex<"0019 0003 0001 01">();
  CHECK(server_hello_error(of_server) == "");
  CHECK(encrypted_extensions_error(of_server) == "");
  CHECK(client_hello_error(of_server) ==
        error_text({errc::truncated, in_client_hello + 7,
                    "extensions[0].cached_info.cached_info[0].hash_value", 1, 0}));
}

}  // namespace
}  // namespace tlswire::test
