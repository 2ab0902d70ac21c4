#pragma once

#include <botan/hash.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace dissect {

/// A hash of Botan's, as fingerprints are made with.
class botan_hash {
 public:
  void update(std::string_view text) {
    hash_->update(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  }
  std::vector<std::uint8_t> finish() {
    const auto digest = hash_->final();
    return {digest.begin(), digest.end()};
  }

 protected:
  explicit botan_hash(const char* name) : hash_(Botan::HashFunction::create_or_throw(name)) {}

 private:
  std::unique_ptr<Botan::HashFunction> hash_;
};

struct sha256 : botan_hash {
  sha256() : botan_hash("SHA-256") {}
};
struct md5 : botan_hash {
  md5() : botan_hash("MD5") {}
};

}  // namespace dissect
