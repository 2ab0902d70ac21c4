#include <tlswire/inspect/walker.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <tlswire/tls.hpp>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "support/wire_types.hpp"

// The parser and the walker are two readings of one declaration: every example of a message of TLS 1.2, cut
// at each byte and changed at each byte, is refused by both for the same reason at the same place, or by
// neither.

namespace tlswire::test {
namespace {

struct first_violation {
  parse_error first{};
  std::size_t count = 0;

  void enter(const walk_node&) {}
  void leave(const walk_node&) {}
  void violation(const parse_error& error, std::size_t) {
    if (count++ == 0) first = error;
  }
};

/// Empty, or what they disagree about.
template <class T, class Context>
std::string disagreement(bytes message, const Context& context, std::size_t& refused) {
  const std::vector<std::uint8_t> in(message.begin(), message.end());
  const auto parsed = parse<T>(in, context);
  first_violation saw;
  const std::size_t count = walk<T>(in, context, saw);
  if (!parsed) ++refused;
  const std::string parser = parsed ? "a value" : error_text(parsed.error());
  const std::string walker = count == 0 ? "a value" : error_text(saw.first);
  return parser == walker ? "" : to_hex(in) + "\nparser: " + parser + "\nwalker: " + walker;
}

template <class T>
void agree_on_variants() {
  CAPTURE(type_name<T>);
  const bytes wire = example<T>::wire;
  std::size_t refused = 0;
  CHECK(disagreement<T>(wire, example<T>::context, refused) == "");
  CHECK(refused == 0);
  for (std::size_t size = 0; size < wire.size(); ++size) {
    CHECK(disagreement<T>(wire.sub(0, size), example<T>::context, refused) == "");
  }
  std::vector<std::uint8_t> variant(wire.begin(), wire.end());
  for (std::uint8_t& byte : variant) {
    const std::uint8_t kept = byte;
    for (const int to : {kept + 1, kept - 1, kept ^ 0x80, 0, 0xff}) {
      byte = static_cast<std::uint8_t>(to);
      CHECK(disagreement<T>(variant, example<T>::context, refused) == "");
    }
    byte = kept;
  }
  variant.push_back(0);
  CHECK(disagreement<T>(variant, example<T>::context, refused) == "");
  CHECK((refused > 0 || tlswire::detail::open_ended<T>));
}

TEST_CASE("parser and walker agree on changed messages of TLS 1.2") {
  for_each_type(tlswire::test::join_lists<tls12_certificate_types, tls12_message_types,
                                          key_exchange_message_types, status_types, supplement_types>::type{},
                []<class T>() { agree_on_variants<T>(); });
}

TEST_CASE("parser and walker agree on changed parameters and cases of key exchanges") {
  for_each_type(tlswire::test::join_lists<tls12_curve_types, tls12_parameter_types, tls12_password_types,
                                          server_key_exchange_types, other_key_exchange_types>::type{},
                []<class T>() { agree_on_variants<T>(); });
}

}  // namespace
}  // namespace tlswire::test
