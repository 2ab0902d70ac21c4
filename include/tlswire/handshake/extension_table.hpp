#pragma once

#include <cstddef>
#include <type_traits>

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extensions.hpp>
#include <tlswire/handshake/found.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/extension_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/fields.hpp>
#include <tlswire/wire/name.hpp>
#include <tlswire/wire/reader.hpp>

namespace tlswire {

/// The messages that have extensions: the tags of namespace `message` as values. A message of the user's own
/// is asked about by its tag.
enum class extension_block : uint8 {
  client_hello,
  server_hello,
  hello_retry_request,
  encrypted_extensions,
  certificate_request,
  client_certificate_request,
  certificate,
  new_session_ticket,
};
inline constexpr std::size_t extension_block_count = 8;

/// Whether an extension may stand in a message.
enum class permission : uint8 {
  unknown_extension,  ///< neither tlswire nor the context knows it
  not_allowed,        ///< known, and not for this message, version and sender
  allowed,
};

/// Whether a row for these versions covers `version`.
constexpr bool covers(versions row, ProtocolVersion version) noexcept {
  switch (row) {
    case versions::all:
      return true;
    case versions::tls13:
      return is_tls13(version);
    case versions::tls12_and_below:
      return !is_tls13(version);
    case versions::dtls:
      return is_dtls(version);
    case versions::dtls13:
      return version == ProtocolVersion::DTLSv1_3;
    case versions::dtls12_and_below:
      return is_dtls(version) && !is_tls13(version);
  }
  return false;
}
/// Whether a row for these roles covers `sender`.
constexpr bool covers(roles row, Role sender) noexcept {
  switch (row) {
    case roles::both:
      return true;
    case roles::client:
      return sender == Role::client;
    case roles::server:
      return sender == Role::server;
  }
  return false;
}

/// When an extension may stand in one message.
struct extension_cell {
  bool allowed = false;  ///< at all; else the rest means nothing
  versions in_versions = versions::all;
  roles sent_by = roles::both;
};

/// An extension, and when it may stand in each message.
struct extension_table_row {
  ExtensionType type{};
  const char* name = "";
  extension_cell in[extension_block_count]{};

  constexpr const extension_cell& operator[](extension_block block) const noexcept {
    return in[static_cast<std::size_t>(block)];
  }
};

namespace detail {

template <class E, class Message>
constexpr extension_cell cell_of() noexcept {
  if constexpr (allowed_in<E, Message>) {
    return {true, versions_in<E, Message>, sent_by<E, Message>};
  } else {
    return {};
  }
}
/// Number of the block of a message; as many as there are for a message of the user's own.
template <class Message>
inline constexpr std::size_t block_of = extension_block_count;
template <>
inline constexpr std::size_t block_of<message::client_hello> = 0;
template <>
inline constexpr std::size_t block_of<message::server_hello> = 1;
template <>
inline constexpr std::size_t block_of<message::hello_retry_request> = 2;
template <>
inline constexpr std::size_t block_of<message::encrypted_extensions> = 3;
template <>
inline constexpr std::size_t block_of<message::certificate_request> = 4;
template <>
inline constexpr std::size_t block_of<message::client_certificate_request> = 5;
template <>
inline constexpr std::size_t block_of<message::certificate> = 6;
template <>
inline constexpr std::size_t block_of<message::new_session_ticket> = 7;

// By the rows that there are: asking of every message whether it has one would take the compiler four times
// as long.
template <class... Message, class... Body, versions... V, roles... R>
constexpr void put_cells(extension_table_row& row, const bodies<in<Message, Body, V, R>...>*) noexcept {
  const auto put = [&row](std::size_t block, const extension_cell& cell) {
    if (block != extension_block_count) row.in[block] = cell;
  };
  (put(block_of<Message>, {true, V, R}), ...);
}
template <class E>
constexpr extension_table_row row_of() noexcept {
  extension_table_row row{E::type, type_text<E>, {}};
  put_cells(row, static_cast<const typename E::bodies*>(nullptr));
  return row;
}

template <class List>
struct table_of;
template <class... E>
struct table_of<type_list<E...>> {
  // One more than there are, which stands for none.
  static constexpr extension_table_row rows[sizeof...(E) + 1] = {row_of<E>()..., {}};
  template <class Message>
  static constexpr extension_cell cells[sizeof...(E) + 1] = {cell_of<E, Message>()..., {}};

  static constexpr std::size_t find(ExtensionType type) noexcept {
    for (std::size_t i = 0; i < sizeof...(E); ++i) {
      if (rows[i].type == type) return i;
    }
    return sizeof...(E);
  }
};

template <class Context>
using recognized_extensions =
    typename concatenate<known_extensions, typename registered_of<Context>::type>::type;
template <class Context>
using table_in = table_of<recognized_extensions<Context>>;

constexpr permission permission_of(const extension_cell& cell, ProtocolVersion version,
                                   Role sender) noexcept {
  return cell.allowed && covers(cell.in_versions, version) && covers(cell.sent_by, sender)
             ? permission::allowed
             : permission::not_allowed;
}

}  // namespace detail

/// The row of an extension that tlswire knows or the context registers; absent for any other.
template <class Context = no_context>
constexpr found<extension_table_row> find_extension(ExtensionType type, const Context& = {}) noexcept {
  using table = detail::table_in<Context>;
  const std::size_t i = table::find(type);
  if (i == detail::recognized_extensions<Context>::size) return {};
  return table::rows[i];
}

/// Whether an extension may stand in a message of this version, sent by `sender`. RFC 9846 section 4.3,
/// table 1, and the RFCs of the extensions; derived from their `bodies`.
///
///     permission_of(ExtensionType::key_share, extension_block::encrypted_extensions,
///                   ProtocolVersion::TLSv1_3, Role::server)        // not_allowed
template <class Context = no_context>
constexpr permission permission_of(ExtensionType type, extension_block block, ProtocolVersion version,
                                   Role sender, const Context& = {}) noexcept {
  using table = detail::table_in<Context>;
  const std::size_t i = table::find(type);
  if (i == detail::recognized_extensions<Context>::size) return permission::unknown_extension;
  return detail::permission_of(table::rows[i][block], version, sender);
}

/// The same for a message by its tag, which may be one of the user's own.
template <class Message, class Context = no_context>
constexpr permission permission_in(ExtensionType type, ProtocolVersion version, Role sender,
                                   const Context& = {}) noexcept {
  using table = detail::table_in<Context>;
  const std::size_t i = table::find(type);
  if (i == detail::recognized_extensions<Context>::size) return permission::unknown_extension;
  return detail::permission_of(table::template cells<Message>[i], version, sender);
}

}  // namespace tlswire
