#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// OpenPGPCertDescriptorType. RFC 6091 section 3.3. Not a registry of IANA's.
enum class OpenPGPCertDescriptorType : std::uint8_t {
  empty_cert = 1,
  subkey_cert = 2,
  subkey_cert_fingerprint = 3,
};

template <>
struct registry<OpenPGPCertDescriptorType> {
  using E = OpenPGPCertDescriptorType;
  static constexpr registry_row<E> rows[] = {
      {E::empty_cert, "empty_cert"},
      {E::subkey_cert, "subkey_cert"},
      {E::subkey_cert_fingerprint, "subkey_cert_fingerprint"},
  };
};

}  // namespace tlswire
