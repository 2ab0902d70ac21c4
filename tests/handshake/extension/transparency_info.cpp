#include <tlswire/handshake/extension/transparency_info.hpp>

#include <doctest/doctest.h>

#include <type_traits>

#include <tlswire/handshake/extension_list.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = ct::v2::TransItemList;
static_assert(std::is_same_v<body<transparency_info, message::client_hello>, Empty>);
static_assert(std::is_same_v<body<transparency_info, message::server_hello>, list>);
static_assert(versions_in<transparency_info, message::server_hello> == versions::tls12_and_below);
static_assert(std::is_same_v<body<transparency_info, message::certificate_request>, Empty>);
static_assert(std::is_same_v<body<transparency_info, message::client_certificate_request>, Empty>);
static_assert(std::is_same_v<body<transparency_info, message::certificate>, list>);
static_assert(versions_in<transparency_info, message::certificate> == versions::tls13);
static_assert(!allowed_in<transparency_info, message::encrypted_extensions>);
static_assert(transparency_info::type == ExtensionType{52});

TEST_CASE("transparency_info: items of any type, the unknown ones kept") {
  const ct::v2::SerializedTransItem items[] = {
      {{.versioned_type = VersionedTransType::precert_sct_v2,
        .data =
            ct::v2::SignedCertificateTimestampDataV2{
                .log_id = hex<"2b6501">(), .timestamp = 1'700'000'000'000, .signature = hex<"a1a2">()}}},
      {{.versioned_type = VersionedTransType{0xf000}, .data = rest<>(hex<"ff">())}},
  };
  constexpr auto& wire = hex<"001b 0014 0103 03 2b6501 0000018bcfe56800 0000 0002 a1a2 0003 f000 ff">();
  static_assert(lawful<list>(wire));
  ok<list>(wire, {.trans_item_list = items});
}

TEST_CASE("transparency_info: neither the list nor an item is empty, and an item fills its length") {
  bad<list>(hex<"0000">(), {errc::length_below_minimum, 0, "trans_item_list", 0, 1});
  bad<list>(hex<"0002 0000">(), {errc::truncated, 4, "trans_item_list[0].versioned_type", 2, 0});
  bad<list>(hex<"0003 0001 01">(), {errc::truncated, 4, "trans_item_list[0].versioned_type", 2, 1});
  bad<list>(hex<"0004 0003 0102">(), {errc::length_overrun, 2, "trans_item_list[0]", 3, 2});
  bad<list>(hex<"0017 0015 0103 03 2b6501 0000018bcfe56800 0000 0002 a1a2 00">(),
            {errc::trailing_data, 24, "trans_item_list[0]", 0, 1});
}

TEST_CASE("transparency_info: a client's and a request's are empty, a server's is not") {
  CHECK(client_hello_error(hex<"0034 0000">()) == "");
  CHECK(client_hello_error(hex<"0034 0001 00">()) ==
        error_text({errc::trailing_data, in_client_hello + 4, "extensions[0].transparency_info", 0, 1}));
  CHECK(server_hello_error(hex<"0034 0006 0004 0002 f000">()) == "");
  CHECK(server_hello_error(hex<"0034 0000">()) ==
        error_text(
            {errc::truncated, in_server_hello + 4, "extensions[0].transparency_info.trans_item_list", 2, 0}));
  bad<extension_list<message::certificate_request>>(hex<"0005 0034 0001 00">(),
                                                    {errc::trailing_data, 6, "[0].transparency_info", 0, 1});
  bad<extension_list<message::certificate>>(
      hex<"0004 0034 0000">(), {errc::truncated, 6, "[0].transparency_info.trans_item_list", 2, 0});
}

}  // namespace
}  // namespace tlswire::test
