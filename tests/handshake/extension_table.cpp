#include <tlswire/handshake/extension_table.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

#include "handshake/extension_blocks.hpp"

namespace tlswire::test {
namespace {

using B = extension_block;
using V = ProtocolVersion;
using T = ExtensionType;
constexpr auto asked = [](T type, B block, V version, Role sender = Role::server) {
  return permission_of(type, block, version, sender);
};

// RFC 9846 section 4.3, table 1, and the RFCs of TLS 1.2's extensions.
static_assert(asked(T::server_name, B::client_hello, V::TLSv1_3, Role::client) == permission::allowed);
static_assert(asked(T::server_name, B::encrypted_extensions, V::TLSv1_3) == permission::allowed);
static_assert(asked(T::server_name, B::server_hello, V::TLSv1_3) == permission::not_allowed);
static_assert(asked(T::server_name, B::server_hello, V::TLSv1_2) == permission::allowed);
static_assert(asked(T::key_share, B::server_hello, V::TLSv1_3) == permission::allowed);
static_assert(asked(T::key_share, B::encrypted_extensions, V::TLSv1_3) == permission::not_allowed);
static_assert(asked(T::cookie, B::hello_retry_request, V::TLSv1_3) == permission::allowed);
static_assert(asked(T::cookie, B::server_hello, V::TLSv1_3) == permission::not_allowed);
static_assert(asked(T::early_data, B::new_session_ticket, V::TLSv1_3) == permission::allowed);
static_assert(asked(T::ec_point_formats, B::server_hello, V::DTLSv1_2) == permission::allowed);
static_assert(asked(T::ec_point_formats, B::server_hello, V::DTLSv1_3) == permission::not_allowed);
static_assert(asked(T{0x7a7a}, B::client_hello, V::TLSv1_3, Role::client) == permission::unknown_extension);

static_assert(covers(versions::all, V::SSLv3) && covers(versions::all, V::DTLSv1_3));
static_assert(covers(versions::tls13, V::TLSv1_3) && covers(versions::tls13, V::DTLSv1_3));
static_assert(!covers(versions::tls13, V::TLSv1_2) && !covers(versions::tls13, V::DTLSv1_2));
static_assert(covers(versions::tls12_and_below, V::TLSv1_0) &&
              covers(versions::tls12_and_below, V::DTLSv1_2));
static_assert(!covers(versions::tls12_and_below, V::TLSv1_3));
static_assert(covers(versions::dtls, V::DTLSv1_0) && !covers(versions::dtls, V::TLSv1_3));
static_assert(covers(versions::dtls13, V::DTLSv1_3) && !covers(versions::dtls13, V::DTLSv1_2));
static_assert(covers(versions::dtls12_and_below, V::DTLSv1_0) &&
              covers(versions::dtls12_and_below, V::DTLSv1_2));
static_assert(!covers(versions::dtls12_and_below, V::DTLSv1_3) &&
              !covers(versions::dtls12_and_below, V::TLSv1_2));
static_assert(covers(roles::both, Role::client) && covers(roles::both, Role::server));
static_assert(covers(roles::client, Role::client) && !covers(roles::client, Role::server));
static_assert(covers(roles::server, Role::server) && !covers(roles::server, Role::client));

/// An extension of the user's own, whose rows say everything that rows can say.
struct picky {
  static constexpr ExtensionType type{0xfe20};
  using bodies = tlswire::bodies<in<message::certificate, Empty, versions::dtls13, roles::client>,
                                 in<message::client_certificate_request, Empty>, in<diary, Empty>>;
};
constexpr tlswire::context<picky> with_picky{};
static_assert(permission_of(picky::type, B::certificate, V::DTLSv1_3, Role::client) ==
              permission::unknown_extension);
static_assert(permission_of(picky::type, B::certificate, V::DTLSv1_3, Role::client, with_picky) ==
              permission::allowed);
static_assert(permission_of(picky::type, B::certificate, V::DTLSv1_3, Role::server, with_picky) ==
              permission::not_allowed);
static_assert(permission_of(picky::type, B::certificate, V::TLSv1_3, Role::client, with_picky) ==
              permission::not_allowed);
static_assert(permission_of(picky::type, B::client_certificate_request, V::TLSv1_3, Role::client,
                            with_picky) == permission::allowed);
static_assert(permission_of(picky::type, B::certificate_request, V::TLSv1_3, Role::client, with_picky) ==
              permission::not_allowed);
// A message of the user's own has no value in extension_block, and is asked about by its tag.
static_assert(permission_in<diary>(picky::type, V::TLSv1_3, Role::client, with_picky) == permission::allowed);
static_assert(permission_in<diary>(T::key_share, V::TLSv1_3, Role::client, with_picky) ==
              permission::not_allowed);
static_assert(permission_in<diary>(picky::type, V::TLSv1_3, Role::client) == permission::unknown_extension);

template <class... E>
constexpr std::size_t known_count(type_list<E...>) {
  return sizeof...(E);
}

template <class E, class Message>
void same(B block) {
  const auto row = find_extension(E::type);
  REQUIRE(row);
  CHECK(row->type == E::type);
  CHECK(std::string(row->name) == std::string(type_name<E>));
  CHECK((*row)[block].allowed == allowed_in<E, Message>);
  if constexpr (allowed_in<E, Message>) {
    CHECK((*row)[block].in_versions == versions_in<E, Message>);
    CHECK((*row)[block].sent_by == tlswire::sent_by<E, Message>);
  }
  for (const V version : {V::TLSv1_2, V::TLSv1_3, V::DTLSv1_2, V::DTLSv1_3}) {
    for (const Role sender : {Role::client, Role::server}) {
      CHECK(permission_of(E::type, block, version, sender) ==
            permission_in<Message>(E::type, version, sender));
    }
  }
}
template <class... E>
void same_everywhere(type_list<E...>) {
  (same<E, message::client_hello>(B::client_hello), ...);
  (same<E, message::server_hello>(B::server_hello), ...);
  (same<E, message::hello_retry_request>(B::hello_retry_request), ...);
  (same<E, message::encrypted_extensions>(B::encrypted_extensions), ...);
  (same<E, message::certificate_request>(B::certificate_request), ...);
  (same<E, message::client_certificate_request>(B::client_certificate_request), ...);
  (same<E, message::certificate>(B::certificate), ...);
  (same<E, message::new_session_ticket>(B::new_session_ticket), ...);
}

TEST_CASE("the extension table has a row for every known extension, and says what its bodies say") {
  same_everywhere(known_extensions{});
  std::size_t rows = 0;
  for (std::size_t type = 0; type < 65536; ++type)
    rows += find_extension(T{static_cast<std::uint16_t>(type)}) ? 1 : 0;
  CHECK(rows == known_count(known_extensions{}));
}

}  // namespace
}  // namespace tlswire::test
