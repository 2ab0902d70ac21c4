#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <tlswire/inspect/schema.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

/// A part of a message, as a walk comes to it. Wrappers without bytes of their own (choice, optional_tail,
/// sized, constant) are no nodes: what they hold stands in their place.
struct walk_node {
  const tlswire::schema* schema;
  std::string_view
      name;  ///< of the member or the extension; empty for others, and for an extension of unknown body
  std::size_t index;   ///< of an element or an extension
  bool is_element;     ///< whether `index` means something
  std::size_t depth;   ///< of the root: 0
  std::size_t offset;  ///< of its first byte, that of its length prefix included, in the message
  bytes wire;          ///< all its bytes; fewer than its type says where it is cut short
  std::size_t
      header;  ///< bytes of `wire` before the content: a length prefix, or type and length of an extension
  std::uint64_t declared;  ///< the length that the header says; what is there may be less
  std::uint64_t value;     ///< of a number, and the type of an extension
  bool complete;  ///< false where its bytes end before it does, so that `declared` or `value` may be missing

  constexpr bytes content() const noexcept { return wire.sub(header); }
};

class walk_sink;

/// What can listen to a walk: any object with these members.
///
///     void enter(const walk_node&);   // a parent before its children
///     void leave(const walk_node&);   // the same node, after its children
///     void violation(const parse_error&, std::size_t depth);   // `depth` is that of a child there
template <class Sink>
concept walk_listener = !std::is_same_v<Sink, walk_sink> && !std::is_const_v<Sink> &&
                        requires(Sink& sink, const walk_node& node, const parse_error& error) {
                          sink.enter(node);
                          sink.leave(node);
                          sink.violation(error, std::size_t{0});
                        };

/// A reference to such an object, which must outlive the walk.
class walk_sink {
 public:
  template <walk_listener Sink>
  constexpr walk_sink(Sink& sink TLSWIRE_LIFETIMEBOUND) noexcept  // NOLINT: converts any listener
      : object_(&sink),
        enter_([](void* o, const walk_node& n) { static_cast<Sink*>(o)->enter(n); }),
        leave_([](void* o, const walk_node& n) { static_cast<Sink*>(o)->leave(n); }),
        violation_(
            [](void* o, const parse_error& e, std::size_t d) { static_cast<Sink*>(o)->violation(e, d); }) {}

  void enter(const walk_node& node) const { enter_(object_, node); }
  void leave(const walk_node& node) const { leave_(object_, node); }
  void violation(const parse_error& error, std::size_t depth) const { violation_(object_, error, depth); }

 private:
  void* object_;
  void (*enter_)(void*, const walk_node&);
  void (*leave_)(void*, const walk_node&);
  void (*violation_)(void*, const parse_error&, std::size_t);
};

}  // namespace tlswire
