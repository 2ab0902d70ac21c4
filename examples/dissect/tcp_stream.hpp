#pragma once

#include <tins/tcp_ip/data_tracker.h>

#include <cstdint>
#include <optional>

#include "packet.hpp"

namespace dissect {

/// The bytes of one direction of a TCP connection in their order, put together by libtins.
class tcp_stream {
 public:
  /// `use(bytes)` is called with what is next in order; `missing(count)` before it, where bytes before it
  /// were given up because too much that follows them has come.
  template <class Use, class Missing>
  void segment(const packet& p, Use&& use, Missing&& missing) {
    // A SYN takes one number.
    const std::uint32_t first = p.sequence + (p.has(packet::syn) ? 1 : 0);
    if (!begun_ || p.has(packet::syn)) {
      if (!begun_ || first != start_) restart(first);
    }
    if (p.payload.empty()) return;
    if (first == tracker_.sequence_number() && tracker_.buffered_payload().empty()) {
      // In order: no copy is needed.
      tracker_.sequence_number(first + static_cast<std::uint32_t>(p.payload.size()));
      use(p.payload);
      cut_off(p, first, missing);
      return;
    }
    tracker_.process_payload(first, {p.payload.begin(), p.payload.end()});
    deliver(use);
    cut_off(p, first, missing);
    if (tracker_.total_buffered_bytes() > most_bytes || tracker_.buffered_payload().size() > most_segments) {
      skip(missing);
      deliver(use);
    }
  }

  /// Gives up all bytes that did not come.
  template <class Use, class Missing>
  void finish(Use&& use, Missing&& missing) {
    while (!tracker_.buffered_payload().empty()) {
      skip(missing);
      deliver(use);
    }
  }

  /// Whether nothing is waited for before the number of a FIN.
  bool complete(std::uint32_t end) const { return tracker_.sequence_number() == end; }

 private:
  /// What was cut off when it was captured will not come.
  template <class Missing>
  void cut_off(const packet& p, std::uint32_t first, Missing&& missing) {
    const auto end = first + static_cast<std::uint32_t>(p.payload.size());
    if (p.missing == 0 || tracker_.sequence_number() != end) return;
    tracker_.sequence_number(end + static_cast<std::uint32_t>(p.missing));
    missing(p.missing);
  }

  static constexpr std::size_t most_bytes = std::size_t{1} << 20;
  static constexpr std::size_t most_segments = 256;

  void restart(std::uint32_t first) {
    tracker_ = Tins::TCPIP::DataTracker(first);
    start_ = first;
    begun_ = true;
  }
  template <class Use>
  void deliver(Use&& use) {
    if (tracker_.payload().empty()) return;
    const auto data = std::move(tracker_.payload());
    tracker_.payload().clear();
    use(bytes(data));
  }
  template <class Missing>
  void skip(Missing&& missing) {
    // The first in the order of the stream, whose numbers wrap around.
    const std::uint32_t now = tracker_.sequence_number();
    std::optional<std::uint32_t> nearest;
    for (const auto& [sequence, data] : tracker_.buffered_payload()) {
      if (!nearest || sequence - now < *nearest - now) nearest = sequence;
    }
    if (!nearest) return;
    if (*nearest - now > std::uint32_t{1} << 31) {
      // All of it lies behind: it has been seen.
      tracker_.buffered_payload().clear();
      return;
    }
    missing(std::size_t{*nearest - now});
    tracker_.sequence_number(*nearest);
    tracker_.process_payload(*nearest, tracker_.buffered_payload().at(*nearest));
  }

  Tins::TCPIP::DataTracker tracker_;
  std::uint32_t start_ = 0;
  bool begun_ = false;
};

}  // namespace dissect
