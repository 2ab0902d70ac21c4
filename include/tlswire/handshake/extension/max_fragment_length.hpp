#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/max_fragment_length.hpp>
#include <tlswire/wire/enumeration.hpp>

namespace tlswire {

/// max_fragment_length. RFC 6066 section 4: the body is a bare MaxFragmentLength. A server answers with the
/// same value, in ServerHello or EncryptedExtensions. That another value than these is an illegal_parameter
/// is not a matter of syntax.
///
///     enum{
///         2^9(1), 2^10(2), 2^11(3), 2^12(4), (255)
///     } MaxFragmentLength;
struct max_fragment_length {
  static constexpr ExtensionType type = ExtensionType::max_fragment_length;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, MaxFragmentLength>,
                                 in<message::server_hello, MaxFragmentLength, versions::tls12_and_below>,
                                 in<message::encrypted_extensions, MaxFragmentLength>>;
};

}  // namespace tlswire
