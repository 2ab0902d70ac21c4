// What must hold of the body of a ClientHello, whatever its bytes are.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include <tlswire/inspect.hpp>
#include <tlswire/tls.hpp>

using namespace tlswire;

namespace {

void require(bool law) {
  if (!law) __builtin_trap();
}

/// Every part lies within the part around it and behind the one before it; together they are the message.
class witness {
 public:
  explicit witness(std::size_t size) : end_{size} {}

  void enter(const walk_node& node) {
    require(node.depth == depth_ && node.depth + 1 < most_depth);
    require(node.offset == next_ && node.wire.size() <= end_[depth_] - next_);
    ++depth_;
    end_[depth_] = node.offset + node.wire.size();
    next_ += node.header;
    leaf_ = true;
  }
  void leave(const walk_node& node) {
    const std::size_t end = end_[depth_--];
    require(end == node.offset + node.wire.size());
    require(leaf_ || next_ == end);
    next_ = end;
    leaf_ = false;
  }
  void violation(const parse_error& error, std::size_t) {
    require(error.offset <= end_[0]);
    if (violations_++ == 0) first_ = error;
  }

  bool covers_all() const { return depth_ == 0 && next_ == end_[0]; }
  std::size_t violations() const { return violations_; }
  const parse_error& first() const { return first_; }

 private:
  static constexpr std::size_t most_depth = 64;
  std::size_t end_[most_depth];
  std::size_t depth_ = 0;
  std::size_t next_ = 0;
  bool leaf_ = false;
  std::size_t violations_ = 0;
  parse_error first_{};
};

template <class T>
void writes_back(const T& value, bytes wire) {
  require(encoded_size(value) == wire.size());
  const std::unique_ptr<std::uint8_t[]> out(new std::uint8_t[wire.size()]);
  const auto written = tlswire::detail::serialize_into(value, out.get(), wire.size(), no_context{});
  require(written.has_value() && *written == wire);
}

template <class... E>
struct each {
  template <class F>
  static void of(F f) {
    (f.template operator()<E>(), ...);
  }
};
template <class... E>
each<E...> as_each(type_list<E...>);
using extensions =
    decltype(as_each(tlswire::detail::registered_extensions<message::client_hello, no_context>{}));

/// What strict mode found in a list and what `find` finds in the same list, which was only framed.
void accepted(const ClientHello& hello, const ClientHello& framed) {
  extensions::of([&]<class E>() {
    const auto strictly = hello.extensions->find<E>();
    const auto lately = framed.extensions->find<E>();
    require(strictly.absent() == lately.absent() && !strictly.malformed() && !lately.malformed());
    require(strictly.absent() != hello.extensions->contains(E::type));
    if (strictly.absent()) return;
    require(equal(*strictly, *lately));
    writes_back(*strictly, *hello.extensions->raw(E::type));
  });
}

/// Strict mode refused the body of extension `index`; those before it are good.
void refused(const parse_error& error, std::size_t index, std::string_view name, const ClientHello& framed,
             bytes wire) {
  const auto begin = static_cast<std::size_t>(framed.extensions->wire().data() - wire.data());
  extensions::of([&]<class E>() {
    const auto lately = framed.extensions->find<E>();
    std::size_t at = 0;
    for (const extension& one : *framed.extensions) {
      if (one.extension_type == E::type) break;
      ++at;
    }
    if (at < index) require(lately.has_value());
    if (at != index) return;
    require(type_name<E> == name && lately.malformed());
    parse_error same = lately.error();
    same.offset += begin;
    same.enclose("extensions");
    require(same == error);
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const bytes wire(data, size);
  const auto hello = parse<ClientHello>(wire);
  const auto framed = parse<ClientHello, framing>(wire);

  witness walked(size);
  const std::size_t violations = walk<ClientHello>(wire, walked);
  require(violations == walked.violations());
  require(walked.covers_all());
  require(hello.has_value() == (violations == 0));

  if (hello) {
    require(framed.has_value());
    writes_back(*hello, wire);
    writes_back(*framed, wire);
    accepted(*hello, *framed);
    return 0;
  }
  const parse_error& error = hello.error();
  require(error == walked.first());
  require(error.offset <= size);
  if (!framed) {
    require(framed.error().offset <= size);
    return 0;
  }
  const bool in_body =
      error.depth() >= 3 && error.segment(0).name == "extensions" && !error.segment(2).name.empty();
  if (in_body) refused(error, error.segment(1).index, error.segment(2).name, *framed, wire);
  require(in_body || error.code == errc::duplicate_extension);
  return 0;
}
