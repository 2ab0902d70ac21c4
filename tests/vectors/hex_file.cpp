#include "hex_file.hpp"

#include <doctest/doctest.h>

#include <random>

namespace {

using tlswire::vectors::all;
using tlswire::vectors::read_hex;
using tlswire::vectors::root;
using bytes = std::vector<std::uint8_t>;

class temporary_file {
 public:
  explicit temporary_file(std::string_view content)
      : path_(std::filesystem::temp_directory_path() /
              ("tlswire_hex_file_" + std::to_string(std::random_device{}()) + ".hex")) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  temporary_file(const temporary_file&) = delete;
  temporary_file& operator=(const temporary_file&) = delete;
  ~temporary_file() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

bytes read(std::string_view content) { return read_hex(temporary_file(content).path()); }

/// What read_hex says of a file with this content, without the path.
std::string refusal(std::string_view content) {
  const temporary_file file(content);
  try {
    read_hex(file.path());
  } catch (const std::runtime_error& error) {
    const std::string text = error.what();
    REQUIRE(text.starts_with(file.path()));
    return text.substr(file.path().size());
  }
  return "accepted";
}

}  // namespace

TEST_CASE("read_hex: comments, empty lines and spaces count for nothing") {
  CHECK(read("# bad cafe\n16 03\r\n\n  ff\n#00\n00") == bytes{0x16, 0x03, 0xff, 0x00});
}

TEST_CASE("read_hex: what is no hex is refused with its line") {
  CHECK(refusal("# comment\n1603\n16x3\n") == ":3: 'x' is no lower case hex digit");
  CHECK(refusal("1603 # comment\n") == ":1: '#' is no lower case hex digit");
  CHECK(refusal("AB\n") == ":1: 'A' is no lower case hex digit");
}

TEST_CASE("read_hex: half a byte is refused with its line, also if the next line has the other half") {
  CHECK(refusal("16\n030\n") == ":2: odd number of hex digits");
  CHECK(refusal("1\n6\n") == ":1: odd number of hex digits");
}

TEST_CASE("read_hex: a file without bytes is refused") {
  CHECK(refusal("") == ": holds no bytes");
  CHECK(refusal("# nothing but a comment\n\n") == ": holds no bytes");
}

TEST_CASE("read_hex: a file that is not there is refused") {
  const std::string path = (root() / "no_such_program" / "client_hello.hex").string();
  CHECK_THROWS_WITH_AS(read_hex(path), (path + ": cannot be opened").c_str(), std::runtime_error);
}

TEST_CASE("all: lists the recordings below the root, sorted") {
  const auto files = all();
  CHECK(files.size() >= 400);
  CHECK(std::is_sorted(files.begin(), files.end()));
}

TEST_CASE("all: lists those with the text in their path, and no empty list") {
  const auto chromium = all("chromium/client_hello_");
  REQUIRE(chromium.size() == 10);
  CHECK(chromium.front() == root() / "chromium" / "client_hello_01.hex");
  CHECK(chromium.back() == root() / "chromium" / "client_hello_10.hex");
  CHECK_THROWS_AS(all("no such recording"), std::runtime_error);
}

TEST_CASE(
    "every recording of records is a whole number of TLS records, the first of them a handshake record") {
  for (const auto& path : all()) {
    CAPTURE(path.string());
    const std::string name = path.filename().string();
    // These are messages without records, and records of DTLS.
    if (name.find(".decrypted.") != std::string::npos || name.starts_with("dtls")) continue;
    const bytes recorded = read_hex(path.string());
    CHECK(recorded[0] == 22);
    std::size_t at = 0;
    while (recorded.size() - at >= 5) {
      const std::size_t length = static_cast<std::size_t>(recorded[at + 3] << 8 | recorded[at + 4]);
      REQUIRE(length <= recorded.size() - at - 5);
      at += 5 + length;
    }
    CHECK(at == recorded.size());
  }
}

TEST_CASE(
    "every recording of datagrams is a whole number of DTLS records, the first of them a handshake record") {
  std::size_t recordings = 0;
  for (const auto& path : all("/dtls")) {
    CAPTURE(path.string());
    ++recordings;
    const bytes recorded = read_hex(path.string());
    CHECK(recorded[0] == 22);
    std::size_t at = 0;
    while (recorded.size() - at >= 13) {
      const std::size_t length = static_cast<std::size_t>(recorded[at + 11] << 8 | recorded[at + 12]);
      REQUIRE(length <= recorded.size() - at - 13);
      at += 13 + length;
    }
    CHECK(at == recorded.size());
  }
  CHECK(recordings == 36);
}
