#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/registered.hpp>
#include <tlswire/handshake/seen_types.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/fields.hpp>
#include <tlswire/wire/length_prefixed.hpp>
#include <tlswire/wire/name.hpp>
#include <tlswire/wire/reader.hpp>

namespace tlswire::detail {

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

}  // namespace tlswire::detail
