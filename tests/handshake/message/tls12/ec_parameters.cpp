#include <tlswire/handshake/message/tls12/ec_parameters.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using tls12::ECParameters;
static_assert(lawful<ECParameters>(hex<"03 001d">()));
constexpr auto& prime = hex<"01 01 17 01 a1 01 b1 03 040102 01 13 01 01">();
constexpr auto& trinomial = hex<"02 00a3 01 01 09 01 a1 01 b1 03 040102 01 13 01 02">();
constexpr auto& pentanomial = hex<"02 00a3 02 01 03 01 06 01 07 01 a1 01 b1 03 040102 01 13 01 02">();
static_assert(lawful<ECParameters>(prime) && lawful<ECParameters>(trinomial) &&
              lawful<ECParameters>(pentanomial));

TEST_CASE("ECParameters: a named curve") {
  ok<ECParameters>(hex<"03 001d">(),
                   {.parameters = tls12::ECParametersNamedCurve{.namedcurve = NamedGroup::x25519}});
}

TEST_CASE("ECParameters: an explicit curve over a prime field") {
  ok<ECParameters>(
      prime, {.curve_type = ECCurveType::explicit_prime,
              .parameters = tls12::ECParametersExplicitPrime{.prime_p = hex<"17">(),
                                                             .curve = {.a = hex<"a1">(), .b = hex<"b1">()},
                                                             .base = {.point = hex<"040102">()},
                                                             .order = hex<"13">(),
                                                             .cofactor = hex<"01">()}});
}

TEST_CASE("ECParameters: an explicit curve over a field of characteristic 2, with either basis") {
  tls12::ECParametersExplicitChar2 curve{.m = 163,
                                         .basis = ECBasisType::ec_basis_trinomial,
                                         .exponents = tls12::ECTrinomial{.k = hex<"09">()},
                                         .curve = {.a = hex<"a1">(), .b = hex<"b1">()},
                                         .base = {.point = hex<"040102">()},
                                         .order = hex<"13">(),
                                         .cofactor = hex<"02">()};
  ok<ECParameters>(trinomial, {.curve_type = ECCurveType::explicit_char2, .parameters = curve});
  curve.basis = ECBasisType::ec_basis_pentanomial;
  curve.exponents = tls12::ECPentanomial{.k1 = hex<"03">(), .k2 = hex<"06">(), .k3 = hex<"07">()};
  ok<ECParameters>(pentanomial, {.curve_type = ECCurveType::explicit_char2, .parameters = curve});
}

TEST_CASE("ECParameters: unknown types and bases are refused, bounds are kept") {
  bad<ECParameters>(hex<"04 001d">(), {errc::unknown_case, 1, "parameters", 4, 0});
  bad<ECParameters>(hex<"02 00a3 00 01 09">(), {errc::unknown_case, 4, "parameters.exponents", 0, 0});
  bad<ECParameters>(hex<"03 00">(), {errc::truncated, 1, "parameters.namedcurve", 2, 1});
  bad<ECParameters>(hex<"01 00">(), {errc::length_below_minimum, 1, "parameters.prime_p", 0, 1});
  bad<ECParameters>(hex<"01 01 17 01 a1 00">(), {errc::length_below_minimum, 5, "parameters.curve.b", 0, 1});
  bad<ECParameters>(hex<"01 01 17 01 a1 01 b1 00">(),
                    {errc::length_below_minimum, 7, "parameters.base.point", 0, 1});
  bad<ECParameters>(hex<"02 00a3 02 01 03 01 06 00">(),
                    {errc::length_below_minimum, 8, "parameters.exponents.k3", 0, 1});
  unwritable(ECParameters{.parameters = tls12::ECParametersExplicitPrime{}}, 99,
             {errc::case_mismatch, 1, "parameters", 3, 0});
}

}  // namespace
}  // namespace tlswire::test
