#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// A domain name as it stands on the wire: labels of 1 to 63 bytes, each behind a byte with its length, and
/// an empty one at the end; 255 bytes at most. RFC 1035 sections 2.3.4 and 3.1. A view, which includes the
/// lengths.
class DomainName : public bytes {
 public:
  using bytes::bytes;
  constexpr DomainName() noexcept = default;
  constexpr DomainName(const bytes& view) noexcept : bytes(view) {}
};

template <>
struct codec<DomainName> {
  static constexpr std::size_t min_size = 1;
  static constexpr std::size_t max_size = 255;
  static constexpr std::size_t longest_label = 63;

  template <class State>
  static constexpr bool parse(reader& r, DomainName& value, State& state) noexcept {
    const std::uint8_t* const from = r.next;
    for (bool last = false; !last;) {
      if (r.left() == 0) [[unlikely]]
        return state.fail(errc::truncated, r.next, 1, 0);
      const std::size_t length = *r.next;
      // RFC 9102 section 2.3: names are uncompressed. A pointer has the two highest bits set.
      if (length > longest_label) [[unlikely]]
        return state.fail(errc::length_above_maximum, r.next, length, longest_label);
      if (length > r.left() - 1) [[unlikely]]
        return state.fail(errc::length_overrun, r.next, length, r.left() - 1);
      r.next += 1 + length;
      const std::size_t size = static_cast<std::size_t>(r.next - from);
      if (size > max_size) [[unlikely]]
        return state.fail(errc::length_above_maximum, from, size, max_size);
      last = length == 0;
    }
    value = bytes(from, static_cast<std::size_t>(r.next - from));
    return true;
  }
  /// What would not be read back as one name fails with `length_mismatch`.
  template <class State>
  static constexpr bool emit(writer& w, const DomainName& value, State& state) noexcept {
    if (labels(value) != value.size() || value.empty() || value.size() > max_size) [[unlikely]]
      return state.fail(errc::length_mismatch, w.next, labels(value), value.size());
    return put_bytes(w, value, state);
  }
  static constexpr std::size_t encoded_size(const DomainName& value) noexcept { return value.size(); }

 private:
  /// Bytes up to the end of the empty label; 0 if there is none.
  static constexpr std::size_t labels(const DomainName& value) noexcept {
    for (std::size_t at = 0; at < value.size() && value[at] <= longest_label; at += 1 + value[at]) {
      if (value[at] == 0) return at + 1;
    }
    return 0;
  }
};

/// A DNS resource record, whose length RDLENGTH stands before `RDATA`. RFC 1035 section 3.2.1; the RFC draws
/// it. `TTL` is in seconds.
struct RR {
  DomainName NAME{};
  uint16 TYPE = 0;
  uint16 CLASS = 0;
  uint32 TTL = 0;
  opaque<0, 65535> RDATA{};
};

/// DnssecChainExtension of a client: the server's TCP or UDP port. RFC 9102 section 2.3.
///
///     struct {
///         uint16 PortNumber;
///     } DnssecChainExtension;
struct DnssecChainClient {
  uint16 PortNumber = 0;
};

/// DnssecChainExtension of a server. RFC 9102 section 2.3. The lifetime is in hours; the chain is a sequence
/// of resource records in no order, signatures included.
///
///     struct {
///         uint16 ExtSupportLifetime;
///         opaque AuthenticationChain<1..2^16-1>
///     } DnssecChainExtension;
struct DnssecChainExtension {
  uint16 ExtSupportLifetime = 0;
  vector<RR, 1, 65535> AuthenticationChain{};
};

/// dnssec_chain. RFC 9102 section 2.1 for TLS 1.2; section 2.2 for TLS 1.3, where it stands in the entry of
/// the server's own certificate.
struct dnssec_chain {
  static constexpr ExtensionType type = ExtensionType::dnssec_chain;
  static constexpr bool rare = true;
  using bodies =
      tlswire::bodies<in<message::client_hello, DnssecChainClient>,
                      in<message::server_hello, DnssecChainExtension, versions::tls12_and_below>,
                      in<message::certificate, DnssecChainExtension, versions::tls13, roles::server>>;
};

}  // namespace tlswire
