// A class that owns its elements is no wire type; a view of bytes is.
// expect: tlswire: this member of this struct has no wire format
// expect: Person
// expect: owned_name
// expect: OwningText

#include <tlswire/wire.hpp>

class OwningText {
 public:
  constexpr OwningText() = default;
  constexpr OwningText(const OwningText&) {}
  constexpr OwningText& operator=(const OwningText&) { return *this; }

 private:
  [[maybe_unused]] char* text_ = nullptr;
};

struct Person {
  tlswire::uint8 age = 0;
#ifdef BAD
  OwningText owned_name{};
#else
  tlswire::opaque<0, 255> owned_name{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Person>(wire)); }
