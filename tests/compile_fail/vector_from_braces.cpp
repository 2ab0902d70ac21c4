// A view of elements in braces would point to an array that is gone.
// expect: deleted

#include <tlswire/wire.hpp>

using numbers = tlswire::vector<tlswire::uint16, 0, 255>;
using array_of_three = tlswire::uint16[3];

std::size_t size() {
#ifdef BAD
  const numbers list = array_of_three{1, 2, 3};
#else
  const array_of_three elements = {1, 2, 3};
  const numbers list = elements;
#endif
  return tlswire::encoded_size(list);
}
