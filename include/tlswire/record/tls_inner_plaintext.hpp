#pragma once

#include <tlswire/record/inner_plaintext.hpp>

namespace tlswire {

/// TLSInnerPlaintext: what a protected record of TLS 1.3 holds. RFC 9846 sections 5.2 and 5.4. The content
/// type is the last byte that is not zero; cleartext without one is refused (`no_content_type`), and one of
/// more than 2^14 + 1 bytes too (`record_overflow`).
///
///     struct {
///         opaque content[TLSPlaintext.length];
///         ContentType type;
///         uint8 zeros[length_of_padding];
///     } TLSInnerPlaintext;
struct TLSInnerPlaintext {
  rest<> content{};
  ContentType type{};
  tlswire::zeros zeros{};
};

template <>
struct codec<TLSInnerPlaintext> : detail::inner_plaintext_codec<TLSInnerPlaintext, &TLSInnerPlaintext::type> {
};

}  // namespace tlswire
