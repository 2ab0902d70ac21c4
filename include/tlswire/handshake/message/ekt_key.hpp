#pragma once

#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// EKTKey: the key for Encrypted Key Transport of SRTP. RFC 8870 section 5.2.2. The time to live is in
/// seconds. A bound of 256 takes length prefixes of two bytes.
///
///     struct {
///       opaque ekt_key_value<1..256>;
///       opaque srtp_master_salt<1..256>;
///       uint16 ekt_spi;
///       uint24 ekt_ttl;
///     } EKTKey;
struct EKTKey {
  opaque<1, 256> ekt_key_value{};
  opaque<1, 256> srtp_master_salt{};
  uint16 ekt_spi = 0;
  uint24 ekt_ttl = 0;

  static constexpr HandshakeType msg_type = HandshakeType::ekt_key;
};

}  // namespace tlswire
