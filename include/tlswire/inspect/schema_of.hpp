#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/handshake.hpp>
#include <tlswire/handshake/messages.hpp>
#include <tlswire/handshake/registered.hpp>
#include <tlswire/inspect/encoded_value.hpp>
#include <tlswire/inspect/enum_values.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/registry/extension_type.hpp>
#include <tlswire/wire/array.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/constant.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/error.hpp>
#include <tlswire/wire/fields.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/length_prefixed.hpp>
#include <tlswire/wire/name.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/optional_tail.hpp>
#include <tlswire/wire/reader.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/source.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/varint.hpp>
#include <tlswire/wire/vector.hpp>
#include <tlswire/wire/writer.hpp>
#include <tlswire/wire/zeros.hpp>

namespace tlswire {

namespace detail {

template <class T, class Context, class Parent>
struct schema_builder;
template <class T, class Context, class Parent>
inline constexpr schema schema_node = schema_builder<T, Context, Parent>::make();

// What does not depend on the struct around it has one schema, wherever it stands.
template <class T, class Context, class Parent>
inline constexpr const schema& schema_in =
    schema_node<T, Context, std::conditional_t<needs_parent<T>, Parent, no_parent>>;

template <class T, std::size_t Width, class Holder>
std::integral_constant<std::size_t, Width> width_of(const number_codec<T, Width, Holder>*);

template <class T>
concept number_like = requires(const codec<T>* c) {
  detail::width_of(c);
};
template <class T>
concept with_fields = requires {
  requires codec<T>::with_fields;
};
/// A named kind says so of its bytes by `static constexpr bool is_text = true;`.
template <class T>
concept text_kind = requires {
  requires T::is_text;
};

template <class T>
concept walked_as = requires {
  typename codec<T>::walk;
};
template <class T>
concept plain_structure = structure<T> && requires {
  requires std::same_as<typename codec<T>::traits,
                        structure_traits<T, field_types<T>, std::make_index_sequence<fields<T>::count>>>;
};

template <auto Source, class Context>
constexpr std::uint64_t read_context(const void* context) {
  return static_cast<std::uint64_t>(
      static_cast<const source_object<Source>&>(*static_cast<const Context*>(context)).*Source);
}
template <class T, std::size_t... I>
constexpr std::size_t member_index(std::string_view wanted, std::index_sequence<I...>) {
  std::size_t found = schema_source::none;
  ((found = fields<T>::template name<I>() == wanted ? I : found), ...);
  return found;
}

template <auto Source, class Context, class Parent>
constexpr void set_source(schema& s) {
  s.source.name = member_name<Source>;
  if constexpr (wire_type<source_member<Source>>) {
    s.source.type = &schema_in<source_member<Source>, Context, no_parent>;
  }
  if constexpr (std::is_same_v<source_object<Source>, Parent>) {
    s.source.sibling =
        member_index<Parent>(member_name<Source>, std::make_index_sequence<fields<Parent>::count>{});
  } else if constexpr (std::is_base_of_v<source_object<Source>, Context>) {
    s.source.read = &read_context<Source, Context>;
  } else {
    s.lacks_context = true;
  }
}

constexpr void add_child(schema& s, const schema& child) {
  if (child.height >= s.height) s.height = child.height + 1;
  if (child.lacks_context) s.lacks_context = true;
}
constexpr void set_inner(schema& s, const schema& inner) {
  s.inner = &inner;
  add_child(s, inner);
}
template <class T>
constexpr void set_name(schema& s) {
  s.name = type_name<T>;
  s.scope = type_scope<T>;
}
template <class T>
constexpr schema sized_schema(wire_kind kind) {
  schema s;
  s.kind = kind;
  s.min_size = codec<T>::min_size;
  s.max_size = codec<T>::max_size;
  return s;
}
constexpr schema prefixed(schema s, std::size_t width, std::uint64_t low, std::uint64_t high) {
  s.width = width;
  s.low = low;
  s.high = high;
  return s;
}

template <class T, class Context>
constexpr bool parse_custom(reader& r, parse_error& error, const std::uint8_t* base, const void* context,
                            std::uint64_t& number) {
  static_assert(
      !needs_parent<T>,
      "tlswire: a codec that needs the struct around it cannot be walked as it is; give it `using walk = U`");
  T value{};
  parse_state<Context> state(error, base, *static_cast<const Context*>(context));
  if (!codec<T>::parse(r, value, state)) return false;
  if constexpr (requires { static_cast<std::uint64_t>(value); }) number = static_cast<std::uint64_t>(value);
  return true;
}

template <class T, class Context, class Fields>
struct schema_fields;
template <class T, class Context, class... M>
struct schema_fields<T, Context, type_list<M...>> {
  template <std::size_t... I>
  struct of {
    static constexpr schema_field rows[sizeof...(M) + 1] = {
        {fields<T>::template name<I>(), &schema_in<M, Context, T>, initial_of<T, I>()}..., {}};
  };
  template <std::size_t... I>
  static constexpr void set(schema& s, std::index_sequence<I...>) {
    s.count = sizeof...(M);
    s.fields = of<I...>::rows;
    (add_child(s, schema_in<M, Context, T>), ...);
  }
};

// Numbers, structs, and what has a codec of its own.
template <class T, class Context, class Parent>
struct schema_builder {
  static constexpr schema make() {
    static_assert(assert_wire_type<T>::value);
    if constexpr (walked_as<T>) {
      schema s = schema_in<typename codec<T>::walk, Context, Parent>;
      s.min_size = codec<T>::min_size;
      s.max_size = codec<T>::max_size;
      return s;
    } else if constexpr (named_kind<T>) {
      schema s = schema_in<typename T::kind, Context, Parent>;
      set_name<T>(s);
      if constexpr (text_kind<T>) s.is_text = true;
      return s;
    } else if constexpr (number_like<T>) {
      schema s = sized_schema<T>(wire_kind::number);
      s.width = decltype(width_of(static_cast<const codec<T>*>(nullptr)))::value;
      if constexpr (std::is_enum_v<T>) set_name<T>(s);
      if constexpr (std::is_enum_v<T>) set_values<T>(s);
      return s;
    } else if constexpr (plain_structure<T>) {
      schema s = sized_schema<T>(wire_kind::structure);
      set_name<T>(s);
      if constexpr (distinguished<T>) s.matches = &T::matches;
      schema_fields<T, Context, field_types<T>>::set(s, std::make_index_sequence<fields<T>::count>{});
      return s;
    } else {
      schema s = sized_schema<T>(wire_kind::custom);
      set_name<T>(s);
      s.parse = &parse_custom<T, Context>;
      if constexpr (with_fields<T>)
        schema_fields<T, Context, field_types<T>>::set(s, std::make_index_sequence<fields<T>::count>{});
      return s;
    }
  }
};

template <class Context, class Parent>
struct schema_builder<varint, Context, Parent> {
  static constexpr schema make() { return sized_schema<varint>(wire_kind::varint); }
};
template <std::size_t N, class Context, class Parent>
struct schema_builder<opaque<N>, Context, Parent> {
  static constexpr schema make() {
    return prefixed(sized_schema<opaque<N>>(wire_kind::fixed_opaque), 0, N, N);
  }
};
template <std::size_t Lo, std::size_t Hi, class Context, class Parent>
struct schema_builder<opaque<Lo, Hi>, Context, Parent> {
  static constexpr schema make() {
    return prefixed(sized_schema<opaque<Lo, Hi>>(wire_kind::opaque), prefix_width(Hi), Lo, Hi);
  }
};
template <class T, std::size_t Lo, std::size_t Hi, class Context, class Parent>
struct schema_builder<vector<T, Lo, Hi>, Context, Parent> {
  static constexpr schema make() {
    schema s = prefixed(sized_schema<vector<T, Lo, Hi>>(wire_kind::vector), prefix_width(Hi), Lo, Hi);
    set_inner(s, schema_in<T, Context, no_parent>);
    return s;
  }
};
template <class T, std::size_t N, class Context, class Parent>
struct schema_builder<array<T, N>, Context, Parent> {
  static constexpr schema make() {
    schema s = sized_schema<array<T, N>>(wire_kind::array);
    s.count = N;
    set_inner(s, schema_in<T, Context, no_parent>);
    return s;
  }
};
template <class T, class Context, class Parent>
struct schema_builder<optional_tail<T>, Context, Parent> {
  static constexpr schema make() {
    schema s = sized_schema<optional_tail<T>>(wire_kind::optional_tail);
    set_inner(s, schema_in<T, Context, Parent>);
    return s;
  }
};
template <class Length, class T, class Context, class Parent>
struct schema_builder<length_prefixed<Length, T>, Context, Parent> {
  using type = length_prefixed<Length, T>;
  static constexpr schema make() {
    schema s =
        prefixed(sized_schema<type>(wire_kind::length_prefixed), codec<type>::prefix, 0, codec<type>::high);
    set_inner(s, schema_in<T, Context, Parent>);
    return s;
  }
};
template <class T, auto Source, class Context, class Parent>
struct schema_builder<sized<T, Source>, Context, Parent> {
  static constexpr schema make() {
    schema s = sized_schema<sized<T, Source>>(wire_kind::sized);
    set_source<Source, Context, Parent>(s);
    set_inner(s, schema_in<T, Context, Parent>);
    return s;
  }
};
template <class Context, class Parent>
struct schema_builder<rest<>, Context, Parent> {
  static constexpr schema make() { return sized_schema<rest<>>(wire_kind::rest_opaque); }
};
template <class T, class Context, class Parent>
struct schema_builder<rest<T>, Context, Parent> {
  static constexpr schema make() {
    schema s = sized_schema<rest<T>>(wire_kind::rest);
    set_inner(s, schema_in<T, Context, no_parent>);
    return s;
  }
};
template <class Context, class Parent>
struct schema_builder<zeros, Context, Parent> {
  static constexpr schema make() { return sized_schema<zeros>(wire_kind::zeros); }
};
template <class T, T V, class Context, class Parent>
struct schema_builder<constant<T, V>, Context, Parent> {
  static constexpr encoded_value<T> value = encode_alone(V);
  static constexpr schema make() {
    schema s = sized_schema<constant<T, V>>(wire_kind::constant);
    s.expected = value.data;
    set_inner(s, schema_in<T, Context, no_parent>);
    return s;
  }
};

template <class M, class Context>
constexpr bool stands_in_context(const void* context) {
  return M::stands_in(negotiated_of(*static_cast<const Context*>(context)));
}

template <auto Source, class... Cases, class Context, class Parent>
struct schema_builder<choice<Source, Cases...>, Context, Parent> {
  template <class Case>
  static constexpr schema_case row() {
    using type = typename Case::type;
    schema_case out{0, true, nullptr, nullptr, &schema_in<type, Context, Parent>};
    if constexpr (requires { Case::value; }) {
      out.value = static_cast<std::uint64_t>(Case::value);
      out.otherwise = false;
    }
    if constexpr (distinguished<type>) out.matches = &type::matches;
    if constexpr (versioned<type>) out.stands_in = &stands_in_context<type, Context>;
    return out;
  }
  static constexpr schema_case rows[sizeof...(Cases)] = {row<Cases>()...};
  static constexpr schema make() {
    schema s = sized_schema<choice<Source, Cases...>>(wire_kind::choice);
    set_source<Source, Context, Parent>(s);
    s.count = sizeof...(Cases);
    s.cases = rows;
    (add_child(s, schema_in<typename Cases::type, Context, Parent>), ...);
    return s;
  }
};

template <class Message, class Context, class List>
struct schema_extensions;
template <class Message, class Context, class... E>
struct schema_extensions<Message, Context, type_list<E...>> {
  static constexpr schema_extension rows[sizeof...(E) + 1] = {
      {static_cast<std::uint16_t>(E::type), type_name<E>,
       &schema_in<body<E, Message>, Context, no_parent>}...,
      {}};
  static constexpr void set(schema& s) {
    s.count = sizeof...(E);
    s.extensions = rows;
    (add_child(s, schema_in<body<E, Message>, Context, no_parent>), ...);
  }
};
template <class Message, std::size_t Lo, class Context, class Parent>
struct schema_builder<extension_list<Message, Lo>, Context, Parent> {
  static constexpr schema make() {
    schema s = prefixed(sized_schema<extension_list<Message, Lo>>(wire_kind::extension_list), 2, 0, 65535);
    s.tls13_low = Lo;
    schema_extensions<Message, Context, registered_extensions<Message, Context>>::set(s);
    return s;
  }
};

// What a Handshake holds is a choice among all messages; those that nobody knows are bytes.
template <class Messages, class... Cases>
struct choice_of_messages;
template <class... Cases>
struct choice_of_messages<type_list<>, Cases...> {
  using type = choice<&Handshake::msg_type, Cases..., otherwise<tlswire::rest<>>>;
};
template <class M, class... More, class... Cases>
struct choice_of_messages<type_list<M, More...>, Cases...>
    : choice_of_messages<type_list<More...>, Cases...> {};
template <handshake_message_body M, class... More, class... Cases>
struct choice_of_messages<type_list<M, More...>, Cases...>
    : choice_of_messages<type_list<More...>, Cases..., on<M::msg_type, M>> {};

template <class Context, class Parent>
struct schema_builder<message_body, Context, Parent> {
  using messages = typename concatenate<known_messages, typename registered_of<Context>::type>::type;
  using same = length_prefixed<uint24, typename choice_of_messages<messages>::type>;
  static constexpr schema make() {
    schema s = schema_in<same, Context, Parent>;
    s.min_size = codec<message_body>::min_size;
    s.max_size = codec<message_body>::max_size;
    return s;
  }
};

// What a walk comes to besides types.
inline constexpr schema undecoded_schema{wire_kind::undecoded};
inline constexpr schema extension_schema = [] {
  schema s;
  s.kind = wire_kind::extension;
  s.name = type_name<ExtensionType>;
  s.min_size = 4;
  s.max_size = 4 + 65535;
  s.width = 2;
  s.value_name = &value_name<ExtensionType>;
  s.value_named = &value_named<ExtensionType>;
  s.is_grease = &value_is_grease<ExtensionType>;
  return s;
}();

}  // namespace detail

/// How a `T` stands on the wire, with the extensions and messages that `Context` registers. A value that `T`
/// depends on and `Context` lacks leaves `lacks_context`: such a schema can be read, but not walked.
template <class T, class Context = no_context>
inline constexpr const schema& schema_of = detail::schema_in<T, Context, detail::no_parent>;

}  // namespace tlswire
