#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/hex.hpp"

/// What real programs sent, out of packages of Debian that bash tests/setup.sh tests installs. It is read
/// where it stands.
namespace tlswire::vectors {

struct named_bytes {
  std::string name{};
  std::vector<std::uint8_t> data{};
};

/// What testssl.sh sends as clients of many kinds: the `names` and `handshakebytes` of one of its files,
/// which are records. Entries that are commented out, or have no bytes, are not among them.
inline std::vector<named_bytes> read_client_simulation(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path.string() + ": cannot be opened; run: bash tests/setup.sh tests");
  // The text in quotes of `KEY+=("text")`.
  const auto quoted = [](std::string_view line, std::string_view key) -> std::string_view {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos || !line.substr(begin).starts_with(key)) return {};
    line = line.substr(begin + key.size());
    if (!line.starts_with("+=(\"")) return {};
    line = line.substr(4);
    return line.substr(0, line.find('"'));
  };
  std::vector<named_bytes> found;
  std::string name;
  for (std::string line; std::getline(file, line);) {
    if (const std::string_view text = quoted(line, "names"); !text.empty()) name = text;
    if (const std::string_view hex = quoted(line, "handshakebytes"); !hex.empty()) {
      found.push_back({name, test::from_hex(hex)});
    }
  }
  return found;
}

/// A connection as Go's tests of crypto/tls keep it: what each side sent, one after the other.
struct go_flow {
  bool from_client = false;
  std::vector<std::uint8_t> data{};
};
inline std::vector<go_flow> read_go_flows(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path.string() + ": cannot be opened; run: bash tests/setup.sh tests");
  std::vector<go_flow> flows;
  for (std::string text; std::getline(file, text);) {
    const std::string_view line = text;
    if (line.starts_with(">>> Flow ")) {
      flows.push_back({line.ends_with("(client to server)"), {}});
    } else if (!flows.empty() && line.size() > 10) {
      // `00000010  00 11 22 ...  |text|`
      const std::string_view dump = line.substr(8, line.find('|', 8) - 8);
      const std::vector<std::uint8_t> more = test::from_hex(dump);
      flows.back().data.insert(flows.back().data.end(), more.begin(), more.end());
    }
  }
  return flows;
}

/// The folders below `under` in which a package of Go keeps such connections, one for each version installed.
inline std::vector<std::filesystem::path> go_testdata(const std::filesystem::path& under = "/usr/share") {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(under)) {
    const std::filesystem::path folder = entry.path() / "src/crypto/tls/testdata";
    if (entry.path().filename().string().starts_with("go-") && std::filesystem::exists(folder)) {
      found.push_back(folder);
    }
  }
  if (found.empty()) {
    throw std::runtime_error(under.string() +
                             "/go-*: no tests of crypto/tls; run: bash tests/setup.sh tests");
  }
  return found;
}

}  // namespace tlswire::vectors
