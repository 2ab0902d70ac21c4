#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension/application_layer_protocol_negotiation.hpp>
#include <tlswire/handshake/extension/compress_certificate.hpp>
#include <tlswire/handshake/extension/cookie.hpp>
#include <tlswire/handshake/extension/delegated_credential.hpp>
#include <tlswire/handshake/extension/early_data.hpp>
#include <tlswire/handshake/extension/ec_point_formats.hpp>
#include <tlswire/handshake/extension/ech_outer_extensions.hpp>
#include <tlswire/handshake/extension/encrypted_client_hello.hpp>
#include <tlswire/handshake/extension/extended_main_secret.hpp>
#include <tlswire/handshake/extension/key_share.hpp>
#include <tlswire/handshake/extension/padding.hpp>
#include <tlswire/handshake/extension/pre_shared_key.hpp>
#include <tlswire/handshake/extension/psk_key_exchange_modes.hpp>
#include <tlswire/handshake/extension/record_size_limit.hpp>
#include <tlswire/handshake/extension/renegotiation_info.hpp>
#include <tlswire/handshake/extension/server_name.hpp>
#include <tlswire/handshake/extension/session_ticket.hpp>
#include <tlswire/handshake/extension/signature_algorithms.hpp>
#include <tlswire/handshake/extension/signature_algorithms_cert.hpp>
#include <tlswire/handshake/extension/signed_certificate_timestamp.hpp>
#include <tlswire/handshake/extension/status_request.hpp>
#include <tlswire/handshake/extension/supported_groups.hpp>
#include <tlswire/handshake/extension/supported_versions.hpp>
#include <tlswire/handshake/extension/transparency_info.hpp>
#include <tlswire/wire/fields.hpp>

namespace tlswire {

/// Every extension that tlswire knows the bodies of. A message's list knows those that have a body in it, and
/// those that the context adds.
using known_extensions =
    type_list<application_layer_protocol_negotiation, compress_certificate, cookie, delegated_credential,
              early_data, ec_point_formats, ech_outer_extensions, encrypted_client_hello,
              extended_main_secret, key_share, padding, pre_shared_key, psk_key_exchange_modes,
              record_size_limit, renegotiation_info, server_name, session_ticket, signature_algorithms,
              signature_algorithms_cert, signed_certificate_timestamp, status_request, supported_groups,
              supported_versions, transparency_info>;

}  // namespace tlswire
