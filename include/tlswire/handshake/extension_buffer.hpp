#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/name.hpp>
#include <tlswire/wire/optional_tail.hpp>
#include <tlswire/wire/serialize.hpp>

namespace tlswire {

/// Builds and edits the extensions of a `Message` in the caller's bytes. A strange hello is no error here:
/// duplicates, unknown types and any order are taken as they are told.
///
/// An edit that fails (no room, a length out of its bounds) changes nothing, returns false and leaves its
/// reason in `error()`; the edits that follow fail too, so that a chain of them need be looked at only once.
/// A list cannot be taken from a buffer with an error: that stops the program.
template <class Message>
class extension_editor {
 public:
  /// Over `capacity` bytes at `data`, of which none is used yet.
  constexpr extension_editor(std::uint8_t* data, std::size_t capacity) noexcept
      : data_(data), next_(data), end_(data + capacity) {}

  constexpr bool ok() const noexcept { return ok_; }
  constexpr explicit operator bool() const noexcept { return ok_; }
  /// Why the first failed edit failed; offsets count in the buffer.
  constexpr const serialize_error& error() const noexcept {
    if (ok_) compiler::trap();
    return error_;
  }

  /// The extensions as they stand now. A view: further edits change what it shows.
  constexpr extension_list<Message> list() const noexcept {
    if (!ok_) compiler::trap();
    extension_list<Message> view;
    detail::extension_list_access::set(view, bytes(data_, size_bytes()), &detail::unchecked);
    return view;
  }
  template <std::size_t Lo>
  constexpr operator extension_list<Message, Lo>() const& noexcept {
    if (!ok_) compiler::trap();
    extension_list<Message, Lo> view;
    detail::extension_list_access::set(view, bytes(data_, size_bytes()), &detail::unchecked);
    return view;
  }
  /// The list would point into a buffer that is gone.
  template <std::size_t Lo>
  operator extension_list<Message, Lo>() const&& = delete;

  constexpr std::size_t size_bytes() const noexcept { return static_cast<std::size_t>(next_ - data_); }
  constexpr void clear() noexcept { next_ = data_; }

  /// Appends extension `E` with this body.
  template <class E, class Context = no_context>
  requires(allowed_in<E, Message>) TLSWIRE_INLINE
      constexpr bool add(const body<E, Message>& value, const Context& context = {}) noexcept {
    return ok_ && append(E::type, type_text<E>, put_body<body<E, Message>>{value}, context);
  }
  /// Appends extension `E` with an empty body.
  template <class E>
  requires(std::is_same_v<body<E, Message>, Empty>) constexpr bool add() noexcept { return add<E>(Empty{}); }
  /// Appends an extension of any type with these bytes.
  constexpr bool add_raw(ExtensionType type, bytes data) noexcept {
    return ok_ && append(type, "extension_data", put_raw{data}, no_context{});
  }
  /// Appends an extension of another list, or all of them in order.
  constexpr bool copy(const extension& e) noexcept { return add_raw(e.extension_type, e.extension_data); }
  template <std::size_t Lo>
  constexpr bool copy(const extension_list<Message, Lo>& list) noexcept {
    for (const extension& e : list) {
      if (!copy(e)) return false;
    }
    return ok_;
  }

  /// Puts extension `E` before the one at `index`, counted from 0; at the end when there are not that many.
  template <class E, class Context = no_context>
  requires(allowed_in<E, Message>) constexpr bool insert_at(std::size_t index, const body<E, Message>& value,
                                                            const Context& context = {}) noexcept {
    const std::size_t end = size_bytes();
    return add<E>(value, context) && rotate(offset_of(index, end), end);
  }
  constexpr bool insert_raw_at(std::size_t index, ExtensionType type, bytes data) noexcept {
    const std::size_t end = size_bytes();
    return add_raw(type, data) && rotate(offset_of(index, end), end);
  }

  /// Gives the first extension `E` this body, at its place; appends it when there is none.
  template <class E, class Context = no_context>
  requires(allowed_in<E, Message>) constexpr bool replace(const body<E, Message>& value,
                                                          const Context& context = {}) noexcept {
    const std::size_t end = size_bytes();
    if (!add<E>(value, context)) return false;
    const place old = find(E::type, end);
    if (old.size == 0) return true;
    rotate(old.offset, end);
    remove({old.offset + (size_bytes() - end), old.size});
    return true;
  }

