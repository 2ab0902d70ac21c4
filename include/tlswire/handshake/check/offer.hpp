#pragma once

#include <type_traits>

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/extensions.hpp>
#include <tlswire/handshake/message/client_hello.hpp>
#include <tlswire/registry/extension_type.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>

namespace tlswire {

/// A ClientHello of TLS, or one of DTLS, whose cookie matters to no answer.
template <class M>
concept client_hello_message = (M::msg_type == HandshakeType::client_hello) && requires(const M& m) {
  m.legacy_version;
  m.random;
  m.legacy_session_id;
  m.cipher_suites;
  m.legacy_compression_methods;
  m.extensions;
};

/// What a server's answer is held against: a ClientHello, of TLS or DTLS. What the hello's views point to
/// must outlive this; the hello itself need not.
class offer {
 public:
  constexpr offer() noexcept = default;
  template <client_hello_message Hello>
  constexpr offer(const Hello& m) noexcept
      : hello_{m.legacy_version, m.random, m.legacy_session_id, m.cipher_suites,
               m.legacy_compression_methods},
        given_(true) {
    if constexpr (std::is_convertible_v<decltype(m.extensions), decltype(hello_.extensions)>) {
      hello_.extensions = m.extensions;
    } else if (m.extensions) {
      // That of DTLS has another bound.
      extension_list<message::client_hello, 7> list;
      detail::extension_list_access::set(list, m.extensions->wire(), &detail::unchecked);
      hello_.extensions = list;
    }
  }

  /// Whether there is one.
  constexpr explicit operator bool() const noexcept { return given_; }
  constexpr const ClientHello& operator*() const noexcept TLSWIRE_LIFETIMEBOUND { return hello_; }
  constexpr const ClientHello* operator->() const noexcept TLSWIRE_LIFETIMEBOUND { return &hello_; }

  constexpr bool contains(ExtensionType type) const noexcept { return hello_.extensions->contains(type); }

  /// Whether a server may choose this version. RFC 9846 section 4.3.1: supported_versions alone says so
  /// where it is there; without it, any version from TLS 1.2 down to which legacy_version reaches.
  constexpr bool offers(ProtocolVersion version) const noexcept {
    const auto listed = hello_.extensions->find<supported_versions>();
    if (!listed.absent()) return listed && listed->versions.contains(version);
    const bool of_dtls = is_dtls(hello_.legacy_version);
    if (is_dtls(version) != of_dtls || is_tls13(version)) return false;
    // Versions of DTLS descend.
    return of_dtls ? version >= hello_.legacy_version && version >= ProtocolVersion::DTLSv1_2
                   : version <= hello_.legacy_version && version <= ProtocolVersion::TLSv1_2;
  }
  /// Whether the hello is one of TLS 1.3 or DTLS 1.3. RFC 9846 section 9.2.
  constexpr bool offers_tls13() const noexcept {
    return offers(ProtocolVersion::TLSv1_3) || offers(ProtocolVersion::DTLSv1_3);
  }
  /// TLS 1.3, or DTLS 1.3 for a hello of DTLS.
  constexpr ProtocolVersion tls13_version() const noexcept {
    return is_dtls(hello_.legacy_version) ? ProtocolVersion::DTLSv1_3 : ProtocolVersion::TLSv1_3;
  }

 private:
  ClientHello hello_{};
  bool given_ = false;
};

}  // namespace tlswire
