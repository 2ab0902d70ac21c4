#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>

#if defined(__SANITIZE_ADDRESS__)
#define TLSWIRE_TEST_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TLSWIRE_TEST_ASAN 1
#endif
#endif

#if defined(TLSWIRE_TEST_ASAN)
// Of <sanitizer/allocator_interface.h>, which Debian ships with clang only.
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void*, std::size_t),
                                                         void (*)(const volatile void*));
#endif

/// Counts heap allocations of the test program, by replacing operator new. AddressSanitizer brings its own,
/// which wins over a weak one; it has hooks instead, and with them `malloc` is counted as well.
namespace tlswire::test {

namespace detail {
inline std::size_t allocated = 0;
inline std::size_t count() noexcept { return allocated; }
}  // namespace detail

/// Allocations since the program started.
inline std::size_t allocations() noexcept {
#if defined(TLSWIRE_TEST_ASAN)
  static const int installed = __sanitizer_install_malloc_and_free_hooks(
      [](const volatile void*, std::size_t) { ++detail::allocated; }, [](const volatile void*) {});
  if (installed == 0) std::abort();
#endif
  // Through a pointer that the compiler cannot see through: clang takes it that operator new leaves every
  // counter as it is.
  std::size_t (*volatile count)() noexcept = &detail::count;
  return count();
}

/// Calls `f`, and gives the number of allocations that it made.
template <class F>
std::size_t allocations_of(F&& f) {
  const std::size_t before = allocations();
  f();
  return allocations() - before;
}

}  // namespace tlswire::test

#if !defined(TLSWIRE_TEST_ASAN)
// Weak, because every test that includes this header defines them.
[[gnu::weak]] void* operator new(std::size_t size) {
  ++tlswire::test::detail::allocated;
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  std::abort();
}
[[gnu::weak]] void* operator new[](std::size_t size) { return operator new(size); }
[[gnu::weak]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::weak]] void operator delete[](void* memory) noexcept { std::free(memory); }
[[gnu::weak]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
[[gnu::weak]] void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
#endif
