#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/check/offer.hpp>
#include <tlswire/handshake/check/placed.hpp>
#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/extension/application_layer_protocol_negotiation.hpp>
#include <tlswire/handshake/extension/record_size_limit.hpp>
#include <tlswire/handshake/extension/supported_groups.hpp>
#include <tlswire/handshake/seen_types.hpp>
#include <tlswire/registry/max_fragment_length.hpp>

/// Rules of single extensions that several messages share.
namespace tlswire::detail {

/// RFC 8449 section 4: below 64, illegal_parameter.
template <class List>
constexpr verdict check_record_size_limit(const placed<List>& block) noexcept {
  const auto limit = block.list.template find<record_size_limit>();
  if (!limit || limit->record_size_limit >= 64) return {};
  return block.template inside<record_size_limit>(errc::value_below_minimum, 0, limit->record_size_limit, 64,
                                                  "record_size_limit");
}

/// RFC 8449 section 4: an answer may not say more than the version's records hold. Section 5: an answer to
/// max_fragment_length as well is illegal_parameter.
template <class List>
constexpr verdict check_record_size_answer(const placed<List>& block, std::uint64_t greatest) noexcept {
  if (const verdict v = check_record_size_limit(block); !v) return v;
  const auto limit = block.list.template find<record_size_limit>();
  if (!limit) return {};
  if (limit->record_size_limit > greatest) {
    return block.template inside<record_size_limit>(errc::value_above_maximum, 0, limit->record_size_limit,
                                                    greatest, "record_size_limit");
  }
  if (block.list.contains(ExtensionType::max_fragment_length)) {
    return block.template whole<record_size_limit>(errc::inconsistent);
  }
  return {};
}

/// RFC 6066 section 4: another value than the four is illegal_parameter.
template <class List>
constexpr verdict check_max_fragment_length(const placed<List>& block) noexcept {
  const auto body = block.list.raw(ExtensionType::max_fragment_length);
  if (!body || body->size() != 1 || is_known(MaxFragmentLength{(*body)[0]})) return {};
  const standing where = block.at(ExtensionType::max_fragment_length);
  parse_error error = block.whole(errc::illegal_value, where, ExtensionType::max_fragment_length);
  error.offset += 4;
  error.declared = (*body)[0];
  return error;
}

/// RFC 6066 section 4: an answer that is not what was asked for is illegal_parameter.
template <class List>
constexpr verdict check_max_fragment_length_answer(const placed<List>& block, const offer& hello) noexcept {
  const auto asked = hello->extensions->raw(ExtensionType::max_fragment_length);
  const auto answer = block.list.raw(ExtensionType::max_fragment_length);
  if (!asked || !answer || *asked == *answer) return {};
  const standing where = block.at(ExtensionType::max_fragment_length);
  parse_error error = block.whole(errc::value_not_offered, where, ExtensionType::max_fragment_length);
  error.offset += 4;
  error.declared = answer->empty() ? 0 : (*answer)[0];
  return error;
}

/// RFC 7301 section 3.1: the server names exactly one protocol; section 3.2: one of those that the client
/// names.
template <class List>
constexpr verdict check_protocol_answer(const placed<List>& block, const offer& hello) noexcept {
  using alpn = application_layer_protocol_negotiation;
  const auto answer = block.list.template find<alpn>();
  if (!answer) return {};
  const std::size_t count = answer->protocol_name_list.size();
  if (count != 1) {
    return block.template inside<alpn>(errc::count_mismatch, 0, count, 1, "protocol_name_list");
  }
  const auto asked = hello->extensions->template find<alpn>();
  if (!asked) return {};
  const ProtocolName chosen = answer->protocol_name_list.front();
  for (const ProtocolName& name : asked->protocol_name_list) {
    if (bytes(name) == bytes(chosen)) return {};
  }
  return block.template inside<alpn>(errc::inconsistent, 2, 0, 0, "protocol_name_list", std::size_t{0});
}

/// RFC 9846 section 4.3.7: no group stands twice in named_group_list.
template <class List>
constexpr verdict check_supported_groups(const placed<List>& block) noexcept {
  const auto groups = block.list.template find<supported_groups>();
  if (!groups) return {};
  unknown_types seen;
  std::size_t index = 0;
  for (const NamedGroup group : groups->named_group_list) {
    if (!seen.note(static_cast<std::uint16_t>(group))) {
      return block.template inside<supported_groups>(errc::value_repeated, 2 + 2 * index, number(group), 0,
                                                     "named_group_list", index);
    }
    ++index;
  }
  return {};
}

}  // namespace tlswire::detail
