#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <tlswire/handshake/extension_list.hpp>

#include "support/text.hpp"
#include "support/verify.hpp"

/// Extension lists, and what users register.
namespace tlswire::test {

/// A message of the user's own, which has extensions.
struct diary {};

struct Token {
  opaque<1, 255> token{};
};
/// A user's extension of a ClientHello, and of the user's own message.
struct token {
  static constexpr ExtensionType type{0xfe10};
  using bodies = tlswire::bodies<in<message::client_hello, Token>, in<diary, Token>>;
};
/// Another user's, with the same code point.
struct other {
  static constexpr ExtensionType type{0xfe10};
  using bodies = tlswire::bodies<in<message::client_hello, Cookie>>;
};

/// A list of these extensions, in storage of exactly its size.
struct block {
  explicit block(bytes extensions) : wire(2 + extensions.size()) {
    wire[0] = static_cast<std::uint8_t>(extensions.size() >> 8);
    wire[1] = static_cast<std::uint8_t>(extensions.size());
    for (std::size_t i = 0; i < extensions.size(); ++i) wire[2 + i] = extensions[i];
  }
  detail::heap_bytes wire;
};

/// Extensions of these types, without data.
inline std::vector<std::uint8_t> empty_extensions(const std::vector<std::size_t>& types) {
  std::vector<std::uint8_t> out;
  for (const std::size_t type : types) {
    out.insert(out.end(), {static_cast<std::uint8_t>(type >> 8), static_cast<std::uint8_t>(type), 0, 0});
  }
  return out;
}
/// That many distinct types that tlswire does not know.
inline std::vector<std::size_t> unknown_types(std::size_t count) {
  std::vector<std::size_t> types;
  for (std::size_t i = 0; types.size() < count; ++i) {
    const std::size_t type = 0x4000 + 7 * i % 0x9000;
    if (!is_known(ExtensionType{static_cast<std::uint16_t>(type)})) types.push_back(type);
  }
  return types;
}

/// What a parse says of a list of these extensions; nothing if it accepts it.
template <class List, parse_mode Mode = strict, class Bytes, class Context = no_context>
std::string error_of(const Bytes& extensions, const Context& context = {}) {
  const block input{bytes(extensions)};
  const auto parsed = parse<List, Mode>(input.wire, context);
  return parsed ? "" : error_text(parsed.error());
}

}  // namespace tlswire::test
