#include "support/rebuild.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/hex.hpp"

namespace tlswire::test {
namespace {

struct item {
  uint8 kind = 0;
  opaque<1, 255> body{};
};
enum class selector : uint8 { byte = 1, list = 2 };
struct byte_case {
  uint8 value = 0;
};
struct list_case {
  vector<item, 0, 255> items{};
};
struct everything {
  opaque<0, 255> text{};
  vector<item, 0, 65535> items{};
  array<item, 2> pair{};
  length_prefixed<uint16, item> boxed{};
  selector which{};
  choice<&everything::which, on<selector::byte, byte_case>, on<selector::list, list_case>> chosen{};
  uint8 length = 0;
  sized<rest<item>, &everything::length> counted{};
  varint wide{};
  optional_tail<opaque<0, 255>> tail{};
};

constexpr auto& wire =
    hex<"02 6869"
        "0006 01 01 aa 02 01 bb"
        "03 01 cc 04 01 dd"
        "0003 05 01 ee"
        "02 03 06 01 ff"
        "03 07 01 11"
        "4001"
        "01 22">();

/// Whether `view` lies within `input`.
bool inside(const std::vector<std::uint8_t>& input, bytes view) {
  return view.data() >= input.data() && view.data() < input.data() + input.size();
}

TEST_CASE("rebuild: the copy says the same, and no view of it points into the input") {
  std::vector<std::uint8_t> input(wire.begin(), wire.end());
  const auto parsed = parse<everything>(input);
  REQUIRE(parsed);
  arena storage;
  const no_context none;
  rebuilder<no_context> again{none, storage};
  const everything fresh = again(*parsed);
  REQUIRE_FALSE(again.failed);
  CHECK(equal(fresh, *parsed));

  for (auto& byte : input) byte = 0xff;  // whatever still points here is found out
  std::vector<std::uint8_t> out(wire.size());
  const auto written = serialize(fresh, out);
  REQUIRE(written);
  CHECK(to_hex(*written) == to_hex(wire));

  CHECK(inside(input, parsed->text));
  CHECK_FALSE(inside(input, fresh.text));
  for (const item& i : fresh.items) CHECK_FALSE(inside(input, i.body));
  for (const item& i : fresh.pair) CHECK_FALSE(inside(input, i.body));
  for (const item& i : fresh.counted) CHECK_FALSE(inside(input, i.body));
  CHECK_FALSE(inside(input, fresh.boxed->body));
  CHECK_FALSE(inside(input, *fresh.tail));
  const list_case* const chosen = fresh.chosen.get_if<list_case>();
  REQUIRE(chosen != nullptr);
  for (const item& i : chosen->items) CHECK_FALSE(inside(input, i.body));
}

struct lossy {
  uint8 kept = 0;
};
struct lossy_extension {
  static constexpr ExtensionType type{0xfe01};
  using bodies = tlswire::bodies<in<message::client_hello, lossy>>;
};
struct with_lossy : no_context {
  using registered = tlswire::type_list<lossy_extension>;
};

}  // namespace
}  // namespace tlswire::test

// Forgets the upper half of the byte.
template <>
struct tlswire::codec<tlswire::test::lossy> {
  static constexpr std::size_t min_size = 1;
  static constexpr std::size_t max_size = 1;
  template <class State>
  static constexpr bool parse(reader& r, test::lossy& value, State& state) noexcept {
    if (r.left() < 1) return state.fail(errc::truncated, r.next, 1, 0);
    value.kept = *r.next++ & 0x0f;
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const test::lossy& value, State& state) noexcept {
    return put_bytes(w, bytes(&value.kept, 1), state);
  }
  static constexpr std::size_t encoded_size(const test::lossy&) noexcept { return 1; }
};

namespace tlswire::test {
namespace {

static_assert(min_size<lossy> == 1 && max_size<lossy> == 1);

using list = extension_list<message::client_hello>;

template <class Context>
std::string rebuilt(bytes wire_bytes, const Context& context) {
  const auto parsed = parse<list>(wire_bytes, context);
  if (!parsed) return "refused";
  arena storage;
  rebuilder<Context> again{context, storage};
  const list fresh = again(*parsed);
  if (again.failed) return "failed";
  return to_hex(fresh.wire());
}

TEST_CASE("rebuild: extensions keep their order, and unknown ones their bytes") {
  constexpr auto& block = hex<"0010 fe01 0001 ab 002b 0003 02 0304 fe02 0000">();
  CHECK(rebuilt(block, no_context{}) == "fe010001ab002b0003020304fe020000");
}

TEST_CASE("rebuild: a registered body that loses something is not written back as it was") {
  CHECK(rebuilt(hex<"0005 fe01 0001 0b">(), with_lossy{}) == "fe0100010b");
  CHECK(rebuilt(hex<"0005 fe01 0001 ab">(), with_lossy{}) == "fe0100010b");
}

}  // namespace
}  // namespace tlswire::test
