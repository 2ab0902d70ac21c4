#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension/application_layer_protocol_negotiation.hpp>
#include <tlswire/handshake/extension/cached_info.hpp>
#include <tlswire/handshake/extension/cert_type.hpp>
#include <tlswire/handshake/extension/client_authz.hpp>
#include <tlswire/handshake/extension/client_certificate_type.hpp>
#include <tlswire/handshake/extension/client_certificate_url.hpp>
#include <tlswire/handshake/extension/compress_certificate.hpp>
#include <tlswire/handshake/extension/connection_id.hpp>
#include <tlswire/handshake/extension/connection_id_deprecated.hpp>
#include <tlswire/handshake/extension/cookie.hpp>
#include <tlswire/handshake/extension/dnssec_chain.hpp>
#include <tlswire/handshake/extension/early_data.hpp>
#include <tlswire/handshake/extension/ec_point_formats.hpp>
#include <tlswire/handshake/extension/encrypt_then_mac.hpp>
#include <tlswire/handshake/extension/extended_main_secret.hpp>
#include <tlswire/handshake/extension/heartbeat.hpp>
#include <tlswire/handshake/extension/key_share.hpp>
#include <tlswire/handshake/extension/max_fragment_length.hpp>
#include <tlswire/handshake/extension/padding.hpp>
#include <tlswire/handshake/extension/password_salt.hpp>
#include <tlswire/handshake/extension/pre_shared_key.hpp>
#include <tlswire/handshake/extension/psk_key_exchange_modes.hpp>
#include <tlswire/handshake/extension/pwd_clear.hpp>
#include <tlswire/handshake/extension/pwd_protect.hpp>
#include <tlswire/handshake/extension/quic_transport_parameters.hpp>
#include <tlswire/handshake/extension/quic_transport_parameters_legacy.hpp>
#include <tlswire/handshake/extension/record_size_limit.hpp>
#include <tlswire/handshake/extension/renegotiation_info.hpp>
#include <tlswire/handshake/extension/server_authz.hpp>
#include <tlswire/handshake/extension/server_certificate_type.hpp>
#include <tlswire/handshake/extension/server_name.hpp>
#include <tlswire/handshake/extension/session_ticket.hpp>
#include <tlswire/handshake/extension/signature_algorithms.hpp>
#include <tlswire/handshake/extension/signature_algorithms_cert.hpp>
#include <tlswire/handshake/extension/srp.hpp>
#include <tlswire/handshake/extension/status_request.hpp>
#include <tlswire/handshake/extension/status_request_v2.hpp>
#include <tlswire/handshake/extension/supported_groups.hpp>
#include <tlswire/handshake/extension/supported_versions.hpp>
#include <tlswire/handshake/extension/tls_lts.hpp>
#include <tlswire/handshake/extension/token_binding.hpp>
#include <tlswire/handshake/extension/truncated_hmac.hpp>
#include <tlswire/handshake/extension/trusted_ca_keys.hpp>
#include <tlswire/handshake/extension/use_srtp.hpp>
#include <tlswire/handshake/extension/user_mapping.hpp>
#include <tlswire/wire/fields.hpp>

namespace tlswire {

/// Every extension that tlswire knows the bodies of. A message's list knows those that have a body in it, and
/// those that the context adds.
using known_extensions =
    type_list<application_layer_protocol_negotiation, cached_info, cert_type, client_authz,
              client_certificate_type, client_certificate_url, compress_certificate, cookie, early_data,
              ec_point_formats, encrypt_then_mac, extended_main_secret, heartbeat, key_share,
              max_fragment_length, padding, pre_shared_key, psk_key_exchange_modes, record_size_limit,
              renegotiation_info, server_authz, server_certificate_type, server_name, session_ticket,
              signature_algorithms, signature_algorithms_cert, srp, status_request, status_request_v2,
              supported_groups, supported_versions, tls_lts, token_binding, truncated_hmac, trusted_ca_keys,
              use_srtp, user_mapping>;

}  // namespace tlswire
