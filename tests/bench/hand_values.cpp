#include <cstring>
#include <deque>

#include "contenders.hpp"
#include "hand_values.hpp"

namespace bench {
namespace {

/// Typed values decoded from a body that hand_walk accepts. Every byte is copied, so that what is measured
/// later cannot re-emit the input.
class decoded {
 public:
  explicit decoded(const message& body) {
    reader r{body};
    values_.legacy_version = r.u16();
    const bytes random = r.take(32);
    std::memcpy(values_.random.data(), random.data(), 32);
    values_.legacy_session_id = keep(r.vec8());
    values_.cipher_suites = keep_numbers(r.vec16());
    values_.legacy_compression_methods = keep(r.vec8());
    values_.has_extensions = !r.left.empty();
    if (!values_.has_extensions) return;
    for (reader block{r.vec16()}; !block.left.empty();) {
      const std::uint16_t type = block.u16();
      extension(type, block.vec16());
    }
    values_.order = order_;
  }

  const hand_values& values() const { return values_; }

 private:
  struct reader {
    bytes left;
    bytes take(std::size_t n) {
      const bytes taken = left.first(n);
      left = left.subspan(n);
      return taken;
    }
    std::uint8_t u8() { return take(1)[0]; }
    std::uint16_t u16() {
      const bytes b = take(2);
      return static_cast<std::uint16_t>(b[0] << 8 | b[1]);
    }
    bytes vec8() { return take(u8()); }
    bytes vec16() { return take(u16()); }
  };

  bytes keep(bytes b) { return bytes_.emplace_back(b.begin(), b.end()); }

  numbers keep_numbers(bytes b) {
    std::vector<std::uint16_t>& kept = numbers_.emplace_back();
    for (reader r{b}; !r.left.empty();) kept.push_back(r.u16());
    return kept;
  }

  template <class Next>
  std::span<const bytes> keep_list(bytes list, Next next) {
    std::vector<bytes>& kept = lists_.emplace_back();
    for (reader r{list}; !r.left.empty();) kept.push_back(keep(next(r)));
    return kept;
  }

  void extension(std::uint16_t type, bytes body) {
    reader r{body};
    hand_extension x{type, {}};
    const auto vec8 = [](reader& in) { return in.vec8(); };
    const auto vec16 = [](reader& in) { return in.vec16(); };
    switch (type) {
      case 0:
        values_.host_names = keep_list(r.vec16(), [](reader& in) {
          in.u8();
          return in.vec16();
        });
        break;
      case 5:
        r.u8();
        values_.responders = keep_list(r.vec16(), vec16);
        values_.request_extensions = keep(r.vec16());
        break;
      case 10:
        values_.groups = keep_numbers(r.vec16());
        break;
      case 11:
        values_.point_formats = keep(r.vec8());
        break;
      case 13:
        values_.signature_algorithms = keep_numbers(r.vec16());
        break;
      case 16:
        values_.protocols = keep_list(r.vec16(), vec8);
        break;
      case 21:
        values_.padding = body.size();
        break;
      case 23:
      case 42:
        break;
      case 27:
        values_.certificate_compression = keep_numbers(r.vec8());
        break;
      case 28:
        values_.record_size_limit = r.u16();
        break;
      case 35:
        values_.ticket = keep(body);
        break;
      case 41:
        for (reader in{r.vec16()}; !in.left.empty();) {
          const bytes identity = keep(in.vec16());
          const std::uint32_t high = in.u16();
          identities_.push_back({identity, high << 16 | in.u16()});
        }
        values_.identities = identities_;
        values_.binders = keep_list(r.vec16(), vec8);
        break;
      case 43:
        values_.versions = keep_numbers(r.vec8());
        break;
      case 44:
        values_.cookie = keep(r.vec16());
        break;
      case 45:
        values_.psk_modes = keep(r.vec8());
        break;
      case 50:
        values_.signature_algorithms_cert = keep_numbers(r.vec16());
        break;
      case 51:
        for (reader in{r.vec16()}; !in.left.empty();) {
          const std::uint16_t group = in.u16();
          shares_.push_back({group, keep(in.vec16())});
        }
        values_.shares = shares_;
        break;
      case detail::renegotiation_info:
        values_.renegotiated_connection = keep(r.vec8());
        break;
      default:
        x.raw = keep(body);
        break;
    }
    order_.push_back(x);
  }

  hand_values values_;
  std::deque<message> bytes_;
  std::deque<std::vector<std::uint16_t>> numbers_;
  std::deque<std::vector<bytes>> lists_;
  std::vector<hand_share> shares_;
  std::vector<hand_identity> identities_;
  std::vector<hand_extension> order_;
};

std::deque<decoded> prepared;

}  // namespace

std::vector<hand_values> hand_prepared;

}  // namespace bench

void bench::hand_prepare(std::span<const message> bodies) {
  prepared.clear();
  hand_prepared.clear();
  for (const message& body : bodies) hand_prepared.push_back(prepared.emplace_back(body).values());
}
