#pragma once

#include <coroutine>
#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/handshake.hpp>
#include <tlswire/registry/alert_description.hpp>
#include <tlswire/registry/alert_for.hpp>
#include <tlswire/registry/error_text.hpp>
#include <tlswire/wire/bytes.hpp>

namespace tlswire::session {

/// Ends a connection: thrown inside a flow, or what it calls, and turned into an alert by the connection. It
/// never leaves the session.
struct alert_error {
  AlertDescription alert{};
  std::string reason{};
};

inline alert_error refusal(std::string_view what, const parse_error& error) {
  return {alert_for(error.code), std::string(what) + ": " + error_text(error).c_str()};
}
/// Goes on only if a check found nothing.
inline void require(const verdict& v, std::string_view what) {
  if (!v) throw refusal(what, v.error());
}
inline void require(bool condition, AlertDescription alert, const char* reason) {
  if (!condition) throw alert_error{alert, reason};
}

/// A handshake that is written down from top to bottom, and waits where it says `co_await receive<M>()`.
class flow {
 public:
  struct promise_type {
    std::exception_ptr failure{};
    flow get_return_object() { return flow(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    std::suspend_always final_suspend() const noexcept { return {}; }
    void return_void() const noexcept {}
    void unhandled_exception() noexcept { failure = std::current_exception(); }
  };

  flow() noexcept = default;
  flow(flow&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  flow& operator=(flow&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~flow() {
    if (handle_) handle_.destroy();
  }

  bool done() const noexcept { return !handle_ || handle_.done(); }
  /// Runs to where it waits next. Throws what the flow throws.
  void resume() {
    handle_.resume();
    if (handle_.promise().failure) std::rethrow_exception(std::exchange(handle_.promise().failure, nullptr));
  }

 private:
  explicit flow(std::coroutine_handle<promise_type> handle) noexcept : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

/// Takes the next message for a flow that waits.
class receiver {
 public:
  /// `message` has its header, and stays where it is. Throws `alert_error` for a message that does not stand
  /// here, or is malformed.
  virtual void take(bytes message, const negotiated& values) = 0;

 protected:
  ~receiver() = default;
};

/// Waits for one of several messages. The value is the message, or a `std::variant` of them. `Waits` is
/// where it tells that it waits: `wait(receiver&)`.
template <class Waits, class... M>
class receiving final : public receiver {
 public:
  explicit receiving(Waits& waits) noexcept : waits_(&waits) {}

  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept { waits_->wait(*this); }
  auto await_resume() {
    if constexpr (sizeof...(M) == 1) {
      return std::get<1>(got_);
    } else {
      return narrow(got_);
    }
  }

  void take(bytes message, const negotiated& values) override {
    const auto framed = parse<Handshake, framing>(message, values);
    if (!framed) throw refusal("Handshake", framed.error());
    if (!(... || take_as<M>(*framed, values))) {
      throw alert_error{AlertDescription::unexpected_message,
                        "a message that does not stand here: " + std::string(name(framed->msg_type))};
    }
  }

 private:
  using held = std::variant<std::monostate, M...>;

  template <class One>
  bool take_as(const Handshake& framed, const negotiated& values) {
    const found<One> message = framed.template get<One>(values);
    if (message.absent()) return false;
    if (message.malformed()) {
      throw refusal(name(framed.msg_type), message.error());
    }
    got_.template emplace<One>(*message);
    return true;
  }
  static std::variant<M...> narrow(const held& from) {
    std::optional<std::variant<M...>> out;
    (void)(... || (std::holds_alternative<M>(from) ? (out.emplace(std::get<M>(from)), true) : false));
    return *out;
  }

  Waits* waits_;
  held got_{};
};

}  // namespace tlswire::session
