#pragma once

#include <tlswire/registry/ech_config_extension_type.hpp>
#include <tlswire/registry/hpke_aead_id.hpp>
#include <tlswire/registry/hpke_kdf_id.hpp>
#include <tlswire/registry/hpke_kem_id.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/length_prefixed.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// RFC 9849 section 4: `opaque HpkePublicKey<1..2^16-1>;`
struct HpkePublicKey : opaque<1, 65535> {
  using opaque::opaque;
};

/// HpkeSymmetricCipherSuite. RFC 9849 section 4.
///
///     struct {
///         HpkeKdfId kdf_id;
///         HpkeAeadId aead_id;
///     } HpkeSymmetricCipherSuite;
struct HpkeSymmetricCipherSuite {
  HpkeKdfId kdf_id{};
  HpkeAeadId aead_id{};

  friend constexpr bool operator==(const HpkeSymmetricCipherSuite&,
                                   const HpkeSymmetricCipherSuite&) noexcept = default;
};

/// HpkeKeyConfig. RFC 9849 section 4.
///
///     struct {
///         uint8 config_id;
///         HpkeKemId kem_id;
///         HpkePublicKey public_key;
///         HpkeSymmetricCipherSuite cipher_suites<4..2^16-4>;
///     } HpkeKeyConfig;
struct HpkeKeyConfig {
  uint8 config_id = 0;
  HpkeKemId kem_id{};
  HpkePublicKey public_key{};
  vector<HpkeSymmetricCipherSuite, 4, 65532> cipher_suites{};
};

/// ECHConfigExtension. RFC 9849 sections 4 and 4.2.
///
///     struct {
///         ECHConfigExtensionType type;
///         opaque data<0..2^16-1>;
///     } ECHConfigExtension;
struct ECHConfigExtension {
  ECHConfigExtensionType type{};
  opaque<0, 65535> data{};
};

/// ECHConfigContents. RFC 9849 section 4. The length is that of the longest name of a backend server, in
/// bytes, or 0. What a client must and should not use, though it is well-formed: see `check`.
///
///     struct {
///         HpkeKeyConfig key_config;
///         uint8 maximum_name_length;
///         opaque public_name<1..255>;
///         ECHConfigExtension extensions<0..2^16-1>;
///     } ECHConfigContents;
struct ECHConfigContents {
  HpkeKeyConfig key_config{};
  uint8 maximum_name_length = 0;
  opaque<1, 255> public_name{};
  vector<ECHConfigExtension, 0, 65535> extensions{};
};

/// The version of RFC 9849: the code point of encrypted_client_hello.
inline constexpr uint16 ech_version = 0xfe0d;

/// ECHConfig. RFC 9849 section 4. One of another version is skipped by its length, and kept as bytes.
///
///     struct {
///         uint16 version;
///         uint16 length;
///         select (ECHConfig.version) {
///           case 0xfe0d: ECHConfigContents contents;
///         }
///     } ECHConfig;
struct ECHConfig {
  uint16 version = ech_version;
  length_prefixed<uint16, choice<&ECHConfig::version, on<ech_version, ECHConfigContents>, otherwise<rest<>>>>
      contents{};

  /// The contents of a config of this version; a null pointer for one of another.
  constexpr const ECHConfigContents* get() const noexcept TLSWIRE_LIFETIMEBOUND {
    return contents->get_if<ECHConfigContents>();
  }
};

/// RFC 9849 section 4: `ECHConfig ECHConfigList<4..2^16-1>;`, most preferred first. It stands in DNS as well,
/// as the "ech" parameter of SVCB and HTTPS records (RFC 9848).
struct ECHConfigList : vector<ECHConfig, 4, 65535> {
  using vector::vector;
};

}  // namespace tlswire
