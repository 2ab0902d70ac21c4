#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <tlswire/inspect/diff_path.hpp>
#include <tlswire/inspect/draft.hpp>
#include <tlswire/inspect/draft_node.hpp>
#include <tlswire/inspect/field_text.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/inspect/walk_sink.hpp>
#include <tlswire/inspect/walker.hpp>
#include <tlswire/wire/bytes.hpp>

namespace tlswire {

struct diff_options {
  bool ignore_fresh =
      false;  ///< what each connection chooses anew: randoms, session ids, keys, tickets, binders
  bool ignore_grease = false;  ///< the values that RFC 8701 reserves are taken for the same
  tree_options text{};
};

namespace detail {

/// Compares two drafts part by part.
class draft_diff {
 public:
  static constexpr std::size_t none = draft_node::none;

  draft_diff(const draft& before, const draft& after, text_sink out, diff_options options) noexcept
      : a_{&before}, b_{&after}, out_(out), options_(options), text_(out, options.text) {}

  std::size_t run() {
    children(none, none, {}, {}, 0);
    return lines_;
  }

 private:
  // Drafts that were read are less deep. What an edit put still deeper counts as different.
  static constexpr std::size_t most_depth = 2 * walker::most_height + 2;
  // Longer lists are compared place by place, or the time would be that of the square of their length.
  static constexpr std::size_t most_matched = 1024;
  enum class matching : std::uint8_t { by_name, by_type, by_content, by_place };

  struct side {
    const draft* parts;
    const draft_node& operator[](std::size_t at) const noexcept { return (*parts)[at]; }
    std::size_t first(std::size_t parent) const noexcept { return parts->first(parent); }
    const draft_node* part(std::size_t at) const noexcept { return at == none ? nullptr : &(*parts)[at]; }
    std::size_t count(std::size_t parent) const noexcept {
      std::size_t n = 0;
      for (std::size_t at = first(parent); at != none; at = (*this)[at].next) ++n;
      return n;
    }
  };

  static bool is_fresh_name(std::string_view name) noexcept {
    // clang-format off
    static constexpr std::string_view fresh[] = {
        "random", "gmt_unix_time", "random_bytes", "legacy_session_id", "legacy_session_id_echo", "session_id",
        "key_exchange", "public", "point", "dh_Ys", "dh_Yc", "encrypted_pre_master_secret", "identity",
        "obfuscated_ticket_age", "binders", "cookie", "ticket", "ticket_age_add", "ticket_nonce", "config_id",
        "enc", "payload", "renegotiated_connection", "signature", "verify_data"};
    // clang-format on
    for (const std::string_view one : fresh) {
      if (name == one) return true;
    }
    return false;
  }
  /// Its content is of no interest.
  bool is_ignored(const draft_node& n, const draft_node* parent) const noexcept {
    return options_.ignore_fresh && parent != nullptr && parent->schema->kind == wire_kind::structure &&
           is_fresh_name(n.name);
  }
  bool is_ignoring() const noexcept { return options_.ignore_fresh || options_.ignore_grease; }
  static bool is_grease(const draft_node& n) noexcept {
    return n.schema->is_grease != nullptr && n.schema->is_grease(n.value);
  }

  bool same_number(const draft_node& a, const draft_node& b) const noexcept {
    if (options_.ignore_grease && is_grease(a) && is_grease(b)) return true;
    return a.value == b.value && a.width == b.width;
  }
  bool same_leaf(const draft_node& a, const draft_node& b) const noexcept {
    if (a.is_number() || b.is_number()) return a.is_number() && b.is_number() && same_number(a, b);
    return a.content == b.content;
  }
  bool same(const side& x, std::size_t i, const side& y, std::size_t j, std::size_t depth) const noexcept {
    const draft_node& a = x[i];
    const draft_node& b = y[j];
    if (a.schema != b.schema || a.is_leaf() != b.is_leaf() || depth > most_depth) return false;
    if (a.is_extension() && b.is_extension() && !same_number(a, b)) return false;
    if (!is_ignoring() && (a.header != b.header || a.declared != b.declared)) return false;
    if (a.is_leaf()) return same_leaf(a, b);
    std::size_t c = a.first_child;
    std::size_t d = b.first_child;
    for (; c != none && d != none; c = x[c].next, d = y[d].next) {
      if (x[c].name != y[d].name) return false;
      if (!is_ignored(x[c], &a) && !same(x, c, y, d, depth + 1)) return false;
    }
    return c == d;
  }
  /// Whether two parts answer to each other, although their content may differ.
  bool same_key(matching how, const side& x, std::size_t i, const side& y, std::size_t j) const noexcept {
    const draft_node& a = x[i];
    const draft_node& b = y[j];
    switch (how) {
      case matching::by_name:
        return a.name == b.name && (!a.name.empty() || a.schema == b.schema);
      case matching::by_type:
        return a.is_extension() && b.is_extension() && same_number(a, b);
      case matching::by_content:
        return a.schema == b.schema && a.schema->kind == wire_kind::structure && !a.is_leaf() &&
               !b.is_leaf() && same(x, a.first_child, y, b.first_child, 0);
      case matching::by_place:
        return true;
    }
    return false;
  }

