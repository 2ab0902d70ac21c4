#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Each contender is a plain function in a translation unit of its own, so that all pay one call, none is
/// inlined into the measuring loop, and the object file of a parser holds that parser and nothing else.
#if __has_include(<tlswire/tls.hpp>)
#define BENCH_HAS_TLSWIRE 1
#else
#define BENCH_HAS_TLSWIRE 0
#endif

#if BENCH_HAS_TLSWIRE && __has_include("bench_tlswire_build.cpp")
#define BENCH_HAS_TLSWIRE_BUILD 1
#else
#define BENCH_HAS_TLSWIRE_BUILD 0
#endif

#if __has_include(<botan/tls_messages.h>)
#define BENCH_HAS_BOTAN 1
#else
#define BENCH_HAS_BOTAN 0
#endif

namespace bench {

/// A ClientHello body. Botan takes no other container.
using message = std::vector<std::uint8_t>;

/// Makes the compiler believe that everything `p` points to is read.
template <class T>
[[gnu::always_inline]] inline void consume(const T& value) {
  asm volatile("" : : "r"(&value) : "memory");
}

bool hand_parse(const message& body);
bool tlswire_parse(const message& body);
bool botan_parse(const message& body);

/// The length of the host name, 0 without one.
std::size_t hand_find_sni(const message& body);
std::size_t tlswire_find_sni(const message& body);

/// Where the first violation is, SIZE_MAX if there is none.
std::size_t hand_offset(const message& body);
std::size_t tlswire_offset(const message& body);

/// `prepare` decodes recorded bodies into typed values in storage of their own, unmeasured; `serialize`
/// writes values number `which` and returns the number of bytes written, 0 on failure.
void hand_prepare(std::span<const message> bodies);
std::size_t hand_serialize(std::size_t which, std::span<std::uint8_t> out);
void tlswire_prepare(std::span<const message> bodies);
std::size_t tlswire_serialize(std::size_t which, std::span<std::uint8_t> out);

/// Calls of malloc, calloc and realloc since the program began; always 0 under a sanitizer.
std::size_t allocations();

}  // namespace bench
