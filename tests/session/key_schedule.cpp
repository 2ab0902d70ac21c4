#include <tlswire/session/key_schedule.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

#include <tlswire/crypto/botan.hpp>
#include <tlswire/session/transcript.hpp>

#include "support/hex.hpp"
#include "vectors/trace.hpp"

namespace tlswire::session {
namespace {

using test::from_hex;
using test::to_hex;
using vectors::trace_step;

/// Goes through a trace in its order, with one schedule and one transcript, and compares every secret.
class replay {
 public:
  explicit replay(std::string_view name) : trace_(vectors::read_trace(name)) {}

  void run() {
    for (const trace_step& step : trace_.steps) {
      CAPTURE(step.side);
      CAPTURE(step.what);
      if (step.what.starts_with("message ") && step.what != "message NewSessionTicket") message(step);
      if (step.what == "extract early") early(step);
      if (step.what == "extract handshake") extract(step, [&] { schedule_->enter_handshake(step["IKM"]); });
      if (step.what == "extract master") extract(step, [&] { schedule_->enter_main(); });
      if (step.what.starts_with("derive ")) derive(step, std::string_view(step.what).substr(7));
      if (step.what == "finished") finished(step);
      if (step.what == "binder") binder(step);
      if (step.what.starts_with("keys ")) keys(step);
    }
  }
  int compared = 0;

 private:
  void same(const secret& ours, const octets& theirs) {
    CHECK(to_hex(ours.view()) == to_hex(theirs));
    ++compared;
  }
  void message(const trace_step& step) {
    // A hello that has binders is printed without them; its record has them.
    const octets data = step.what == "message ClientHello"
                            ? trace_.all("record handshake", "client").at(hellos_++)["payload"]
                            : step.values.at(0).data;
    if (step.what == "message ServerHello" && retried_ == 0 && trace_.all("message ServerHello").size() == 2) {
      messages_.restart(crypto_, CipherSuiteHash::sha256);
      ++retried_;
    }
    messages_.add(data);
    if (!messages_.started()) messages_.start(crypto_, CipherSuiteHash::sha256);
  }
  void early(const trace_step& step) {
    const octets& key = step["IKM"];
    // What the RFC writes as 0 is no PSK.
    const bool psk = key != octets(32);
    schedule_.emplace(crypto_, CipherSuiteHash::sha256, psk ? bytes(key) : bytes{});
    same(schedule_->current(), step["secret"]);
  }
  template <class Enter>
  void extract(const trace_step& step, Enter enter) {
    enter();
    same(schedule_->current(), step["secret"]);
    same(hkdf_extract(crypto_, CipherSuiteHash::sha256, step["salt"], step["IKM"]), step["secret"]);
  }
  void derive(const trace_step& step, std::string_view what) {
    if (what == "resumption") {
      same(ticket_psk(crypto_, CipherSuiteHash::sha256, secret(step["PRK"]), step["hash"]), step["expanded"]);
      return;
    }
    const bool of_nothing = what.starts_with("derived");
    const std::string_view label = of_nothing ? "derived" : what;
    same(hkdf_expand_label(crypto_, CipherSuiteHash::sha256, step["PRK"], label, step["hash"], 32),
         step["expanded"]);
    if (of_nothing) return;
    const octets digest = messages_.digest();
    CHECK(to_hex(digest) == to_hex(step["hash"]));
    same(by_name(what, digest), step["expanded"]);
  }
  secret by_name(std::string_view what, bytes digest) {
    if (what == "c e traffic") return schedule_->client_early_traffic(digest);
    if (what == "e exp master") return schedule_->early_exporter(digest);
    if (what == "c hs traffic") return schedule_->client_handshake_traffic(digest);
    if (what == "s hs traffic") return schedule_->server_handshake_traffic(digest);
    if (what == "c ap traffic") return schedule_->client_application_traffic(digest);
    if (what == "s ap traffic") return schedule_->server_application_traffic(digest);
    if (what == "exp master") return schedule_->exporter(digest);
    if (what == "res master") return schedule_->resumption(digest);
    FAIL("no secret of this name");
    return {};
  }
  void finished(const trace_step& step) {
    const octets digest = messages_.digest();
    same(schedule_->finished(secret(step["PRK"]), digest), step["finished"]);
  }
  void binder(const trace_step& step) {
    same(schedule_->resumption_binder_key(), step["PRK"]);
    same(schedule_->finished(schedule_->resumption_binder_key(), step["binder hash"]), step["finished"]);
  }
  void keys(const trace_step& step) {
    const traffic_keys made = derive_traffic_keys(
        crypto_, *info_of(CipherSuite::TLS_AES_128_GCM_SHA256), secret(step["PRK"]));
    same(made.key, step["key expanded"]);
    same(made.iv, step["iv expanded"]);
  }

  vectors::trace trace_;
  botan::provider crypto_;
  transcript<botan::provider> messages_;
  std::optional<key_schedule<botan::provider>> schedule_;
  std::size_t hellos_ = 0;
  int retried_ = 0;
};

TEST_CASE("key_schedule: every secret of every trace of RFC 8448") {
  int compared = 0;
  for (const std::string_view name : vectors::rfc8448_traces) {
    CAPTURE(name);
    replay trace(name);
    trace.run();
    compared += trace.compared;
  }
  CHECK(compared == 159);
}

TEST_CASE("HkdfLabel: as RFC 8448 section 3 prints it") {
  std::uint8_t out[64];
  CHECK(to_hex(*serialize(HkdfLabel{.length = 16, .label = "tls13 key"_bytes}, out)) ==
        "001009746c733133206b657900");
}

TEST_CASE("hkdf_expand: RFC 5869 appendix A.1, longer than a digest") {
  botan::provider crypto;
  const secret key = hkdf_extract(crypto, CipherSuiteHash::sha256, test::hex<"000102030405060708090a0b0c">(),
                                  test::hex<"0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b">());
  CHECK(to_hex(key.view()) == "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
  const secret out =
      hkdf_expand(crypto, CipherSuiteHash::sha256, key.view(), test::hex<"f0f1f2f3f4f5f6f7f8f9">(), 42);
  CHECK(to_hex(out.view()) ==
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
}

TEST_CASE("next_traffic_secret and export_secret: each input changes the answer") {
  botan::provider crypto;
  const secret a(octets(32, 1));
  const secret next = next_traffic_secret(crypto, CipherSuiteHash::sha256, a);
  CHECK(next.size() == 32);
  CHECK_FALSE(next == a);
  CHECK(next == hkdf_expand_label(crypto, CipherSuiteHash::sha256, a.view(), "traffic upd", {}, 32));
  const secret one = export_secret(crypto, CipherSuiteHash::sha256, a, "EXPORTER-x", {}, 40);
  CHECK(one.size() == 40);
  CHECK_FALSE(one == export_secret(crypto, CipherSuiteHash::sha256, a, "EXPORTER-y", {}, 40));
  CHECK_FALSE(one == export_secret(crypto, CipherSuiteHash::sha256, a, "EXPORTER-x", "c"_bytes, 40));
}

}  // namespace
}  // namespace tlswire::session
