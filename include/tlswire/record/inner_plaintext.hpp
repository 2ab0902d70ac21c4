#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/record/tls_plaintext.hpp>
#include <tlswire/registry/content_type.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/zeros.hpp>

namespace tlswire {

/// Longest inner plaintext with its type and padding, in bytes. RFC 9846 section 5.4.
inline constexpr std::size_t max_inner_plaintext_length = max_plaintext_length + 1;

/// Bytes of `cleartext` up to and with the content type, which is the last one that is not zero; 0 if there
/// is none. RFC 9846 section 5.4.
constexpr std::size_t unpadded_size(bytes cleartext) noexcept {
  std::size_t size = cleartext.size();
  while (size != 0 && cleartext[size - 1] == 0) --size;
  return size;
}

namespace detail {

/// Content, its type, and zeros, which are found from the end. `Type` points to the member that is the type.
template <class T, ContentType T::*Type>
struct inner_plaintext_codec {
  static constexpr std::size_t min_size = 1;
  static constexpr std::size_t max_size = max_inner_plaintext_length;
  static constexpr bool open_ended = true;
  static constexpr bool with_fields = true;

  template <class State>
  static constexpr bool parse(reader& r, T& value, State& state) noexcept {
    const bytes cleartext(r.next, r.left());
    // RFC 9846 section 5.4: padding does not change the limit of a record.
    if (cleartext.size() > max_size) {
      return state.fail(errc::record_overflow, r.next, cleartext.size(), max_size);
    }
    const std::size_t size = unpadded_size(cleartext);
    if (size == 0) return state.fail(errc::no_content_type, r.next);
    value.content = cleartext.sub(0, size - 1);
    value.*Type = static_cast<ContentType>(cleartext[size - 1]);
    value.zeros = tlswire::zeros(cleartext.size() - size);
    r.next = r.end;
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const T& value, State& state) noexcept {
    // It would be taken for padding.
    if (value.*Type == ContentType{}) return state.fail(errc::no_content_type, w.next);
    const std::size_t size = encoded_size(value);
    if (size > max_size) return state.fail(errc::record_overflow, w.next, size, max_size);
    return put_bytes(w, value.content, state) &&
           put_number<1>(w, static_cast<std::uint8_t>(value.*Type), state) &&
           codec<tlswire::zeros>::emit(w, value.zeros, state);
  }
  static constexpr std::size_t encoded_size(const T& value) noexcept {
    return value.content.size() + 1 + value.zeros.size();
  }
};

}  // namespace detail
}  // namespace tlswire
