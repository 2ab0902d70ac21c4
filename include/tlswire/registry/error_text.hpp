#pragma once

#include <cstddef>
#include <string_view>

#include <tlswire/registry/alert_for.hpp>
#include <tlswire/wire/print.hpp>

namespace tlswire {

/// An error on one line, with the alert it calls for, in storage of its own:
///
///     extensions[3].key_share.client_shares[0].key_exchange: at byte 143: declared length 33, 12 bytes available
///     (decode_error)
///
/// Longer text than `capacity` is cut.
class error_text {
 public:
  static constexpr std::size_t capacity = 510;

  constexpr explicit error_text(const parse_error& error) noexcept {
    using namespace std::string_view_literals;
    const auto append = [this](std::string_view piece) {
      for (const char c : piece) {
        if (size_ < capacity) text_[size_++] = c;
      }
    };
    print(error, append);
    append(" ("sv);
    append(name(alert_for(error.code)));
    append(")"sv);
  }

  constexpr std::string_view view() const noexcept { return {text_, size_}; }
  constexpr operator std::string_view() const noexcept { return view(); }
  /// Ended by a NUL.
  constexpr const char* c_str() const noexcept { return text_; }

 private:
  char text_[capacity + 1]{};
  std::size_t size_ = 0;
};

}  // namespace tlswire
