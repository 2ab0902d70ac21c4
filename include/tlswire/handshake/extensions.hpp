#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension/application_layer_protocol_negotiation.hpp>
#include <tlswire/handshake/extension/certificate_authorities.hpp>
#include <tlswire/handshake/extension/compress_certificate.hpp>
#include <tlswire/handshake/extension/cookie.hpp>
#include <tlswire/handshake/extension/early_data.hpp>
#include <tlswire/handshake/extension/ec_point_formats.hpp>
#include <tlswire/handshake/extension/extended_main_secret.hpp>
#include <tlswire/handshake/extension/key_share.hpp>
#include <tlswire/handshake/extension/oid_filters.hpp>
#include <tlswire/handshake/extension/padding.hpp>
#include <tlswire/handshake/extension/post_handshake_auth.hpp>
#include <tlswire/handshake/extension/pre_shared_key.hpp>
#include <tlswire/handshake/extension/psk_key_exchange_modes.hpp>
#include <tlswire/handshake/extension/record_size_limit.hpp>
#include <tlswire/handshake/extension/renegotiation_info.hpp>
#include <tlswire/handshake/extension/server_name.hpp>
#include <tlswire/handshake/extension/session_ticket.hpp>
#include <tlswire/handshake/extension/signature_algorithms.hpp>
#include <tlswire/handshake/extension/signature_algorithms_cert.hpp>
#include <tlswire/handshake/extension/status_request.hpp>
#include <tlswire/handshake/extension/supported_groups.hpp>
#include <tlswire/handshake/extension/supported_versions.hpp>
#include <tlswire/wire/fields.hpp>

namespace tlswire {

/// Every extension that tlswire knows the bodies of. A message's list knows those that have a body in it, and
/// those that the context adds.
using known_extensions =
    type_list<application_layer_protocol_negotiation, certificate_authorities, compress_certificate, cookie,
              early_data, ec_point_formats, extended_main_secret, key_share, oid_filters, padding,
              post_handshake_auth, pre_shared_key, psk_key_exchange_modes, record_size_limit,
              renegotiation_info, server_name, session_ticket, signature_algorithms,
              signature_algorithms_cert, status_request, supported_groups, supported_versions>;

}  // namespace tlswire
