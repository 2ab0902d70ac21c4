#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/ech_forms.hpp>
#include <tlswire/handshake/extension/encrypted_client_hello.hpp>
#include <tlswire/handshake/found.hpp>
#include <tlswire/wire/result.hpp>
#include <tlswire/wire/serialize.hpp>

namespace tlswire {

namespace detail {

template <class Hello>
constexpr result<bytes> ech_outer_aad_into(const Hello& outer, std::uint8_t* data,
                                           std::size_t size) noexcept {
  const bytes block = outer.extensions->wire();
  const tlswire::found<ECHClientHello> found = outer.extensions->template find<encrypted_client_hello>();
  const std::size_t offset = encoded_size(outer) - block.size();
  if (found.malformed()) {
    parse_error error = found.error().shifted(offset);
    error.enclose("extensions");
    return error;
  }
  const ECHClientHelloOuter* const ech = found ? found->body.get_if<ECHClientHelloOuter>() : nullptr;
  if (ech == nullptr) {
    parse_error error(errc::missing_extension, offset,
                      static_cast<std::uint64_t>(ExtensionType::encrypted_client_hello));
    error.enclose("extensions");
    return error;
  }
  const result<bytes> written = serialize_into(outer, data, size, no_context{});
  if (!written) return written;
  std::uint8_t* const payload = data + offset + (ech->payload.begin() - block.begin());
  for (std::size_t i = 0; i < ech->payload.size(); ++i) payload[i] = 0;
  return written;
}

}  // namespace detail

/// Writes the ClientHelloOuterAAD of an outer hello into `out`: the hello, without the header of its
/// handshake message, with zeros for the payload of its encrypted_client_hello. RFC 9849 section 5.2. It is
/// what the payload is authenticated with, for the client before it encrypts and for the server before it
/// decrypts.
///
/// Fails with `missing_extension` for a hello without an outer encrypted_client_hello. `out` must not overlap
/// with what the hello points to. Of DTLS as of TLS.
template <class Hello, class Out>
requires requires(Out& out) {
  typename detail::ech_forms<Hello>::encoded;
  { out.data() } -> std::same_as<std::uint8_t*>;
  out.size();
}
[[nodiscard]] constexpr result<bytes> ech_outer_aad(const Hello& outer, Out&& out) noexcept {
  return detail::ech_outer_aad_into(outer, out.data(), out.size());
}
template <class Hello, std::size_t N>
requires requires { typename detail::ech_forms<Hello>::encoded; }
[[nodiscard]] constexpr result<bytes> ech_outer_aad(const Hello& outer,
                                                    std::uint8_t (&out TLSWIRE_LIFETIMEBOUND)[N]) noexcept {
  return detail::ech_outer_aad_into(outer, out, N);
}

}  // namespace tlswire
