#include <tlswire/session/flow.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <variant>

#include "support/hex.hpp"

namespace tlswire::session {
namespace {

using test::from_hex;

/// A flow that is fed by hand.
struct by_hand {
  void wait(receiver& next) noexcept { waiting = &next; }
  template <class... M>
  receiving<by_hand, M...> receive() noexcept {
    return receiving<by_hand, M...>(*this);
  }
  flow run() {
    const auto update = co_await receive<KeyUpdate>();
    log += update.request_update == KeyUpdateRequest::update_requested ? "requested " : "plain ";
    const auto next = co_await receive<Finished, KeyUpdate>();
    log += std::holds_alternative<Finished>(next) ? "Finished" : "KeyUpdate";
    require(log.size() < 100, AlertDescription::internal_error, "no");
    throw alert_error{AlertDescription::user_canceled, "enough"};
  }
  void give(bytes message) {
    std::exchange(waiting, nullptr)->take(message, {.hash_length = 2});
    running.resume();
  }
  receiver* waiting = nullptr;
  std::string log{};
  flow running{};
};

AlertDescription alert_of(by_hand& flow, const char* hex) {
  const auto message = from_hex(hex);
  receiver* const before = flow.waiting;
  try {
    flow.give(message);
  } catch (const alert_error& error) {
    flow.waiting = before;
    return error.alert;
  }
  return AlertDescription::close_notify;
}

TEST_CASE("flow: it waits for what it names, and its failure comes out of resume") {
  by_hand one;
  one.running = one.run();
  one.running.resume();
  // Another message, a malformed one, and one whose length is wrong do not go in.
  CHECK(alert_of(one, "140000020000") == AlertDescription::unexpected_message);
  CHECK(alert_of(one, "180000020000") == AlertDescription::decode_error);
  CHECK(alert_of(one, "18000001") == AlertDescription::decode_error);
  CHECK(one.log.empty());
  CHECK(alert_of(one, "1800000101") == AlertDescription::close_notify);
  CHECK(one.log == "requested ");
  CHECK_FALSE(one.running.done());
  CHECK(alert_of(one, "14000003000000") == AlertDescription::decode_error);
  CHECK(alert_of(one, "140000020000") == AlertDescription::user_canceled);
  CHECK(one.log == "requested Finished");
  CHECK(one.running.done());
}

TEST_CASE("flow: one that is left waiting is destroyed; a moved one goes on") {
  by_hand one;
  {
    flow waits = one.run();
    waits.resume();
    one.running = std::move(waits);
  }
  CHECK(alert_of(one, "1800000100") == AlertDescription::close_notify);
  CHECK(one.log == "plain ");
  CHECK(flow().done());
}

}  // namespace
}  // namespace tlswire::session
