#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <tlswire/wire.hpp>

#include "support/allocations.hpp"
#include "support/hex.hpp"
#include "support/rebuild.hpp"
#include "support/text.hpp"

/// The laws that hold for every wire type (design, section 3).
namespace tlswire::test {

/// The laws. Each is what must be true of a type and one valid encoding of it.
namespace law {
inline constexpr std::string_view parses = "it parses";
inline constexpr std::string_view serializes = "serializing the parsed value gives the bytes";
inline constexpr std::string_view exact_size = "encoded_size is exact";
inline constexpr std::string_view bounds = "the size lies within min_size and max_size";
inline constexpr std::string_view equals = "parsing the serialized bytes gives an equal value";
inline constexpr std::string_view rebuilds = "serializing the rebuilt value gives the bytes";
inline constexpr std::string_view rebuilt_equals = "the rebuilt value equals the parsed one";
inline constexpr std::string_view frames = "framing accepts what strict accepts, as the same bytes";
inline constexpr std::string_view prefixes = "a proper prefix is refused, or is a shorter legal form";
inline constexpr std::string_view one_more = "one byte more is trailing_data behind the value";
inline constexpr std::string_view changed = "a changed byte is refused, or comes back";
inline constexpr std::string_view place = "an error lies within the bytes, and its numbers fit its code";
inline constexpr std::string_view small_buffer =
    "a buffer that is too small is refused, and an exact one is enough";
inline constexpr std::string_view no_heap = "nothing is allocated";
}  // namespace law

namespace detail {

/// Bytes on the heap, exactly as many as there are: AddressSanitizer sees a read behind them.
class heap_bytes {
 public:
  constexpr explicit heap_bytes(std::size_t size) : data_(new std::uint8_t[size]{}), size_(size) {}
  constexpr explicit heap_bytes(bytes source) : heap_bytes(source.size()) {
    copy_bytes(data_, source.data(), size_);
  }
  heap_bytes(const heap_bytes&) = delete;
  heap_bytes& operator=(const heap_bytes&) = delete;
  constexpr ~heap_bytes() { delete[] data_; }

  constexpr std::uint8_t* data() noexcept { return data_; }
  constexpr const std::uint8_t* data() const noexcept { return data_; }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr std::uint8_t& operator[](std::size_t i) noexcept { return data_[i]; }

 private:
  std::uint8_t* data_;
  std::size_t size_;
};

// Out of line, so that the parser of a type is compiled once for all that is asked of it.
template <class T, parse_mode Mode, class Context>
[[gnu::noinline]] result<T> parse_copy(const heap_bytes& input, const Context& context) {
  return tlswire::parse<T, Mode>(input, context);
}
template <class T, class Context>
[[gnu::noinline]] result<bytes> serialize_to(const T& value, heap_bytes& out, const Context& context) {
  return tlswire::serialize(value, out, context);
}
template <class T>
[[gnu::noinline]] bool equal_both_ways(const T& a, const T& b) {
  return tlswire::equal(a, b) && tlswire::equal(b, a);
}

/// Whether the encoding of a `T` ends in a member that may be missing, and in nothing else of open length:
/// then just one proper prefix is legal. Its value says how long that member is.
template <class T>
struct short_form {
  static constexpr bool exists = false;
  static std::size_t tail(const T&) { return 0; }
};
template <class T>
struct short_form<optional_tail<T>> {
  static constexpr bool exists = !tlswire::detail::open_ended<T>;
  static std::size_t tail(const optional_tail<T>& value) {
    return value.has_value() ? encoded_size(*value) : 0;
  }
};
struct last_of {
  template <class First, class... More>
  constexpr const auto* operator()(const First& first, const More&... more) const noexcept {
    if constexpr (sizeof...(More) == 0) {
      return &first;
    } else {
      return (*this)(more...);
    }
  }
};
template <class T>
concept open_struct = taken_apart<T> && tlswire::detail::open_ended<T>;
template <open_struct T>
struct short_form<T> {
  using last = std::remove_cvref_t<decltype(*fields<T>::apply(std::declval<const T&>(), last_of{}))>;
  static constexpr bool exists = short_form<last>::exists;
  static std::size_t tail(const T& value) {
    return short_form<last>::tail(*fields<T>::apply(value, last_of{}));
  }
};

/// Whether an error of `parse` lies within `size` bytes, and its numbers say what its code says.
constexpr bool fits(const parse_error& e, std::size_t size) noexcept {
  if (e.offset > size) return false;
  switch (e.code) {
    case errc::truncated:
    case errc::length_overrun:
    case errc::length_above_maximum:
      return e.declared > e.available;
    case errc::length_below_minimum:
      return e.declared < e.available;
    case errc::length_not_a_multiple:
      return e.available > 1 && e.declared % e.available != 0;
    case errc::trailing_data:
      return e.available > 0 && e.available <= size - e.offset;
    case errc::none:
    case errc::buffer_too_small:
    case errc::length_mismatch:
    case errc::case_mismatch:
      return false;
    default:
      return true;
  }
}

template <class T, class Context>
class examination {
 public:
  examination(bytes wire, const Context& context) : wire_(wire), context_(context) {}

