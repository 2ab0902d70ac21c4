#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/record/tls_plaintext.hpp>
#include <tlswire/registry/content_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/bytes.hpp>

namespace tlswire {

/// Cuts handshake messages, or any content, into records. RFC 9846 section 5.1: one message over several
/// records, or several messages in one. The records are views of the content, ready for `serialize` or for
/// protection. Content that is empty gives no record.
///
///     record_fragmenter records(ContentType::handshake, flight);
///     while (!records.done()) send(records.next());
///
/// Give it no messages on both sides of a key change at once.
class record_fragmenter {
 public:
  /// `size` is the most that a record may hold, 1 to 2^14 bytes; 0 counts as 1, more as 2^14.
  constexpr record_fragmenter(ContentType type, bytes content, std::size_t size = max_plaintext_length,
                              ProtocolVersion legacy_record_version = ProtocolVersion::TLSv1_2) noexcept
      : type_(type),
        content_(content),
        size_(size == 0                     ? 1
              : size > max_plaintext_length ? max_plaintext_length
                                            : size),
        version_(legacy_record_version) {}

  constexpr bool done() const noexcept { return content_.empty(); }
  /// The next record; not to be called when `done`.
  constexpr TLSPlaintext next() noexcept {
    if (done()) compiler::trap();
    const bytes fragment = content_.sub(0, size_);
    content_ = content_.sub(size_);
    return {.type = type_,
            .legacy_record_version = version_,
            .length = static_cast<uint16>(fragment.size()),
            .fragment = fragment};
  }

 private:
  ContentType type_;
  bytes content_;
  std::size_t size_;
  ProtocolVersion version_;
};

}  // namespace tlswire
