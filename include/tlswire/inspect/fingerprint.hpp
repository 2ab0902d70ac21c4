#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/wire/bytes.hpp>

namespace tlswire {

/// A hash that fingerprints are made with, handed in by the caller: `update` takes text piece by piece,
/// `finish` gives the digest of all of it, and is called once.
template <class Hash>
concept text_hash = requires(Hash& hash, std::string_view text) {
  hash.update(text);
  requires std::convertible_to<const std::remove_cvref_t<decltype(hash.finish())>&, bytes>;
};

/// Over what a ClientHello was sent.
enum class hello_transport : std::uint8_t { tcp, quic, datagram };

/// Text of fixed length, by value.
template <std::size_t N>
struct fixed_text {
  char text[N]{};
  constexpr std::string_view view() const noexcept { return {text, N}; }
  constexpr operator std::string_view() const noexcept { return view(); }
  friend constexpr bool operator==(const fixed_text& a, std::string_view b) noexcept { return a.view() == b; }
};

namespace detail {

/// Numbers with something between them.
class separated {
 public:
  constexpr separated(text_sink out, std::string_view between) noexcept : out_(out), between_(between) {}

  void decimal(std::uint64_t value) {
    next();
    out_.number(value);
  }
  /// Four hexadecimal digits.
  void hex(std::uint16_t value) {
    next();
    const std::uint8_t both[] = {static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
    out_.hex(bytes(both));
  }
  constexpr bool any() const noexcept { return any_; }

 private:
  void next() {
    if (any_) out_(between_);
    any_ = true;
  }
  text_sink out_;
  std::string_view between_;
  bool any_ = false;
};

/// Calls `use` with the values that `each` gives, in ascending order, as often as each occurs. Takes no
/// memory beyond the stack, and walks once more for each first byte that occurs: 256 times at the most.
template <class Each, class Use>
void in_ascending_order(const Each& each, Use&& use) {
  bool occurs[256] = {};
  each([&](std::uint16_t value) { occurs[value >> 8] = true; });
  for (unsigned high = 0; high < 256; ++high) {
    if (!occurs[high]) continue;
    std::uint16_t counts[256] = {};
    each([&](std::uint16_t value) {
      if (value >> 8 == high) ++counts[value & 0xFF];
    });
    for (unsigned low = 0; low < 256; ++low) {
      for (unsigned i = 0; i < counts[low]; ++i) use(static_cast<std::uint16_t>(high << 8 | low));
    }
  }
}

/// The digest in hexadecimal digits, cut after `N` of them.
template <std::size_t N, text_hash Hash>
void digest_text(Hash& hash, char* to) {
  const auto digest = hash.finish();
  const bytes view(digest);
  for (std::size_t i = 0; i < N; ++i) {
    const unsigned byte = i / 2 < view.size() ? view[i / 2] : 0;
    to[i] = "0123456789abcdef"[i % 2 == 0 ? byte >> 4 : byte & 15];
  }
}

}  // namespace detail
}  // namespace tlswire
