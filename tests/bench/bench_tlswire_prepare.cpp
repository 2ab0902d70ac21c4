#include "contenders.hpp"
#include "tlswire_values.hpp"

std::vector<bench::tlswire_values> bench::tlswire_prepared;

namespace {

using namespace tlswire;

/// Storage that stays where it is.
template <class T>
std::deque<std::vector<T>> kept;

bytes keep(bytes b) { return kept<std::uint8_t>.emplace_back(b.begin(), b.end()); }

template <class T>
sequence<T> keep(const sequence<T>& elements) {
  return kept<T>.emplace_back(elements.begin(), elements.end());
}

template <class E, class Body>
bool take(const ClientHello& hello, Body& body) {
  const auto found = hello.extensions->find<E>();
  if (found) body = *found;
  return found.has_value();
}

}  // namespace

void bench::tlswire_prepare(std::span<const message> bodies) {
  tlswire_prepared.clear();
  kept<std::uint8_t>.clear();
  for (const message& body : bodies) {
    const auto parsed = parse<ClientHello>(body);
    const ClientHello& hello = *parsed;
    tlswire_values v;
    v.hello = hello;
    v.hello.legacy_session_id = keep(hello.legacy_session_id);
    v.hello.cipher_suites = keep(hello.cipher_suites);
    v.hello.legacy_compression_methods = keep(hello.legacy_compression_methods);
    for (const extension& e : *hello.extensions) v.order.push_back({e.extension_type, keep(e.extension_data)});

    if (take<server_name>(hello, v.names)) {
      auto& names = kept<ServerName>.emplace_back();
      for (const ServerName& n : v.names.server_name_list)
        names.push_back({n.name_type, HostName(keep(*n.name.get_if<HostName>()))});
      v.names.server_name_list = names;
    }
    if (take<status_request>(hello, v.status)) {
      OCSPStatusRequest request = *v.status.request.get_if<OCSPStatusRequest>();
      request.responder_id_list = keep(request.responder_id_list);
      request.request_extensions = keep(request.request_extensions);
      v.status.request = request;
    }
    if (take<supported_groups>(hello, v.groups)) v.groups.named_group_list = keep(v.groups.named_group_list);
    if (take<ec_point_formats>(hello, v.formats)) v.formats.ec_point_format_list = keep(v.formats.ec_point_format_list);
    if (take<signature_algorithms>(hello, v.schemes))
      v.schemes.supported_signature_algorithms = keep(v.schemes.supported_signature_algorithms);
    if (take<signature_algorithms_cert>(hello, v.schemes_cert))
      v.schemes_cert.supported_signature_algorithms = keep(v.schemes_cert.supported_signature_algorithms);
    if (take<application_layer_protocol_negotiation>(hello, v.protocols))
      v.protocols.protocol_name_list = keep(v.protocols.protocol_name_list);
    take<padding>(hello, v.padding);
    if (take<compress_certificate>(hello, v.compression)) v.compression.algorithms = keep(v.compression.algorithms);
    take<record_size_limit>(hello, v.limit);
    if (take<session_ticket>(hello, v.ticket)) v.ticket.ticket = keep(v.ticket.ticket);
    if (take<pre_shared_key>(hello, v.psks)) {
      v.psks.identities = keep(v.psks.identities);
      v.psks.binders = keep(v.psks.binders);
    }
    if (take<supported_versions>(hello, v.versions)) v.versions.versions = keep(v.versions.versions);
    if (take<cookie>(hello, v.cookie)) v.cookie.cookie = keep(v.cookie.cookie);
    if (take<psk_key_exchange_modes>(hello, v.modes)) v.modes.ke_modes = keep(v.modes.ke_modes);
    if (take<key_share>(hello, v.shares)) v.shares.client_shares = keep(v.shares.client_shares);
    if (take<renegotiation_info>(hello, v.renegotiation))
      v.renegotiation.renegotiated_connection = keep(v.renegotiation.renegotiated_connection);
    tlswire_prepared.push_back(v);
  }
}