  std::vector<std::string> broken;   ///< names of laws, in the order of `law`
  std::vector<std::string> details;  ///< one line each, a few for each law

  void run() {
    const heap_bytes copy(wire_);
    const auto parsed = parse_counted(copy);
    if (!parsed) {
      breaks(law::parses, error_text(parsed.error()));
      check_error(copy, parsed.error());
      return;
    }
    sizes(*parsed);
    round_trip(*parsed);
    rebuilt(*parsed);
    framed(copy);
    prefixes(*parsed);
    longer(*parsed);
    changes();
    buffers(*parsed);
    if (allocated_ != 0) breaks(law::no_heap, std::to_string(allocated_) + " allocations");
  }

 private:
  [[gnu::noinline]] void breaks(std::string_view law, const std::string& detail) {
    std::size_t said = 0;
    for (const std::string& line : details) said += line.starts_with(law) ? 1 : 0;
    if (said == 0) broken.emplace_back(law);
    if (said < 5) details.push_back(std::string(law) + ": " + detail);
  }
  result<T> parse_counted(const heap_bytes& input) {
    const std::size_t before = allocations();
    const result<T> out = parse_copy<T, strict>(input, context_);
    allocated_ += allocations() - before;
    return out;
  }
  result<bytes> serialize_counted(const T& value, heap_bytes& out) {
    const std::size_t before = allocations();
    const result<bytes> written = serialize_to(value, out, context_);
    allocated_ += allocations() - before;
    return written;
  }

  [[gnu::noinline]] void check_error(const heap_bytes& input, const parse_error& e) {
    if (!fits(e, input.size())) {
      breaks(law::place, error_text(e) + " for " + std::to_string(input.size()) + " bytes " + to_hex(input));
    }
  }

  void sizes(const T& value) {
    const std::size_t size = encoded_size(value);
    if (size != wire_.size()) {
      breaks(law::exact_size, std::to_string(size) + ", not " + std::to_string(wire_.size()));
    }
    if (wire_.size() < min_size<T> || wire_.size() > max_size<T>) {
      breaks(law::bounds, std::to_string(wire_.size()) + " is not within " + std::to_string(min_size<T>) +
                              " and " + std::to_string(max_size<T>));
    }
  }

  void round_trip(const T& value) {
    heap_bytes out(wire_.size() + 64);
    const auto written = serialize_counted(value, out);
    if (!written || *written != wire_) {
      breaks(law::serializes, written ? to_hex(*written) : error_text(written.error()));
      return;
    }
    const heap_bytes again(*written);
    const auto parsed = parse_counted(again);
    if (!parsed || !equal_both_ways(*parsed, value)) {
      breaks(law::equals, parsed ? "not equal" : error_text(parsed.error()));
    }
  }

  void rebuilt(const T& value) {
    arena storage;
    rebuilder<Context> again{context_, storage};
    const T fresh = again(value);
    if (again.failed) {
      breaks(law::rebuilds, "an extension cannot be rebuilt");
      return;
    }
    if (encoded_size(fresh) != wire_.size()) {
      breaks(law::exact_size, "of the rebuilt value " + std::to_string(encoded_size(fresh)));
    }
    heap_bytes out(wire_.size() + 64);
    const auto written = serialize_counted(fresh, out);
    if (!written || *written != wire_) {
      breaks(law::rebuilds, written ? to_hex(*written) : error_text(written.error()));
      return;
    }
    if (!equal_both_ways(fresh, value)) breaks(law::rebuilt_equals, "not equal");
    buffers(fresh);
  }

  void framed(const heap_bytes& copy) {
    const auto parsed = parse_copy<T, framing>(copy, context_);
    if (!parsed) {
      breaks(law::frames, error_text(parsed.error()));
      return;
    }
    heap_bytes out(wire_.size());
    const auto written = serialize_counted(*parsed, out);
    if (!written || *written != wire_) {
      breaks(law::frames, written ? to_hex(*written) : error_text(written.error()));
    }
  }

  /// Bytes other than `wire_`: refused well, or accepted and written back.
  [[gnu::noinline]] void refused_or_same(std::string_view law, bytes variant) {
    const heap_bytes copy(variant);
    const auto parsed = parse_counted(copy);
    if (!parsed) {
      check_error(copy, parsed.error());
      return;
    }
    arena storage;
    rebuilder<Context> again{context_, storage};
    const T fresh = again(*parsed);
    heap_bytes out(variant.size() + 64);
    const auto written = serialize_counted(fresh, out);
    if (again.failed || !written || *written != variant || encoded_size(*parsed) != variant.size() ||
        variant.size() < min_size<T> || variant.size() > max_size<T>) {
      breaks(law,
             to_hex(variant) + " came back as " + (written ? to_hex(*written) : error_text(written.error())));
    }
  }

