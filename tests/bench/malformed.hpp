#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "contenders.hpp"

/// Variants of a good ClientHello body, each breaking one rule and leaving every other length right.
namespace bench {

struct malformed_kind {
  std::string name;
  std::vector<message> bodies;
};

class editable_hello {
 public:
  struct extension {
    std::uint16_t type;
    message body;
  };

  explicit editable_hello(const message& wire) {
    std::size_t at = 34;
    session_id = cut(wire, at, 1);
    suites = cut(wire, at, 2);
    methods = cut(wire, at, 1);
    fixed.assign(wire.begin(), wire.begin() + 34);
    end_of_methods = at;
    for (at += 2; at < wire.size();) {
      const auto type = static_cast<std::uint16_t>(wire[at] << 8 | wire[at + 1]);
      at += 2;
      extensions.push_back({type, cut(wire, at, 2)});
    }
  }

  message wire() const {
    message out = fixed;
    put(out, session_id, 1);
    put(out, suites, 2);
    put(out, methods, 1);
    message block;
    for (const extension& x : extensions) {
      put_length(block, x.type, 2);
      put(block, x.body, 2);
    }
    put(out, block, 2);
    return out;
  }

  message* body(std::uint16_t type) {
    for (extension& x : extensions)
      if (x.type == type) return &x.body;
    return nullptr;
  }

  /// The body to replace, or a new extension's, so that every kind has a variant whatever the input offers.
  message& set(std::uint16_t type, message to) {
    if (message* const found = body(type)) return *found = std::move(to);
    return extensions.emplace_back(extension{type, std::move(to)}).body;
  }

  static void put_length(message& out, std::size_t n, int width) {
    if (width == 2) out.push_back(static_cast<std::uint8_t>(n >> 8));
    out.push_back(static_cast<std::uint8_t>(n));
  }

  static void put(message& out, const message& content, int width) {
    put_length(out, content.size(), width);
    out.insert(out.end(), content.begin(), content.end());
  }

  message fixed;
  message session_id;
  message suites;
  message methods;
  std::vector<extension> extensions;
  std::size_t end_of_methods = 0;

