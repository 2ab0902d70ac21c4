#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/ech_forms.hpp>
#include <tlswire/handshake/extension/ech_outer_extensions.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/seen_types.hpp>
#include <tlswire/handshake/serialize_with.hpp>
#include <tlswire/wire/parse.hpp>
#include <tlswire/wire/result.hpp>

namespace tlswire {

namespace detail {

/// Copies the extensions of a ClientHelloInner one by one. `Editor` is an extension_editor.
template <class Editor, class Iterator>
class ech_expander {
 public:
  constexpr ech_expander(Editor& out, Iterator outer, Iterator outer_end, const std::uint8_t* block,
                         parse_error& error) noexcept
      : out_(out), outer_begin_(outer), outer_(outer), outer_end_(outer_end), block_(block), error_(error) {}

  /// Takes the extensions of an EncodedClientHelloInner. False when it is illegal, or out of room.
  template <class List>
  constexpr bool expand(const List& encoded) noexcept {
    std::size_t index = 0;
    for (const extension& e : encoded) {
      if (!take(e)) {
        if (!out_.ok()) return false;
        error_.enclose_index(index);
        error_.enclose("extensions");
        error_.enclose("client_hello");
        return false;
      }
      ++index;
    }
    return true;
  }

 private:
  constexpr bool fail(errc code, const std::uint8_t* at, ExtensionType type) noexcept {
    error_ = parse_error(code, static_cast<std::size_t>(at - block_), static_cast<std::uint64_t>(type));
    return false;
  }
  constexpr bool copy(const extension& e, const std::uint8_t* at) noexcept {
    // RFC 9846 section 4.3, for the ClientHelloInner. It also makes sure that no extension of the outer hello
    // is copied twice.
    if (!seen_.note(static_cast<std::uint16_t>(e.extension_type))) {
      error_ = parse_error(errc::duplicate_extension, static_cast<std::size_t>(at - block_));
      return false;
    }
    return out_.copy(e);
  }
  constexpr bool take(const extension& e) noexcept {
    if (e.extension_type != ExtensionType::ech_outer_extensions) return copy(e, e.extension_data.begin() - 4);
    // RFC 9846 section 4.3.
    if (!seen_.note(static_cast<std::uint16_t>(e.extension_type))) {
      error_ = parse_error(errc::duplicate_extension,
                           static_cast<std::size_t>(e.extension_data.begin() - 4 - block_));
      return false;
    }
    const result<OuterExtensions> types =
        parse_all<OuterExtensions, strict>(e.extension_data, block_, no_context{});
    if (!types) {
      error_ = types.error();
      error_.enclose(type_text<ech_outer_extensions>);
      return false;
    }
    std::size_t index = 0;
    for (const ExtensionType type : *types) {
      if (!refer(type, e.extension_data.begin() + 1 + 2 * index, *types, index)) {
        if (out_.ok()) {
          error_.enclose_index(index);
          error_.enclose(type_text<ech_outer_extensions>);
        }
        return false;
      }
      ++index;
    }
    return true;
  }
  /// The procedure of RFC 9849 appendix A: the outer hello is walked once for all references together.
  constexpr bool refer(ExtensionType type, const std::uint8_t* at, const OuterExtensions& types,
                       std::size_t index) noexcept {
    // RFC 9849 section 5.1. ech_outer_extensions must not stand in a ClientHelloInner either.
    if (type == ExtensionType::encrypted_client_hello || type == ExtensionType::ech_outer_extensions) {
      return fail(errc::illegal_value, at, type);
    }
    while (outer_ != outer_end_ && outer_->extension_type != type) ++outer_;
    if (outer_ == outer_end_) return fail(why_not_found(type, types, index), at, type);
    const extension found = *outer_;
    ++outer_;
    return copy(found, at);
  }
  // RFC 9849 section 5.1: missing, referenced before, or in another order.
  TLSWIRE_COLD constexpr errc why_not_found(ExtensionType type, const OuterExtensions& types,
                                            std::size_t index) const noexcept {
    std::size_t i = 0;
    for (const ExtensionType before : types) {
      if (i++ == index) break;
      if (before == type) return errc::value_repeated;
    }
    for (Iterator e = outer_begin_; e != outer_end_; ++e) {
      if (e->extension_type == type) return errc::value_out_of_order;
    }
    return errc::missing_reference;
  }

