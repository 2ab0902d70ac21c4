#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <botan/hash.h>

namespace tlswire::botan {

namespace detail {

/// A hash of text, as `ja3` and `ja4` are handed one (text_hash in inspect/fingerprint.hpp).
class fingerprint_hash {
 public:
  void update(std::string_view text) {
    hash_->update(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  }
  std::vector<std::uint8_t> finish() {
    const auto digest = hash_->final();
    return {digest.begin(), digest.end()};
  }

 protected:
  explicit fingerprint_hash(const char* name) : hash_(Botan::HashFunction::create_or_throw(name)) {}

 private:
  std::unique_ptr<Botan::HashFunction> hash_;
};

}  // namespace detail

/// For `ja4<tlswire::botan::sha256>`. Throws if this Botan was built without the hash.
struct sha256 : detail::fingerprint_hash {
  sha256() : fingerprint_hash("SHA-256") {}
};
/// For `ja3<tlswire::botan::md5>` and `ja3s`. Throws if this Botan was built without the hash.
struct md5 : detail::fingerprint_hash {
  md5() : fingerprint_hash("MD5") {}
};

}  // namespace tlswire::botan
