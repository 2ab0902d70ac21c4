#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/found.hpp>
#include <tlswire/handshake/handshake.hpp>
#include <tlswire/session/secret.hpp>
#include <tlswire/wire/parse.hpp>
#include <tlswire/wire/serialize.hpp>

namespace tlswire::session {

/// A handshake message on its way, in the hands of a hook: before it is sent, or after it was received. What
/// the hook makes of it is what goes on, and what stands in the transcript.
///
///     config.before_send = [](passing_message& m) {
///       if (auto hello = m.get<ClientHello>()) {
///         ClientHello changed = *hello;
///         changed.legacy_version = ProtocolVersion::TLSv1_0;
///         m.set(changed);
///       }
///     };
class passing_message {
 public:
  passing_message(octets message, const negotiated& values) : message_(std::move(message)), values_(values) {}

  HandshakeType type() const noexcept {
    return message_.empty() ? HandshakeType{} : static_cast<HandshakeType>(message_[0]);
  }
  /// The message with its header, or what a hook put in its place.
  bytes message() const noexcept { return message_; }
  const negotiated& values() const noexcept { return values_; }

  /// The message, if it is an `M`. Views point into this object, and are good until it is changed.
  template <handshake_message_body M>
  found<M> get() const noexcept {
    const auto framed = parse<Handshake, framing>(message_, values_);
    if (!framed) return {};
    return framed->template get<M>(values_);
  }
  /// Puts another message in its place. False, and no change, if it cannot be written.
  template <handshake_message_body M>
  bool set(const M& message) {
    const handshake_message<M> whole{.msg_type = {}, .body = {message}};
    octets out(encoded_size(whole));
    if (!serialize(whole, out, values_)) return false;
    message_ = std::move(out);
    return true;
  }
  /// Puts any bytes in its place. They must be framed as a message for a receiver to go on.
  void set_bytes(octets message) { message_ = std::move(message); }
  /// It goes no further.
  void drop() noexcept { dropped_ = true; }
  /// Adds whole messages before and behind it, which no hook sees.
  void inject_before(octets message) { before_.push_back(std::move(message)); }
  void inject_after(octets message) { after_.push_back(std::move(message)); }

  /// What goes on, in order.
  std::vector<octets> take() {
    std::vector<octets> all = std::move(before_);
    if (!dropped_) all.push_back(std::move(message_));
    for (octets& one : after_) all.push_back(std::move(one));
    return all;
  }

 private:
  octets message_;
  negotiated values_;
  std::vector<octets> before_;
  std::vector<octets> after_;
  bool dropped_ = false;
};

}  // namespace tlswire::session
