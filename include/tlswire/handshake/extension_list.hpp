#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/handshake/block_parser.hpp>
#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/found.hpp>
#include <tlswire/handshake/registered.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/length_prefixed.hpp>
#include <tlswire/wire/name.hpp>
#include <tlswire/wire/parse.hpp>

namespace tlswire {

namespace detail {
struct extension_list_access;
}

namespace detail {
template <class E, class Message>
struct collected_one {
  found<body<E, Message>> value;
};
}  // namespace detail

/// The answers of `extension_list::collect`, one for each extension that was asked for.
template <class Message, class... E>
struct collected : detail::collected_one<E, Message>... {
  template <class Asked>
  constexpr const found<body<Asked, Message>>& get() const noexcept TLSWIRE_LIFETIMEBOUND {
    return static_cast<const detail::collected_one<Asked, Message>&>(*this).value;
  }
};

/// `Extension extensions<Lo..2^16-1>` of a `Message`. RFC 9846 section 4.3.
///
/// A view of extensions in wire order, unknown ones included. `find` and `collect` are look-ups on top. A
/// list that was parsed in strict mode remembers that its bodies were checked, and against which
/// registrations; any other list is checked by `find`.
///
/// `Lo` is a rule of TLS 1.3 only: `parse` accepts the shorter block of TLS 1.2.
template <class Message, std::size_t Lo = 0>
class extension_list {
 public:
  using message = Message;
  static constexpr std::size_t lowest = Lo;

  /// Gives extensions in wire order.
  class iterator {
   public:
    using value_type = extension;
    using difference_type = std::ptrdiff_t;
    using reference = const extension&;
    using pointer = const extension*;

    constexpr iterator() noexcept = default;
    constexpr const extension& operator*() const noexcept { return current_; }
    constexpr const extension* operator->() const noexcept { return &current_; }
    constexpr iterator& operator++() noexcept {
      at_ = current_.extension_data.end();
      read();
      return *this;
    }
    constexpr iterator operator++(int) noexcept {
      const iterator before = *this;
      ++*this;
      return before;
    }
    friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.at_ == b.at_; }

   private:
    friend class extension_list;
    constexpr iterator(const std::uint8_t* at, const std::uint8_t* end) noexcept : at_(at), end_(end) {
      read();
    }
    TLSWIRE_INLINE constexpr void read() noexcept {
      if (at_ == end_) return;
      current_.extension_type = static_cast<ExtensionType>(load_big_endian<2>(at_));
      current_.extension_data = bytes(at_ + 4, load_big_endian<2>(at_ + 2));
    }

    const std::uint8_t* at_ = nullptr;
    const std::uint8_t* end_ = nullptr;
    extension current_{};
  };
  using const_iterator = iterator;

  constexpr extension_list() noexcept = default;

  constexpr iterator begin() const noexcept { return {block_.begin(), block_.end()}; }
  constexpr iterator end() const noexcept { return {block_.end(), block_.end()}; }
  constexpr bool empty() const noexcept { return block_.empty(); }
  /// Number of extensions; walks them.
  constexpr std::size_t size() const noexcept {
    std::size_t count = 0;
    for (auto i = begin(); i != end(); ++i) ++count;
    return count;
  }
  /// The block as it stands on the wire, without its length prefix.
  constexpr bytes wire() const noexcept { return block_; }

  /// Whether there is an extension of this type, well-formed or not.
  constexpr bool contains(ExtensionType type) const noexcept {
    for (const extension& e : *this) {
      if (e.extension_type == type) return true;
    }
    return false;
  }
  /// The bytes of the first extension of this type.
  constexpr found<bytes> raw(ExtensionType type) const noexcept {
    for (const extension& e : *this) {
      if (e.extension_type == type) return e.extension_data;
    }
    return {};
  }

  /// The body of the first extension `E`: `list.find<key_share>()`. An error's offset counts from the first
  /// byte of `wire()`, and its path begins with the index in the list.
  template <class E, class Context = no_context>
  requires(allowed_in<E, Message>) constexpr found<body<E, Message>> find(
      const Context& context = {}) const noexcept {
    std::size_t index = 0;
    for (const extension& e : *this) {
      if (e.extension_type == E::type) return decode<E>(e.extension_data, index, context);
      ++index;
    }
    return {};
  }

