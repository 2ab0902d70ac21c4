#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <tlswire/wire/bytes.hpp>

namespace tlswire::session {

/// Keeps copies of byte strings where they are until all are dropped at once, so that views of them stay
/// good. What it holds is bounded.
class arena {
 public:
  explicit arena(std::size_t limit) noexcept : limit_(limit) {}

  /// A copy that does not move; none if that would be more than the limit.
  std::optional<bytes> keep(bytes data) {
    if (data.size() > limit_ - used_) return std::nullopt;
    if (chunks_.empty() || room_ < data.size()) {
      const std::size_t size = data.size() > chunk_size ? data.size() : chunk_size;
      chunks_.push_back(std::make_unique<std::uint8_t[]>(size));
      next_ = chunks_.back().get();
      room_ = size;
    }
    std::uint8_t* const at = next_;
    copy_bytes(at, data.data(), data.size());
    next_ += data.size();
    room_ -= data.size();
    used_ += data.size();
    return bytes(at, data.size());
  }
  /// Drops everything.
  void clear() noexcept {
    chunks_.clear();
    next_ = nullptr;
    room_ = used_ = 0;
  }
  std::size_t used() const noexcept { return used_; }

 private:
  static constexpr std::size_t chunk_size = 4096;

  std::size_t limit_;
  std::size_t used_ = 0;
  std::size_t room_ = 0;
  std::uint8_t* next_ = nullptr;
  std::vector<std::unique_ptr<std::uint8_t[]>> chunks_;
};

}  // namespace tlswire::session
