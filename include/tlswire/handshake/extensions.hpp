#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension/application_layer_protocol_negotiation.hpp>
#include <tlswire/handshake/extension/application_settings.hpp>
#include <tlswire/handshake/extension/application_settings_old.hpp>
#include <tlswire/handshake/extension/cached_info.hpp>
#include <tlswire/handshake/extension/cert_type.hpp>
#include <tlswire/handshake/extension/certificate_authorities.hpp>
#include <tlswire/handshake/extension/channel_id.hpp>
#include <tlswire/handshake/extension/client_authz.hpp>
#include <tlswire/handshake/extension/client_certificate_type.hpp>
#include <tlswire/handshake/extension/client_certificate_url.hpp>
#include <tlswire/handshake/extension/compress_certificate.hpp>
#include <tlswire/handshake/extension/connection_id.hpp>
#include <tlswire/handshake/extension/connection_id_deprecated.hpp>
#include <tlswire/handshake/extension/cookie.hpp>
#include <tlswire/handshake/extension/delegated_credential.hpp>
#include <tlswire/handshake/extension/dnssec_chain.hpp>
#include <tlswire/handshake/extension/early_data.hpp>
#include <tlswire/handshake/extension/ec_point_formats.hpp>
#include <tlswire/handshake/extension/ech_outer_extensions.hpp>
#include <tlswire/handshake/extension/encrypt_then_mac.hpp>
#include <tlswire/handshake/extension/encrypted_client_hello.hpp>
#include <tlswire/handshake/extension/extended_main_secret.hpp>
#include <tlswire/handshake/extension/external_id_hash.hpp>
#include <tlswire/handshake/extension/external_session_id.hpp>
#include <tlswire/handshake/extension/heartbeat.hpp>
#include <tlswire/handshake/extension/key_share.hpp>
#include <tlswire/handshake/extension/max_fragment_length.hpp>
#include <tlswire/handshake/extension/next_protocol_negotiation.hpp>
#include <tlswire/handshake/extension/oid_filters.hpp>
#include <tlswire/handshake/extension/opaque_extensions.hpp>
#include <tlswire/handshake/extension/padding.hpp>
#include <tlswire/handshake/extension/password_salt.hpp>
#include <tlswire/handshake/extension/post_handshake_auth.hpp>
#include <tlswire/handshake/extension/pre_shared_key.hpp>
#include <tlswire/handshake/extension/psk_key_exchange_modes.hpp>
#include <tlswire/handshake/extension/pwd_clear.hpp>
#include <tlswire/handshake/extension/pwd_protect.hpp>
#include <tlswire/handshake/extension/quic_transport_parameters.hpp>
#include <tlswire/handshake/extension/quic_transport_parameters_check.hpp>
#include <tlswire/handshake/extension/quic_transport_parameters_legacy.hpp>
#include <tlswire/handshake/extension/record_size_limit.hpp>
#include <tlswire/handshake/extension/renegotiation_info.hpp>
#include <tlswire/handshake/extension/rrc.hpp>
#include <tlswire/handshake/extension/server_authz.hpp>
#include <tlswire/handshake/extension/server_certificate_type.hpp>
#include <tlswire/handshake/extension/server_name.hpp>
#include <tlswire/handshake/extension/session_ticket.hpp>
#include <tlswire/handshake/extension/signature_algorithms.hpp>
#include <tlswire/handshake/extension/signature_algorithms_cert.hpp>
#include <tlswire/handshake/extension/signed_certificate_timestamp.hpp>
#include <tlswire/handshake/extension/srp.hpp>
#include <tlswire/handshake/extension/status_request.hpp>
#include <tlswire/handshake/extension/status_request_v2.hpp>
#include <tlswire/handshake/extension/supported_ekt_ciphers.hpp>
#include <tlswire/handshake/extension/supported_groups.hpp>
#include <tlswire/handshake/extension/supported_versions.hpp>
#include <tlswire/handshake/extension/ticket_pinning.hpp>
#include <tlswire/handshake/extension/ticket_request.hpp>
#include <tlswire/handshake/extension/tls_cert_with_extern_psk.hpp>
#include <tlswire/handshake/extension/tls_flags.hpp>
#include <tlswire/handshake/extension/tls_lts.hpp>
#include <tlswire/handshake/extension/token_binding.hpp>
#include <tlswire/handshake/extension/transparency_info.hpp>
#include <tlswire/handshake/extension/truncated_hmac.hpp>
#include <tlswire/handshake/extension/trust_anchors.hpp>
#include <tlswire/handshake/extension/trusted_ca_keys.hpp>
#include <tlswire/handshake/extension/use_srtp.hpp>
#include <tlswire/handshake/extension/user_mapping.hpp>
#include <tlswire/wire/fields.hpp>

namespace tlswire {

/// Every extension that tlswire knows the bodies of. A message's list knows those that have a body in it, and
/// those that the context adds.
using known_extensions =
    type_list<application_layer_protocol_negotiation, application_settings, application_settings_old,
              cached_info, cert_type, certificate_authorities, channel_id, client_authz,
              client_certificate_type, client_certificate_url, compress_certificate, connection_id,
              connection_id_deprecated, cookie, delegated_credential, dnssec_chain, early_data,
              ec_point_formats, ech_outer_extensions, encrypt_then_mac, encrypted_client_hello,
              extended_main_secret, external_id_hash, external_session_id, heartbeat, key_share,
              max_fragment_length, next_protocol_negotiation, oid_filters, padding, password_salt,
              post_handshake_auth, pre_shared_key, psk_key_exchange_modes, pwd_clear, pwd_protect,
              quic_transport_parameters, quic_transport_parameters_legacy, record_size_limit,
              renegotiation_info, rrc, server_authz, server_certificate_type, server_name, session_ticket,
              signature_algorithms, signature_algorithms_cert, signed_certificate_timestamp, srp,
              status_request, status_request_v2, supported_ekt_ciphers, supported_groups, supported_versions,
              ticket_pinning, ticket_request, tls_cert_with_extern_psk, tls_flags, tls_lts, token_binding,
              transparency_info, truncated_hmac, trust_anchors, trusted_ca_keys, use_srtp, user_mapping>;

}  // namespace tlswire
