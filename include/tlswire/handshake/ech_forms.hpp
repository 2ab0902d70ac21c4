#pragma once

#include <tlswire/handshake/message/client_hello.hpp>
#include <tlswire/handshake/message/dtls/client_hello.hpp>
#include <tlswire/handshake/message/dtls/encoded_client_hello_inner.hpp>
#include <tlswire/handshake/message/encoded_client_hello_inner.hpp>

namespace tlswire::detail {

/// Which hello and which EncodedClientHelloInner belong together: those of TLS, and those of DTLS. RFC 9849
/// section 5.1.
template <class T>
struct ech_forms;
template <>
struct ech_forms<ClientHello> {
  using hello = ClientHello;
  using encoded = EncodedClientHelloInner;
  using encoded_hello = ech::ClientHello;
};
template <>
struct ech_forms<EncodedClientHelloInner> : ech_forms<ClientHello> {};
template <>
struct ech_forms<dtls::ClientHello> {
  using hello = dtls::ClientHello;
  using encoded = dtls::EncodedClientHelloInner;
  using encoded_hello = dtls::ech::ClientHello;
};
template <>
struct ech_forms<dtls::EncodedClientHelloInner> : ech_forms<dtls::ClientHello> {};

/// The members that all these hellos have alike; session id and extensions are left out.
template <class To, class From>
constexpr To ech_head(const From& from) noexcept {
  To out{};
  out.legacy_version = from.legacy_version;
  out.random = from.random;
  if constexpr (requires { out.legacy_cookie = from.legacy_cookie; }) out.legacy_cookie = from.legacy_cookie;
  out.cipher_suites = from.cipher_suites;
  out.legacy_compression_methods = from.legacy_compression_methods;
  return out;
}

}  // namespace tlswire::detail