  /// Removes the first extension of this type. False when there is none, which is not an error.
  constexpr bool erase(ExtensionType type) noexcept {
    if (!ok_) return false;
    const place old = find(type, size_bytes());
    if (old.size == 0) return false;
    remove(old);
    return true;
  }
  template <class E>
  constexpr bool erase() noexcept {
    return erase(E::type);
  }

 private:
  /// An extension in the buffer, header included; of size 0 for none.
  struct place {
    std::size_t offset;
    std::size_t size;
  };

  constexpr std::size_t size_at(std::size_t offset) const noexcept {
    return 4 + static_cast<std::size_t>(load_big_endian<2>(data_ + offset + 2));
  }
  constexpr std::size_t offset_of(std::size_t index, std::size_t end) const noexcept {
    std::size_t offset = 0;
    for (std::size_t i = 0; i < index && offset != end; ++i) offset += size_at(offset);
    return offset;
  }
  constexpr place find(ExtensionType type, std::size_t end) const noexcept {
    for (std::size_t offset = 0; offset != end; offset += size_at(offset)) {
      if (load_big_endian<2>(data_ + offset) == static_cast<std::uint64_t>(type))
        return {offset, size_at(offset)};
    }
    return {0, 0};
  }
  constexpr void remove(place old) noexcept {
    for (std::uint8_t* from = data_ + old.offset + old.size; from != next_; ++from)
      *(from - old.size) = *from;
    next_ -= old.size;
  }
  constexpr void reverse(std::size_t first, std::size_t last) noexcept {
    while (first < last && first < --last) {
      const std::uint8_t kept = data_[first];
      data_[first++] = data_[last];
      data_[last] = kept;
    }
  }
  /// Moves what stands from `middle` to the end before what stands from `first`, without further storage.
  constexpr bool rotate(std::size_t first, std::size_t middle) noexcept {
    reverse(first, middle);
    reverse(middle, size_bytes());
    reverse(first, size_bytes());
    return true;
  }

  /// Appends an extension whose body `put` writes.
  template <class Put, class Context>
  TLSWIRE_INLINE constexpr bool append(ExtensionType type, const char* name, const Put& put,
                                       const Context& context) noexcept {
    writer w{next_, end_};
    emit_state<Context> state(error_, data_, context);
    std::uint8_t* const header = w.next;
    if (w.left() < 4) [[unlikely]] {
      state.fail(errc::buffer_too_small, header, 4, w.left());
      return fail(name);
    }
    w.next += 4;
    if (!(put(w, state) && close_prefix<2, 0, 65535>(w, header + 2, state))) [[unlikely]]
      return fail(name);
    store_big_endian<2>(header, static_cast<std::uint64_t>(type));
    next_ = w.next;
    return true;
  }
  TLSWIRE_COLD constexpr bool fail(const char* name) noexcept {
    error_.enclose(name);
    ok_ = false;
    return false;
  }
  template <class Body>
  struct put_body {
    const Body& value;
    template <class State>
    TLSWIRE_INLINE constexpr bool operator()(writer& w, State& state) const noexcept {
      return detail::emit_member(w, value, state, detail::no_parent{});
    }
  };
  struct put_raw {
    bytes data;
    template <class State>
    TLSWIRE_INLINE constexpr bool operator()(writer& w, State& state) const noexcept {
      return put_bytes(w, data, state);
    }
  };

  std::uint8_t* data_;
  std::uint8_t* next_;
  std::uint8_t* end_;
  bool ok_ = true;
  serialize_error error_{};
};

/// An `extension_editor` with `Capacity` bytes of its own, headers included:
///
///     extension_buffer<message::client_hello, 512> x;
///     x.add<supported_versions>({.versions = versions});
///     x.add_raw(ExtensionType{0x0a0a}, {});
///     hello.extensions = x;
///
/// It stays where it is: lists that were taken from it point into it.
template <class Message, std::size_t Capacity>
class extension_buffer : public extension_editor<Message> {
 public:
  // The storage is left uninitialised; what is read of it was written before.
  constexpr extension_buffer() noexcept  // NOLINT(cppcoreguidelines-pro-type-member-init)
      : extension_editor<Message>(storage_, Capacity) {}
  extension_buffer(const extension_buffer&) = delete;
  extension_buffer& operator=(const extension_buffer&) = delete;

 private:
  std::uint8_t storage_[Capacity];
};

}  // namespace tlswire
