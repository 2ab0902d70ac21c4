#include <tlswire/inspect/draft.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <list>
#include <map>
#include <string>
#include <vector>

#include <tlswire/inspect/document.hpp>
#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"
#include "inspect/mutation.hpp"
#include "inspect/samples.hpp"
#include "support/allocations.hpp"
#include "support/hex.hpp"
#include "support/read_handshake.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

using buffer = std::vector<std::uint8_t>;
const bytes client_hello = bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4);

buffer write(draft& d, repair mode = repair::lengths) {
  buffer out(d.write({}, mode).size);
  CHECK(d.write(out, mode));
  return out;
}

/// Empty, or the message that did not come back.
template <class T, class Context>
std::string changed_by_reading(const buffer& message, std::vector<draft_node>& nodes,
                               const Context& context) {
  draft d(nodes);
  if (!d.read<T>(bytes(message), context)) return "does not fit: " + to_hex(bytes(message));
  if (write(d, repair::none) != message) return to_hex(bytes(message));
  // Where nothing is wrong there is nothing to repair.
  if (d.violations() == 0 && write(d) != message) return "repaired: " + to_hex(bytes(message));
  return {};
}
template <class T, class Context>
void lossless(const messages& samples, std::size_t count, const Context& context) {
  std::vector<draft_node> nodes(200'000);
  mutator<T, Context> mutated(samples, 3, context);
  for (const auto& sample : samples) CHECK(changed_by_reading<T>(sample, nodes, context) == "");
  for (std::size_t i = 0; i < count; ++i) {
    const std::string wrong = changed_by_reading<T>(mutated.next(), nodes, context);
    REQUIRE(wrong == "");
  }
}

/// What a draft should write, kept the simple way: a tree of its own, to which the same edits are made.
struct model {
  std::size_t header = 0;
  bool extension = false;
  std::uint64_t type = 0;
  std::uint64_t lie = 0;
  bool lies = false;
  buffer content{};
  std::list<model> children{};
  model* parent = nullptr;

  buffer wire() const {
    buffer inside = content;
    for (const model& c : children) {
      const buffer more = c.wire();
      inside.insert(inside.end(), more.begin(), more.end());
    }
    buffer out;
    const auto number = [&](std::uint64_t value, std::size_t width) {
      for (std::size_t i = width; i-- > 0;) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    };
    if (extension) number(type, 2);
    number(lies ? lie : inside.size(), extension ? 2 : header);
    out.insert(out.end(), inside.begin(), inside.end());
    return out;
  }
  bool fits() const {
    std::size_t inside = content.size();
    for (const model& c : children) {
      if (!c.fits()) return false;
      inside += c.wire().size();
    }
    const std::size_t width = extension ? 2 : header;
    return lies || width == 0 || inside >> (8 * width) == 0;
  }
};

/// Makes random edits to a draft and to its model.
class double_edit {
 public:
  double_edit(draft& d, std::uint64_t seed) : draft_(d), random_(seed) {
    for (std::size_t i = 0; i < 3; ++i) junk_.push_back(buffer(i * 3, static_cast<std::uint8_t>(0xe0 + i)));
    for (std::size_t at = d.root(); at != draft::none; at = d[at].next) build(at, whole_);
  }

  void edit() {
    const std::size_t at = any();
    const std::size_t other = any();
    if (at == draft::none || other == draft::none) return;
    model& m = *models_.at(at);
    const buffer& junk = junk_[random_.below(junk_.size())];
    switch (random_.below(9)) {
      case 0:
        if (draft_[at].header == 0 && draft_[at].schema->kind != wire_kind::undecoded) return;
        forget_below(at);
        CHECK(draft_.set_bytes(at, bytes(junk)));
        m.content = junk;
        m.children.clear();
        return;
      case 1:
        if (draft_[at].schema->kind != wire_kind::number) return;
        forget_below(at);
        CHECK(draft_.set_value(at, 0xab));
        m.children.clear();
        m.content.assign(draft_[at].width, 0);
        m.content.back() = 0xab;
        return;
      case 2: {
        const std::uint64_t lie = random_.below(300);
        if (draft_[at].header == 0 || !draft_.set_length(at, lie)) return;
        m.lies = true;
        m.lie = lie;
        return;
      }
      case 3:
        if (!draft_.set_type(at, ExtensionType{0xbeef})) return;
        m.type = 0xbeef;
        return;
      case 4:
        if (at == draft_.root() || random_.once_in(2)) return;
        forget_below(at);
        models_.erase(at);
        CHECK(draft_.remove(at));
        m.parent->children.erase(place(m));
        return;
      case 5: {
        const edited made = draft_.insert_before(at, bytes(junk));
        if (!made) return;
        model& n = *m.parent->children.insert(place(m), leaf(junk, m.parent));
        models_[made.node] = &n;
        return;
      }
      case 6: {
        const edited made = draft_.append(at, bytes(junk));
        if (!made) return;
        if (!m.content.empty()) {
          m.children.push_back(leaf(m.content, &m));
          models_[draft_[at].first_child] = &m.children.back();
          m.content.clear();
        }
        m.children.push_back(leaf(junk, &m));
        models_[made.node] = &m.children.back();
        return;
      }
      case 7: {
        if (m.wire().size() > 2'000) return;
        const edited made = draft_.duplicate(at);
        if (!made) return;
        model copy = m;
        model& n = *m.parent->children.insert(std::next(place(m)), std::move(copy));
        adopt(n, m.parent);
        pair(made.node, n);
        return;
      }
      default: {
        const bool before = random_.once_in(2);
        if (!(before ? draft_.move_before(at, other) : draft_.move_after(at, other)) || at == other) return;
        model& target = *models_.at(other);
        auto from = place(m);
        auto to = place(target);
        if (!before) ++to;
        target.parent->children.splice(to, m.parent->children, from);
        m.parent = target.parent;
        return;
      }
    }
  }

  bool fits() const {
    for (const model& m : whole_.children) {
      if (!m.fits()) return false;
    }
    return true;
  }
  buffer expected() const { return whole_.wire(); }

 private:
  static model leaf(const buffer& content, model* parent) {
    model m;
    m.content = content;
    m.parent = parent;
    return m;
  }
  std::list<model>::iterator place(model& m) {
    auto& all = m.parent->children;
    auto at = all.begin();
    while (&*at != &m) ++at;
    return at;
  }
  void build(std::size_t at, model& parent) {
    const draft_node& n = draft_[at];
    model m;
    m.header = n.header;
    m.extension = n.schema->kind == wire_kind::extension && n.header != 0;
    m.type = n.value;
    if (n.is_leaf()) m.content.assign(n.content.begin(), n.content.end());
    parent.children.push_back(m);
    model& kept = parent.children.back();
    kept.parent = &parent;
    models_[at] = &kept;
    for (std::size_t c = n.first_child; c != draft::none; c = draft_[c].next) build(c, kept);
  }
  void adopt(model& m, model* parent) {
    m.parent = parent;
    for (model& c : m.children) adopt(c, &m);
  }
  void pair(std::size_t at, model& m) {
    models_[at] = &m;
    auto child = m.children.begin();
    for (std::size_t c = draft_[at].first_child; c != draft::none; c = draft_[c].next) pair(c, *child++);
    CHECK((child == m.children.end()));
  }
  void forget_below(std::size_t at) {
    for (std::size_t c = draft_[at].first_child; c != draft::none; c = draft_[c].next) {
      forget_below(c);
      models_.erase(c);
    }
  }
  std::size_t any() {
    if (models_.empty()) return draft::none;
    auto at = models_.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(random_.below(models_.size())));
    return at->first;
  }

  draft& draft_;
  random_numbers random_;
  std::vector<buffer> junk_{};
  model whole_{};
  std::map<std::size_t, model*> models_{};
};

}  // namespace

