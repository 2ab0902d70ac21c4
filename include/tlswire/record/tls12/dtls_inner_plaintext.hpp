#pragma once

#include <tlswire/record/inner_plaintext.hpp>

namespace tlswire {
namespace tls12 {

/// DTLSInnerPlaintext: what a record of type tls12_cid holds. RFC 9146 section 4; its padding is that of
/// RFC 9846 section 5.4.
///
///     struct {
///         opaque content[length];
///         ContentType real_type;
///         uint8 zeros[length_of_padding];
///     } DTLSInnerPlaintext;
struct DTLSInnerPlaintext {
  rest<> content{};
  ContentType real_type{};
  tlswire::zeros zeros{};
};

}  // namespace tls12

template <>
struct codec<tls12::DTLSInnerPlaintext>
    : detail::inner_plaintext_codec<tls12::DTLSInnerPlaintext, &tls12::DTLSInnerPlaintext::real_type> {};

}  // namespace tlswire
