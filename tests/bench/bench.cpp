#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "contenders.hpp"
#include "hand_walk.hpp"
#include "inputs.hpp"
#include "malformed.hpp"

namespace {

using bench::message;

struct contender {
  std::string operation;
  std::string name;
  bool (*parse)(const message&) = nullptr;
  std::size_t (*find)(const message&) = nullptr;
  std::size_t (*write)(std::size_t, std::span<std::uint8_t>) = nullptr;
  void (*prepare)(std::span<const message>) = nullptr;
};

/// The first contender of an operation is the one that the others are compared with.
const std::vector<contender>& contenders() {
  static const std::vector<contender> all {
    {"parse", "hand", bench::hand_parse, nullptr, nullptr, nullptr},
#if BENCH_HAS_TLSWIRE
        {"parse", "tlswire", bench::tlswire_parse, nullptr, nullptr, nullptr},
#endif
#if BENCH_HAS_BOTAN
        {"parse", "botan", bench::botan_parse, nullptr, nullptr, nullptr},
#endif
        {"serialize", "hand", nullptr, nullptr, bench::hand_serialize, bench::hand_prepare},
#if BENCH_HAS_TLSWIRE_BUILD
        {"serialize", "tlswire", nullptr, nullptr, bench::tlswire_serialize, bench::tlswire_prepare},
#endif
        {"sni", "hand", nullptr, bench::hand_find_sni, nullptr, nullptr},
#if BENCH_HAS_TLSWIRE
        {"sni", "tlswire", nullptr, bench::tlswire_find_sni, nullptr, nullptr},
#endif
  };
  return all;
}

const contender* find_contender(std::string_view operation, std::string_view name) {
  for (const contender& c : contenders())
    if (c.operation == operation && c.name == name) return &c;
  return nullptr;
}

bool is_measured(const std::string& operation, const bench::input& in) {
  return std::ranges::find(in.measured, operation) != in.measured.end();
}

/// Calls one contender on the messages of one input, in a random order that goes on from batch to batch and
/// is too long for the branch predictor to remember.
class caller {
 public:
  caller(const contender& who, const bench::input& in)
      : who_(who), bodies_(in.bodies), order_(std::size_t{1} << 14) {
    std::mt19937 random(20260101);
    for (std::uint32_t& which : order_) which = static_cast<std::uint32_t>(random() % bodies_.size());
    std::size_t longest = 0;
    for (const message& body : bodies_) longest = std::max(longest, body.size());
    out_.resize(longest);
    prepare();
  }

  /// Contenders keep one set of prepared values at a time.
  void prepare() {
    if (who_.prepare != nullptr) who_.prepare(bodies_);
  }

  void run(std::size_t times) {
    std::size_t total = 0;
    if (who_.parse != nullptr)
      loop(times, [&](std::size_t which) { total += who_.parse(bodies_[which]) ? 1 : 0; });
    else if (who_.find != nullptr)
      loop(times, [&](std::size_t which) { total += who_.find(bodies_[which]); });
    else
      loop(times, [&](std::size_t which) { total += who_.write(which, out_); });
    bench::consume(total);
  }

  std::span<const std::uint8_t> write(std::size_t which) {
    std::fill(out_.begin(), out_.end(), std::uint8_t{0xee});
    const std::size_t n = who_.write(which, out_);
    return {out_.data(), n};
  }

  double ns(std::size_t times) {
    const auto start = std::chrono::steady_clock::now();
    run(times);
    const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
    return took.count() / static_cast<double>(times);
  }

