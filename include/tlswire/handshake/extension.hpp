#pragma once

#include <type_traits>

#include <tlswire/registry/extension_type.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/integer.hpp>

namespace tlswire {

/// An extension as it stands in a list. RFC 9846 section 4.3:
///
///     struct {
///         ExtensionType extension_type;
///         opaque extension_data<0..2^16-1>;
///     } Extension;
///
/// `extension_data` points into the list.
struct extension {
  ExtensionType extension_type{};
  bytes extension_data{};
};

/// Versions of the protocol that a row of an extension holds for. Parsing does not depend on it; it is a fact
/// to query.
enum class versions : uint8 {
  all,
  tls13,             ///< TLS 1.3 and DTLS 1.3
  tls12_and_below,   ///< and DTLS 1.2 and 1.0
  dtls,              ///< any version of DTLS, and no version of TLS
  dtls13,            ///< DTLS 1.3
  dtls12_and_below,  ///< DTLS 1.2 and 1.0
};

/// Who may send an extension in a message that both sides send, such as Certificate.
enum class roles : uint8 { both, client, server };

/// In `Message`, the body of an extension is a `Body`; it may stand there in versions `V`, sent by `R`.
template <class Message, class Body, versions V = versions::all, roles R = roles::both>
struct in {};

/// The bodies of an extension, one for each message it may stand in. An extension is a type with its code
/// point and these:
///
///     struct cookie {
///       static constexpr ExtensionType type = ExtensionType::cookie;
///       using bodies = tlswire::bodies<in<message::client_hello, Cookie>, in<message::hello_retry_request,
///       Cookie>>;
///     };
///
/// One that today's hellos seldom have says `static constexpr bool rare = true;`: its body is parsed out of
/// line, so that it does not stand in the way of the others. One whose bodies are cases of one struct of the
/// RFC's, by the message, tells its name: `static constexpr std::string_view structure =
/// "SupportedVersions";`.
template <class... In>
struct bodies : In... {};

/// An empty body. RFC 9846 section 4.3.10: `struct {} Empty;`
struct Empty {};

namespace detail {
template <class Body, versions V, roles R>
struct extension_row {
  using type = Body;
  static constexpr versions in_versions = V;
  static constexpr roles sent_by = R;
};
template <class Message, class Body, versions V, roles R>
extension_row<Body, V, R> body_in(const in<Message, Body, V, R>*);

template <class E>
concept rare = requires {
  requires E::rare;
};

template <class E, class Message>
concept has_row = requires(const typename E::bodies* b) {
  detail::body_in<Message>(b);
};
/// The message whose bodies stand in `Message`: itself, or the one that it is like.
template <class E, class Message>
struct place_of {
  using type = Message;
};
template <class E, class Message>
requires(!has_row<E, Message> && requires { typename Message::like; }) struct place_of<E, Message> {
  using type = typename Message::like;
};
template <class E, class Message>
using row_in =
    decltype(body_in<typename place_of<E, Message>::type>(static_cast<const typename E::bodies*>(nullptr)));
}  // namespace detail

/// Extension `E` has a body in `Message`. A message tag may say `using like = Other;`: extensions without a
/// body of their own in it then have that of `Other`.
template <class E, class Message>
concept allowed_in = detail::has_row<E, typename detail::place_of<E, Message>::type> && requires {
  { E::type } -> std::convertible_to<ExtensionType>;
};

/// What extension `E` looks like in `Message`.
template <class E, class Message>
requires(allowed_in<E, Message>) using body = typename detail::row_in<E, Message>::type;

/// In which versions extension `E` may stand in `Message`.
template <class E, class Message>
requires(allowed_in<E, Message>) inline constexpr versions versions_in =
    detail::row_in<E, Message>::in_versions;

/// Who may send extension `E` in `Message`.
template <class E, class Message>
requires(allowed_in<E, Message>) inline constexpr roles sent_by = detail::row_in<E, Message>::sent_by;

}  // namespace tlswire
