#pragma once

#include <cstddef>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// FlagExtensions: flag 0 is the least significant bit of the first byte, flag 8 that of the second.
/// draft-ietf-tls-tlsflags section 2.
///
///     struct {
///        opaque flags<0..255>;
///     } FlagExtensions;
struct FlagExtensions {
  opaque<0, 255> flags{};

  constexpr bool has(std::size_t flag) const noexcept {
    return flag / 8 < flags.size() && (flags[flag / 8] >> flag % 8 & 1) != 0;
  }
};

/// Whether the last byte has a flag. draft-ietf-tls-tlsflags section 2: no flags at all, and zero bytes
/// behind the last flag, are an illegal_parameter.
constexpr bool check(const FlagExtensions& value) noexcept {
  return !value.flags.empty() && value.flags[value.flags.size() - 1] != 0;
}

/// tls_flags. draft-ietf-tls-tlsflags section 3; RFC 9261 section 4.
struct tls_flags {
  static constexpr ExtensionType type = ExtensionType::tls_flags;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, FlagExtensions, versions::tls13>,
                                 in<message::server_hello, FlagExtensions, versions::tls13>,
                                 in<message::hello_retry_request, FlagExtensions, versions::tls13>,
                                 in<message::encrypted_extensions, FlagExtensions, versions::tls13>,
                                 in<message::certificate_request, FlagExtensions, versions::tls13>,
                                 in<message::client_certificate_request, FlagExtensions>,
                                 in<message::certificate, FlagExtensions, versions::tls13>,
                                 in<message::new_session_ticket, FlagExtensions, versions::tls13>>;
};

}  // namespace tlswire
