// Bounds are checked where no struct is around.
// expect: tlswire: these bounds are reversed

#include <tlswire/wire.hpp>

#ifdef BAD
using names = tlswire::vector<tlswire::opaque<255, 1>, 0, 65535>;
#else
using names = tlswire::vector<tlswire::opaque<1, 255>, 0, 65535>;
#endif

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<names>(wire)); }
