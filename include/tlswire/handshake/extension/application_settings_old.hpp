#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension/application_settings.hpp>
#include <tlswire/handshake/message_tag.hpp>

namespace tlswire {

/// application_settings at the code point that Chromium used before 17613, in the same format.
struct application_settings_old {
  static constexpr ExtensionType type = ExtensionType::application_settings_old;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, ApplicationSettingsSupport, versions::tls13>,
                                 in<message::encrypted_extensions, ApplicationSettings, versions::tls13>>;
};

}  // namespace tlswire
