#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tlswire/wire.hpp>

/// What is asked of every wire type, without its type: compiled once, for the compiler takes seconds for it.
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
inline constexpr std::string_view walker = "the walker refuses what the parser refuses, for the same reason";
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

/// A wire type and a context, as an examination sees them. A value is one of the type.
class subject {
 public:
  using value = std::shared_ptr<const void>;

  /// A value, or none and the error; and how many allocations it took to come to it.
  struct parsed {
    value got{};
    parse_error error{};
    std::size_t allocated = 0;
    explicit operator bool() const noexcept { return got != nullptr; }
  };
  struct written {
    bytes got{};
    bool good = false;
    serialize_error error{};
    std::size_t allocated = 0;
    explicit operator bool() const noexcept { return good; }
  };

  virtual parsed parse(const heap_bytes& input) const = 0;
  virtual parsed frame(const heap_bytes& input) const = 0;
  virtual written serialize(const value& v, heap_bytes& out) const = 0;
  /// Equal both ways.
  virtual bool equal(const value& a, const value& b) const = 0;
  virtual std::size_t encoded_size(const value& v) const = 0;
  /// The value built anew from what was decoded, and what it points to; no value if that fails.
  virtual value rebuild(const value& v) const = 0;
  /// What the walker says of the same bytes. Gives false if this subject is not walked.
  virtual bool walk(const heap_bytes&, std::size_t& /*violations*/, parse_error& /*first*/) const {
    return false;
  }
  /// Bytes of a tail that may be missing.
  virtual std::size_t tail(const value& v) const = 0;

  std::size_t min_size = 0;
  std::size_t max_size = 0;
  bool open_ended = false;
  bool has_short_form = false;

 protected:
  ~subject() = default;
};

/// Puts every law to a subject and one valid encoding of it.
class examination {
 public:
  examination(bytes wire, const subject& of) : wire_(wire), of_(of) {}

  std::vector<std::string> broken{};   ///< names of laws, in the order of `law`
  std::vector<std::string> details{};  ///< one line each, a few for each law

  void run();

 private:
  void breaks(std::string_view law, const std::string& detail);
  subject::parsed parse(const heap_bytes& input);
  subject::written serialize(const subject::value& value, heap_bytes& out);
  void check_error(const heap_bytes& input, const parse_error& e);
  void sizes(const subject::value& value);
  void round_trip(const subject::value& value);
  void rebuilt(const subject::value& value);
  void framed(const heap_bytes& copy);
  void refused_or_same(std::string_view law, bytes variant);
  void prefixes(const subject::value& value);
  void longer(const subject::value& value);
  void changes();
  void buffers(const subject::value& value);

  bytes wire_;
  const subject& of_;
  std::size_t allocated_ = 0;
};

}  // namespace detail
}  // namespace tlswire::test
