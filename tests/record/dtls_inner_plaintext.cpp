#include <tlswire/record/dtls_inner_plaintext.hpp>

#include <doctest/doctest.h>

#include "record/inner_plaintext_checks.hpp"

namespace tlswire::test {
namespace {

using inner = DTLSInnerPlaintext;
constexpr auto type = &inner::type;

static_assert(lawful<inner>(hex<"0100 15 0000">()));

TEST_CASE("DTLSInnerPlaintext: the content type is the last byte that is not zero") {
  check_type_is_last_byte<inner, type>();
}

TEST_CASE("DTLSInnerPlaintext: cleartext of zeros only, or of nothing, has no content type") {
  check_zeros_have_no_type<inner>();
}

TEST_CASE("DTLSInnerPlaintext: of type 0 it is not written, it would be taken for padding") {
  check_type_zero_is_not_written<inner, type>();
}

TEST_CASE("DTLSInnerPlaintext: padding does not change the limit of a record") {
  check_limit_counts_padding<inner, type>();
}

}  // namespace
}  // namespace tlswire::test