  /// Looks several extensions up in one walk:
  ///
  ///     const auto got = list.collect<server_name, key_share>();
  ///     if (const auto& shares = got.get<key_share>()) ...
  template <class... E>
  requires(...&& allowed_in<E, Message>) constexpr collected<Message, E...> collect() const noexcept {
    place places[sizeof...(E)] = {};
    std::size_t index = 0;
    for (const extension& e : *this) {
      place* at = places;
      ((e.extension_type == E::type && !at->there ? void(*at = {e.extension_data, index, true}) : void(),
        ++at),
       ...);
      ++index;
    }
    const place* at = places;
    return {detail::collected_one<E, Message>{decode_place<E>(*at++)}...};
  }

  /// Whether strict mode checked the body of an `E` in this list.
  template <class E>
  constexpr bool checked() const noexcept {
    return (detail::is_among<E, known_extensions> && checked_against_->known) ||
           checked_against_->contains(&detail::type_key<E>);
  }

 private:
  friend detail::extension_list_access;

  struct place {
    bytes data{};
    std::size_t index = 0;
    bool there = false;
  };
  template <class E>
  constexpr found<body<E, Message>> decode_place(const place& at) const noexcept {
    if (!at.there) return {};
    return decode<E>(at.data, at.index, no_context{});
  }
  template <class E, class Context>
  constexpr found<body<E, Message>> decode(bytes data, std::size_t index,
                                           const Context& context) const noexcept {
    using type = body<E, Message>;
    // A body that depends on the context may have been checked against another one.
    if constexpr (std::is_same_v<Context, no_context>) {
      if (checked<E>()) {
        type value{};
        trusted_state<> state;
        reader r{data.begin(), data.end()};
        detail::parse_member(r, value, state, detail::no_parent{});
        return value;
      }
    }
    const result<type> parsed = detail::parse_all<type, strict>(data, block_.data(), context);
    if (parsed) return *parsed;
    parse_error error = parsed.error();
    error.enclose(type_text<E>);
    error.enclose_index(index);
    return error;
  }

  bytes block_{};
  const detail::registration_set* checked_against_ = &detail::unchecked;
};

namespace detail {

struct extension_list_access {
  template <class Message, std::size_t Lo>
  static constexpr void set(extension_list<Message, Lo>& list, bytes block,
                            const registration_set* checked) noexcept {
    list.block_ = block;
    list.checked_against_ = checked;
  }
};

}  // namespace detail

template <class Message, std::size_t Lo>
struct codec<extension_list<Message, Lo>> {
  static constexpr std::size_t min_size = 2;
  static constexpr std::size_t max_size = 2 + 65535;

  template <class State>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, extension_list<Message, Lo>& value,
                                             State& state) noexcept {
    using context = typename State::context_type;
    using parser = detail::block_parser<Message, detail::registered_extensions<Message, context>>;
    reader block{};
    if (!take_prefixed<2, 0, 65535>(r, block, state)) [[unlikely]]
      return false;
    const detail::registration_set* checked = &detail::unchecked;
    if constexpr (State::mode == parse_mode::strict) {
      if (!parser::check(block, state)) [[unlikely]]
        return false;
      checked = &detail::registrations_of<context>::set;
    } else if constexpr (!State::trusted) {
      if (!parser::frame_all(block, state)) [[unlikely]]
        return false;
    }
    detail::extension_list_access::set(value, bytes(block.next, block.left()), checked);
    return true;
  }
  template <class State>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const extension_list<Message, Lo>& value,
                                            State& state) noexcept {
    std::uint8_t* at = nullptr;
    return open_prefix<2>(w, at, state) && put_bytes(w, value.wire(), state) &&
           close_prefix<2, 0, 65535>(w, at, state);
  }
  static constexpr std::size_t encoded_size(const extension_list<Message, Lo>& value) noexcept {
    return 2 + value.wire().size();
  }
};

/// The same extensions, in the same order, with the same bytes.
template <class Message, std::size_t Lo>
constexpr bool operator==(const extension_list<Message, Lo>& a,
                          const extension_list<Message, Lo>& b) noexcept {
  return a.wire() == b.wire();
}

}  // namespace tlswire
