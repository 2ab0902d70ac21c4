// A Finished is as long as a negotiated hash.
// expect: tlswire: this type depends on a value of the context, and the context that was given does not have it
// expect: negotiated
// expect: hash_length

#include <tlswire/tls.hpp>

bool accepted(tlswire::bytes wire) {
#ifdef BAD
  return bool(tlswire::parse<tlswire::Finished>(wire));
#else
  return bool(tlswire::parse<tlswire::Finished>(wire, tlswire::negotiated{}));
#endif
}
