#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// draft-ietf-tls-trust-anchor-ids section 3: `opaque TrustAnchorID<1..32>;`, a relative object identifier in
/// DER without tag and length.
struct TrustAnchorID : opaque<1, 32> {
  using opaque::opaque;
};

/// The trust anchors that a client, or a server in CertificateRequest, has; in no order.
/// draft-ietf-tls-trust-anchor-ids section 4.1: `TrustAnchorID RequestedTrustAnchorList<0..2^16-1>;`
struct RequestedTrustAnchorList {
  vector<TrustAnchorID, 0, 65535> trust_anchors{};
};

/// Those for which a server has a path, most preferred first. draft-ietf-tls-trust-anchor-ids section 4.1:
/// `TrustAnchorID AvailableTrustAnchorList<1..2^16-1>;`
struct AvailableTrustAnchorList {
  vector<TrustAnchorID, 1, 65535> trust_anchors{};
};

/// trust_anchors, as Chromium sends it. draft-ietf-tls-trust-anchor-ids section 4.1: empty in the first entry
/// of a Certificate that was chosen by it.
struct trust_anchors {
  static constexpr ExtensionType type = ExtensionType::trust_anchors;
  using bodies = tlswire::bodies<in<message::client_hello, RequestedTrustAnchorList, versions::tls13>,
                                 in<message::encrypted_extensions, AvailableTrustAnchorList, versions::tls13>,
                                 in<message::certificate_request, RequestedTrustAnchorList, versions::tls13>,
                                 in<message::certificate, Empty, versions::tls13>>;
};

}  // namespace tlswire
