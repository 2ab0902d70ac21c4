#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/token_binding_key_parameters.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// TB_ProtocolVersion. RFC 8472 section 2. RFC 8471 defines version 1.0.
///
///     struct {
///         uint8 major;
///         uint8 minor;
///     } TB_ProtocolVersion;
struct TB_ProtocolVersion {
  uint8 major = 1;
  uint8 minor = 0;
};

/// TokenBindingParameters, most preferred first. RFC 8472 section 2.
///
///     struct {
///         TB_ProtocolVersion token_binding_version;
///         TokenBindingKeyParameters key_parameters_list<1..2^8-1>
///     } TokenBindingParameters;
struct TokenBindingParameters {
  TB_ProtocolVersion token_binding_version{};
  vector<TokenBindingKeyParameters, 1, 255> key_parameters_list{};
};

/// token_binding. RFC 8472 sections 2 and 3: a server answers with one of the client's key parameters. TLS
/// 1.2 and below.
struct token_binding {
  static constexpr ExtensionType type = ExtensionType::token_binding;
  static constexpr bool rare = true;
  using bodies =
      tlswire::bodies<in<message::client_hello, TokenBindingParameters, versions::tls12_and_below>,
                      in<message::server_hello, TokenBindingParameters, versions::tls12_and_below>>;
};

}  // namespace tlswire
