#include <tlswire/handshake/context.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace tlswire::test {
namespace {

struct an_extension;
struct a_message;

// What is registered is a type, what was negotiated is a value.
static_assert(
    std::is_same_v<context<an_extension, a_message>::registered, type_list<an_extension, a_message>>);
static_assert(std::is_same_v<context<>::registered, type_list<>>);
static_assert(std::is_base_of_v<negotiated, context<an_extension>>);
static_assert(context<an_extension>{{.hash_length = 48}}.hash_length == 48);
static_assert(context<>{}.version == ProtocolVersion::TLSv1_3 && context<>{}.hash_length == 32);
static_assert(context<>{{.sender = Role::client}}.sender == Role::client);

// A context of the user's own need not know of registrations.
struct own_context {
  int anything;
};
static_assert(std::is_same_v<tlswire::detail::registered_of<own_context>::type, type_list<>>);
static_assert(std::is_same_v<tlswire::detail::registered_of<negotiated>::type, type_list<>>);
struct derived_context : context<an_extension> {};
static_assert(std::is_same_v<tlswire::detail::registered_of<derived_context>::type, type_list<an_extension>>);

// What a message depends on is there even where a context does not say it.
static_assert(tlswire::detail::negotiated_of(no_context{}).version == ProtocolVersion::TLSv1_3);
static_assert(tlswire::detail::negotiated_of(context<an_extension>{{.hash_length = 48}}).hash_length == 48);
static_assert(tlswire::detail::negotiated_of(decode_only<>{{.sender = Role::client}}).sender == Role::client);

static_assert(std::is_same_v<tlswire::detail::concatenate<type_list<int, char>, type_list<long>>::type,
                             type_list<int, char, long>>);

}  // namespace
}  // namespace tlswire::test
