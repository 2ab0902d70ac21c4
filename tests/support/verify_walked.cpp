#include "support/verify_walked.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <tlswire/handshake/extension/key_share.hpp>

namespace tlswire::test {
namespace {

TEST_CASE(
    "verify_walked: parser and walker agree on a key share, changed and cut in all the ways of the laws") {
  verify_walked<KeyShareClientHello>(hex<"000c dada 0001 00 001d 0003 a1a2a3">());
}

/// One whose walker says something of its own.
class disagreeing final : public detail::subject_of<KeyShareEntry, no_context> {
 public:
  using subject_of::subject_of;
  bool walk(const detail::heap_bytes&, std::size_t& violations, parse_error& first) const override {
    violations = 1;
    first = parse_error(errc::trailing_data, 3, 0, 1);
    return true;
  }
};

TEST_CASE("verify_walked: a walker that says something else is found out") {
  const no_context none;
  const disagreeing subject(none);
  detail::examination found(hex<"001d 0001 aa">(), subject);
  found.run();
  CHECK(found.broken == std::vector<std::string>{std::string(law::walker)});
  CHECK(found.details.front() == std::string(law::walker) +
                                     ": 001d0001aa is a value to the parser, trailing_data at 3 in '', "
                                     "declared 0, available 1 to the walker");
}

}  // namespace
}  // namespace tlswire::test
