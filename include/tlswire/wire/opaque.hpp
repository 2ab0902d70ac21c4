#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/codec.hpp>

namespace tlswire {

/// Uninterpreted bytes. RFC 9846 section 3.4:
///
///     opaque<32>     random;        //  opaque random[32];         owns its bytes
///     opaque<0, 32>  session_id;    //  opaque session_id<0..32>;  a view
template <std::size_t... Bounds>
class opaque;

/// `opaque x[N]`: exactly `N` bytes, held by value; an aggregate, so `{0x01, 0x02}` fills it from the front.
template <std::size_t N>
class opaque<N> {
 public:
  using kind = opaque;
  using value_type = std::uint8_t;

  std::uint8_t value[N];

  /// A copy of exactly `N` bytes; any other number stops the program.
  static constexpr opaque from(bytes source) noexcept {
    if (source.size() != N) compiler::trap();
    opaque out{};
    copy_bytes(out.value, source.data(), N);
    return out;
  }

  constexpr std::uint8_t* data() noexcept { return value; }
  constexpr const std::uint8_t* data() const noexcept { return value; }
  static constexpr std::size_t size() noexcept { return N; }
  constexpr const std::uint8_t* begin() const noexcept { return value; }
  constexpr const std::uint8_t* end() const noexcept { return value + N; }
  constexpr std::uint8_t& operator[](std::size_t i) noexcept { return value[i]; }
  constexpr std::uint8_t operator[](std::size_t i) const noexcept { return value[i]; }

  friend constexpr bool operator==(const opaque& a, const opaque& b) noexcept {
    return bytes(a.value) == bytes(b.value);
  }
};

/// `opaque x<Lo..Hi>`: a view of Lo to Hi bytes behind a length prefix. Parsed, it points into the input; built, to the
/// caller's bytes. The bounds are checked by `parse` and `serialize`, not on construction.
template <std::size_t Lo, std::size_t Hi>
class opaque<Lo, Hi> : public bytes {
 public:
  using kind = opaque;
  using bytes::bytes;
  constexpr opaque() noexcept = default;
  constexpr opaque(const bytes& view) noexcept : bytes(view) {}
};

template <std::size_t N>
struct codec<opaque<N>> {
  static constexpr std::size_t min_size = N;
  static constexpr std::size_t max_size = N;
  static constexpr bool total = true;

  template <class State>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, opaque<N>& value, State& state) noexcept {
    if (r.left() < N) [[unlikely]] return state.fail(errc::truncated, r.next, N, r.left());
    copy_bytes(value.value, r.next, N);
    r.next += N;
    return true;
  }
  template <class State>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const opaque<N>& value, State& state) noexcept {
    return put_bytes(w, bytes(value.value), state);
  }
  static constexpr std::size_t encoded_size(const opaque<N>&) noexcept { return N; }
};

template <std::size_t Lo, std::size_t Hi>
struct codec<opaque<Lo, Hi>> {
  static constexpr std::size_t prefix = prefix_width(Hi);
  static constexpr std::size_t min_size = prefix + Lo;
  static constexpr std::size_t max_size = prefix + Hi;
  static constexpr bool bounds_reversed = Lo > Hi;
  static constexpr bool ceiling_too_large = prefix > 4;

  template <class State>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, opaque<Lo, Hi>& value, State& state) noexcept {
    static_assert(detail::assert_bounds<Lo, Hi>::value);
    reader body{};
    if (!take_prefixed<prefix, Lo, Hi>(r, body, state)) [[unlikely]] return false;
    value = bytes(body.next, body.left());
    return true;
  }
  template <class State>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const opaque<Lo, Hi>& value, State& state) noexcept {
    if (value.size() < Lo) [[unlikely]] {
      return state.fail(errc::length_below_minimum, w.next, value.size(), Lo);
    }
    if (value.size() > Hi) [[unlikely]] {
      return state.fail(errc::length_above_maximum, w.next, value.size(), Hi);
    }
    if (w.left() < prefix + value.size()) [[unlikely]] {
      return state.fail(errc::buffer_too_small, w.next, prefix + value.size(), w.left());
    }
    store_big_endian<prefix>(w.next, value.size());
    copy_bytes(w.next + prefix, value.data(), value.size());
    w.next += prefix + value.size();
    return true;
  }
  static constexpr std::size_t encoded_size(const opaque<Lo, Hi>& value) noexcept { return prefix + value.size(); }
};

}  // namespace tlswire
