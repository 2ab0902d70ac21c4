#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/found.hpp>
#include <tlswire/handshake/registered.hpp>
#include <tlswire/handshake/seen_types.hpp>
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

/// Parses an extension's body.
template <class Body>
struct body_parser {
  template <class State>
  TLSWIRE_INLINE static constexpr bool parse(reader data, State& state) noexcept {
    Body value{};
    // RFC 9846 section 4.3: data left over after the body is a decode_error.
    return parse_exactly(data, value, state, no_parent{});
  }
  // Cold, so that the compiler favours size; once for all extensions that have this body.
  template <class State>
  TLSWIRE_COLD static constexpr bool parse_out_of_line(const std::uint8_t* data, const std::uint8_t* end,
                                                       State& state) noexcept {
    return parse(reader{data, end}, state);
  }
};

/// How the body of a rare extension is parsed.
template <class State>
struct rare_extension {
  std::uint16_t type;
  const char* name;
  bool (*parse)(const std::uint8_t* data, const std::uint8_t* end, State&);
};

/// Takes the extensions of a block one by one. `List` are those whose bodies are decoded.
template <class Message, class List>
struct block_parser;
template <class Message, class... E>
struct block_parser<Message, type_list<E...>> {
  static_assert(assert_distinct<type_list<E...>>::value);

  template <class State>
  TLSWIRE_COLD static constexpr bool cut_short(const std::uint8_t* at, std::size_t left,
                                               State& state) noexcept {
    if (left < 2) {
      state.fail(errc::truncated, at, 2, left);
      return state.inside("extension_type");
    }
    state.fail(errc::truncated, at + 2, 2, left - 2);
    return state.inside("extension_data");
  }

  /// Frames one extension. RFC 9846 section 4.3.
  template <class State>
  TLSWIRE_INLINE static constexpr bool frame(reader& block, std::uint16_t& type, reader& data,
                                             State& state) noexcept {
    if (block.left() < 4) [[unlikely]]
      return cut_short(block.next, block.left(), state);
    type = static_cast<std::uint16_t>(load_big_endian<2>(block.next));
    const std::size_t length = load_big_endian<2>(block.next + 2);
    if (length > block.left() - 4) [[unlikely]] {
      state.fail(errc::length_overrun, block.next + 2, length, block.left() - 4);
      return state.inside("extension_data");
    }
    data = {block.next + 4, block.next + 4 + length};
    block.next = data.end;
    return true;
  }

  // Counts the extensions before the one at `at` only when one fails: the loops keep no count.
  template <class State>
  TLSWIRE_COLD static constexpr bool inside_extension(const std::uint8_t* first, const std::uint8_t* at,
                                                      State& state) noexcept {
    std::size_t index = 0;
    for (; first != at; ++index) first += 4 + load_big_endian<2>(first + 2);
    return state.inside_index(index);
  }

  // RFC 9846 section 4.3: no more than one extension of a type in a block.
  template <class State>
  TLSWIRE_COLD static constexpr bool duplicate(const std::uint8_t* data, State& state) noexcept {
    return state.fail(errc::duplicate_extension, data - 4);
  }

  static constexpr std::size_t rare_count = (std::size_t{0} + ... + (rare<E> ? 1 : 0));
  // The rare types below 64, a bit for each.
  static constexpr std::uint64_t low_rare_types =
      (std::uint64_t{0} | ... |
       (rare<E> && static_cast<std::uint16_t>(E::type) < 64
            ? std::uint64_t{1} << (static_cast<std::uint16_t>(E::type) % 64)
            : 0));
  static constexpr bool is_rare(std::uint16_t type) noexcept {
    if (type < 64) return (low_rare_types >> type & 1) != 0;
    return (... || (rare<E> && static_cast<std::uint16_t>(E::type) >= 64 &&
                    type == static_cast<std::uint16_t>(E::type)));
  }

