#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/handshake/trans_item.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/length_prefixed.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire::ct::v2 {

/// RFC 9162 section 6.3: `opaque SerializedTransItem<1..2^16-1>;`, whose bytes are a TransItem.
using SerializedTransItem = length_prefixed<uint16, TransItem>;

/// TransItemList. RFC 9162 section 6.3. The same bytes stand in an OCTET STRING in certificates and OCSP
/// responses (section 7.1). Section 6.5 lets a server send an empty one, which the bound forbids: it is
/// refused.
///
///     struct {
///         SerializedTransItem trans_item_list<1..2^16-1>;
///     } TransItemList;
struct TransItemList {
  vector<SerializedTransItem, 1, 65535> trans_item_list{};
};

}  // namespace tlswire::ct::v2

namespace tlswire {

/// transparency_info. RFC 9162 section 6.5, which does not say what it holds in a CertificateRequest:
/// nothing, as any other request for it; RFC 9261 section 4.
struct transparency_info {
  static constexpr ExtensionType type = ExtensionType::transparency_info;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, Empty>,
                                 in<message::server_hello, ct::v2::TransItemList, versions::tls12_and_below>,
                                 in<message::certificate_request, Empty, versions::tls13>,
                                 in<message::client_certificate_request, Empty>,
                                 in<message::certificate, ct::v2::TransItemList, versions::tls13>>;
};

}  // namespace tlswire
