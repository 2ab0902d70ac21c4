#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/walk_sink.hpp>
#include <tlswire/inspect/walker.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

/// A part of a message. Offsets count from the first byte of the message.
struct document_node {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  const tlswire::schema* schema = nullptr;
  std::size_t parent = none;  ///< index of the node around it
  std::string_view name{};    ///< of the member or the extension; static storage
  std::size_t index = none;   ///< of an element or an extension
  std::size_t offset = 0;
  std::size_t size = 0;    ///< in bytes, its length prefix included
  std::size_t header = 0;  ///< bytes before the content: a length prefix, or type and length of an extension
  std::uint64_t declared = 0;  ///< the length that the header says
  bool complete = true;        ///< false where its bytes end before it does
};

/// The parts of a message as a list, a parent before its children, in the caller's array. What does not fit
/// into the array is counted, and left out.
class document {
 public:
  explicit document(std::span<document_node> storage) noexcept : storage_(storage) {}

  /// Replaces what is there by the parts of `in` as one `T`. Gives false if they are more than fit:
  /// `needed()` says how many there are. The nodes do not point into `in`.
  template <class T, class Context = no_context>
  bool read(bytes in, const Context& context = {}) {
    needed_ = 0;
    violations_ = 0;
    current_ = document_node::none;
    filler sink{*this};
    walk<T>(in, context, sink);
    return needed_ <= storage_.size();
  }

  std::span<const document_node> nodes() const noexcept { return storage_.first(size()); }
  std::size_t size() const noexcept { return needed_ < storage_.size() ? needed_ : storage_.size(); }
  std::size_t needed() const noexcept { return needed_; }
  std::size_t violations() const noexcept { return violations_; }

 private:
  struct filler {
    document& to;
    std::size_t left_out = 0;  ///< of the nodes that are open

    void enter(const walk_node& n) noexcept {
      if (to.needed_ < to.storage_.size()) {
        to.storage_[to.needed_] = {
            n.schema,  to.current_,   n.name,   n.is_element ? n.index : document_node::none,
            n.offset,  n.wire.size(), n.header, n.declared,
            n.complete};
        to.current_ = to.needed_;
      } else {
        ++left_out;
      }
      ++to.needed_;
    }
    void leave(const walk_node&) noexcept {
      if (left_out != 0) {
        --left_out;
      } else {
        to.current_ = to.storage_[to.current_].parent;
      }
    }
    void violation(const parse_error&, std::size_t) noexcept { ++to.violations_; }
  };

  std::span<document_node> storage_;
  std::size_t current_ = document_node::none;
  std::size_t needed_ = 0;
  std::size_t violations_ = 0;
};

}  // namespace tlswire
