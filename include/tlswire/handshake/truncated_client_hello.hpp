#pragma once

#include <cstddef>

#include <tlswire/handshake/extension/pre_shared_key.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/found.hpp>
#include <tlswire/wire/serialize.hpp>

namespace tlswire {

/// How many bytes of a ClientHello the PSK binders cover: Truncate of RFC 9846 section 4.3.11.2. The message
/// up to and including the identities, without the list of binders and its length; the lengths in it are
/// those of the whole message.
///
/// `Hello` is a ClientHello of TLS or DTLS. The count begins with the header of four bytes that messages have
/// in the transcript of TLS 1.3 and DTLS 1.3 (RFC 9147 section 5.2); the body of a hello of DTLS stands
/// behind twelve bytes on the wire, so that there it is what is counted here less four. Absent if
/// pre_shared_key is not there, or is not the last extension, where section 4.3.11 forbids it; an error if it
/// is malformed.
template <class Hello>
constexpr found<std::size_t> truncated_size(const Hello& hello) noexcept {
  const auto& extensions = *hello.extensions;
  extension last{};
  for (const extension& e : extensions) last = e;
  if (last.extension_type != pre_shared_key::type) return {};
  // The last one of its type, where a hello that was only framed may hold several.
  const bytes body = last.extension_data;
  const result<OfferedPsks> offered = parse<OfferedPsks>(body);
  if (!offered) return offered.error();
  return 4 + encoded_size(hello) - encoded_size(offered->binders);
}

}  // namespace tlswire
