#pragma once

namespace tlswire {

/// The members of a wire struct to which its RFC gives a value that receivers do not insist on, or did not in
/// an earlier version: `ProtocolVersion legacy_version = 0x0303;`. The value is that of the initialiser.
/// Other initialisers are a convenience of this library. `describe` tells them apart by this; parsing and
/// serializing do not depend on it. A value that receivers insist on is a `constant`.
///
///     struct ServerHello {
///       ProtocolVersion legacy_version = ProtocolVersion::TLSv1_2;
///       uint8 legacy_compression_method = 0;
///       using defaults =
///           tlswire::defaults<&ServerHello::legacy_version, &ServerHello::legacy_compression_method>;
///     };
template <auto... Members>
struct defaults {};

}  // namespace tlswire
