#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include "hand_values.hpp"

/// The floor of the serialize benchmark: a ClientHello body written by hand from typed values, every vector
/// held to its bounds, one capacity check per field, lengths of extensions patched in afterwards.
namespace bench {

namespace detail {

#define BENCH_INLINE [[gnu::always_inline]] inline

struct writer {
  std::uint8_t* p;
  std::uint8_t* end;

  BENCH_INLINE bool room(std::size_t n) const { return static_cast<std::size_t>(end - p) >= n; }

  BENCH_INLINE static void store16(std::uint8_t* at, std::size_t v) {
    at[0] = static_cast<std::uint8_t>(v >> 8);
    at[1] = static_cast<std::uint8_t>(v);
  }

  BENCH_INLINE bool put8(std::uint8_t v) {
    if (!room(1)) [[unlikely]]
      return false;
    *p++ = v;
    return true;
  }

  BENCH_INLINE bool put16(std::uint16_t v) {
    if (!room(2)) [[unlikely]]
      return false;
    store16(p, v);
    p += 2;
    return true;
  }

  BENCH_INLINE bool put32(std::uint32_t v) {
    if (!room(4)) [[unlikely]]
      return false;
    store16(p, v >> 16);
    store16(p + 2, v & 0xffff);
    p += 4;
    return true;
  }

  BENCH_INLINE void copy(bytes from) {
    if (!from.empty()) std::memcpy(p, from.data(), from.size());
    p += from.size();
  }

  BENCH_INLINE bool put(bytes from) {
    if (!room(from.size())) [[unlikely]]
      return false;
    copy(from);
    return true;
  }

  template <std::size_t Hi>
  BENCH_INLINE void prefix(std::size_t n) {
    if constexpr (Hi < 256) {
      *p++ = static_cast<std::uint8_t>(n);
    } else {
      store16(p, n);
      p += 2;
    }
  }

  template <std::size_t Lo, std::size_t Hi>
  BENCH_INLINE bool vector(bytes from) {
    const std::size_t n = from.size();
    if (n < Lo || n > Hi || !room((Hi < 256 ? 1 : 2) + n)) [[unlikely]]
      return false;
    prefix<Hi>(n);
    copy(from);
    return true;
  }

  template <std::size_t Lo, std::size_t Hi>
  BENCH_INLINE bool vector(numbers from) {
    const std::size_t n = from.size() * 2;
    if (n < Lo || n > Hi || !room((Hi < 256 ? 1 : 2) + n)) [[unlikely]]
      return false;
    prefix<Hi>(n);
    std::uint8_t* at = p;
    for (const std::uint16_t v : from) {
      store16(at, v);
      at += 2;
    }
    p = at;
    return true;
  }

  /// A two-byte length, patched once `content` has written what it counts.
  template <std::size_t Lo, class Content>
  BENCH_INLINE bool enclosed(Content content) {
    if (!room(2)) [[unlikely]]
      return false;
    std::uint8_t* const at = p;
    p += 2;
    if (!content()) [[unlikely]]
      return false;
    const auto n = static_cast<std::size_t>(p - at - 2);
    if (n < Lo || n > 65535) [[unlikely]]
      return false;
    store16(at, n);
    return true;
  }
};

/// One extension's body. Lambdas inherit no attribute, so each says that it is to be inlined.
#define BENCH_BODY [&]() __attribute__((always_inline))

BENCH_INLINE bool extension_body(writer& w, const hand_extension& x, const hand_values& v) {
  switch (x.type) {
    case 0:
      return w.enclosed<1>(BENCH_BODY {
        for (const bytes host : v.host_names)
          if (!w.put8(0) || !w.vector<1, 65535>(host)) return false;
        return true;
      });
    case 5:
      return w.put8(1) && w.enclosed<0>(BENCH_BODY {
        for (const bytes id : v.responders)
          if (!w.vector<1, 65535>(id)) return false;
        return true;
      }) && w.vector<0, 65535>(v.request_extensions);
    case 10:
      return w.vector<2, 65535>(v.groups);
    case 11:
      return w.vector<1, 255>(v.point_formats);
    case 13:
      return w.vector<2, 65534>(v.signature_algorithms);
    case 16:
      return w.enclosed<2>(BENCH_BODY {
        for (const bytes protocol : v.protocols)
          if (!w.vector<1, 255>(protocol)) return false;
        return true;
      });
    case 21:
      if (!w.room(v.padding)) [[unlikely]]
        return false;
      std::memset(w.p, 0, v.padding);
      w.p += v.padding;
      return true;
    case 23:
      return true;
    case 27:
      return w.vector<2, 254>(v.certificate_compression);
    case 28:
      return w.put16(v.record_size_limit);
    case 35:
      return w.put(v.ticket);
    case 41:
      return w.enclosed<7>(BENCH_BODY {
        for (const hand_identity& i : v.identities)
          if (!w.vector<1, 65535>(i.identity) || !w.put32(i.obfuscated_ticket_age)) return false;
        return true;
      }) && w.enclosed<33>(BENCH_BODY {
        for (const bytes binder : v.binders)
          if (!w.vector<32, 255>(binder)) return false;
        return true;
      });
    case 42:
      return true;
    case 43:
      return w.vector<2, 254>(v.versions);
    case 44:
      return w.vector<1, 65535>(v.cookie);
    case 45:
      return w.vector<1, 255>(v.psk_modes);
    case 50:
      return w.vector<2, 65534>(v.signature_algorithms_cert);
    case 51:
      return w.enclosed<0>(BENCH_BODY {
        for (const hand_share& share : v.shares)
          if (!w.put16(share.group) || !w.vector<1, 65535>(share.key_exchange)) return false;
        return true;
      });
    case renegotiation_info:
      return w.vector<0, 255>(v.renegotiated_connection);
    default:
      return w.put(x.raw);
  }
}

}  // namespace detail

/// The number of bytes written; 0 if they do not fit or a value exceeds its bounds.
BENCH_INLINE std::size_t hand_build(const hand_values& v, std::span<std::uint8_t> out) {
  detail::writer w{out.data(), out.data() + out.size()};
  if (!w.put16(v.legacy_version) || !w.put(v.random) || !w.vector<0, 32>(v.legacy_session_id) ||
      !w.vector<2, 65534>(v.cipher_suites) || !w.vector<1, 255>(v.legacy_compression_methods)) [[unlikely]]
    return 0;
  if (v.has_extensions && !w.enclosed<0>(BENCH_BODY {
        for (const hand_extension& x : v.order)
          if (!w.put16(x.type) || !w.enclosed<0>(BENCH_BODY { return detail::extension_body(w, x, v); }))
              [[unlikely]]
            return false;
        return true;
      })) [[unlikely]]
    return 0;
  return static_cast<std::size_t>(w.p - out.data());
}

#undef BENCH_BODY
#undef BENCH_INLINE

}  // namespace bench
