#pragma once

#include <tlswire/record/inner_plaintext.hpp>

namespace tlswire {

/// DTLSInnerPlaintext: what a protected record of DTLS 1.3 holds. RFC 9147 section 4; its padding is that of
/// RFC 9846 section 5.4.
///
///     struct {
///         opaque content[DTLSPlaintext.length];
///         ContentType type;
///         uint8 zeros[length_of_padding];
///     } DTLSInnerPlaintext;
struct DTLSInnerPlaintext {
  rest<> content{};
  ContentType type{};
  tlswire::zeros zeros{};
};

template <>
struct codec<DTLSInnerPlaintext>
    : detail::inner_plaintext_codec<DTLSInnerPlaintext, &DTLSInnerPlaintext::type> {};

}  // namespace tlswire