  void prefixes(const T& value) {
    constexpr bool open = tlswire::detail::open_ended<T>;
    for (std::size_t size = 0; size < wire_.size(); ++size) {
      const heap_bytes copy(wire_.sub(0, size));
      const auto parsed = parse_counted(copy);
      if (!parsed) {
        check_error(copy, parsed.error());
        continue;
      }
      const bool legal = short_form<T>::exists ? size == wire_.size() - short_form<T>::tail(value) : open;
      if (!legal) {
        breaks(law::prefixes, "the first " + std::to_string(size) + " bytes are accepted");
      } else {
        refused_or_same(law::prefixes, wire_.sub(0, size));
      }
    }
  }

  void longer(const T& value) {
    const bool ends =
        short_form<T>::exists ? short_form<T>::tail(value) != 0 : !tlswire::detail::open_ended<T>;
    for (const std::uint8_t more : std::initializer_list<std::uint8_t>{0x00, 0x01, 0xff}) {
      heap_bytes variant(wire_.size() + 1);
      for (std::size_t i = 0; i < wire_.size(); ++i) variant[i] = wire_[i];
      variant[wire_.size()] = more;
      if (!ends) {
        refused_or_same(law::one_more, variant);
        continue;
      }
      const auto parsed = parse_counted(variant);
      if (parsed) {
        breaks(law::one_more, "accepted");
      } else if (!(parsed.error() == parse_error{errc::trailing_data, wire_.size(), 0, 1})) {
        breaks(law::one_more, error_text(parsed.error()));
      }
    }
  }

  /// Each byte one up and one down, alone, and with the carry into the bytes before it: this covers every
  /// length prefix of whatever width.
  void changes() {
    heap_bytes variant(wire_);
    for (std::size_t i = 0; i < wire_.size(); ++i) {
      for (const std::uint8_t step : std::initializer_list<std::uint8_t>{0x01, 0xff}) {
        const auto wraps = [&](std::size_t at) { return variant[at] == (step == 1 ? 0x00 : 0xff); };
        std::size_t at = i;
        do {
          variant[at] = static_cast<std::uint8_t>(variant[at] + step);
          refused_or_same(law::changed, variant);
        } while (wraps(at) && at-- > 0);
        for (std::size_t j = 0; j <= i; ++j) variant[j] = wire_[j];
      }
    }
  }

  void buffers(const T& value) {
    for (std::size_t size = 0; size <= wire_.size(); ++size) {
      heap_bytes out(size);
      const auto written = serialize_counted(value, out);
      const bool good = size == wire_.size()
                            ? written && *written == wire_
                            : !written && written.error().code == errc::buffer_too_small &&
                                  written.error().offset <= size &&
                                  written.error().available == size - written.error().offset &&
                                  written.error().declared > written.error().available;
      if (!good) {
        breaks(law::small_buffer, "with " + std::to_string(size) + " bytes: " +
                                      (written ? to_hex(*written) : error_text(written.error())));
      }
    }
  }

  bytes wire_;
  const Context& context_;
  std::size_t allocated_ = 0;
};

}  // namespace detail

/// The laws that can be checked by the compiler: `static_assert(lawful<ServerHello>(wire));`
template <class T, class Context = no_context>
constexpr bool lawful(bytes wire, const Context& context = {}) {
  const auto parsed = parse<T>(wire, context);
  if (!parsed || encoded_size(*parsed) != wire.size()) return false;
  if (wire.size() < min_size<T> || wire.size() > max_size<T>) return false;
  detail::heap_bytes out(wire.size());
  const auto written = serialize(*parsed, out, context);
  if (!written || !(*written == wire)) return false;
  const auto again = parse<T>(out, context);
  return again && equal(*parsed, *again);
}

/// Which laws `T` breaks for a valid encoding `wire`; none, if all is well.
template <class T, class Context = no_context>
std::vector<std::string> broken_laws(bytes wire, const Context& context = {}) {
  detail::examination<T, Context> found(wire, context);
  found.run();
  return found.broken;
}

/// Every law, for a valid encoding `wire` of a `T`.
template <class T, class Context = no_context>
void verify(bytes wire, const Context& context = {}, const char* file = __builtin_FILE(),
            int line = __builtin_LINE()) {
  detail::examination<T, Context> found(wire, context);
  found.run();
  for (const std::string& detail : found.details) {
    const std::string what = std::string(type_name<T>) + " " + to_hex(wire) + ": " + detail;
    ADD_FAIL_CHECK_AT(file, line, what);
  }
}

}  // namespace tlswire::test
