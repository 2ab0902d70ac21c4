#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include <tlswire/inspect/document.hpp>

/// Messages that are wrong in ways that come deep into a parser. The same seed gives the same messages.
namespace tlswire::test {

class random_numbers {
 public:
  explicit random_numbers(std::uint64_t seed) : state_(seed) {}
  /// Below `limit`, which is not 0.
  std::size_t below(std::size_t limit) {
    // splitmix64
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return static_cast<std::size_t>((z ^ z >> 31) % limit);
  }
  bool once_in(std::size_t n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

/// Mutates the encodings of one wire type.
template <class T, class Context = no_context>
class mutator {
 public:
  using buffer = std::vector<std::uint8_t>;

  mutator(const std::vector<buffer>& samples, std::uint64_t seed, const Context& context = {})
      : random_(seed) {
    for (const buffer& data : samples) {
      std::vector<document_node> nodes(4 * data.size() + 16);
      document parts(nodes);
      parts.read<T>(bytes(data), context);
      nodes.resize(parts.size());
      samples_.push_back({data, std::move(nodes)});
    }
  }

  /// The next message, in storage that the next call takes back.
  const buffer& next() {
    const sample& from = any(samples_);
    out_ = from.data;
    if (!random_.once_in(4)) change_part(from);
    if (random_.once_in(2)) {
      for (std::size_t i = random_.below(3); i > 0; --i) lie(from);
    }
    for (std::size_t i = random_.below(3); i > 0; --i) change_bytes();
    return out_;
  }

 private:
  struct sample {
    buffer data;
    std::vector<document_node> nodes;
  };

  template <class Range>
  auto& any(Range& range) {
    return range[random_.below(std::size(range))];
  }

  static std::span<const std::uint8_t> bytes_of(const sample& s, const document_node& n) {
    return std::span(s.data).subspan(n.offset, n.size);
  }
  /// Where the length in the header of a part stands, and how wide it is.
  static std::pair<std::size_t, std::size_t> length_of(const document_node& n) {
    const bool extension = n.schema->kind == wire_kind::extension;
    return {n.offset + (extension ? 2 : 0), extension ? 2 : n.header};
  }
  void add_to_length(const document_node& n, std::size_t delta) {
    const auto [at, width] = length_of(n);
    for (std::size_t i = width; i-- > 0 && at + i < out_.size();) {
      delta += out_[at + i];
      out_[at + i] = static_cast<std::uint8_t>(delta);
      delta >>= 8;
    }
  }

  /// Deletes a part, doubles it, or puts another in its place; lengths around it agree afterwards, as a rule.
  void change_part(const sample& from) {
    const std::size_t index = random_.below(from.nodes.size());
    const document_node& part = from.nodes[index];
    buffer instead;
    const auto append = [&](std::span<const std::uint8_t> more) {
      instead.insert(instead.end(), more.begin(), more.end());
    };
    const std::size_t kind = random_.below(8);
    if (kind == 1) {
      append(bytes_of(from, part));
      append(bytes_of(from, part));
    } else if (kind == 2) {
      const sample& other = any(samples_);
      append(bytes_of(other, any(other.nodes)));
    } else if (kind == 3 || kind == 4) {
      append(bytes_of(from, part));
      const sample& other = any(samples_);
      const document_node& more = any(other.nodes);
      if (more.schema->kind == part.schema->kind || kind == 4) append(bytes_of(other, more));
    } else if (kind == 5) {
      append(bytes_of(from, part));
      instead.resize(random_.below(instead.size() + 2));
    } else if (kind >= 6) {
      append(bytes_of(from, part));
      if (!instead.empty()) any(instead) = any_byte();
    }
    const auto first = out_.begin() + static_cast<std::ptrdiff_t>(part.offset);
    out_.erase(first, first + static_cast<std::ptrdiff_t>(part.size));
    out_.insert(out_.begin() + static_cast<std::ptrdiff_t>(part.offset), instead.begin(), instead.end());
    if (random_.once_in(8)) return;
    for (std::size_t i = part.parent; i != document_node::none; i = from.nodes[i].parent) {
      if (from.nodes[i].header != 0) add_to_length(from.nodes[i], instead.size() - part.size);
    }
  }

  void lie(const sample& from) {
    const document_node& part = any(from.nodes);
    if (part.header == 0) return;
    constexpr std::size_t lies[] = {1, static_cast<std::size_t>(-1), 2, 0x80, 0x100, 0x7fff};
    add_to_length(part, any(lies));
  }

  std::uint8_t any_byte() {
    constexpr std::uint8_t values[] = {0, 1, 2, 0x7f, 0x80, 0xfe, 0xff};
    return random_.once_in(2) ? any(values) : static_cast<std::uint8_t>(random_.below(256));
  }

  void change_bytes() {
    if (out_.empty()) return;
    const std::size_t kind = random_.below(6);
    if (kind == 0) {
      any(out_) = any_byte();
    } else if (kind == 1) {
      auto& byte = any(out_);
      byte = static_cast<std::uint8_t>(byte ^ 1u << random_.below(8));
    } else if (kind == 2) {
      out_.resize(random_.below(out_.size()));
    } else if (kind == 3) {
      const buffer& other = any(samples_).data;
      out_.resize(random_.below(out_.size()));
      out_.insert(out_.end(), other.begin() + static_cast<std::ptrdiff_t>(random_.below(other.size() + 1)),
                  other.end());
    } else if (kind == 4) {
      out_.push_back(any_byte());
    } else {
      out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(random_.below(out_.size())));
    }
  }

  random_numbers random_;
  std::vector<sample> samples_;
  buffer out_;
};

}  // namespace tlswire::test
