#pragma once

#include <string_view>

#include <tlswire/registry/extension_type.hpp>

namespace tlswire {

/// An extension that is named, but whose data tlswire keeps as bytes, and why.
struct opaque_extension {
  ExtensionType type;
  std::string_view reason;
};

/// Every extension that IANA lists and that has no body here. Ascending by type.
inline constexpr opaque_extension opaque_extensions[] = {
    {ExtensionType::TLMSP, "ETSI TS 103 523-2: a protocol of its own, with other records and messages"},
    {ExtensionType::TLMSP_proxying, "ETSI TS 103 523-2, as TLMSP"},
    {ExtensionType::TLMSP_delegate, "ETSI TS 103 523-2, as TLMSP"},
    {ExtensionType::sequence_number_encryption_algorithms,
     "draft-pismenny-tls-dtls-plaintext-sequence-number expired before its format settled"},
};

}  // namespace tlswire
