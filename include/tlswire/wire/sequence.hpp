#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/codec.hpp>

namespace tlswire {

namespace detail {
struct sequence_access;
}

/// The elements of a `vector` or a `rest`: a view, either of checked wire bytes or of the caller's `T` objects.
template <class T>
class sequence {
 public:
  using value_type = T;

  /// Decodes each element as it comes to it. A reference it gives is good until the iterator moves.
  class iterator {
   public:
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using reference = const T&;
    using pointer = const T*;

    constexpr iterator() noexcept = default;
    constexpr const T& operator*() const& noexcept { return built_ ? *element_ : decoded_; }
    /// By value, so that `const auto& first = *list.begin();` is good.
    constexpr T operator*() && noexcept { return built_ ? *element_ : decoded_; }
    constexpr const T* operator->() const noexcept { return built_ ? element_ : &decoded_; }
    constexpr iterator& operator++() noexcept {
      if (built_) {
        ++element_;
      } else {
        at_ = r_.next;
        decode();
      }
      return *this;
    }
    constexpr iterator operator++(int) noexcept {
      iterator before = *this;
      ++*this;
      return before;
    }
    friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept {
      return a.built_ ? a.element_ == b.element_ : a.at_ == b.at_;
    }

   private:
    friend class sequence;
    constexpr explicit iterator(const T* element) noexcept : element_(element), built_(true) {}
    constexpr explicit iterator(reader r) noexcept : at_(r.next), r_(r) { decode(); }
    constexpr void decode() noexcept {
      if (r_.next != r_.end) detail::decode_trusted(r_, decoded_);
    }

    const T* element_ = nullptr;
    const std::uint8_t* at_ = nullptr;
    reader r_{};
    T decoded_{};
    bool built_ = false;
  };
  using const_iterator = iterator;

  constexpr sequence() noexcept = default;

  /// From a span, or an array or vector of `T`. A temporary that owns its elements does not compile.
  template <class R>
    requires(view_of<R, T>)
  constexpr sequence(const R& view) noexcept : elements_(view.data()), size_(view.size()), built_(true) {}
  template <class R>
    requires(range_of<R, T> && !view_of<R, T>)
  constexpr sequence(const R& range TLSWIRE_LIFETIMEBOUND) noexcept
      : elements_(range.data()), size_(range.size()), built_(true) {}
  template <class R>
    requires(range_of<R, T> && !view_of<R, T>)
  sequence(const R&& range) = delete;
  template <std::size_t N>
  constexpr sequence(const T (&array TLSWIRE_LIFETIMEBOUND)[N]) noexcept : elements_(array), size_(N), built_(true) {}
  // g++ 12 ignores a deleted const T(&&)[N].
  template <std::size_t N>
  sequence(T (&&array)[N]) = delete;
  constexpr sequence(const T* elements, std::size_t count) noexcept
      : elements_(elements), size_(count), built_(true) {}

  constexpr iterator begin() const noexcept {
    return built_ ? iterator(elements_) : iterator(reader{wire_, wire_ + size_});
  }
  constexpr iterator end() const noexcept {
    return built_ ? iterator(elements_ + size_) : iterator(reader{wire_ + size_, wire_ + size_});
  }
  constexpr bool empty() const noexcept { return size_ == 0; }
  /// Number of elements. Counting parsed elements of variable size walks them.
  constexpr std::size_t size() const noexcept {
    if (built_) return size_;
    if constexpr (codec<T>::min_size == codec<T>::max_size) {
      return size_ / codec<T>::min_size;
    } else {
      std::size_t count = 0;
      for (reader r{wire_, wire_ + size_}; r.next != r.end; ++count) {
        T skipped{};
        detail::decode_trusted(r, skipped);
      }
      return count;
    }
  }
  /// Element `i`, which must be below `size()`. Walks to it unless elements are of fixed size.
  constexpr T operator[](std::size_t i) const noexcept {
    if (built_) return elements_[i];
    reader r{wire_, wire_ + size_};
    T element{};
    if constexpr (codec<T>::min_size == codec<T>::max_size) {
      r.next += i * codec<T>::min_size;
      detail::decode_trusted(r, element);
    } else {
      for (std::size_t walked = 0; walked <= i; ++walked) detail::decode_trusted(r, element);
    }
    return element;
  }
  constexpr T front() const noexcept { return (*this)[0]; }

