#pragma once

#include <string>
#include <vector>

#include "contenders.hpp"

namespace bench {

/// The ClientHello bodies that one row of the table is measured on.
struct input {
  std::string name;
  std::vector<message> bodies;
};

std::vector<input> inputs();

}  // namespace bench
