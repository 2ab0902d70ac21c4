#pragma once

#include <type_traits>

#include <tlswire/registry/certificate_type.hpp>
#include <tlswire/registry/key_exchange_algorithm.hpp>
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
  /// That of the cipher suite: ServerKeyExchange and ClientKeyExchange depend on it. TLS 1.2 and below.
  KeyExchangeAlgorithm key_exchange = KeyExchangeAlgorithm::ecdhe_rsa;
  /// That of the sender of the message: its Certificate of TLS 1.2 and below depends on it. RFC 7250
  /// section 3, RFC 6091 section 3.3.
  CertificateType certificate_type = CertificateType::X509;
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

/// A context in which strict parsing decodes and checks the bodies of extensions `E` only: any other is
/// framed, looked at for duplicates, and kept as bytes, which `find` checks when it is asked. `E` may be
/// extensions that tlswire does not know.
///
///     const auto hello = tlswire::parse<ClientHello>(body, tlswire::decode_only<server_name, key_share>{});
template <class... E>
struct decode_only : negotiated {
  using decoded = type_list<E...>;
};

namespace detail {

/// The negotiated values of a context; the default ones of a context that has none.
template <class Context>
constexpr negotiated negotiated_of(const Context& context) noexcept {
  if constexpr (std::is_base_of_v<negotiated, Context>) {
    return context;
  } else {
    return {};
  }
}

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