TEST_CASE("draft: any message comes back to the byte, recorded or broken") {
  lossless<Handshake>(all_messages(), 20'000, context<>{});
  lossless<ClientHello>(bodies_of<ClientHello>(), 20'000, no_context{});
  lossless<every_kind::Message>(every_kind::samples(), 50'000, every_kind::context_type{});
  messages records;
  for (const auto& file : vectors::all("openssl/")) records.push_back(vectors::read_hex(file.string()));
  lossless<TLSPlaintext>({from_hex("16 0301 0004 08000000")}, 2'000, no_context{});
  lossless<rest<TLSPlaintext>>(records, 500, no_context{});
}

TEST_CASE("draft: an edit is seen in the message that is written, and nothing else is changed") {
  std::vector<draft_node> nodes(512);
  draft d(nodes);
  REQUIRE(d.read<ClientHello>(client_hello));
  REQUIRE(d.set_value(d.find("extensions[4].key_share.client_shares[0].group"), 0x0017));
  buffer expected(client_hello.begin(), client_hello.end());
  expected[101] = 0x00;
  expected[102] = 0x17;
  CHECK(write(d) == expected);

  // A suite more: three lengths are longer by 2, of which two are in the hello.
  const std::size_t suites = d.find("cipher_suites");
  REQUIRE(d.append(suites, bytes(hex<"1304">())));
  expected.insert(expected.begin() + 43, {0x13, 0x04});
  expected[36] = 8;
  CHECK(write(d) == expected);
  const buffer again = write(d);
  const auto parsed = parse<ClientHello>(again);
  REQUIRE(parsed);
  CHECK(parsed->cipher_suites.size() == 4);
}

TEST_CASE("draft: a name of another length repairs every length around it") {
  std::vector<draft_node> nodes(512);
  draft d(nodes);
  REQUIRE(d.read<Handshake>(bytes(vectors::rfc8448::simple_1rtt_client_hello), context<>{}));
  REQUIRE(d.set_bytes(d.find("body.extensions[0].server_name.server_name_list[0].name"),
                      bytes("example.com"_bytes)));
  const buffer out = write(d);
  CHECK(out.size() == 196 + 5);
  const auto parsed = read_handshake(out, context<>{});
  REQUIRE(parsed);
  const auto hello = parsed->get<ClientHello>();
  const auto names = hello->extensions->find<server_name>();
  REQUIRE(names);
  CHECK((*names->server_name_list.begin()).name.get_if<HostName>()->text() == "example.com");
  // Without repair all lengths are those that were read.
  buffer unrepaired = write(d, repair::none);
  CHECK(unrepaired.size() == out.size());
  CHECK(unrepaired[3] == 0xc0);
  CHECK(out[3] == 0xc5);
}

TEST_CASE("draft: a length that is set is written, whatever is there, and the others around it are true") {
  std::vector<draft_node> nodes(512);
  draft d(nodes);
  REQUIRE(d.read<ClientHello>(client_hello));
  const std::size_t key = d.find("extensions[4].key_share.client_shares[0].key_exchange");
  REQUIRE(d.set_length(key, 33));
  REQUIRE(d.append(d.find("cipher_suites"), bytes(hex<"1304">())));
  const buffer out = write(d);
  const auto parsed = parse<ClientHello>(out);
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().code == errc::length_overrun);
  CHECK(parsed.error().offset == 105);
  CHECK(parsed.error().declared == 33);
  CHECK(parsed.error().available == 32);
  CHECK(d.set_length(key, 0x10000).status == edit_status::does_not_fit);
  CHECK(d.set_length(d.find("random"), 1).status == edit_status::not_applicable);
}

TEST_CASE("draft: extensions are removed, doubled, moved, replaced and given another type") {
  std::vector<draft_node> nodes(512);
  draft d(nodes);
  const auto types = [&] {
    std::string out;
    const buffer wire = write(d);
    const auto hello = parse<ClientHello, framing>(wire);
    REQUIRE(hello);
    for (const extension& e : *hello->extensions)
      out += " " + std::to_string(static_cast<unsigned>(e.extension_type));
    return out;
  };
  REQUIRE(d.read<ClientHello>(client_hello));
  CHECK(types() == " 0 65281 10 35 51 43 13 45 28");
  const std::size_t list = d.find("extensions");
  REQUIRE(d.remove(d.find("extensions[3]")));
  CHECK(types() == " 0 65281 10 51 43 13 45 28");
  const std::size_t versions = d.find_extension(list, ExtensionType::supported_versions);
  REQUIRE(d.move_before(versions, d.find("extensions[0]")));
  CHECK(types() == " 43 0 65281 10 51 13 45 28");
  REQUIRE(d.move_after(versions, d.find("extensions[7]")));
  CHECK(types() == " 0 65281 10 51 13 45 28 43");
  const edited second = d.duplicate(d.find("extensions[1]"));
  REQUIRE(second);
  REQUIRE(d.set_type(second.node, ExtensionType{0x0a0a}));
  CHECK(types() == " 0 65281 2570 10 51 13 45 28 43");
  REQUIRE(d.replace(d.find("extensions[3]"), bytes(hex<"1a1a 0001 00">())));
  CHECK(types() == " 0 65281 2570 6682 51 13 45 28 43");
  REQUIRE(d.insert_before(d.find("extensions[0]"), bytes(hex<"ff01 0001 00">())));
  CHECK(types() == " 65281 0 65281 2570 6682 51 13 45 28 43");
  REQUIRE(d.insert_after(d.find("extensions[0]"), bytes(hex<"0015 0000">())));
  CHECK(types() == " 65281 21 0 65281 2570 6682 51 13 45 28 43");
  CHECK(d.find_extension(list, ExtensionType::cookie) == draft::none);
}

TEST_CASE("draft: parts of another message are spliced in") {
  std::vector<draft_node> nodes(512);
  std::vector<draft_node> more(512);
  draft d(nodes);
  draft other(more);
  const bytes second = bytes(vectors::rfc8448::hello_retry_request_client_hello_2).sub(4);
  REQUIRE(d.read<ClientHello>(client_hello));
  REQUIRE(other.read<ClientHello>(second));
  const std::size_t cookie = other.find_extension(other.find("extensions"), ExtensionType::cookie);
  REQUIRE(cookie != draft::none);
  REQUIRE(d.splice_into(d.find("extensions"), other, cookie));
  REQUIRE(d.splice_over(d.find("random"), other, other.find("random")));
  REQUIRE(d.splice_before(d.find("cipher_suites[0]"), other, other.find("cipher_suites[2]")));
  REQUIRE(d.splice_after(d.find("cipher_suites[0]"), other, other.find("cipher_suites[1]")));
  const buffer out = write(d);
  const auto hello = parse<ClientHello>(out);
  const auto from = parse<ClientHello>(second);
  REQUIRE(hello);
  REQUIRE(from);
  CHECK(hello->random == from->random);
  CHECK(hello->cipher_suites.size() == 5);
  CHECK(*hello->cipher_suites.begin() == CipherSuite::TLS_AES_256_GCM_SHA384);
  const auto found = hello->extensions->find<tlswire::cookie>();
  const auto there = from->extensions->find<tlswire::cookie>();
  REQUIRE(found);
  REQUIRE(there);
  CHECK(found->cookie == there->cookie);
  CHECK(d.find("random") != draft::none);
}

TEST_CASE("draft: a whole message spliced in the place of itself is still the message") {
  std::vector<draft_node> nodes(512);
  draft d(nodes);
  REQUIRE(d.read<ClientHello>(client_hello));
  REQUIRE(d.splice_over(d.root(), d, d.root()));
  CHECK(write(d) == buffer(client_hello.begin(), client_hello.end()));
  CHECK(d.find("cipher_suites[2]") != draft::none);
  REQUIRE(d.remove(d.root()));
  CHECK(d.root() == draft::none);
  CHECK(d.find("random") == draft::none);
  CHECK(write(d).empty());
}

TEST_CASE("draft: what cannot be done is an answer, and changes nothing") {
  std::vector<draft_node> nodes(512);
  draft d(nodes);
  CHECK(d.root() == draft::none);
  CHECK(d.set_value(d.find("random"), 1).status == edit_status::no_such_part);
  REQUIRE(d.read<ClientHello>(client_hello));
  const std::size_t list = d.find("extensions");
  CHECK(d.set_value(list, 1).status == edit_status::not_applicable);
  CHECK(d.set_value(d.find("cipher_suites[0]"), 0x10000).status == edit_status::does_not_fit);
  CHECK(d.set_type(d.find("random"), ExtensionType{1}).status == edit_status::not_applicable);
  CHECK(d.move_before(list, d.find("extensions[1]")).status == edit_status::not_applicable);
  CHECK(d.move_before(d.root(), d.find("random")).status == edit_status::not_applicable);
  CHECK(d.splice_into(list, d, draft::none).status == edit_status::no_such_part);
  CHECK(d.remove(511).status == edit_status::no_such_part);
  CHECK(write(d) == buffer(client_hello.begin(), client_hello.end()));

  const buffer cut = from_hex("0005 000000");
  REQUIRE(d.read<EncryptedExtensions>(bytes(cut)));
  CHECK(d.set_bytes(d.find("extensions[0]"), {}).status == edit_status::not_applicable);
  CHECK(d.append(d.find("extensions[0]"), {}).status == edit_status::not_applicable);
  CHECK(write(d, repair::none) == cut);
}

TEST_CASE("draft: bytes into a part that is cut off give it a header") {
  std::vector<draft_node> nodes(512);
  draft d(nodes);
  REQUIRE(d.read<ClientHello>(client_hello.sub(0, 36)));
  const std::size_t suites = d.find("cipher_suites");
  REQUIRE(suites != draft::none);
  REQUIRE(d.set_bytes(suites, bytes(hex<"1301">())));
  const buffer out = write(d);
  CHECK(bytes(out).sub(35) == bytes(hex<"0002 1301">()));
}

TEST_CASE("draft: running out of nodes is an answer") {
  std::vector<draft_node> all(512);
  draft whole(all);
  REQUIRE(whole.read<ClientHello>(client_hello));
  const std::size_t count = whole.needed();
  for (std::size_t room = 0; room < count; ++room) {
    std::vector<draft_node> nodes(room);
    nodes.shrink_to_fit();
    draft d(nodes);
    CHECK_FALSE(d.read<ClientHello>(client_hello));
    CHECK(d.needed() == count);
    CHECK(d.root() == draft::none);
    CHECK(write(d).empty());
  }
  const buffer before(client_hello.begin(), client_hello.end());
  for (std::size_t spare = 0; spare < 4; ++spare) {
    std::vector<draft_node> nodes(count + spare);
    draft d(nodes);
    REQUIRE(d.read<ClientHello>(client_hello));
    CHECK(d.duplicate(d.find("extensions[4]")).status == edit_status::out_of_nodes);
    CHECK(d.splice_over(d.find("random"), d, d.root()).status == edit_status::out_of_nodes);
    // The second takes two.
    for (std::size_t i = 0; i < spare; ++i) CHECK(d.insert_before(d.find("random"), {}));
    CHECK(d.append(d.find("random"), bytes(hex<"00">())).status == edit_status::out_of_nodes);
    CHECK(write(d) == before);
    // What is removed makes room.
    REQUIRE(d.remove(d.find("extensions[3]")));
    CHECK(d.append(d.find("random"), bytes(hex<"00">())));
  }
}

TEST_CASE("draft: a hundred random edits, one after the other, give what they should") {
  std::vector<draft_node> nodes(20'000);
  messages samples = all_messages();
  samples.resize(12);
  std::size_t compared = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    draft d(nodes);
    REQUIRE(d.read<Handshake>(bytes(samples[seed % samples.size()]), context<>{}));
    double_edit both(d, seed);
    for (std::size_t i = 0; i < 100; ++i) {
      both.edit();
      if (i % 5 != 0) continue;
      const buffer expected = both.expected();
      buffer out(expected.size());
      const written done = d.write(out, repair::lengths);
      CAPTURE(seed);
      CAPTURE(i);
      REQUIRE(done.size == expected.size());
      REQUIRE((done.status == written::outcome::length_too_large) == !both.fits());
      if (!done) continue;
      REQUIRE(out == expected);
      ++compared;
    }
  }
  CHECK(compared > 1'000);
}

TEST_CASE("draft: as deep as there are nodes, without recursion") {
  std::vector<draft_node> nodes(200'000);
  draft d(nodes);
  const buffer one = from_hex("00");
  REQUIRE(d.read<uint8>(bytes(one)));
  std::size_t at = d.root();
  for (std::size_t i = 0; i < 90'000; ++i) at = d.append(at, bytes(hex<"01">())).node;
  CHECK(write(d).size() == 90'001);
  REQUIRE(d.remove(d.root()));
  CHECK(write(d).empty());
}

TEST_CASE("draft: nothing is allocated") {
  std::vector<draft_node> nodes(512);
  buffer out(1'000);
  bool good = false;
  const std::size_t count = allocations_of([&] {
    draft d(nodes);
    good = d.read<ClientHello>(client_hello) &&
           d.duplicate(d.find("extensions[4].key_share.client_shares[0]")) && d.write(out, repair::lengths);
  });
  CHECK(count == 0);
  CHECK(good);
}