  /// The part of `y` in `in` for which `is_same` holds, that has as many such before it as part `i` of `x`
  /// has.
  template <class IsSame>
  static std::size_t ranked(const side& x, std::size_t i, const side& y, std::size_t in,
                            IsSame is_same) noexcept {
    std::size_t rank = 0;
    for (std::size_t at = x[i].previous; at != none; at = x[at].previous) {
      if (is_same(x, at)) ++rank;
    }
    for (std::size_t at = y.first(in); at != none; at = y[at].next) {
      if (is_same(y, at) && rank-- == 0) return at;
    }
    return none;
  }
  std::size_t equal_partner(const side& x, std::size_t i, const side& y, std::size_t in) const noexcept {
    return ranked(x, i, y, in, [&](const side& z, std::size_t at) { return same(x, i, z, at, 0); });
  }
  /// What answers to part `i` of `x` among the parts of `y` in `in`.
  std::size_t partner(matching how, const side& x, std::size_t i, const side& y,
                      std::size_t in) const noexcept {
    if (how == matching::by_content) {
      const std::size_t equal = equal_partner(x, i, y, in);
      if (equal != none) return equal;
    }
    const std::size_t found =
        ranked(x, i, y, in, [&](const side& z, std::size_t at) { return same_key(how, x, i, z, at); });
    if (found == none || how != matching::by_content) return found;
    return equal_partner(y, found, x, x[i].parent) == none ? found : none;
  }

  matching how_to_match(std::size_t a, std::size_t b) const noexcept {
    if (a == none || !draft_path::is_list(a_[a])) return matching::by_name;
    if (a_.count(a) > most_matched || b_.count(b) > most_matched) return matching::by_place;
    return a_[a].schema->kind == wire_kind::extension_list ? matching::by_type : matching::by_content;
  }

  void children(std::size_t a, std::size_t b, const diff_path& before, const diff_path& after,
                std::size_t depth) {
    const matching how = how_to_match(a, b);
    if (how == matching::by_place) return by_place(a, b, before, after, depth);
    bool moved = false;
    std::size_t farthest = 0;
    std::size_t i = 0;
    for (std::size_t at = a_.first(a); at != none; at = a_[at].next, ++i) {
      const diff_path here = before.to(a_.part(a), a_[at], i);
      const std::size_t to = partner(how, a_, at, b_, b);
      if (to == none) {
        all('-', a_, at, here, 0);
        continue;
      }
      const std::size_t place = position(b_, to);
      moved = moved || place < farthest;
      farthest = place;
      if (!is_ignored(a_[at], a_.part(a)))
        parts(at, to, here, after.to(b_.part(b), b_[to], place), depth + 1);
    }
    i = 0;
    for (std::size_t at = b_.first(b); at != none; at = b_[at].next, ++i) {
      if (partner(how, b_, at, a_, a) == none) all('+', b_, at, after.to(b_.part(b), b_[at], i), 0);
    }
    if (moved && how != matching::by_name) {
      start('~', before);
      out_("order\n");
    }
  }
  void by_place(std::size_t a, std::size_t b, const diff_path& before, const diff_path& after,
                std::size_t depth) {
    std::size_t at = a_.first(a);
    std::size_t to = b_.first(b);
    for (std::size_t i = 0; at != none || to != none; ++i) {
      if (at == none) {
        all('+', b_, to, after.to(b_.part(b), b_[to], i), 0);
      } else if (to == none) {
        all('-', a_, at, before.to(a_.part(a), a_[at], i), 0);
      } else {
        parts(at, to, before.to(a_.part(a), a_[at], i), after.to(b_.part(b), b_[to], i), depth + 1);
      }
      if (at != none) at = a_[at].next;
      if (to != none) to = b_[to].next;
    }
  }
  static std::size_t position(const side& x, std::size_t at) noexcept {
    std::size_t place = 0;
    while (x[at].previous != none) {
      at = x[at].previous;
      ++place;
    }
    return place;
  }