  template <class State>
  struct rare_table {
    template <class One>
    static constexpr void put(rare_extension<State>*& row) noexcept {
      if constexpr (rare<One>) {
        *row++ = {static_cast<std::uint16_t>(One::type), type_text<One>,
                  body_parser<body<One, Message>>::template parse_out_of_line<State>};
      }
    }
    struct rows_type {
      rare_extension<State> row[rare_count + 1]{};
    };
    static constexpr rows_type rows = [] {
      rows_type all{};
      rare_extension<State>* next = all.row;
      (put<E>(next), ...);
      return all;
    }();
  };

  template <class State>
  TLSWIRE_COLD static constexpr bool check_rare(std::uint16_t type, const std::uint8_t* data,
                                                const std::uint8_t* end, known_types<rare_count>& seen,
                                                State& state) noexcept {
    const auto& rows = rare_table<State>::rows.row;
    std::size_t i = 0;
    while (rows[i].type != type) ++i;
    if (!seen.note(i)) return duplicate(data, state);
    return rows[i].parse(data, end, state) || state.inside(rows[i].name);
  }

  /// Whether `type` is extension `One`, which is not rare; `good` says whether it is a valid one.
  template <class One, std::size_t I, class State>
  TLSWIRE_INLINE static constexpr bool check_as([[maybe_unused]] std::uint16_t type,
                                                [[maybe_unused]] const reader& data,
                                                [[maybe_unused]] known_types<sizeof...(E)>& known,
                                                [[maybe_unused]] bool& good,
                                                [[maybe_unused]] State& state) noexcept {
    if constexpr (rare<One>) {
      return false;  // see check_rare
    } else {
      if (type != static_cast<std::uint16_t>(One::type)) return false;
      if (!known.template note<I>()) [[unlikely]] {
        good = duplicate(data.next, state);
      } else if (!body_parser<body<One, Message>>::parse(data, state)) [[unlikely]] {
        good = state.inside(type_text<One>);
      }
      return true;
    }
  }
  template <std::size_t... I, class State>
  TLSWIRE_INLINE static constexpr bool check_known(std::index_sequence<I...>,
                                                   [[maybe_unused]] std::uint16_t type,
                                                   [[maybe_unused]] const reader& data,
                                                   [[maybe_unused]] known_types<sizeof...(E)>& known,
                                                   [[maybe_unused]] bool& good,
                                                   [[maybe_unused]] State& state) noexcept {
    return (... || check_as<E, I>(type, data, known, good, state));
  }

  template <class State>
  TLSWIRE_INLINE static constexpr bool check_one(reader& block, known_types<sizeof...(E)>& known,
                                                 known_types<rare_count>& known_rare, unknown_types& unknown,
                                                 State& state) noexcept {
    std::uint16_t type = 0;
    reader data{};
    if (!frame(block, type, data, state)) [[unlikely]]
      return false;
    bool good = true;
    if (check_known(std::index_sequence_for<E...>{}, type, data, known, good, state)) return good;
    if constexpr (rare_count != 0) {
      if (is_rare(type)) return check_rare(type, data.next, data.end, known_rare, state);
    }
    return unknown.note(type) || duplicate(data.next, state);
  }

  template <class State>
  TLSWIRE_INLINE static constexpr bool check(reader block, State& state) noexcept {
    known_types<sizeof...(E)> known;
    known_types<rare_count> known_rare;  // apart, so that the other stays in registers
    unknown_types unknown;
    const std::uint8_t* const first = block.next;
    while (block.next != block.end) {
      const std::uint8_t* const at = block.next;
      if (!check_one(block, known, known_rare, unknown, state)) [[unlikely]]
        return inside_extension(first, at, state);
    }
    return true;
  }
  template <class State>
  TLSWIRE_INLINE static constexpr bool frame_all(reader block, State& state) noexcept {
    const std::uint8_t* const first = block.next;
    while (block.next != block.end) {
      const std::uint8_t* const at = block.next;
      std::uint16_t type = 0;
      reader data{};
      if (!frame(block, type, data, state)) [[unlikely]]
        return inside_extension(first, at, state);
    }
    return true;
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
