#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

/// The floor of the parse benchmark: a ClientHello body (the bytes after the four-byte handshake header)
/// walked by hand with a pointer, one comparison per rule of the RFCs, every rule that `tlswire::parse`
/// enforces in strict mode and no other. Of the extensions that are rare in today's hellos only the bodies
/// that stand in the recordings are decoded: see `hand_decodes`.
namespace bench {

using bytes = std::span<const std::uint8_t>;

enum class hand_code : std::uint8_t {
  none,
  truncated,
  trailing_data,
  out_of_bounds,
  not_a_multiple,
  duplicate_extension,
  bad_value,
};

struct hand_hello {
  std::uint16_t legacy_version;
  std::array<std::uint8_t, 32> random;
  bytes legacy_session_id;
  bytes cipher_suites;
  bytes legacy_compression_methods;
  bytes extensions;
  bool has_extensions;
};

/// `where` is the first byte of the offending field, of its length prefix if it has one; for a case that no
/// select has, of what would have been selected.
struct hand_failure {
  hand_code code;
  const std::uint8_t* where;
};

namespace detail {

/// Without the attributes g++ -O2 leaves the cursor helpers as calls and the walk takes nearly twice the
/// time.
#define BENCH_INLINE [[gnu::always_inline]] inline

[[gnu::cold, gnu::noinline]] inline void note(hand_failure& f, hand_code code, const std::uint8_t* where) {
  f.code = code;
  f.where = where;
}

BENCH_INLINE std::uint16_t load16(const std::uint8_t* p) {
  return static_cast<std::uint16_t>(p[0] << 8 | p[1]);
}

struct cursor {
  const std::uint8_t* p;
  const std::uint8_t* end;

  BENCH_INLINE std::size_t left() const { return static_cast<std::size_t>(end - p); }
  BENCH_INLINE bytes view() const { return {p, left()}; }

  BENCH_INLINE bool refuse(hand_failure& f, hand_code code, const std::uint8_t* where) const {
    note(f, code, where);
    return false;
  }

  BENCH_INLINE bool take8(std::uint8_t& v, hand_failure& f) {
    if (p == end) [[unlikely]]
      return refuse(f, hand_code::truncated, p);
    v = *p++;
    return true;
  }

  BENCH_INLINE bool take16(std::uint16_t& v, hand_failure& f) {
    if (left() < 2) [[unlikely]]
      return refuse(f, hand_code::truncated, p);
    v = load16(p);
    p += 2;
    return true;
  }

  BENCH_INLINE bool skip(std::size_t n, hand_failure& f) {
    if (left() < n) [[unlikely]]
      return refuse(f, hand_code::truncated, p);
    p += n;
    return true;
  }

  /// A vector of Lo to Hi bytes, whole elements of `Element` bytes; the prefix is as wide as Hi asks for.
  template <std::size_t Lo, std::size_t Hi, std::size_t Element = 1>
  BENCH_INLINE bool vector(cursor& inner, hand_failure& f) {
    constexpr std::size_t prefix = Hi < 256 ? 1 : 2;
    constexpr std::size_t widest = prefix == 1 ? 255 : 65535;
    if (left() < prefix) [[unlikely]]
      return refuse(f, hand_code::truncated, p);
    std::size_t n = 0;
    if constexpr (prefix == 1)
      n = *p;
    else
      n = load16(p);
    if constexpr (Lo > 0)
      if (n < Lo) [[unlikely]]
        return refuse(f, hand_code::out_of_bounds, p);
    if constexpr (Hi / Element < widest / Element)
      if (n > Hi) [[unlikely]]
        return refuse(f, hand_code::out_of_bounds, p);
    if constexpr (Element > 1)
      if (n % Element != 0) [[unlikely]]
        return refuse(f, hand_code::not_a_multiple, p);
    if (left() - prefix < n) [[unlikely]]
      return refuse(f, hand_code::truncated, p);
    inner.p = p + prefix;
    inner.end = p = inner.p + n;
    return true;
  }

  BENCH_INLINE bool finished(hand_failure& f) const {
    if (p != end) [[unlikely]]
      return refuse(f, hand_code::trailing_data, p);
    return true;
  }

