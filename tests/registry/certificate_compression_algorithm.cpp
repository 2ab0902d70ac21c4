#include <tlswire/registry/certificate_compression_algorithm.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(CertificateCompressionAlgorithm::zlib) == 1);
static_assert(static_cast<int>(CertificateCompressionAlgorithm::brotli) == 2);
static_assert(static_cast<int>(CertificateCompressionAlgorithm::zstd) == 3);
static_assert(name(CertificateCompressionAlgorithm::zlib) == "zlib");
static_assert(row_named<CertificateCompressionAlgorithm>("zlib")->value ==
              CertificateCompressionAlgorithm::zlib);
static_assert(!is_known(CertificateCompressionAlgorithm{0}) &&
              name(CertificateCompressionAlgorithm{0}).empty());

TEST_CASE("CertificateCompressionAlgorithm: rows ascend strictly and have distinct names") {
  check_rows<CertificateCompressionAlgorithm>();
}

TEST_CASE("CertificateCompressionAlgorithm: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<CertificateCompressionAlgorithm>();
}

TEST_CASE("CertificateCompressionAlgorithm: enumerators and rows are the same set under the same names") {
  check_enumerators<CertificateCompressionAlgorithm>();
}

TEST_CASE("CertificateCompressionAlgorithm: no value is GREASE") {
  check_grease<CertificateCompressionAlgorithm>(grease_none);
}
