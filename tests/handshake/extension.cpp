#include <tlswire/handshake/extension.hpp>

#include <doctest/doctest.h>

#include <type_traits>

#include <tlswire/handshake/message_tag.hpp>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

struct Long {};
struct Short {};
struct diary {};
struct note {
  static constexpr ExtensionType type{0xfe20};
  using bodies = tlswire::bodies<in<message::client_hello, Long>, in<diary, Short>>;
};
struct typeless {
  using bodies = tlswire::bodies<in<diary, Short>>;
};
struct bodiless {
  static constexpr ExtensionType type{0xfe20};
};

// The body depends on the message, and a message that is not named has none.
static_assert(std::is_same_v<body<note, message::client_hello>, Long>);
static_assert(std::is_same_v<body<note, diary>, Short>);
static_assert(allowed_in<note, diary> && !allowed_in<note, message::server_hello>);
static_assert(bodiless::type == note::type);
static_assert(!allowed_in<typeless, diary> && !allowed_in<bodiless, diary> && !allowed_in<int, diary>);

// A message that is like another has its bodies, and its own first.
struct letter {
  using like = message::client_hello;
};
struct addressed {
  static constexpr ExtensionType type{0xfe21};
  using bodies = tlswire::bodies<in<message::client_hello, Long, versions::tls13, roles::client>,
                                 in<letter, Short, versions::dtls, roles::server>>;
};
static_assert(allowed_in<note, letter> && std::is_same_v<body<note, letter>, Long>);
static_assert(std::is_same_v<body<addressed, letter>, Short>);
static_assert(versions_in<addressed, letter> == versions::dtls &&
              sent_by<addressed, letter> == roles::server);
static_assert(versions_in<note, letter> == versions::all && sent_by<note, letter> == roles::both);
static_assert(!allowed_in<bodiless, letter> && !allowed_in<int, letter>);

static_assert(min_size<Empty> == 0 && max_size<Empty> == 0);

TEST_CASE("Empty: nothing, and nothing else") {
  CHECK(not_ok<Empty>(hex<"">(), {}) == "");
  bad<Empty>(hex<"00">(), {errc::trailing_data, 0, "", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