 private:
  static message cut(const message& wire, std::size_t& at, int width) {
    std::size_t n = wire[at++];
    if (width == 2) n = n << 8 | wire[at++];
    const message content(wire.begin() + static_cast<std::ptrdiff_t>(at),
                          wire.begin() + static_cast<std::ptrdiff_t>(at + n));
    at += n;
    return content;
  }
};

inline std::vector<malformed_kind> malformed_variants(const message& good) {
  std::vector<malformed_kind> kinds;
  const auto edited = [&](const auto& edit) {
    editable_hello hello(good);
    edit(hello);
    return hello.wire();
  };
  const auto add = [&](std::string name, auto... edit) {
    kinds.push_back({std::move(name), {edited(edit)...}});
  };
  const auto set = [](std::uint16_t type, message to) {
    return [type, to = std::move(to)](editable_hello& h) { h.set(type, to); };
  };
  const auto append = [](std::uint16_t type, message fallback) {
    return [type, fallback = std::move(fallback)](editable_hello& h) {
      message* const found = h.body(type);
      message& body = found != nullptr ? *found : h.set(type, fallback);
      body.push_back(0);
    };
  };
  const auto repeat = [](std::uint16_t type, std::size_t others) {
    return [type, others](editable_hello& h) {
      if (h.body(type) == nullptr) h.extensions.push_back({type, {}});
      const auto found = *h.body(type);
      for (std::size_t i = 0; i != others; ++i)
        h.extensions.push_back({static_cast<std::uint16_t>(0x4000 + i), {}});
      h.extensions.push_back({type, found});
    };
  };

  add("duplicate known extension", repeat(43, 0), repeat(10, 0), repeat(43, 40), repeat(17613, 0),
      repeat(51764, 0), repeat(0xfe0d, 0), repeat(49, 0), repeat(30032, 0), [](editable_hello& h) {
        h.set(0xff01, {0}), h.extensions.push_back({0xff01, {0}});
      });
  add("duplicate unknown extension", repeat(0x2a2a, 0), repeat(0xfe0f, 0), repeat(63, 0));
  add("duplicate among 40 and 400 unknown extensions", repeat(0x2a2a, 40), repeat(0x2a2a, 400));
  add("trailing byte in a body", append(0, {0, 5, 0, 0, 2, 97, 98}), append(10, {0, 2, 0, 29}),
      append(13, {0, 2, 4, 3}), append(16, {0, 3, 2, 104, 50}), append(23, {}), append(43, {2, 3, 4}),
      append(45, {1, 1}), append(51, {0, 5, 0, 29, 0, 1, 7}), append(5, {1, 0, 0, 0, 0}), append(28, {64, 1}),
      append(0xff01, {0}), append(42, {}), append(18, {}), append(22, {}), append(34, {0, 2, 4, 3}),
      append(17613, {0, 3, 2, 104, 50}), append(51764, {0, 0}), append(0xfe0d, {1}));
  add("trailing byte in a list", set(0, {0, 6, 0, 0, 2, 97, 98, 0}), set(16, {0, 4, 2, 104, 50, 0}),
      set(51, {0, 6, 0, 29, 0, 1, 7, 0}), set(5, {1, 0, 4, 0, 1, 9, 0, 0, 0}),
      set(17613, {0, 4, 2, 104, 50, 0}), set(51764, {0, 3, 1, 9, 0}));
  add("odd length of a list of 16-bit values", set(10, {0, 3, 0, 29, 0}), set(13, {0, 3, 4, 3, 0}),
      set(43, {3, 3, 4, 3}), set(50, {0, 1, 4}), set(27, {3, 0, 2, 0}), set(34, {0, 3, 4, 3, 0}),
      [](editable_hello& h) { h.suites.push_back(0); });
  add("key share overruns", set(51, {0, 6, 0, 29, 0, 3, 7, 7}), set(51, {0, 2, 0, 29}), set(51, {0, 1, 0}),
      set(51, {0, 6, 0, 29, 255, 255, 7, 7}));
  add("empty key exchange", set(51, {0, 4, 0, 29, 0, 0}));
  add("empty protocol name", set(16, {0, 4, 2, 104, 50, 0}), set(16, {0, 4, 0, 2, 104, 50}));
  add("empty host name", set(0, {0, 3, 0, 0, 0}));
  add("host name of an unknown type", set(0, {0, 4, 1, 0, 1, 97}));
  add(
      "list below its lower bound", set(0, {0, 0}), set(10, {0, 0}), set(11, {0}), set(13, {0, 0}),
      set(16, {0, 0}), set(43, {0}), set(45, {0}), set(27, {0}), set(44, {0, 0}), set(50, {0, 0}),
      set(41, {0, 0, 0, 0}), [](editable_hello& h) { h.suites.clear(); },
      [](editable_hello& h) { h.methods.clear(); });
  add("session id of 33 bytes", [](editable_hello& h) { h.session_id.resize(33); });
  add("pre_shared_key", set(41, {0, 7, 0, 1, 65, 0, 0, 0, 0}), set(41, {0, 6, 0, 0, 0, 0, 0, 0}),
      [](editable_hello& h) {
        message psk{0, 7, 0, 1, 65, 0, 0, 0, 0, 0, 33, 31};
        psk.resize(psk.size() + 32);
        h.set(41, psk);
      });
  add("padding that is not zero", set(21, {0, 0, 0, 0, 0, 0, 0, 0, 1}), set(21, {0, 1, 0}));
  add("status type other than ocsp", set(5, {2, 0, 0, 0, 0}));
  add("encrypted ClientHello", set(0xfe0d, {2}), set(0xfe0d, {}), set(0xfe0d, {0, 0, 1, 0, 1, 7, 0, 0, 0, 0}),
      set(0xfe0d, {0, 0, 1, 0, 1, 7, 0, 0, 0, 2, 1}), set(0xfe0d, {0, 0, 1, 0, 1}));

  malformed_kind lengths{"extension block length off by one, byte after the end", {}};
  for (const int by : {-1, 1}) {
    message body = editable_hello(good).wire();
    const std::size_t at = editable_hello(good).end_of_methods + 1;
    body[at] = static_cast<std::uint8_t>(body[at] + by);
    lengths.bodies.push_back(std::move(body));
  }
  lengths.bodies.push_back(good);
  lengths.bodies.back().push_back(0);
  kinds.push_back(std::move(lengths));

  // Cut after the compression methods it is a good ClientHello without extensions.
  malformed_kind cuts{"truncation at every prefix", {}};
  for (std::size_t n = 0; n != good.size(); ++n)
    if (n != editable_hello(good).end_of_methods)
      cuts.bodies.emplace_back(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(n));
  kinds.push_back(std::move(cuts));
  return kinds;
}

}  // namespace bench
