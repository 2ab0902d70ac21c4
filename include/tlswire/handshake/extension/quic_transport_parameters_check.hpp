#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/extension/quic_transport_parameters.hpp>

namespace tlswire {

/// What transport parameters may break besides their syntax. Each is a TRANSPORT_PARAMETER_ERROR of QUIC
/// version 1; RFC 9368 section 4 has it for `zero_version` and `chosen_version_not_available` too.
enum class transport_parameter_rule : std::uint8_t {
  none,
  duplicate,                     ///< a second parameter of one identifier. RFC 9000 section 7.4
  sent_by_client,                ///< one that only a server may send. RFC 9000 section 18.2
  value_too_small,               ///< RFC 9000 section 18.2
  value_too_large,               ///< RFC 9000 section 18.2; for numbers of streams section 4.6
  connection_id_too_long,        ///< more than 20 bytes. RFC 9000 section 17.2
  zero_version,                  ///< RFC 9368 section 4
  chosen_version_not_available,  ///< of a client. RFC 9368 section 4
};

/// The first violation: of the parameter at `index`, in wire order.
struct transport_parameter_violation {
  transport_parameter_rule rule = transport_parameter_rule::none;
  std::size_t index = 0;

  constexpr explicit operator bool() const noexcept { return rule != transport_parameter_rule::none; }
  friend constexpr bool operator==(const transport_parameter_violation&,
                                   const transport_parameter_violation&) noexcept = default;
};

namespace detail {

/// Some of the identifiers of a list, in ascending order.
class transport_parameter_ids {
 public:
  static constexpr std::size_t most = 256;

  constexpr bool full() const noexcept { return count_ == most; }
  constexpr bool contains(std::uint64_t id) const noexcept {
    const std::size_t at = place(id);
    return at < count_ && ids_[at] == id;
  }
  /// False if it was there before.
  constexpr bool insert(std::uint64_t id) noexcept {
    const std::size_t at = place(id);
    if (at < count_ && ids_[at] == id) return false;
    for (std::size_t i = count_++; i > at; --i) ids_[i] = ids_[i - 1];
    ids_[at] = id;
    return true;
  }

 private:
  constexpr std::size_t place(std::uint64_t id) const noexcept {
    std::size_t first = 0;
    for (std::size_t last = count_; first < last;) {
      const std::size_t middle = first + (last - first) / 2;
      if (ids_[middle] < id) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    return first;
  }

  std::uint64_t ids_[most]{};
  std::size_t count_ = 0;
};

/// The index of the first parameter whose identifier an earlier one has, or the number of parameters. Hostile
/// extensions hold up to 32,767 of them, so each chunk is sorted before the others are compared with it.
template <class Parameters>
constexpr std::size_t first_duplicate(const Parameters& all) noexcept {
  const auto end = all.end();
  std::size_t index = 0;
  std::size_t first = static_cast<std::size_t>(-1);
  for (auto i = all.begin(); i != end;) {
    transport_parameter_ids chunk;
    for (; i != end && !chunk.full(); ++i, ++index) {
      if (!chunk.insert(i->id) && index < first) first = index;
    }
    std::size_t later = index;
    for (auto j = i; j != end && later < first; ++j, ++later) {
      if (chunk.contains(j->id)) first = later;
    }
  }
  return first < index ? first : index;
}

constexpr transport_parameter_rule number_within(std::uint64_t value, std::uint64_t low,
                                                 std::uint64_t high) noexcept {
  if (value < low) return transport_parameter_rule::value_too_small;
  return value > high ? transport_parameter_rule::value_too_large : transport_parameter_rule::none;
}

template <class Information>
constexpr transport_parameter_rule check_version_information(const Information& versions,
                                                             Role sender) noexcept {
  bool chosen_is_available = false;
  bool zero = versions.chosen_version == 0;
  for (const uint32 version : versions.available_versions) {
    zero = zero || version == 0;
    chosen_is_available = chosen_is_available || version == versions.chosen_version;
  }
  // RFC 9368 section 4.
  if (zero) return transport_parameter_rule::zero_version;
  return sender == Role::client && !chosen_is_available
             ? transport_parameter_rule::chosen_version_not_available
             : transport_parameter_rule::none;
}

/// Of one parameter.
template <class Parameter>
constexpr transport_parameter_rule check_value(const Parameter& one, Role sender) noexcept {
  using Id = QuicTransportParameterId;
  using rule = transport_parameter_rule;
  const auto* const number = one.value.template get_if<varint>();
  const auto* const connection_id = one.value.template get_if<rest<>>();
  switch (static_cast<Id>(static_cast<std::uint64_t>(one.id))) {
    case Id::original_destination_connection_id:
    case Id::retry_source_connection_id:
      // RFC 9000 section 18.2: only a server sends these, preferred_address and stateless_reset_token.
      if (sender == Role::client) return rule::sent_by_client;
      [[fallthrough]];
    case Id::initial_source_connection_id:
      // RFC 9000 section 17.2: connection IDs of version 1.
      return connection_id != nullptr && connection_id->size() > 20 ? rule::connection_id_too_long
                                                                    : rule::none;
    case Id::preferred_address:
    case Id::stateless_reset_token:
      return sender == Role::client ? rule::sent_by_client : rule::none;
    case Id::max_udp_payload_size:
      return number == nullptr ? rule::none : number_within(*number, 1200, varint::max);
    case Id::ack_delay_exponent:
      return number == nullptr ? rule::none : number_within(*number, 0, 20);
    case Id::max_ack_delay:
      return number == nullptr ? rule::none : number_within(*number, 0, (1u << 14) - 1);
    case Id::active_connection_id_limit:
      return number == nullptr ? rule::none : number_within(*number, 2, varint::max);
    case Id::initial_max_streams_bidi:
    case Id::initial_max_streams_uni:
      // RFC 9000 section 4.6.
      return number == nullptr ? rule::none : number_within(*number, 0, std::uint64_t{1} << 60);
    case Id::version_information: {
      const auto* const versions = one.value.template get_if<VersionInformation>();
      return versions == nullptr ? rule::none : check_version_information(*versions, sender);
    }
    default:
      return rule::none;
  }
}

}  // namespace detail

/// Whether parameters that `context.sender` sent keep the rules that span more than one of them, or that
/// their syntax does not show: the first violation, or none. Parameters that must be there are not asked for,
/// because that depends on the packets (RFC 9000 section 7.3).
template <std::same_as<TransportParameters> Parameters>
constexpr transport_parameter_violation check(const Parameters& value, const negotiated& context) noexcept {
  const std::size_t duplicate = detail::first_duplicate(value.parameters);
  std::size_t index = 0;
  for (const auto& one : value.parameters) {
    if (index == duplicate) return {transport_parameter_rule::duplicate, index};
    const transport_parameter_rule broken = detail::check_value(one, context.sender);
    if (broken != transport_parameter_rule::none) return {broken, index};
    ++index;
  }
  return {};
}

}  // namespace tlswire
