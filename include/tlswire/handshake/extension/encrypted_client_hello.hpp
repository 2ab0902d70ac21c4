#pragma once

#include <cstddef>

#include <tlswire/handshake/ech_config.hpp>
#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/ech_client_hello_type.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

namespace detail {
/// What stands under an ECHClientHelloType that is none: nothing may.
struct no_ech_type {};
}  // namespace detail

template <>
struct codec<detail::no_ech_type> {
  static constexpr std::size_t min_size = 0;
  static constexpr std::size_t max_size = 0;

  // RFC 9849 section 7: illegal_parameter, where an unknown case of a select is a decode_error.
  template <class State>
  static constexpr bool parse(reader& r, detail::no_ech_type&, State& state) noexcept {
    return state.fail(errc::illegal_case, r.next);
  }
  template <class State>
  static constexpr bool emit(writer& w, const detail::no_ech_type&, State& state) noexcept {
    return state.fail(errc::illegal_case, w.next);
  }
  static constexpr std::size_t encoded_size(const detail::no_ech_type&) noexcept { return 0; }
};

/// The outer variant of an ECHClientHello. RFC 9849 section 5. `enc` is empty in a second ClientHello;
/// `payload` is an encrypted EncodedClientHelloInner, or random.
struct ECHClientHelloOuter {
  HpkeSymmetricCipherSuite cipher_suite{};
  uint8 config_id = 0;
  opaque<0, 65535> enc{};
  opaque<1, 65535> payload{};
};

/// ECHClientHello. RFC 9849 section 5.
///
///     struct {
///        ECHClientHelloType type;
///        select (ECHClientHello.type) {
///            case outer:
///                HpkeSymmetricCipherSuite cipher_suite;
///                uint8 config_id;
///                opaque enc<0..2^16-1>;
///                opaque payload<1..2^16-1>;
///            case inner:
///                Empty;
///        };
///     } ECHClientHello;
struct ECHClientHello {
  ECHClientHelloType type = ECHClientHelloType::outer;
  choice<&ECHClientHello::type, on<ECHClientHelloType::outer, ECHClientHelloOuter>,
         on<ECHClientHelloType::inner, Empty>, otherwise<detail::no_ech_type>>
      body{};
};

/// ECHHelloRetryRequest. RFC 9849 section 5.
///
///     struct {
///        opaque confirmation[8];
///     } ECHHelloRetryRequest;
struct ECHHelloRetryRequest {
  opaque<8> confirmation{};
};

/// ECHEncryptedExtensions. RFC 9849 section 5.
///
///     struct {
///        ECHConfigList retry_configs;
///     } ECHEncryptedExtensions;
struct ECHEncryptedExtensions {
  ECHConfigList retry_configs{};
};

/// encrypted_client_hello. RFC 9849 section 5.
struct encrypted_client_hello {
  static constexpr ExtensionType type = ExtensionType::encrypted_client_hello;
  using bodies = tlswire::bodies<in<message::client_hello, ECHClientHello, versions::tls13>,
                                 in<message::hello_retry_request, ECHHelloRetryRequest, versions::tls13>,
                                 in<message::encrypted_extensions, ECHEncryptedExtensions, versions::tls13>>;
};

}  // namespace tlswire