  std::size_t calls_per_batch() {
    std::size_t times = 1;
    while (ns(times) * static_cast<double>(times) < 100'000) times *= 2;
    return times;
  }

  const contender& who() const { return who_; }

 private:
  template <class Call>
  void loop(std::size_t times, Call call) {
    for (; times != 0; --times) {
      call(order_[at_]);
      at_ = (at_ + 1) % order_.size();
    }
  }

  const contender& who_;
  const std::vector<message>& bodies_;
  std::vector<std::uint32_t> order_;
  message out_;
  std::size_t at_ = 0;
};

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void measure(const std::string& operation, const bench::input& in) {
  std::vector<caller> callers;
  for (const contender& c : contenders())
    if (c.operation == operation) callers.emplace_back(c, in);
  std::vector<std::size_t> times;
  std::vector<double> allocations;
  for (caller& c : callers) {
    times.push_back(c.calls_per_batch());
    const std::size_t before = bench::allocations();
    c.run(100);
    allocations.push_back(static_cast<double>(bench::allocations() - before) / 100);
  }
  constexpr std::size_t rounds = 401;
  std::vector<std::vector<double>> ns(callers.size());
  for (std::size_t round = 0; round != rounds; ++round)
    for (std::size_t i = 0; i != callers.size(); ++i) {
      const std::size_t turn = (round + i) % callers.size();
      ns[turn].push_back(callers[turn].ns(times[turn]));
    }
  for (std::size_t i = 0; i != callers.size(); ++i) {
    std::vector<double> ratios;
    for (std::size_t round = 0; round != rounds; ++round) ratios.push_back(ns[i][round] / ns[0][round]);
    std::printf("%s\t%s\t%s\t%.1f\t%.2f\t%.0f\n", operation.c_str(), in.name.c_str(),
                callers[i].who().name.c_str(), median(ns[i]), median(ratios), allocations[i]);
  }
}

void measure_all(const std::vector<bench::input>& inputs) {
  for (const std::string operation : {"parse", "serialize", "sni"})
    for (const bench::input& in : inputs)
      if (is_measured(operation, in)) measure(operation, in);
}

/// A few bytes changed, inserted, removed or repeated; sometimes a cut.
message mutated(const message& from, std::mt19937& random) {
  message to = from;
  for (auto edits = 1 + random() % 3; edits != 0 && !to.empty(); --edits) {
    const auto at = static_cast<std::ptrdiff_t>(random() % to.size());
    std::uint8_t& byte = to[static_cast<std::size_t>(at)];
    switch (random() % 8) {
      case 0:
        byte = static_cast<std::uint8_t>(random());
        break;
      case 1:
        byte = static_cast<std::uint8_t>(byte + 1);
        break;
      case 2:
        byte = static_cast<std::uint8_t>(byte - 1);
        break;
      case 3:
        byte = static_cast<std::uint8_t>(byte ^ 1 << random() % 8);
        break;
      case 4:
        byte = 0;
        break;
      case 5:
        to.insert(to.begin() + at, static_cast<std::uint8_t>(random()));
        break;
      case 6:
        to.erase(to.begin() + at);
        break;
      default:
        to.resize(static_cast<std::size_t>(at));
        break;
    }
  }
  // Exactly as large as its content, so that a sanitizer sees the first byte read too many.
  return message(to.begin(), to.end());
}

/// Bodies of extensions exchanged, resized or edited with all enclosing lengths kept right: what random bytes
/// rarely reach.
message restructured(const message& from, std::mt19937& random) {
  bench::editable_hello hello(from);
  static constexpr std::uint16_t types[]{0,  1,  3,  4,  5,     10,    11,     13,     16,    17, 18,
                                         21, 22, 23, 27, 28,    34,    35,     41,     42,    43, 44,
                                         45, 49, 50, 51, 17613, 51764, 0xfe0d, 0xff01, 0x3a3a};
  if (hello.extensions.empty()) return from;
  const auto pick = [&]() -> auto& { return hello.extensions[random() % hello.extensions.size()]; };
  for (auto edits = 1 + random() % 2; edits != 0; --edits) {
    auto& x = pick();
    switch (random() % 5) {
      case 0:
        x.type = types[random() % std::size(types)];
        break;
      case 1:
        x.body = pick().body;
        break;
      case 2:
        x.body.resize(random() % (x.body.size() + 3));
        break;
      case 3:
        hello.extensions.push_back({types[random() % std::size(types)], message(pick().body)});
        break;
      default:
        if (!x.body.empty()) x.body = mutated(x.body, random);
        break;
    }
  }
  const message wire = hello.wire();
  return message(wire.begin(), wire.end());
}

/// Of the one name in server_name: the rest of its body are two lengths and a type.
std::size_t host_name_size(const message& body) {
  bench::editable_hello hello(body);
  const message* const names = hello.body(0);
  return names == nullptr ? 0 : names->size() - 5;
}

bool refuses_less_room(const contender& c, std::size_t which, std::size_t size) {
  for (std::size_t n = 0; n != size; ++n) {
    message exact(n);
    if (c.write(which, exact) != 0) return false;
  }
  return true;
}

bool check_good(const std::vector<bench::input>& inputs) {
  bool good = true;
  for (const bench::input& in : inputs)
    for (const contender& c : contenders()) {
      // Room is tried byte by byte, which takes the square of the size.
      if (c.write != nullptr && in.bodies.front().size() > 10'000) continue;
      caller with(c, in);
      for (std::size_t i = 0; i != in.bodies.size(); ++i) {
        const message& body = in.bodies[i];
        bool right = true;
        if (c.parse != nullptr)
          right = c.parse(body);
        else if (c.find != nullptr)
          right = c.find(body) == host_name_size(body);
        else
          right = std::ranges::equal(with.write(i), body) && refuses_less_room(c, i, body.size());
        if (right) continue;
        std::printf("%s of %s %zu: %s is wrong\n", c.operation.c_str(), in.name.c_str(), i, c.name.c_str());
        good = false;
      }
    }
  return good;
}

bool check_malformed(const std::vector<bench::input>& inputs) {
  std::vector<contender> parsers;
  for (const contender& c : contenders())
    if (c.parse != nullptr) parsers.push_back(c);
  std::vector<bench::malformed_kind> kinds;
  for (const bench::input& in : inputs) {
    if (!in.varied) continue;
    for (bench::malformed_kind& kind : bench::malformed_variants(in.bodies.front())) {
      const auto same = std::ranges::find(kinds, kind.name, &bench::malformed_kind::name);
      if (same == kinds.end())
        kinds.push_back(std::move(kind));
      else
        same->bodies.insert(same->bodies.end(), kind.bodies.begin(), kind.bodies.end());
    }
  }
  std::printf("| refused | of |");
  for (const contender& c : parsers) std::printf(" %s |", c.name.c_str());
  std::printf("\n|---|---:|");
  for (std::size_t i = 0; i != parsers.size(); ++i) std::printf("---:|");
  std::printf("\n");
  bool good = true;
  for (const bench::malformed_kind& kind : kinds) {
    std::printf("| %s | %zu |", kind.name.c_str(), kind.bodies.size());
    for (const contender& c : parsers) {
      std::size_t refused = 0;
      for (const message& body : kind.bodies) refused += c.parse(message(body.begin(), body.end())) ? 0 : 1;
      std::printf(" %zu |", refused);
      if (c.name != "botan" && refused != kind.bodies.size()) good = false;
    }
    std::printf("\n");
  }
  return good;
}

/// Whether the extensions of `body`, up to where they stop making sense, are ones that the hand walk decodes.
bool hand_decodes_all(const message& body) {
  std::size_t at = 34;
  const auto left = [&] { return body.size() - at; };
  const auto skip = [&](std::size_t width) {
    if (at > body.size() || left() < width) return false;
    std::size_t n = body[at];
    if (width == 2) n = n << 8 | body[at + 1];
    at += width + n;
    return at <= body.size();
  };
  if (!skip(1) || !skip(2) || !skip(1) || left() < 2) return true;
  for (at += 2; left() >= 4;) {
    if (!bench::hand_decodes(static_cast<std::uint16_t>(body[at] << 8 | body[at + 1]))) return false;
    at += 2;
    if (!skip(2)) break;
  }
  return true;
}

/// The floor is only worth comparing with if it makes the same checks.
bool check_mutated(const std::vector<bench::input>& inputs) {
  std::mt19937 random(8448);
  std::size_t tried = 0;
  std::size_t left_out = 0;
  std::size_t accepted = 0;
  std::size_t other_verdict = 0;
  std::size_t other_offset = 0;
  for (const bench::input& in : inputs) {
    if (!in.varied) continue;
    for (std::size_t i = 0; i != 100'000; ++i) {
      const message& from = in.bodies[i % in.bodies.size()];
      const message body = i % 2 == 0 ? mutated(from, random) : restructured(from, random);
      if (!hand_decodes_all(body)) {
        ++left_out;
        continue;
      }
      const std::size_t hand = bench::hand_offset(body);
      bench::consume(bench::hand_find_sni(body));
      ++tried;
      accepted += hand == SIZE_MAX ? 1 : 0;
      if (hand != SIZE_MAX && hand > body.size()) return false;
#if BENCH_HAS_TLSWIRE
      const std::size_t tlswire = bench::tlswire_offset(body);
      if ((hand == SIZE_MAX) != (tlswire == SIZE_MAX)) {
        if (other_verdict++ == 0) {
          std::printf("hand %zd, tlswire %zd:", static_cast<std::ptrdiff_t>(hand),
                      static_cast<std::ptrdiff_t>(tlswire));
          for (const std::uint8_t byte : body) std::printf("%02x", byte);
          std::printf("\n");
        }
      } else if (hand != tlswire) {
        ++other_offset;
      }
#endif
    }
  }
  std::printf("\n%zu mutated bodies, %zu accepted by the hand walk", tried, accepted);
  std::printf("; %zu left out, with an extension whose body it does not check", left_out);
  if (BENCH_HAS_TLSWIRE)
    std::printf("; tlswire: %zu other verdicts, %zu other offsets", other_verdict, other_offset);
  std::printf("\n");
  return other_verdict == 0 && other_offset == 0;
}

int usage() {
  std::fputs(
      "usage: bench --check    every contender on every good and malformed input\n"
      "       bench --measure  rows: operation, input, contender, ns, ratio to the hand walk, allocations\n"
      "       bench --list     operation, input and contender of each row\n"
      "       bench --once OPERATION INPUT CONTENDER N  the calls alone, for callgrind\n",
      stderr);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view mode = argc > 1 ? argv[1] : "";
  const std::vector<bench::input> inputs = bench::inputs();
  if (mode == "--check") {
    bool good = check_good(inputs);
    good = check_malformed(inputs) && good;
    good = check_mutated(inputs) && good;
    return good ? 0 : 1;
  }
  if (mode == "--measure") {
    measure_all(inputs);
    return 0;
  }
  if (mode == "--list") {
    for (const bench::input& in : inputs)
      for (const contender& c : contenders())
        if (is_measured(c.operation, in))
          std::printf("%s\t%s\t%s\n", c.operation.c_str(), in.name.c_str(), c.name.c_str());
    return 0;
  }
  if (mode == "--once" && argc == 6) {
    const contender* const c = find_contender(argv[2], argv[4]);
    const auto in = std::ranges::find(inputs, std::string_view(argv[3]), &bench::input::name);
    if (c == nullptr || in == inputs.end()) return usage();
    caller(*c, *in).run(std::strtoul(argv[5], nullptr, 10));
    return 0;
  }
  return usage();
}
