#pragma once

#include <tlswire/handshake/message/tls12/ec_parameters.hpp>
#include <tlswire/registry/named_group.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// ServerFFPWDParams: group, element and scalar of the server over a finite field. RFC 8492 section 4.5.1.2.
///
///     struct {
///       opaque salt<1..2^8-1>;
///       NamedGroup ff_group;
///       opaque ff_selement<1..2^16-1>;
///       opaque ff_sscalar<1..2^16-1>;
///     } ServerFFPWDParams;
struct ServerFFPWDParams {
  opaque<1, 255> salt{};
  NamedGroup ff_group{};
  opaque<1, 65535> ff_selement{};
  opaque<1, 65535> ff_sscalar{};
};

/// ServerECPWDParams: curve, element and scalar of the server. RFC 8492 section 4.5.1.2.
///
///     struct {
///       opaque salt<1..2^8-1>;
///       ECParameters curve_params;
///       ECPoint ec_selement;
///       opaque ec_sscalar<1..2^8-1>;
///     } ServerECPWDParams;
struct ServerECPWDParams {
  opaque<1, 255> salt{};
  ECParameters curve_params{};
  ECPoint ec_selement{};
  opaque<1, 255> ec_sscalar{};
};

/// ClientFFPWDParams. RFC 8492 section 4.5.1.3.
///
///     struct {
///       opaque ff_celement<1..2^16-1>;
///       opaque ff_cscalar<1..2^16-1>;
///     } ClientFFPWDParams;
struct ClientFFPWDParams {
  opaque<1, 65535> ff_celement{};
  opaque<1, 65535> ff_cscalar{};
};

/// ClientECPWDParams. RFC 8492 section 4.5.1.3.
///
///     struct {
///       ECPoint ec_celement;
///       opaque ec_cscalar<1..2^8-1>;
///     } ClientECPWDParams;
struct ClientECPWDParams {
  ECPoint ec_celement{};
  opaque<1, 255> ec_cscalar{};
};

}  // namespace tlswire::tls12
