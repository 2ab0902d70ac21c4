#pragma once

#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/fields.hpp>
#include <tlswire/wire/integer.hpp>

namespace tlswire {

/// Who sent a message.
enum class Role : uint8 { client, server };

/// What a message depends on, and only an earlier message says: values, negotiated at run time.
struct negotiated {
  ProtocolVersion version = ProtocolVersion::TLSv1_3;
  Role sender = Role::server;
  /// Length in bytes of `verify_data`: that of the hash of the cipher suite in TLS 1.3 (RFC 9846
  /// section 4.5.3), 12 in TLS 1.2 (RFC 5246 section 7.4.9).
  uint8 hash_length = 32;
};

/// The context of `parse` and `serialize`: the negotiated values, and what is registered beside tlswire's
/// own, as types. An extension or message registered here is treated like a built-in one. Nothing is ever
/// removed.
///
///     tlswire::context<my_extension, MyMessage> context{{.hash_length = 48}};
///
/// An extension has a `type` and `bodies` (see extension.hpp); a message has a `msg_type`.
template <class... Registered>
struct context : negotiated {
  using registered = type_list<Registered...>;
};

namespace detail {

template <class Context>
struct registered_of {
  using type = type_list<>;
};
template <class Context>
requires requires { typename Context::registered; }
struct registered_of<Context> {
  using type = typename Context::registered;
};

template <class A, class B>
struct concatenate;
template <class... A, class... B>
struct concatenate<type_list<A...>, type_list<B...>> {
  using type = type_list<A..., B...>;
};

}  // namespace detail
}  // namespace tlswire
