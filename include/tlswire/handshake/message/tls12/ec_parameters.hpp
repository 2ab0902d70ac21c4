#pragma once

#include <tlswire/registry/ec_basis_type.hpp>
#include <tlswire/registry/ec_curve_type.hpp>
#include <tlswire/registry/named_group.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// RFC 8446 section 4.2.7 renamed NamedCurve of RFC 8422 section 5.1.1.
using NamedCurve = NamedGroup;

/// ECCurve: the coefficients. RFC 4492 section 5.4.
///
///     struct {
///         opaque a <1..2^8-1>;
///         opaque b <1..2^8-1>;
///     } ECCurve;
struct ECCurve {
  opaque<1, 255> a{};
  opaque<1, 255> b{};
};

/// ECPoint: in a format of ANSI X9.62 section 4.3.6, or as RFC 7748 has it for x25519 and x448. RFC 8422
/// section 5.4.
///
///     struct {
///         opaque point <1..2^8-1>;
///     } ECPoint;
struct ECPoint {
  opaque<1, 255> point{};
};

/// An explicit curve over a prime field: a case of ECParameters.
struct ECParametersExplicitPrime {
  opaque<1, 255> prime_p{};
  ECCurve curve{};
  ECPoint base{};
  opaque<1, 255> order{};
  opaque<1, 255> cofactor{};
};

/// The basis x^m + x^k + 1.
struct ECTrinomial {
  opaque<1, 255> k{};
};
/// The basis x^m + x^k3 + x^k2 + x^k1 + 1.
struct ECPentanomial {
  opaque<1, 255> k1{};
  opaque<1, 255> k2{};
  opaque<1, 255> k3{};
};

/// An explicit curve over a field of characteristic 2 and degree `m`: a case of ECParameters.
struct ECParametersExplicitChar2 {
  uint16 m = 0;
  ECBasisType basis{};
  choice<&ECParametersExplicitChar2::basis, on<ECBasisType::ec_basis_trinomial, ECTrinomial>,
         on<ECBasisType::ec_basis_pentanomial, ECPentanomial>>
      exponents{};
  ECCurve curve{};
  ECPoint base{};
  opaque<1, 255> order{};
  opaque<1, 255> cofactor{};
};

/// A named curve: a case of ECParameters.
struct ECParametersNamedCurve {
  NamedCurve namedcurve{};
};

/// ECParameters. RFC 4492 section 5.4; RFC 8422 section 5.4 keeps `named_curve` only.
///
///     struct {
///         ECCurveType    curve_type;
///         select (curve_type) {
///             case explicit_prime:
///                 opaque      prime_p <1..2^8-1>;
///                 ECCurve     curve;
///                 ECPoint     base;
///                 opaque      order <1..2^8-1>;
///                 opaque      cofactor <1..2^8-1>;
///             case explicit_char2:
///                 uint16      m;
///                 ECBasisType basis;
///                 select (basis) {
///                     case ec_trinomial:
///                         opaque  k <1..2^8-1>;
///                     case ec_pentanomial:
///                         opaque  k1 <1..2^8-1>;
///                         opaque  k2 <1..2^8-1>;
///                         opaque  k3 <1..2^8-1>;
///                 };
///                 ECCurve     curve;
///                 ECPoint     base;
///                 opaque      order <1..2^8-1>;
///                 opaque      cofactor <1..2^8-1>;
///             case named_curve:
///                 NamedCurve namedcurve;
///         };
///     } ECParameters;
struct ECParameters {
  ECCurveType curve_type = ECCurveType::named_curve;
  choice<&ECParameters::curve_type, on<ECCurveType::explicit_prime, ECParametersExplicitPrime>,
         on<ECCurveType::explicit_char2, ECParametersExplicitChar2>,
         on<ECCurveType::named_curve, ECParametersNamedCurve>>
      parameters{};
};

}  // namespace tlswire::tls12
