// A registration adds an extension; it cannot replace one.
// expect: tlswire: two extensions registered for one message have the same code point
// expect: my_key_share

#include <tlswire/tls.hpp>

struct MyKeyShare {
  tlswire::uint16 group = 0;
};
struct my_key_share {
#ifdef BAD
  static constexpr auto type = tlswire::ExtensionType::key_share;
#else
  static constexpr tlswire::ExtensionType type{0xfe33};
#endif
  using bodies = tlswire::bodies<tlswire::in<tlswire::message::client_hello, MyKeyShare>>;
};

bool accepted(tlswire::bytes wire) {
  return bool(tlswire::parse<tlswire::ClientHello>(wire, tlswire::context<my_key_share>{}));
}
