#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/wire/compiler.hpp>

namespace tlswire::detail {

/// Types that no registration knows, to find duplicates among them: up to 32 are compared pairwise; beyond, a
/// bitmap of all 65,536 types is used, which is cleared on demand. Comparing pairwise alone would take
/// hostile input 300 ms.
class unknown_types {
 public:
  // Left uninitialised: what is read of them was written before.
  constexpr unknown_types() noexcept {}  // NOLINT(cppcoreguidelines-pro-type-member-init)

  /// Notes a type. False when it was noted before.
  TLSWIRE_INLINE constexpr bool note(std::uint16_t type) noexcept {
    if (count_ < few) [[likely]] {
      for (std::size_t i = 0; i < count_; ++i) {
        if (types_[i] == type) [[unlikely]]
          return false;
      }
      types_[count_++] = type;
      return true;
    }
    if (count_ == few) set_up();
    std::uint32_t& word = bitmap_[type / 32];
    const std::uint32_t bit = std::uint32_t{1} << (type % 32);
    if ((word & bit) != 0) [[unlikely]]
      return false;
    word |= bit;
    return true;
  }

 private:
  static constexpr std::size_t few = 32;

  TLSWIRE_COLD constexpr void set_up() noexcept {
    for (auto& word : bitmap_) word = 0;
    for (const std::uint16_t type : types_) bitmap_[type / 32] |= std::uint32_t{1} << (type % 32);
    ++count_;
  }

  std::size_t count_ = 0;
  std::uint16_t types_[few];
  std::uint32_t bitmap_[65536 / 32];
};

/// Types that are registered, to find duplicates among them: a bit for each.
template <std::size_t Count>
class known_types {
 public:
  /// Notes registration `I`. False when it was noted before.
  template <std::size_t I>
  TLSWIRE_INLINE constexpr bool note() noexcept {
    constexpr std::uint64_t bit = std::uint64_t{1} << (I % 64);
    if ((seen_[I / 64] & bit) != 0) [[unlikely]]
      return false;
    seen_[I / 64] |= bit;
    return true;
  }
  constexpr bool note(std::size_t i) noexcept {
    const std::uint64_t bit = std::uint64_t{1} << (i % 64);
    if ((seen_[i / 64] & bit) != 0) return false;
    seen_[i / 64] |= bit;
    return true;
  }

 private:
  std::uint64_t seen_[Count / 64 + 1]{};
};

}  // namespace tlswire::detail
