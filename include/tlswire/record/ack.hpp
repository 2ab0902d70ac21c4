#pragma once

#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// RecordNumber. RFC 9147 section 4.
///
///     struct {
///         uint64 epoch;
///         uint64 sequence_number;
///     } RecordNumber;
struct RecordNumber {
  uint64 epoch = 0;
  uint64 sequence_number = 0;
};

/// ACK: the content of a record of type ACK. RFC 9147 section 7. Numbers ascend; an empty list is legal.
///
///     struct {
///         RecordNumber record_numbers<0..2^16-1>;
///     } ACK;
struct ACK {
  vector<RecordNumber, 0, 65535> record_numbers{};
};

}  // namespace tlswire
