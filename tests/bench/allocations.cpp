#include <cstdlib>

#include "contenders.hpp"

#if defined(__SANITIZE_ADDRESS__)
#define BENCH_COUNTS 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BENCH_COUNTS 0
#endif
#endif
#if !defined(BENCH_COUNTS) && defined(__GLIBC__)
#define BENCH_COUNTS 1
#endif

namespace {
std::size_t calls = 0;
}

#if BENCH_COUNTS

// operator new and whatever Botan takes from C both end here; glibc keeps its own functions under these
// names.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);

void* malloc(std::size_t size) {
  ++calls;
  return __libc_malloc(size);
}

void* calloc(std::size_t count, std::size_t size) {
  ++calls;
  return __libc_calloc(count, size);
}

void* realloc(void* old, std::size_t size) {
  ++calls;
  return __libc_realloc(old, size);
}
}

#endif

std::size_t bench::allocations() { return calls; }
