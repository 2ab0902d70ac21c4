// An element is decoded when the struct around it may be gone.
// expect: tlswire: an element of this member of this struct depends on the struct around it or on the context
// expect: Table
// expect: rows

#include <tlswire/wire.hpp>

struct Table {
  tlswire::uint8 width = 0;
  struct Row {
    tlswire::uint8 cells = 0;
  };
#ifdef BAD
  tlswire::vector<tlswire::choice<&Table::width, tlswire::on<1, Row>>, 0, 255> rows{};
#else
  tlswire::vector<Row, 0, 255> rows{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Table>(wire)); }