  /// A body that is one vector of fixed-size elements.
  template <std::size_t Lo, std::size_t Hi, std::size_t Element = 1>
  BENCH_INLINE bool only_vector(hand_failure& f) {
    cursor list;
    return vector<Lo, Hi, Element>(list, f) && finished(f);
  }
};

BENCH_INLINE bool server_name(cursor c, hand_failure& f) {
  cursor list;
  if (!c.vector<1, 65535>(list, f)) return false;
  do {
    std::uint8_t name_type = 0;
    if (!list.take8(name_type, f)) return false;
    if (name_type != 0) [[unlikely]]
      return list.refuse(f, hand_code::bad_value, list.p);
    cursor host;
    if (!list.vector<1, 65535>(host, f)) return false;
  } while (list.p != list.end);
  return c.finished(f);
}

BENCH_INLINE bool ocsp_status_request(cursor c, hand_failure& f) {
  cursor responders;
  if (!c.vector<0, 65535>(responders, f)) return false;
  while (responders.p != responders.end) {
    cursor id;
    if (!responders.vector<1, 65535>(id, f)) return false;
  }
  return c.only_vector<0, 65535>(f);
}

BENCH_INLINE bool status_request(cursor c, hand_failure& f) {
  std::uint8_t status_type = 0;
  if (!c.take8(status_type, f)) return false;
  if (status_type != 1) [[unlikely]]
    return c.refuse(f, hand_code::bad_value, c.p);
  return ocsp_status_request(c, f);
}

BENCH_INLINE bool alpn(cursor c, hand_failure& f) {
  cursor list;
  if (!c.vector<2, 65535>(list, f)) return false;
  do {
    cursor name;
    if (!list.vector<1, 255>(name, f)) return false;
  } while (list.p != list.end);
  return c.finished(f);
}

BENCH_INLINE bool padding(cursor c, hand_failure& f) {
  for (; c.left() >= 8; c.p += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, c.p, 8);
    if (word != 0) break;
  }
  for (; c.p != c.end; ++c.p)
    if (*c.p != 0) [[unlikely]]
      return c.refuse(f, hand_code::bad_value, c.p);
  return true;
}

BENCH_INLINE bool pre_shared_key(cursor c, hand_failure& f) {
  cursor identities;
  cursor binders;
  if (!c.vector<7, 65535>(identities, f)) return false;
  do {
    cursor identity;
    if (!identities.vector<1, 65535>(identity, f) || !identities.skip(4, f)) return false;
  } while (identities.p != identities.end);
  if (!c.vector<33, 65535>(binders, f)) return false;
  do {
    cursor binder;
    if (!binders.vector<32, 255>(binder, f)) return false;
  } while (binders.p != binders.end);
  return c.finished(f);
}

BENCH_INLINE bool key_share(cursor c, hand_failure& f) {
  cursor shares;
  if (!c.vector<0, 65535>(shares, f)) return false;
  while (shares.p != shares.end) {
    std::uint16_t group = 0;
    cursor key_exchange;
    if (!shares.take16(group, f) || !shares.vector<1, 65535>(key_exchange, f)) return false;
  }
  return c.finished(f);
}

BENCH_INLINE bool trust_anchors(cursor c, hand_failure& f) {
  cursor anchors;
  if (!c.vector<0, 65535>(anchors, f)) return false;
  while (anchors.p != anchors.end) {
    cursor id;
    if (!anchors.vector<1, 32>(id, f)) return false;
  }
  return c.finished(f);
}

BENCH_INLINE bool encrypted_client_hello(cursor c, hand_failure& f) {
  std::uint8_t form = 0;
  if (!c.take8(form, f)) return false;
  if (form == 1) return c.finished(f);
  if (form != 0) [[unlikely]]
    return c.refuse(f, hand_code::bad_value, c.p);
  // kdf_id, aead_id and config_id, each a field of its own.
  std::uint16_t id = 0;
  std::uint8_t config_id = 0;
  cursor enc;
  return c.take16(id, f) && c.take16(id, f) && c.take8(config_id, f) && c.vector<0, 65535>(enc, f) &&
         c.only_vector<1, 65535>(f);
}

BENCH_INLINE bool trusted_ca_keys(cursor c, hand_failure& f) {
  cursor authorities;
  if (!c.vector<0, 65535>(authorities, f)) return false;
  while (authorities.p != authorities.end) {
    std::uint8_t identifier_type = 0;
    if (!authorities.take8(identifier_type, f)) return false;
    cursor name;
    switch (identifier_type) {
      case 0:
        break;
      case 1:
      case 3:
        if (!authorities.skip(20, f)) return false;
        break;
      case 2:
        if (!authorities.vector<1, 65535>(name, f)) return false;
        break;
      default:
        return authorities.refuse(f, hand_code::bad_value, authorities.p);
    }
  }
  return c.finished(f);
}

BENCH_INLINE bool status_request_v2(cursor c, hand_failure& f) {
  cursor items;
  if (!c.vector<1, 65535>(items, f)) return false;
  do {
    std::uint8_t status_type = 0;
    cursor request;
    if (!items.take8(status_type, f) || !items.vector<0, 65535>(request, f)) return false;
    if ((status_type == 1 || status_type == 2) && !ocsp_status_request(request, f)) return false;
  } while (items.p != items.end);
  return c.finished(f);
}

/// Bodies that the hellos of today's browsers do not have, as far as the recordings have them.
[[gnu::cold, gnu::noinline]] inline bool rare(std::uint16_t type, cursor body, hand_failure& f) {
  switch (type) {
    case 1:
      return body.skip(1, f) && body.finished(f);
    case 3:
      return trusted_ca_keys(body, f);
    case 17:
      return status_request_v2(body, f);
    case 4:
    case 49:
      return body.finished(f);
    default:
      return true;
  }
}

inline constexpr std::uint16_t renegotiation_info = 0xff01;

/// The types of unknown extensions met so far: compared pairwise while they are few, then a bit for each. The
/// bits are set up only by a message that needs them.
struct unknown_types {
  static constexpr std::size_t few = 32;

