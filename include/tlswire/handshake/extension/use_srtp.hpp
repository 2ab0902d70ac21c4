#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/srtp_protection_profile.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// UseSRTPData, most preferred profile first. RFC 5764 section 4.1.1. `srtp_mki` is empty where no master key
/// identifier is used.
///
///     uint8 SRTPProtectionProfile[2];
///
///     struct {
///        SRTPProtectionProfiles SRTPProtectionProfiles;
///        opaque srtp_mki<0..255>;
///     } UseSRTPData;
///
///     SRTPProtectionProfile SRTPProtectionProfiles<2..2^16-1>;
struct UseSRTPData {
  vector<SRTPProtectionProfile, 2, 65535> SRTPProtectionProfiles{};
  opaque<0, 255> srtp_mki{};
};

/// use_srtp. RFC 5764 section 4.1: a server answers with one profile, in ServerHello or EncryptedExtensions.
/// DTLS only.
struct use_srtp {
  static constexpr ExtensionType type = ExtensionType::use_srtp;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, UseSRTPData, versions::dtls>,
                                 in<message::server_hello, UseSRTPData, versions::dtls12_and_below>,
                                 in<message::encrypted_extensions, UseSRTPData, versions::dtls13>>;
};

}  // namespace tlswire
