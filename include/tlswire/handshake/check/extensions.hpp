#pragma once

#include <cstddef>
#include <type_traits>

#include <tlswire/handshake/check/placed.hpp>
#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/extension_table.hpp>
#include <tlswire/handshake/message_tag.hpp>

namespace tlswire {

/// Says that the extensions of a message answer nothing, as those of ClientHello, CertificateRequest and
/// NewSessionTicket: unknown ones are ignored. RFC 9846 section 4.3.
struct not_an_answer {};

namespace detail {

/// Every body that strict parsing would look at is well-formed, and no type stands twice. A list that was
/// parsed in strict mode need not be looked at again.
template <class Message, std::size_t Lo, class... E, class Context>
constexpr verdict well_formed(const extension_list<Message, Lo>& list, type_list<E...>,
                              const Context& context) noexcept {
  if constexpr (sizeof...(E) > 0) {
    if ((... && list.template checked<E>())) return {};
  }
  parse_error error;
  const bytes block = list.wire();
  parse_state<Context, strict> state(error, block.data(), context);
  if (block_parser<Message, type_list<E...>>::check(reader{block.begin(), block.end()}, state)) return {};
  return error;
}

template <class Message, class Context>
using recognized_in = typename allowed_among<Message, recognized_extensions<Context>>::type;

template <class Message>
constexpr bool may_stand(const extension_cell& cell, ProtocolVersion version, Role sender) noexcept {
  // A ClientHello speaks to servers of every version: what only another one knows is ignored, as unknown
  // extensions are. RFC 9846 sections 4.2.2 and 4.3; RFC 5246 section 7.4.1.4.
  if constexpr (std::is_same_v<Message, message::client_hello>) {
    const bool of_dtls = cell.in_versions == versions::dtls || cell.in_versions == versions::dtls13 ||
                         cell.in_versions == versions::dtls12_and_below;
    return cell.allowed && (!of_dtls || is_dtls(version)) && covers(cell.sent_by, sender);
  } else {
    return permission_of(cell, version, sender) == permission::allowed;
  }
}

template <class List, class Asked, class Context>
constexpr verdict check_block(const placed<List>& block, ProtocolVersion version, Role sender,
                              const Asked& asked, const Context& context) noexcept {
  using message = typename List::message;
  using table = table_in<Context>;
  if (const verdict v = well_formed(block.list, recognized_in<message, Context>{}, context); !v) {
    parse_error error = v.error().shifted(block.offset + 2);
    error.enclose("extensions");
    return error;
  }
  std::size_t index = 0;
  for (const extension& e : block.list) {
    const standing where{index++, block.offset_of(e), true};
    const std::size_t row = table::find(e.extension_type);
    // RFC 9846 section 4.3: a recognised extension that is not specified for the message. Servers of TLS 1.2
    // that send supported_groups in a ServerHello are known, and no RFC has a client refuse it.
    const bool tolerated = std::is_same_v<message, tlswire::message::server_hello> && !is_tls13(version) &&
                           e.extension_type == ExtensionType::supported_groups;
    if (!tolerated && row != recognized_extensions<Context>::size &&
        !may_stand<message>(table::template cells<message>[row], version, sender)) {
      return block.whole(errc::extension_not_allowed, where, e.extension_type, context);
    }
    // RFC 9846 section 4.3: no response without a request, known or not. RFC 8701 section 3.1: a GREASE
    // extension requests nothing.
    if constexpr (!std::is_same_v<Asked, not_an_answer>) {
      if (!asked(e.extension_type) || is_grease(e.extension_type)) {
        return block.whole(errc::unsolicited_extension, where, e.extension_type, context);
      }
    }
  }
  return {};
}

}  // namespace detail

/// The rules of RFC 9846 section 4.3 for any block of extensions. `asked(type)` says whether the other side
/// sent a request to which an extension of this type is the response; `not_an_answer` that the message is no
/// response. The user's own extensions take part through the context.
///
/// A body that is malformed, or a second extension of a type, is reported as strict parsing does. Offsets
/// count from the first byte of the list's length, and paths begin with `extensions`.
template <class Message, std::size_t Lo, class Asked, class Context = no_context>
constexpr verdict check_extensions(const extension_list<Message, Lo>& list, ProtocolVersion version,
                                   Role sender, const Asked& asked, const Context& context = {}) noexcept {
  return detail::check_block(detail::placed<extension_list<Message, Lo>>{list, 0}, version, sender, asked,
                             context);
}

}  // namespace tlswire
