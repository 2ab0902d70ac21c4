#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <type_traits>
#include <vector>

#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/wire.hpp>

/// Builds a value anew from what was decoded: no view in it points to the bytes that were parsed. Serializing
/// such a value shows that the typed fields hold the whole message; serializing a parsed value would copy the
/// views back.
namespace tlswire::test {

/// Owns what rebuilt views point to.
class arena {
 public:
  std::uint8_t* allocate(std::size_t size) {
    // Exactly as large as asked for, so that AddressSanitizer sees the first byte behind it.
    bytes_.push_back(std::unique_ptr<std::uint8_t[]>(new std::uint8_t[size]));
    return bytes_.back().get();
  }
  bytes copy(bytes data) {
    std::uint8_t* const to = allocate(data.size());
    if (!data.empty()) std::memcpy(to, data.data(), data.size());
    return {to, data.size()};
  }
  template <class T>
  T* keep(std::vector<T> elements) {
    auto owned = std::make_shared<std::vector<T>>(std::move(elements));
    T* const data = owned->data();
    objects_.push_back(std::move(owned));
    return data;
  }

 private:
  std::vector<std::unique_ptr<std::uint8_t[]>> bytes_;
  std::vector<std::shared_ptr<void>> objects_;
};

/// What every step of rebuilding needs.
template <class Context>
struct rebuilder {
  const Context& context;
  arena& storage;
  bool failed = false;  ///< an extension's body did not parse, or did not serialize

  template <class T>
  T operator()(const T& value);
};

/// A type that the engine takes apart into members. A kind that happens to be an aggregate, and a type with a
/// codec of its own, are none.
template <class T>
concept taken_apart = structure<T> && requires {
  typename codec<T>::traits;
};

/// How a `T` is rebuilt. Specialize it for a type with a codec of its own that holds views; any other such
/// type is copied.
template <class T>
struct rebuild {
  template <class Context>
  static T from(const T& value, rebuilder<Context>& again) {
    if constexpr (taken_apart<T>) {
      T out = value;
      fields<T>::apply(value, [&](const auto&... old) {
        fields<T>::apply(out, [&](auto&... fresh) { (void(fresh = again(old)), ...); });
      });
      return out;
    } else if constexpr (named_kind<T>) {
      T out = value;
      static_cast<typename T::kind&>(out) = again(static_cast<const typename T::kind&>(value));
      return out;
    } else {
      return value;
    }
  }
};

template <>
struct rebuild<varint> {
  template <class Context>
  static varint from(const varint& value, rebuilder<Context>&) {
    return varint::in(value.width(), value);
  }
};
template <std::size_t Lo, std::size_t Hi>
struct rebuild<opaque<Lo, Hi>> {
  template <class Context>
  static opaque<Lo, Hi> from(const opaque<Lo, Hi>& value, rebuilder<Context>& again) {
    return again.storage.copy(value);
  }
};
template <>
struct rebuild<rest<>> {
  template <class Context>
  static rest<> from(const rest<>& value, rebuilder<Context>& again) {
    return again.storage.copy(value);
  }
};

template <class List, class T>
struct rebuild_elements {
  template <class Context>
  static List from(const List& value, rebuilder<Context>& again) {
    std::vector<T> fresh;
    for (const T& element : value) fresh.push_back(again(element));
    const std::size_t count = fresh.size();
    return List(again.storage.keep(std::move(fresh)), count);
  }
};
template <class T, std::size_t Lo, std::size_t Hi>
struct rebuild<vector<T, Lo, Hi>> : rebuild_elements<vector<T, Lo, Hi>, T> {};
template <class T>
struct rebuild<rest<T>> : rebuild_elements<rest<T>, T> {};

template <class T, std::size_t N>
struct rebuild<array<T, N>> {
  template <class Context>
  static array<T, N> from(const array<T, N>& value, rebuilder<Context>& again) {
    array<T, N> out = value;
    for (std::size_t i = 0; i < N; ++i) out[i] = again(value[i]);
    return out;
  }
};
template <class Length, class T>
struct rebuild<length_prefixed<Length, T>> {
  template <class Context>
  static length_prefixed<Length, T> from(const length_prefixed<Length, T>& value, rebuilder<Context>& again) {
    return {again(*value)};
  }
};
template <class T, auto Source>
struct rebuild<sized<T, Source>> {
  template <class Context>
  static sized<T, Source> from(const sized<T, Source>& value, rebuilder<Context>& again) {
    return again(static_cast<const T&>(value));
  }
};
template <class T>
struct rebuild<optional_tail<T>> {
  template <class Context>
  static optional_tail<T> from(const optional_tail<T>& value, rebuilder<Context>& again) {
    if (!value.has_value()) return {};
    return again(*value);
  }
};
template <auto Source, class... Cases>
struct rebuild<choice<Source, Cases...>> {
  template <class Context>
  static choice<Source, Cases...> from(const choice<Source, Cases...>& value, rebuilder<Context>& again) {
    choice<Source, Cases...> out;
    value.visit([&](const auto& held) { out = again(held); });
    return out;
  }
};

/// Every registered body is decoded, rebuilt and serialized; unknown ones are copied.
template <class Message, std::size_t Lo>
struct rebuild<extension_list<Message, Lo>> {
  using list = extension_list<Message, Lo>;

  template <class Context>
  static list from(const list& value, rebuilder<Context>& again) {
    using registered = tlswire::detail::registered_extensions<Message, Context>;
    std::vector<std::uint8_t> block;
    for (const extension& e : value) {
      bytes body = again.storage.copy(e.extension_data);
      try_each(registered{}, e, body, again);
      put(block, static_cast<std::size_t>(e.extension_type));
      put(block, body.size());
      block.insert(block.end(), body.begin(), body.end());
    }
    std::vector<std::uint8_t> wire;
    put(wire, block.size());
    wire.insert(wire.end(), block.begin(), block.end());
    const bytes kept = again.storage.copy(wire);
    const auto out = tlswire::parse<list, framing>(kept, again.context);
    if (!out) {
      again.failed = true;
      return {};
    }
    return *out;
  }

 private:
  static void put(std::vector<std::uint8_t>& out, std::size_t number) {
    out.push_back(static_cast<std::uint8_t>(number >> 8));
    out.push_back(static_cast<std::uint8_t>(number));
  }
  template <class... E, class Context>
  static void try_each(tlswire::type_list<E...>, const extension& e, bytes& body, rebuilder<Context>& again) {
    (void(e.extension_type == E::type && (rebuild_body<tlswire::body<E, Message>>(body, again), true)), ...);
  }
  template <class Body, class Context>
  static void rebuild_body(bytes& body, rebuilder<Context>& again) {
    const auto parsed = tlswire::parse<Body>(body, again.context);
    if (!parsed) {
      again.failed = true;
      return;
    }
    const Body fresh = again(*parsed);
    const std::size_t size = encoded_size(fresh);
    struct {
      std::uint8_t* to;
      std::size_t count;
      std::uint8_t* data() const { return to; }
      std::size_t size() const { return count; }
    } out{again.storage.allocate(size), size};
    const auto written = serialize(fresh, out, again.context);
    if (!written) {
      again.failed = true;
      return;
    }
    body = *written;
  }
};

template <class Context>
template <class T>
T rebuilder<Context>::operator()(const T& value) {
  return rebuild<T>::from(value, *this);
}

}  // namespace tlswire::test