  std::size_t count = 0;
  std::uint16_t first[few];
  std::uint64_t seen[65536 / 64];

  [[gnu::cold, gnu::noinline]] static void set_up(std::uint64_t* bits, const std::uint16_t* types) {
    std::memset(bits, 0, sizeof seen);
    for (std::size_t i = 0; i != few; ++i) bits[types[i] / 64] |= std::uint64_t{1} << types[i] % 64;
  }

  /// False if the type was added before.
  BENCH_INLINE bool add(std::uint16_t type) {
    if (count < few) [[likely]] {
      for (std::size_t i = 0; i != count; ++i)
        if (first[i] == type) return false;
      first[count++] = type;
      return true;
    }
    if (count == few) {
      ++count;
      set_up(seen, first);
    }
    const std::uint64_t bit = std::uint64_t{1} << type % 64;
    if ((seen[type / 64] & bit) != 0) return false;
    seen[type / 64] |= bit;
    return true;
  }
};

BENCH_INLINE bool extension_block(cursor c, hand_failure& f) {
  std::uint64_t seen = 0;
  unknown_types unknown;
  while (c.p != c.end) {
    const std::uint8_t* const at = c.p;
    std::uint16_t type = 0;
    cursor body;
    if (!c.take16(type, f) || !c.vector<0, 65535>(body, f)) return false;
    const auto first_of = [&](unsigned bit) __attribute__((always_inline)) {
      const std::uint64_t mask = std::uint64_t{1} << bit;
      if ((seen & mask) != 0) [[unlikely]]
        return c.refuse(f, hand_code::duplicate_extension, at);
      seen |= mask;
      return true;
    };
    bool good = false;
    switch (type) {
      case 0:
        good = first_of(0) && server_name(body, f);
        break;
      case 5:
        good = first_of(5) && status_request(body, f);
        break;
      case 10:
        good = first_of(10) && body.only_vector<2, 65535, 2>(f);
        break;
      case 11:
        good = first_of(11) && body.only_vector<1, 255>(f);
        break;
      case 13:
        good = first_of(13) && body.only_vector<2, 65534, 2>(f);
        break;
      case 16:
        good = first_of(16) && alpn(body, f);
        break;
      case 18:
        good = first_of(18) && body.finished(f);
        break;
      case 21:
        good = first_of(21) && padding(body, f);
        break;
      case 22:
        good = first_of(22) && body.finished(f);
        break;
      case 23:
        good = first_of(23) && body.finished(f);
        break;
      case 27:
        good = first_of(27) && body.only_vector<2, 254, 2>(f);
        break;
      case 28:
        good = first_of(28) && body.skip(2, f) && body.finished(f);
        break;
      case 34:
        good = first_of(34) && body.only_vector<2, 65534, 2>(f);
        break;
      case 35:
        good = first_of(35);
        break;
      case 41:
        good = first_of(41) && pre_shared_key(body, f);
        break;
      case 42:
        good = first_of(42) && body.finished(f);
        break;
      case 43:
        good = first_of(43) && body.only_vector<2, 254, 2>(f);
        break;
      case 44:
        good = first_of(44) && body.only_vector<1, 65535>(f);
        break;
      case 45:
        good = first_of(45) && body.only_vector<1, 255>(f);
        break;
      case 50:
        good = first_of(50) && body.only_vector<2, 65534, 2>(f);
        break;
      case 51:
        good = first_of(51) && key_share(body, f);
        break;
      case 17613:  // application_settings
        good = first_of(36) && alpn(body, f);
        break;
      case 51764:
        good = first_of(37) && trust_anchors(body, f);
        break;
      case 0xfe0d:
        good = first_of(38) && encrypted_client_hello(body, f);
        break;
      case renegotiation_info:
        good = first_of(63) && body.only_vector<0, 255>(f);
        break;
      case 13172:  // next_protocol_negotiation
        good = first_of(40);
        break;
      case 17513:  // application_settings, its old code point
        good = first_of(46);
        break;
      case 30032:  // channel_id
        good = first_of(48);
        break;
      case 0xffa5:  // quic_transport_parameters, its old code point
        good = first_of(60);
        break;
      case 1:
      case 2:
      case 3:
      case 4:
      case 6:
      case 7:
      case 8:
      case 9:
      case 12:
      case 14:
      case 15:
      case 17:
      case 19:
      case 20:
      case 24:
      case 25:
      case 26:
      case 29:
      case 30:
      case 31:
      case 32:
      case 33:
      case 39:
      case 47:
      case 49:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
      case 58:
      case 59:
      case 61:
      case 62:
        good = first_of(type) && rare(type, body, f);
        break;
      default:
        good = unknown.add(type) || c.refuse(f, hand_code::duplicate_extension, at);
        break;
    }
    if (!good) [[unlikely]]
      return false;
  }
  return true;
}

BENCH_INLINE bool client_hello(cursor c, hand_hello& hello, hand_failure& f) {
  cursor session_id;
  cursor suites;
  cursor methods;
  if (!c.take16(hello.legacy_version, f)) return false;
  const std::uint8_t* const random = c.p;
  if (!c.skip(32, f)) return false;
  std::memcpy(hello.random.data(), random, 32);
  if (!c.vector<0, 32>(session_id, f) || !c.vector<2, 65534, 2>(suites, f) || !c.vector<1, 255>(methods, f))
    return false;
  hello.legacy_session_id = session_id.view();
  hello.cipher_suites = suites.view();
  hello.legacy_compression_methods = methods.view();
  hello.has_extensions = c.p != c.end;
  hello.extensions = {};
  if (!hello.has_extensions) return true;
  cursor block;
  if (!c.vector<0, 65535>(block, f)) return false;
  hello.extensions = block.view();
  return extension_block(block, f) && c.finished(f);
}

}  // namespace detail

