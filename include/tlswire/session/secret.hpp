#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <tlswire/wire/bytes.hpp>

namespace tlswire::session {

/// Bytes that a session owns.
using octets = std::vector<std::uint8_t>;

inline octets to_octets(bytes view) { return {view.begin(), view.end()}; }

/// Overwrites memory with zeros, in a way that no optimiser takes out.
inline void wipe(std::uint8_t* data, std::size_t size) noexcept {
  volatile std::uint8_t* at = data;
  for (std::size_t i = 0; i < size; ++i) at[i] = 0;
}

/// Whether two byte strings are equal, in a time that depends on their lengths only.
inline bool equal_in_constant_time(bytes a, bytes b) noexcept {
  if (a.size() != b.size()) return false;
  volatile std::uint8_t difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference = static_cast<std::uint8_t>(difference | (a[i] ^ b[i]));
  }
  return difference == 0;
}

/// Bytes that are wiped when they are no longer needed: before they are replaced, and on destruction. Their
/// number never grows in place, so that no copy is left behind by a reallocation.
class secret {
 public:
  secret() noexcept = default;
  explicit secret(std::size_t size) : data_(size) {}
  explicit secret(bytes data) : data_(data.begin(), data.end()) {}
  explicit secret(const octets& data) : data_(data) {}
  secret(const secret&) = default;
  secret(secret&& other) noexcept : data_(std::move(other.data_)) { other.data_.clear(); }
  secret& operator=(secret other) noexcept {
    data_.swap(other.data_);
    return *this;
  }
  ~secret() { clear(); }

  std::uint8_t* data() noexcept { return data_.data(); }
  const std::uint8_t* data() const noexcept { return data_.data(); }
  std::size_t size() const noexcept { return data_.size(); }
  bool empty() const noexcept { return data_.empty(); }
  /// A view, good as long as this object is not changed.
  bytes view() const noexcept { return {data_.data(), data_.size()}; }

  void clear() noexcept {
    wipe(data_.data(), data_.size());
    data_.clear();
  }

 private:
  octets data_;
};

/// In a time that depends on the lengths only.
inline bool operator==(const secret& a, const secret& b) noexcept {
  return equal_in_constant_time(a.view(), b.view());
}

}  // namespace tlswire::session
