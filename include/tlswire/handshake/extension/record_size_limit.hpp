#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// RecordSizeLimit: the largest plaintext, in bytes, that the sender is willing to receive; 64 at least. RFC
/// 8449 section 4: `uint16 RecordSizeLimit;`
struct RecordSizeLimit {
  uint16 record_size_limit = 0;
};

/// record_size_limit. RFC 8449 section 4. A TLS 1.2 server answers in ServerHello.
struct record_size_limit {
  static constexpr ExtensionType type = ExtensionType::record_size_limit;
  using bodies = tlswire::bodies<in<message::client_hello, RecordSizeLimit>,
                                 in<message::server_hello, RecordSizeLimit, versions::tls12_and_below>,
                                 in<message::encrypted_extensions, RecordSizeLimit>>;
};

}  // namespace tlswire
