#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/record/connection_id.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/source.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// DTLSCiphertext: a protected record of DTLS 1.3. RFC 9147 section 4. How long its connection ID is, the
/// context says (`connection_id_context`). The record number in it is encrypted (section 4.2.3).
///
///     struct {
///         opaque unified_hdr[variable];
///         opaque encrypted_record[length];
///     } DTLSCiphertext;
///
/// The unified header, whose fields stand here one by one:
///
///     0 1 2 3 4 5 6 7
///     +-+-+-+-+-+-+-+-+
///     |0|0|1|C|S|L|E E|
///     +-+-+-+-+-+-+-+-+
///     | Connection ID |   Legend:
///     | (if any,      |
///     /  length as    /   C   - Connection ID (CID) present
///     |  negotiated)  |   S   - Sequence number length
///     +-+-+-+-+-+-+-+-+   L   - Length present
///     |  8 or 16 bit  |   E   - Epoch
///     |Sequence Number|
///     +-+-+-+-+-+-+-+-+
///     | 16 bit Length |
///     | (if present)  |
///     +-+-+-+-+-+-+-+-+
struct DTLSCiphertext {
  static constexpr std::uint8_t fixed = 0x20, fixed_mask = 0xE0, C = 0x10, S = 0x08, L = 0x04, E = 0x03;

  /// The first byte: 0x20, with C, S, L and the epoch. Any other in the three high bits is refused as
  /// `constant_mismatch`; such a record is discarded as if it had failed deprotection (section 4.1).
  uint8 flags = fixed | S | L;
  rest<> connection_id{};
  /// The low 8 bits without S, 16 with it.
  uint16 sequence_number = 0;
  /// 0 without L, where the record takes the rest of the datagram.
  uint16 length = 0;
  rest<> encrypted_record{};

  constexpr std::size_t header_size() const noexcept {
    return 1 + connection_id.size() + ((flags & S) != 0 ? 2 : 1) + ((flags & L) != 0 ? 2 : 0);
  }
};

template <>
struct codec<DTLSCiphertext> {
  static constexpr std::size_t min_size = 2;
  static constexpr std::size_t max_size = detail::unbounded;
  // Where a length is missing only, but that is not known before.
  static constexpr bool open_ended = true;

  template <class State>
  static constexpr bool parse(reader& r, DTLSCiphertext& value, State& state) noexcept {
    const std::uint8_t* at = r.next;
    if (r.left() == 0) {
      state.fail(errc::truncated, at, 1, 0);
      return state.inside("flags");
    }
    const std::uint8_t flags = *at;
    const std::size_t cid_length = length_of_cid(state);
    // RFC 9147 sections 4.1 and 9: C stands for a connection ID, which has been negotiated.
    if ((flags & DTLSCiphertext::fixed_mask) != DTLSCiphertext::fixed ||
        ((flags & DTLSCiphertext::C) != 0 && cid_length == 0)) {
      state.fail(errc::constant_mismatch, at, flags, DTLSCiphertext::fixed);
      return state.inside("flags");
    }
    value.flags = flags;
    r.next = ++at;
    const std::size_t present = (flags & DTLSCiphertext::C) != 0 ? cid_length : 0;
    if (r.left() < present) {
      state.fail(errc::truncated, at, present, r.left());
      return state.inside("connection_id");
    }
    value.connection_id = bytes(r.next, present);
    r.next += present;
    if (!take((flags & DTLSCiphertext::S) != 0, value.sequence_number, r, state)) {
      return state.inside("sequence_number");
    }
    value.length = 0;
    if ((flags & DTLSCiphertext::L) != 0) {
      at = r.next;
      if (!take(true, value.length, r, state)) return state.inside("length");
      if (r.left() < value.length) {
        state.fail(errc::length_overrun, at, value.length, r.left());
        return state.inside("length");
      }
    }
    const std::size_t size = (flags & DTLSCiphertext::L) != 0 ? value.length : r.left();
    value.encrypted_record = bytes(r.next, size);
    r.next += size;
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const DTLSCiphertext& value, State& state) noexcept {
    const std::uint8_t flags = value.flags;
    const std::size_t cid_length = length_of_cid(state);
    const std::size_t present = (flags & DTLSCiphertext::C) != 0 ? cid_length : 0;
    if ((flags & DTLSCiphertext::fixed_mask) != DTLSCiphertext::fixed ||
        ((flags & DTLSCiphertext::C) != 0 && cid_length == 0)) {
      state.fail(errc::constant_mismatch, w.next, flags, DTLSCiphertext::fixed);
      return state.inside("flags");
    }
    if (!put_number<1>(w, flags, state)) return state.inside("flags");
    if (value.connection_id.size() != present) {
      state.fail(errc::length_mismatch, w.next, present, value.connection_id.size());
      return state.inside("connection_id");
    }
    if (!put_bytes(w, value.connection_id, state)) return state.inside("connection_id");
    if (!put((flags & DTLSCiphertext::S) != 0, value.sequence_number, w, state)) {
      return state.inside("sequence_number");
    }
    const std::size_t size = (flags & DTLSCiphertext::L) != 0 ? value.encrypted_record.size() : 0;
    if (value.length != size) {
      state.fail(errc::length_mismatch, w.next, value.length, size);
      return state.inside("length");
    }
    if ((flags & DTLSCiphertext::L) != 0 && !put(true, value.length, w, state)) return state.inside("length");
    return put_bytes(w, value.encrypted_record, state) || state.inside("encrypted_record");
  }
  static constexpr std::size_t encoded_size(const DTLSCiphertext& value) noexcept {
    return value.header_size() + value.encrypted_record.size();
  }

 private:
  template <class State>
  static constexpr std::size_t length_of_cid(const State& state) noexcept {
    return detail::read_source<&connection_id_context::cid_length>(detail::no_parent{}, state);
  }
  template <class State>
  static constexpr bool take(bool wide, uint16& value, reader& r, State& state) noexcept {
    std::uint64_t number = 0;
    if (!(wide ? take_number<2>(r, number, state) : take_number<1>(r, number, state))) return false;
    value = static_cast<uint16>(number);
    return true;
  }
  template <class State>
  static constexpr bool put(bool wide, uint16 value, writer& w, State& state) noexcept {
    if (wide) return put_number<2>(w, value, state);
    // Its high bits would be lost: the flags say otherwise than the value.
    if (value > 0xFF) return state.fail(errc::case_mismatch, w.next, value);
    return put_number<1>(w, value, state);
  }
};

}  // namespace tlswire