  void parts(std::size_t a, std::size_t b, const diff_path& before, const diff_path& after,
             std::size_t depth) {
    const draft_node& x = a_[a];
    const draft_node& y = b_[b];
    if (same(a_, a, b_, b, 0)) return;
    const bool both_lists =
        draft_path::is_list(x) && draft_path::is_list(y) && x.content.empty() && y.content.empty();
    const bool replaced = x.schema != y.schema || (!both_lists && (x.is_leaf() || y.is_leaf()));
    if (replaced || depth > most_depth) {
      all('-', a_, a, before, 0);
      all('+', b_, b, after, 0);
      return;
    }
    const std::size_t lines = lines_;
    children(a, b, before, after, depth);
    if (lines_ != lines || is_ignoring()) return;
    length('-', x, before);
    length('+', y, after);
  }

  void start(char sign, const diff_path& path) {
    ++lines_;
    const char begin[] = {sign, ' '};
    out_({begin, 2});
    if (path.print(out_)) out_(": ");
  }
  /// Where nothing but a length differs.
  void length(char sign, const draft_node& n, const diff_path& path) {
    start(sign, path);
    out_("declared length ");
    out_.number(n.declared);
    out_("\n");
  }
  /// Each field of a part that has nothing to be compared with.
  void all(char sign, const side& x, std::size_t at, const diff_path& path, std::size_t depth) {
    const draft_node& n = x[at];
    if (n.is_leaf() || depth > most_depth) {
      start(sign, path);
      const bool number = n.is_number();
      text_.value({n.schema, n.name, 0, false, 0, 0, n.content, 0, n.declared, n.value, number});
      out_("\n");
      return;
    }
    std::size_t i = 0;
    for (std::size_t c = n.first_child; c != none; c = x[c].next, ++i) {
      all(sign, x, c, path.to(&n, x[c], i), depth + 1);
    }
  }

  side a_;
  side b_;
  text_sink out_;
  diff_options options_;
  field_text text_;
  std::size_t lines_ = 0;
};

}  // namespace detail

/// Prints how two drafts differ, a line for each field that only one of them has, or has with that value;
/// gives the number of lines. `-` stands before what is in the first, `+` before what is in the second.
///
///     - extensions.key_share.client_shares[1].group: x25519 (0x001d)
///     + extensions.cookie.cookie: 71dcd04b
///     ~ extensions: order
///
/// Extensions are compared with those of the same type, elements with equal ones, and structs in a list with
/// those that begin alike; `~` says that what both lists have stands in another order. An index counts in the
/// message of its line. The time grows with the square of the number of elements, up to 1,024 of them; longer
/// lists are compared place by place.
inline std::size_t print_diff(const draft& before, const draft& after, text_sink out,
                              diff_options options = {}) {
  return detail::draft_diff(before, after, out, options).run();
}

struct diff_result {
  bool done = false;       ///< false if there are too few nodes
  std::size_t lines = 0;   ///< 0: no difference
  std::size_t needed = 0;  ///< nodes: as far as was seen, if they are too few
};

/// The same for two messages, each as one `T`, whose parts are kept in `storage`.
template <class T, class Context = no_context>
diff_result print_diff(bytes before, bytes after, std::span<draft_node> storage, text_sink out,
                       diff_options options = {}, const Context& context = {}) {
  draft first(storage);
  if (!first.read<T>(before, context)) return {false, 0, first.needed()};
  draft second(storage.subspan(first.needed()));
  const bool good = second.read<T>(after, context);
  const std::size_t needed = first.needed() + second.needed();
  if (!good) return {false, 0, needed};
  return {true, print_diff(first, second, out, options), needed};
}

}  // namespace tlswire
