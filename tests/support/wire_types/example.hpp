#pragma once

#include <tlswire/tls.hpp>

#include "support/hex.hpp"

namespace tlswire::test {

template <detail::hex_text Wire>
struct encoded {
  static constexpr bytes wire = bytes(hex<Wire>());
  static constexpr no_context context{};
};
/// In a context with these negotiated values.
template <detail::hex_text Wire, ProtocolVersion Version = ProtocolVersion::TLSv1_3,
          KeyExchangeAlgorithm KeyExchange = KeyExchangeAlgorithm::ecdhe_rsa,
          CertificateType Certificate = CertificateType::X509>
struct encoded_in {
  static constexpr bytes wire = bytes(hex<Wire>());
  static constexpr tlswire::context<> context{
      {.version = Version, .key_exchange = KeyExchange, .certificate_type = Certificate}};
};
struct encoded_with_context {
  static constexpr tlswire::context<> context{};
};

/// A valid encoding of a `T`, and the context that reading it needs.
template <class T>
struct example;

}  // namespace tlswire::test
