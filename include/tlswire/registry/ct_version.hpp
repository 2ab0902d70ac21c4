#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire::ct {

/// Version of a SignedCertificateTimestamp. RFC 6962 section 3.2.
enum class Version : std::uint8_t {
  v1 = 0,
};

}  // namespace tlswire::ct

namespace tlswire {

template <>
struct registry<ct::Version> {
  using E = ct::Version;
  static constexpr registry_row<E> rows[] = {{E::v1, "v1"}};
};

}  // namespace tlswire
