#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/error.hpp>
#include <tlswire/wire/reader.hpp>

namespace tlswire {

/// How a type stands on the wire.
enum class wire_kind : std::uint8_t {
  number,           ///< `width` bytes, most significant first
  varint,           ///< RFC 9000 section 16
  fixed_opaque,     ///< `low` bytes
  opaque,           ///< bytes behind a length
  vector,           ///< elements behind a length
  array,            ///< `count` elements
  structure,        ///< members
  choice,           ///< one of several types, by `source`
  optional_tail,    ///< nothing, or an `inner`
  length_prefixed,  ///< an `inner` behind a length
  sized,            ///< an `inner` of as many bytes as `source` says
  rest_opaque,      ///< bytes to the end of the container
  rest,             ///< elements to the end of the container
  constant,         ///< an `inner` with the value `expected`
  zeros,            ///< zeros to the end of the container
  extension_list,   ///< extensions behind a length
  extension,        ///< of a list; only in nodes of a walk, whose children are bodies
  custom,           ///< what a user's `codec` takes
  undecoded,        ///< bytes that belong to nothing; only in nodes of a walk
};

struct schema;

struct schema_field {
  std::string_view name;
  const schema* type;
  const std::uint8_t* initial = nullptr;  ///< the value that its RFC gives it, encoded; null for none
};

struct schema_case {
  std::uint64_t value;             ///< of the selector
  bool otherwise;                  ///< stands for every selector
  bool (*matches)(bytes);          ///< what must hold of the bytes as well; null for nothing
  bool (*stands_in)(const void*);  ///< what must hold of the context as well; null for nothing
  const schema* type;
};

struct schema_extension {
  std::uint16_t type;
  std::string_view name;
  const schema* body;
};

/// Where the selector of a choice, or the length of a sized, is found.
struct schema_source {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t sibling = none;                    ///< index of a member of the struct around it, or
  std::uint64_t (*read)(const void*) = nullptr;  ///< a value of the context
  std::string_view name{};                       ///< of the member, of the struct or of the context
  const schema* type = nullptr;                  ///< of that member; null where it has no wire format
};

/// How a type stands on the wire, as data: one object of static storage per type, made from the same
/// declarations as the parser, for everything that need not be fast. Which members mean something is said by
/// `kind`; the others are zero.
struct schema {
  wire_kind kind{};
  std::string_view name{};   ///< of a struct, an enum, a named kind or a type with a codec of its own
  std::string_view scope{};  ///< of that name: `tlswire::tls12`
  std::size_t min_size = 0;
  std::size_t max_size = 0;  ///< SIZE_MAX where there is no limit
  std::size_t width = 0;     ///< in bytes: of a number, or of a length prefix
  std::uint64_t low = 0;     ///< bounds of a length, in bytes
  std::uint64_t high = 0;
  const schema* inner = nullptr;         ///< the element, or what is wrapped
  std::size_t count = 0;                 ///< of fields, cases, extensions, elements or values
  const schema_field* fields = nullptr;  ///< of a struct; also of a codec that says it has them
  const schema_case* cases = nullptr;
  const schema_extension* extensions = nullptr;  ///< those whose bodies are known here
  std::uint64_t tls13_low = 0;                   ///< of an extension list in TLS 1.3; parsing takes less
  schema_source source{};
  std::string_view (*value_name)(std::uint64_t) =
      nullptr;  ///< of an enum with names; empty for unknown values
  std::uint64_t (*value_at)(std::size_t) =
      nullptr;  ///< of an enum with a registry: its `count` values, ascending
  bool (*is_grease)(std::uint64_t) = nullptr;
  bool (*matches)(bytes) = nullptr;  ///< of a struct that tells its own bytes from another's; may be null
  const std::uint8_t* expected = nullptr;  ///< `min_size` bytes
  /// Decodes by the user's codec, and gives the value if it is a number. The second pointer is the first byte
  /// of the message, the third the context.
  bool (*parse)(reader&, parse_error&, const std::uint8_t*, const void*, std::uint64_t&) = nullptr;
  bool lacks_context = false;  ///< it, or a type in it, depends on a value that the context does not have
  std::size_t height = 1;      ///< levels of types in it, itself included
  bool is_text = false;        ///< bytes that are characters, such as a host name
  /// Of an enum with names: gives the value of one, false if no value has it.
  bool (*value_named)(std::string_view, std::uint64_t&) = nullptr;
};

}  // namespace tlswire
