#pragma once

#include <string>
#include <vector>

#include "contenders.hpp"

namespace bench {

/// ClientHello bodies, and the operations whose row of the table they make.
struct input {
  std::string name;
  std::vector<message> bodies;
  std::vector<std::string> measured;
  /// Whether malformed and mutated variants are made of them.
  bool varied = true;
};

std::vector<input> inputs();

}  // namespace bench