  Editor& out_;
  Iterator outer_begin_;
  Iterator outer_;
  Iterator outer_end_;
  const std::uint8_t* block_;
  parse_error& error_;
  unknown_types seen_;
};

/// Where the extensions of a hello stand in it, behind their length.
template <class Hello>
constexpr std::size_t extensions_offset(const Hello& hello) noexcept {
  return encoded_size(hello) - encoded_size(hello.extensions) + 2;
}

template <class Hello, class Encoded>
constexpr result<bytes> ech_expand_into(const Hello& outer, const Encoded& encoded, std::uint8_t* data,
                                        std::size_t size) noexcept {
  const auto& hello = encoded.client_hello;
  // RFC 9849 section 5.1.
  if (!hello.legacy_session_id.empty()) {
    parse_error error(errc::illegal_value, 2 + codec<Random>::min_size, hello.legacy_session_id.size());
    error.enclose("legacy_session_id");
    error.enclose("client_hello");
    return error;
  }
  Hello inner = ech_head<Hello>(hello);
  inner.legacy_session_id = outer.legacy_session_id;
  parse_error error{};
  bool legal = true;
  const result<bytes> written = serialize_with_into(
      inner, data, size,
      [&](auto& editor) {
        const auto& from = *outer.extensions;
        ech_expander expander(editor, from.begin(), from.end(), hello.extensions.wire().data(), error);
        legal = expander.expand(hello.extensions) || !editor.ok();
      },
      no_context{});
  if (!legal) return error.shifted(extensions_offset(hello));
  return written;
}

}  // namespace detail

/// Restores the ClientHelloInner of an EncodedClientHelloInner into `out`, as a ClientHello without the
/// header of its handshake message: with the session id of the outer hello, without padding, and with the
/// extensions of the outer hello that ech_outer_extensions refers to in its place. RFC 9849 section 5.1.
/// Takes time linear in the size of both hellos. Of DTLS as of TLS.
///
///     const auto encoded = parse<EncodedClientHelloInner>(plaintext);
///     const auto inner = ech_expand(*outer, *encoded, buffer);
///     const auto hello = parse<ClientHello>(*inner);
///
/// Fails with `illegal_value` for a session id that is not empty, and for a reference to
/// encrypted_client_hello or to ech_outer_extensions itself; with `missing_reference`, `value_repeated` or
/// `value_out_of_order` for any other bad reference; with `duplicate_extension` if the inner hello would have
/// two extensions of one type. Each is an illegal_parameter; their offsets and paths are those of `encoded`.
/// Failures to write are reported as `serialize` does. `out` must not overlap with what the hellos point to.
template <class Encoded, class Out>
requires requires(Out& out) {
  { out.data() } -> std::same_as<std::uint8_t*>;
  out.size();
}
[[nodiscard]] constexpr result<bytes> ech_expand(const typename detail::ech_forms<Encoded>::hello& outer,
                                                 const Encoded& encoded, Out&& out) noexcept {
  return detail::ech_expand_into(outer, encoded, out.data(), out.size());
}
template <class Encoded, std::size_t N>
[[nodiscard]] constexpr result<bytes> ech_expand(const typename detail::ech_forms<Encoded>::hello& outer,
                                                 const Encoded& encoded,
                                                 std::uint8_t (&out TLSWIRE_LIFETIMEBOUND)[N]) noexcept {
  return detail::ech_expand_into(outer, encoded, out, N);
}

}  // namespace tlswire
