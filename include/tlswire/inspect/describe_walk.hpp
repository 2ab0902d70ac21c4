#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/inspect/describe_errata.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/registry/extension_type.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/name.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::detail {

/// An extension as data: its body in each message.
struct described_body {
  std::string_view message;
  const schema* body;
};
struct described_extension {
  std::uint16_t type;
  std::string_view name;       ///< server_name
  std::string_view structure;  ///< PreSharedKeyExtension; empty where the RFC has no struct for all messages
  const described_body* bodies;
  std::size_t count;

  /// Whether it is the same in all messages.
  constexpr bool uniform() const noexcept {
    for (std::size_t i = 1; i < count; ++i) {
      if (bodies[i].body != bodies[0].body) return false;
    }
    return true;
  }
  /// Null where it has none.
  constexpr const schema* body_in(std::string_view message) const noexcept {
    for (std::size_t i = 0; i < count; ++i) {
      if (bodies[i].message == message) return bodies[i].body;
    }
    return nullptr;
  }
  /// Whether a body has no name in the RFC: where that has one struct for all messages, the structs of one
  /// member are ours alone.
  constexpr bool is_inlined(std::size_t i) const noexcept {
    return !structure.empty() && bodies[i].body->kind == wire_kind::structure && bodies[i].body->count == 1;
  }
};

template <class E, class Context, class Bodies>
struct describe_bodies;
template <class E, class Context, class... Message, class... Body, versions... V, roles... R>
struct describe_bodies<E, Context, bodies<in<Message, Body, V, R>...>> {
  static constexpr described_body rows[sizeof...(Body)] = {
      {type_name<Message>, &schema_in<Body, Context, no_parent>}...};
  static constexpr std::string_view structure() {
    if constexpr (requires { E::structure; }) {
      return E::structure;
    } else {
      return {};
    }
  }
  static constexpr described_extension made{static_cast<std::uint16_t>(E::type), type_name<E>, structure(),
                                            rows, sizeof...(Body)};
};
template <class E, class Context>
inline constexpr const described_extension& described = describe_bodies<E, Context, typename E::bodies>::made;

/// Types that were met. Without allocation, so that there is an end to it: what is met later is met again.
class seen_schemas {
 public:
  static constexpr std::size_t capacity = 1024;

  /// Whether it was met before. One name in one namespace is one type.
  bool test_and_set(const schema& type) noexcept {
    for (std::size_t i = 0; i < count_; ++i) {
      if (met_[i] == &type || (!type.name.empty() && met_[i]->name == type.name &&
                               met_[i]->scope == type.scope && met_[i]->kind == type.kind))
        return true;
    }
    if (count_ != capacity) met_[count_++] = &type;
    return false;
  }
  std::size_t size() const noexcept { return count_; }

 private:
  const schema* met_[capacity];
  std::size_t count_ = 0;
};

// What an extension_list is a list of. RFC 9846 section 4.3.
struct Extension {
  ExtensionType extension_type{};
  opaque<0, 65535> extension_data{};
};

/// Calls `visit(const schema&)` with every production that a type needs, each once and before those that need
/// it, the type itself last; also with each list of extensions, behind their bodies.
template <class Visit>
class production_walk {
 public:
  explicit production_walk(Visit& visit) noexcept : visit_(visit) {}

  void operator()(const schema& type) {
    if (type.name.empty()) return needed_by(type);
    if (is_hidden(type) || seen_.test_and_set(type)) return;
    needed_by(type);
    visit_(type);
  }

  /// The same without the type itself.
  void needed_by(const schema& type) {
    if (type.kind == wire_kind::number) return;
    if (type.inner != nullptr) (*this)(*type.inner);
    if (type.source.type != nullptr) (*this)(*type.source.type);
    if (type.fields != nullptr) {
      for (std::size_t i = 0; i < type.count; ++i) (*this)(*type.fields[i].type);
    }
    if (type.kind == wire_kind::choice) {
      for (std::size_t i = 0; i < type.count; ++i) (*this)(*type.cases[i].type);
    }
    if (type.kind == wire_kind::extension_list) {
      (*this)(schema_in<Extension, no_context, no_parent>);
      for (std::size_t i = 0; i < type.count; ++i) (*this)(*type.extensions[i].body);
      if (!seen_.test_and_set(type)) visit_(type);
    }
  }

 private:
  Visit& visit_;
  seen_schemas seen_;
};

}  // namespace tlswire::detail
