#pragma once

#include <tlswire/wire/integer.hpp>

namespace tlswire {

/// The context of protected records of DTLS: they do not say how long the connection ID in them is. Give
/// `parse` and `serialize` one of these, or a context that derives from it.
///
///     const auto record = tlswire::parse<DTLSCiphertext>(datagram, connection_id_context{8});
///
/// The length is that which the receiver of the record chose in its connection_id extension: RFC 9146
/// section 4, RFC 9147 section 9. 0: no connection ID is in use.
struct connection_id_context {
  uint8 cid_length = 0;
};

}  // namespace tlswire
