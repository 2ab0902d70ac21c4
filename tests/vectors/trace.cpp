#include "trace.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <random>

#include "support/hex.hpp"

namespace tlswire::vectors {
namespace {

using test::to_hex;

std::string refusal(std::string_view content) {
  const std::string path = (std::filesystem::temp_directory_path() /
                            ("tlswire_trace_" + std::to_string(std::random_device{}()) + ".trace"))
                               .string();
  std::ofstream(path, std::ios::binary) << content;
  std::string answer = "accepted";
  try {
    (void)read_trace_file(path);
  } catch (const std::runtime_error& error) {
    answer = std::string(error.what()).substr(path.size());
  }
  std::remove(path.c_str());
  return answer;
}

TEST_CASE("read_trace_file: what is no trace is refused with its line") {
  CHECK(refusal("client: x\n  a: 00\n  b:\n    01\n    02\n") == "accepted");
  CHECK(refusal("# nothing\n\n") == ": holds no steps");
  CHECK(refusal("peer: x\n") == ":1: no step of client or server");
  CHECK(refusal("client\n") == ":1: a step without what it does");
  CHECK(refusal("  a: 00\n") == ":1: a value before the first step");
  CHECK(refusal("client: x\n    00\n") == ":2: hex before the first name");
  CHECK(refusal("client: x\n  a\n") == ":2: no name of a value");
  CHECK(refusal("client: x\n a: 00\n") == ":2: no name of a value");
  CHECK(refusal("client: x\n  a: 0\n") == ":2: no hex");
  CHECK(refusal("client: x\n  a:00\n") == ":2: no hex");
  CHECK(refusal("client: x\n  a:\n    0G\n") == ":3: no hex");
  CHECK_THROWS_AS((void)read_trace("no such trace"), std::runtime_error);
}

TEST_CASE("read_trace: steps and values stand under the names of the RFC") {
  const trace simple = read_trace("rfc8448/simple_1rtt");
  CHECK(to_hex(simple.step("server", "keys write handshake")["iv expanded"]) == "5d313eb2671276ee13000b30");
  CHECK(simple.step("server", "finished")["hash"].empty());
  CHECK(simple.all("record ").size() == 9);
  CHECK(simple.all("record ", "client").size() == 4);
  CHECK_THROWS_AS((void)simple.step("client", "keys write handshake")["IV"], std::out_of_range);
  CHECK_THROWS_AS((void)simple.step("client", "nothing"), std::out_of_range);
}

}  // namespace
}  // namespace tlswire::vectors
