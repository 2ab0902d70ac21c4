#pragma once

#include <tlswire/registry/open_pgp_cert_descriptor_type.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/constant.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// OpenPGPEmptyCert: a client has no certificate. RFC 6091 section 3.3: `uint24 OpenPGPEmptyCert = 0;`
using OpenPGPEmptyCert = constant<uint24, uint24{0}>;

/// OpenPGPSubKeyCert. RFC 6091 section 3.3. The certificate is in the binary format of RFC 4880.
///
///     struct {
///         opaque OpenPGPKeyID<8..255>;
///         opaque OpenPGPCert<0..2^24-1>;
///     } OpenPGPSubKeyCert;
struct OpenPGPSubKeyCert {
  opaque<8, 255> OpenPGPKeyID{};
  opaque<0, 0xFFFFFF> OpenPGPCert{};
};

/// OpenPGPSubKeyFingerprint. RFC 6091 section 3.3.
///
///     struct {
///         opaque OpenPGPKeyID<8..255>;
///         opaque OpenPGPCertFingerprint<20..255>;
///     } OpenPGPSubKeyFingerprint;
struct OpenPGPSubKeyFingerprint {
  opaque<8, 255> OpenPGPKeyID{};
  opaque<20, 255> OpenPGPCertFingerprint{};
};

/// The Certificate of a sender whose certificate type is OpenPGP. RFC 6091 section 3.3, which calls the last
/// case by another name than the struct before it. The descriptors of RFC 5081, which it withdraws, are
/// refused.
///
///     struct {
///         OpenPGPCertDescriptorType descriptorType;
///         select (descriptorType) {
///             case empty_cert: OpenPGPEmptyCert;
///             case subkey_cert: OpenPGPSubKeyCert;
///             case subkey_cert_fingerprint:
///                 OpenPGPSubKeyCertFingerprint;
///         }
///     } Certificate;
struct CertificateOpenPGP {
  OpenPGPCertDescriptorType descriptorType{};
  choice<&CertificateOpenPGP::descriptorType, on<OpenPGPCertDescriptorType::empty_cert, OpenPGPEmptyCert>,
         on<OpenPGPCertDescriptorType::subkey_cert, OpenPGPSubKeyCert>,
         on<OpenPGPCertDescriptorType::subkey_cert_fingerprint, OpenPGPSubKeyFingerprint>>
      certificate{};
};

}  // namespace tlswire::tls12
