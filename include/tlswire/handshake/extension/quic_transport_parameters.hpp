#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/found.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/quic_transport_parameter_id.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/serialize.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/varint.hpp>

namespace tlswire {

/// Preferred Address. RFC 9000 section 18.2. A family that has none is all zeros. The connection ID is 1 to
/// 20 bytes, as in NEW_CONNECTION_ID (section 19.15).
///
///     Preferred Address {
///       IPv4 Address (32),
///       IPv4 Port (16),
///       IPv6 Address (128),
///       IPv6 Port (16),
///       Connection ID Length (8),
///       Connection ID (..),
///       Stateless Reset Token (128),
///     }
struct PreferredAddress {
  opaque<4> ipv4_address{};
  uint16 ipv4_port = 0;
  opaque<16> ipv6_address{};
  uint16 ipv6_port = 0;
  opaque<1, 20> connection_id{};
  opaque<16> stateless_reset_token{};
};

/// Version Information. RFC 9368 section 3. A client's available versions are those that its first flight is
/// compatible with, most preferred first; a server's are those that it is deployed with.
///
///     Version Information {
///       Chosen Version (32),
///       Available Versions (32) ...,
///     }
struct VersionInformation {
  uint32 chosen_version = 0;
  rest<uint32> available_versions{};
};

/// Transport Parameter. RFC 9000 section 18. What a parameter means, its unit and its default stand in
/// section 18.2; numbers are `varint`, flags are `Empty`, and what tlswire does not know is kept as bytes.
///
///     Transport Parameter {
///       Transport Parameter ID (i),
///       Transport Parameter Length (i),
///       Transport Parameter Value (..),
///     }
///
/// `TransportParameter::of` makes one whose length is right.
struct TransportParameter {
  using Id = QuicTransportParameterId;

  varint id{};
  varint length{};
  // clang-format off
  using Value = choice<
      &TransportParameter::id,
      on<Id::original_destination_connection_id, rest<>>,
      on<Id::max_idle_timeout, varint>,
      on<Id::stateless_reset_token, opaque<16>>,
      on<Id::max_udp_payload_size, varint>,
      on<Id::initial_max_data, varint>,
      on<Id::initial_max_stream_data_bidi_local, varint>,
      on<Id::initial_max_stream_data_bidi_remote, varint>,
      on<Id::initial_max_stream_data_uni, varint>,
      on<Id::initial_max_streams_bidi, varint>,
      on<Id::initial_max_streams_uni, varint>,
      on<Id::ack_delay_exponent, varint>,
      on<Id::max_ack_delay, varint>,
      on<Id::disable_active_migration, Empty>,
      on<Id::preferred_address, PreferredAddress>,
      on<Id::active_connection_id_limit, varint>,
      on<Id::initial_source_connection_id, rest<>>,
      on<Id::retry_source_connection_id, rest<>>,
      on<Id::version_information, VersionInformation>,
      on<Id::max_datagram_frame_size, varint>,
      on<Id::grease_quic_bit, Empty>,
      otherwise<rest<>>>;
  // clang-format on
  sized<Value, &TransportParameter::length> value{};

  /// In shortest form.
  template <class T>
  static constexpr TransportParameter of(Id which, const T& content) noexcept {
    return {static_cast<std::uint64_t>(which), codec<T>::encoded_size(content), Value(content)};
  }
  constexpr bool is(Id which) const noexcept { return id == static_cast<std::uint64_t>(which); }
};

namespace detail {
template <QuicTransportParameterId Id, class Choice>
struct case_of;
template <QuicTransportParameterId Id, auto Source, class First, class... More>
struct case_of<Id, choice<Source, First, More...>> {
  static constexpr auto type() noexcept {
    if constexpr (First::selects(Id)) {
      return std::type_identity<typename First::type>{};
    } else {
      return case_of<Id, choice<Source, More...>>::type();
    }
  }
};
}  // namespace detail

/// What the parameter with this identifier holds.
template <QuicTransportParameterId Id>
using transport_parameter_value =
    typename decltype(detail::case_of<Id, TransportParameter::Value>::type())::type;

/// Transport Parameters. RFC 9000 section 18.
///
///     Transport Parameters {
///       Transport Parameter (..) ...,
///     }
///
/// In wire order, unknown and reserved ones included.
struct TransportParameters {
  rest<TransportParameter> parameters{};

  // Self puts the decoding of parameters off until one of these is called: it costs the compiler 30 ms.

  /// The value of the first parameter with this identifier, in whatever width that came:
  /// `find<QuicTransportParameterId::max_idle_timeout>()`.
  template <QuicTransportParameterId Id, class Self = TransportParameters>
  constexpr found<transport_parameter_value<Id>> find() const noexcept {
    const Self& self = *this;
    for (const auto& one : self.parameters) {
      if (!one.is(Id)) continue;
      if (const auto* held = one.value.template get_if<transport_parameter_value<Id>>()) return *held;
    }
    return {};
  }
  template <class Self = TransportParameters>
  constexpr bool contains(QuicTransportParameterId id) const noexcept {
    const Self& self = *this;
    for (const auto& one : self.parameters) {
      if (one.is(id)) return true;
    }
    return false;
  }
};

/// quic_transport_parameters. RFC 9001 section 8.2. No hello over TCP has them.
struct quic_transport_parameters {
  static constexpr ExtensionType type = ExtensionType::quic_transport_parameters;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, TransportParameters, versions::tls13>,
                                 in<message::encrypted_extensions, TransportParameters, versions::tls13>>;
};

}  // namespace tlswire
