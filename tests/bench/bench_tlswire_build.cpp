#include "contenders.hpp"
#include "tlswire_values.hpp"

namespace {

using namespace tlswire;
// Inlined as the hand-written builder is: clang would make 19 calls of it.
[[gnu::always_inline]] inline bool add(extension_editor<message::client_hello>& x, const extension& e,
                                       const bench::tlswire_values& v) {
  switch (e.extension_type) {
    case ExtensionType::server_name:
      return x.add<server_name>(v.names);
    case ExtensionType::status_request:
      return x.add<status_request>(v.status);
    case ExtensionType::supported_groups:
      return x.add<supported_groups>(v.groups);
    case ExtensionType::ec_point_formats:
      return x.add<ec_point_formats>(v.formats);
    case ExtensionType::signature_algorithms:
      return x.add<signature_algorithms>(v.schemes);
    case ExtensionType::signature_algorithms_cert:
      return x.add<signature_algorithms_cert>(v.schemes_cert);
    case ExtensionType::application_layer_protocol_negotiation:
      return x.add<application_layer_protocol_negotiation>(v.protocols);
    case ExtensionType::padding:
      return x.add<padding>(v.padding);
    case ExtensionType::extended_main_secret:
      return x.add<extended_main_secret>();
    case ExtensionType::compress_certificate:
      return x.add<compress_certificate>(v.compression);
    case ExtensionType::record_size_limit:
      return x.add<record_size_limit>(v.limit);
    case ExtensionType::session_ticket:
      return x.add<session_ticket>(v.ticket);
    case ExtensionType::pre_shared_key:
      return x.add<pre_shared_key>(v.psks);
    case ExtensionType::early_data:
      return x.add<early_data>();
    case ExtensionType::supported_versions:
      return x.add<supported_versions>(v.versions);
    case ExtensionType::cookie:
      return x.add<cookie>(v.cookie);
    case ExtensionType::psk_key_exchange_modes:
      return x.add<psk_key_exchange_modes>(v.modes);
    case ExtensionType::key_share:
      return x.add<key_share>(v.shares);
    case ExtensionType::renegotiation_info:
      return x.add<renegotiation_info>(v.renegotiation);
    default:
      return x.copy(e);
  }
}

}  // namespace

std::size_t bench::tlswire_serialize(std::size_t which, std::span<std::uint8_t> out) {
  const tlswire_values& v = tlswire_prepared[which];
  const auto written = serialize_with(v.hello, out, [&](auto& x) {
    for (const extension& e : v.order)
      if (!add(x, e, v)) return;
  });
  return written ? written->size() : 0;
}
