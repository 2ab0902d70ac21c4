#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension/application_layer_protocol_negotiation.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// ApplicationSettingsSupport: the protocols whose settings the client would exchange. draft-vvv-tls-alps
/// section 4.
///
///     struct {
///         ProtocolName supported_protocols<2..2^16-1>;
///     } ApplicationSettingsSupport;
struct ApplicationSettingsSupport {
  vector<ProtocolName, 2, 65535> supported_protocols{};
};

/// The settings, whose format is that of the negotiated protocol. draft-vvv-tls-alps section 4: all of the
/// extension's data. The draft gives them no name.
struct ApplicationSettings {
  rest<> settings{};
};

/// application_settings (ALPS), as Chromium sends it. draft-vvv-tls-alps section 4: the client answers the
/// server's EncryptedExtensions with one of its own.
struct application_settings {
  static constexpr ExtensionType type = ExtensionType::application_settings;
  using bodies = tlswire::bodies<in<message::client_hello, ApplicationSettingsSupport, versions::tls13>,
                                 in<message::encrypted_extensions, ApplicationSettings, versions::tls13>>;
};

}  // namespace tlswire