/// Whether the walk checks the body of an extension of this type.
constexpr bool hand_decodes(std::uint16_t type) {
  switch (type) {
    case 2:
    case 6:
    case 7:
    case 8:
    case 9:
    case 12:
    case 14:
    case 15:
    case 19:
    case 20:
    case 24:
    case 25:
    case 26:
    case 29:
    case 30:
    case 31:
    case 32:
    case 33:
    case 39:
    case 47:
    case 52:
    case 53:
    case 54:
    case 55:
    case 56:
    case 57:
    case 58:
    case 59:
    case 61:
    case 62:
    case 13172:
    case 17513:
    case 30032:
    case 0xffa5:
      return false;
    default:
      return true;
  }
}

/// False leaves `hello` unspecified, and `code` and `offset` of the first violation in the other two.
BENCH_INLINE bool hand_walk(bytes body, hand_hello& hello, hand_code& code, std::size_t& offset) {
  hand_failure f;
  if (detail::client_hello({body.data(), body.data() + body.size()}, hello, f)) [[likely]]
    return true;
  code = f.code;
  offset = static_cast<std::size_t>(f.where - body.data());
  return false;
}

/// The host name of a ClientHello body, empty if there is none; whatever does not lie on the way is not
/// checked.
BENCH_INLINE bytes hand_sni(bytes body) {
  hand_failure f;
  detail::cursor c{body.data(), body.data() + body.size()};
  detail::cursor skipped;
  detail::cursor block;
  if (!c.skip(34, f) || !c.vector<0, 32>(skipped, f) || !c.vector<2, 65534, 2>(skipped, f) ||
      !c.vector<1, 255>(skipped, f) || !c.vector<0, 65535>(block, f))
    return {};
  while (block.p != block.end) {
    std::uint16_t type = 0;
    detail::cursor extension;
    if (!block.take16(type, f) || !block.vector<0, 65535>(extension, f)) return {};
    if (type != 0) continue;
    detail::cursor names;
    detail::cursor host;
    std::uint8_t name_type = 0;
    if (!extension.vector<1, 65535>(names, f) || !names.take8(name_type, f) || name_type != 0 ||
        !names.vector<1, 65535>(host, f))
      return {};
    return host.view();
  }
  return {};
}

#undef BENCH_INLINE

}  // namespace bench
