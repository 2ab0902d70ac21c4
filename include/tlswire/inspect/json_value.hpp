#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tlswire {

enum class json_kind : std::uint8_t {
  null,    ///< and a member that an object does not have
  number,  ///< a whole one from 0 to 2^64-1
  text,
  array,
  object,
  other,
};

/// A JSON value, as tlswire reads one that another library has parsed: a small object that is copied freely,
/// such as a pointer to the library's value.
template <class J>
concept json_value = std::copyable<J> && requires(const J& value, std::size_t i, std::string_view name) {
  { value.kind() } -> std::same_as<json_kind>;
  { value.number() } -> std::convertible_to<std::uint64_t>;  // of a number
  {
    value.text()
    } -> std::convertible_to<std::string_view>;          // of a text, in UTF-8; valid as long as the document
  { value.size() } -> std::convertible_to<std::size_t>;  // of an array or an object
  { value.element(i) } -> std::convertible_to<J>;        // of an array, i below its size
  { value.key(i) } -> std::convertible_to<std::string_view>;  // of an object, in any order
  { value.member(name) } -> std::convertible_to<J>;           // of an object; a null if it has none
};

}  // namespace tlswire
