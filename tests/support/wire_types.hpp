#pragma once

#include "support/wire_types/applications.hpp"
#include "support/wire_types/authentication.hpp"
#include "support/wire_types/certificates.hpp"
#include "support/wire_types/encrypted_hellos.hpp"
#include "support/wire_types/framing.hpp"
#include "support/wire_types/keys.hpp"
#include "support/wire_types/later_messages.hpp"
#include "support/wire_types/messages.hpp"
#include "support/wire_types/named_kinds.hpp"
#include "support/wire_types/negotiations.hpp"
#include "support/wire_types/others.hpp"
#include "support/wire_types/records.hpp"
#include "support/wire_types/supplements.hpp"
#include "support/wire_types/tls12_certificates.hpp"
#include "support/wire_types/tls12_curves.hpp"
#include "support/wire_types/tls12_extensions.hpp"
#include "support/wire_types/tls12_key_exchanges.hpp"
#include "support/wire_types/tls12_parameters.hpp"
#include "support/wire_types/transparency.hpp"

/// Every wire type, each with a valid encoding. `structure/wire_types` turns red when one is missing here.
namespace tlswire::test {

template <class... List>
struct join_lists;
template <class... T>
struct join_lists<type_list<T...>> {
  using type = type_list<T...>;
};
template <class... A, class... B, class... More>
struct join_lists<type_list<A...>, type_list<B...>, More...> : join_lists<type_list<A..., B...>, More...> {};

/// All of them. They stand in several lists, because the laws of a type take the compiler a second or two.
using wire_types = typename join_lists<
    application_types, certificate_message_types, authenticator_types, certificate_types, ech_config_types,
    ech_hello_types, ech_inner_types, handshake_types, framing_types, key_types, later_message_types,
    client_hello_types, message_types, named_kind_types, other_named_kind_types, negotiation_types,
    other_types, record_types, dtls_record_types, status_types, supplement_types, tls12_certificate_types,
    tls12_message_types, tls12_curve_types, authorization_extension_types, certificate_extension_types,
    server_key_exchange_types, other_key_exchange_types, key_exchange_message_types, tls12_parameter_types,
    tls12_password_types, timestamp_types, trans_item_types, trans_item_list_types>::type;

/// Calls `f.operator()<T>()` for each type of a list.
template <class... T, class F>
constexpr void for_each_type(type_list<T...>, F&& f) {
  (f.template operator()<T>(), ...);
}

}  // namespace tlswire::test