  /// Whether an element equals `wanted`, for elements that can be compared.
  constexpr bool contains(const T& wanted) const noexcept {
    for (const T& element : *this) {
      if (element == wanted) return true;
    }
    return false;
  }

  /// Bytes that the elements take on the wire, without a prefix.
  constexpr std::size_t wire_size() const noexcept {
    if (!built_) return size_;
    if constexpr (codec<T>::min_size == codec<T>::max_size) {
      return size_ * codec<T>::min_size;
    } else {
      std::size_t sum = 0;
      for (std::size_t i = 0; i < size_; ++i) sum += codec<T>::encoded_size(elements_[i]);
      return sum;
    }
  }

 private:
  friend detail::sequence_access;

  // Wire bytes come from the engine only: they were checked. A flag says which pointer it is, because g++ 12 does not take
  // the comparison of an object's address with a null pointer for a constant under -fsanitize=undefined.
  union {
    const std::uint8_t* wire_ = nullptr;
    const T* elements_;
  };
  std::size_t size_ = 0;  // bytes of wire_, or elements
  bool built_ = false;
};

namespace detail {

struct sequence_access {
  template <class T>
  static constexpr void set_wire(sequence<T>& s, const std::uint8_t* data, std::size_t size) noexcept {
    s.wire_ = data;
    s.size_ = size;
    s.built_ = false;
  }
  template <class T, class State>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const sequence<T>& s, State& state) noexcept {
    if (!s.built_) return put_bytes(w, bytes(s.wire_, s.size_), state);
    // Copies: the bytes that are written may be those of `s`, for all that the compiler knows.
    const T* const elements = s.elements_;
    const std::size_t size = s.size_;
    if constexpr (requires(std::uint8_t* to, const T& value) { codec<T>::store(to, value); }) {
      constexpr std::size_t width = codec<T>::min_size;
      if (size <= w.left() / width) [[likely]] {
        std::uint8_t* to = w.next;
        for (std::size_t i = 0; i < size; ++i, to += width) codec<T>::store(to, elements[i]);
        w.next = to;
        return true;
      }
    }
    for (std::size_t i = 0; i < size; ++i) {
      if (!codec<T>::emit(w, elements[i], state)) [[unlikely]] return state.inside_index(i);
    }
    return true;
  }
};

/// What a struct's member check asks about an element. Elements are decoded later, when the struct around them and the
/// context are gone.
template <class T>
struct element_checks {
  static constexpr bool element_has_no_format = !wire_type<T>;
  static constexpr bool element_may_be_empty = wire_type<T> && codec<T>::min_size == 0;
  static constexpr bool element_needs_parent = needs_parent<T>;
  static constexpr bool element_open_ended = open_ended<T>;
};

/// The same for a list that is not the member of a struct. Hostile input would hold endlessly many empty elements.
template <class T>
struct assert_element {
  static_assert(assert_wire_type<T>::value);
  static_assert(!element_checks<T>::element_may_be_empty,
                "tlswire: an element of this type may be empty; give it a minimum size");
  static_assert(!element_checks<T>::element_needs_parent,
                "tlswire: an element of this type depends on the struct around it or on the context; make two "
                "alternatives of a choice instead");
  static_assert(!element_checks<T>::element_open_ended,
                "tlswire: an element of this type runs to the end of its container, and would take the elements behind "
                "it; give it a length with length_prefixed or sized");
  static constexpr bool value = true;
};

template <class T, class State>
TLSWIRE_INLINE constexpr bool parse_elements(reader body, const std::uint8_t* prefix, sequence<T>& value,
                                             State& state) noexcept {
  const std::size_t size = body.left();
  sequence_access::set_wire(value, body.next, size);
  if constexpr (codec<T>::min_size == codec<T>::max_size && codec<T>::min_size > 1) {
    if (size % codec<T>::min_size != 0) [[unlikely]] {
      return state.fail(errc::length_not_a_multiple, prefix, size, codec<T>::min_size);
    }
  }
  if constexpr (!total<T>) {
    for (std::size_t i = 0; body.next != body.end; ++i) {
      T element{};
      if (!codec<T>::parse(body, element, state)) [[unlikely]] return state.inside_index(i);
    }
  }
  return true;
}

}  // namespace detail
}  // namespace tlswire
