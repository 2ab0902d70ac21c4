#include <tlswire/session/tls13_server.hpp>

#include <doctest/doctest.h>

#include "session/pair.hpp"

namespace tlswire::session {
namespace {

using test::pair;
using test::peers;
using A = AlertDescription;
using T = HandshakeType;

enum class change { drop, twice, cut, flip_end };

octets again(bytes message) { return to_octets(message); }
octets without_last(bytes message) {
  octets out = to_octets(message.sub(0, message.size() - 1));
  store_big_endian<3>(out.data() + 1, out.size() - 4);
  return out;
}
void apply(passing_message& m, change how) {
  const octets as_is = to_octets(m.message());
  octets other = as_is;
  if (how == change::drop) m.drop();
  if (how == change::twice) m.inject_after(again(as_is));
  if (how == change::cut) m.set_bytes(without_last(as_is));
  if (how == change::flip_end) {
    other.back() ^= 1;
    m.set_bytes(other);
  }
}

TEST_CASE("handshake: each message of either side, changed, has its alert") {
  struct row {
    bool by_server;
    T type;
    change how;
    A alert;  ///< of the receiver; close_notify: it waits for more, or nothing is wrong
  };
  constexpr row rows[] = {
      {true, T::server_hello, change::drop, A::unexpected_message},
      {true, T::server_hello, change::twice, A::unexpected_message},
      {true, T::server_hello, change::cut, A::decode_error},
      {true, T::encrypted_extensions, change::drop, A::unexpected_message},
      {true, T::encrypted_extensions, change::twice, A::unexpected_message},
      {true, T::encrypted_extensions, change::cut, A::decode_error},
      {true, T::certificate_request, change::drop, A::close_notify},
      {true, T::certificate_request, change::twice, A::unexpected_message},
      {true, T::certificate_request, change::cut, A::decode_error},
      {true, T::certificate, change::drop, A::unexpected_message},
      {true, T::certificate, change::twice, A::unexpected_message},
      {true, T::certificate, change::cut, A::decode_error},
      {true, T::certificate_verify, change::drop, A::unexpected_message},
      {true, T::certificate_verify, change::twice, A::unexpected_message},
      {true, T::certificate_verify, change::cut, A::decode_error},
      {true, T::certificate_verify, change::flip_end, A::decrypt_error},
      {true, T::finished, change::drop, A::close_notify},
      {true, T::finished, change::twice, A::unexpected_message},
      {true, T::finished, change::cut, A::decode_error},
      {true, T::finished, change::flip_end, A::decrypt_error},
      {false, T::client_hello, change::drop, A::close_notify},
      {false, T::client_hello, change::twice, A::unexpected_message},
      {false, T::client_hello, change::cut, A::decode_error},
      {false, T::certificate, change::drop, A::unexpected_message},
      {false, T::certificate, change::twice, A::unexpected_message},
      {false, T::certificate, change::cut, A::decode_error},
      {false, T::certificate_verify, change::drop, A::unexpected_message},
      {false, T::certificate_verify, change::cut, A::decode_error},
      {false, T::certificate_verify, change::flip_end, A::decrypt_error},
      {false, T::finished, change::drop, A::close_notify},
      {false, T::finished, change::twice, A::unexpected_message},
      {false, T::finished, change::cut, A::decode_error},
      {false, T::finished, change::flip_end, A::decrypt_error},
  };
  peers from;
  from.identify_client();
  from.server.request_client_certificate = true;
  for (const row& one : rows) {
    CAPTURE(name(one.type));
    CAPTURE(one.by_server);
    CAPTURE(static_cast<int>(one.how));
    bool changed = false;
    const auto hook = [&](passing_message& m) {
      if (m.type() != one.type || changed) return;
      changed = true;
      apply(m, one.how);
    };
    from.client.before_send = from.server.before_send = nullptr;
    (one.by_server ? from.server.before_send : from.client.before_send) = hook;
    pair both(from);
    CHECK(both.run());
    CHECK(changed);
    CHECK(pair::alert_of(one.by_server ? both.client_events : both.server_events) == one.alert);
  }
}

TEST_CASE("tls13_server: a client certificate, asked for and required") {
  peers from;
  from.server.require_client_certificate = true;
  {
    pair both(from);
    REQUIRE(both.run());
    CHECK(pair::alert_of(both.server_events) == A::certificate_required);
  }
  from.identify_client();
  pair both(from);
  REQUIRE(both.run());
  CHECK(both.done());
  CHECK(both.server.peer_chain().size() == 1);
}

TEST_CASE("tls13_server: nothing in common has its alert") {
  peers from;
  from.server.alpn = {"h2"};
  from.client.alpn = {"http/1.1"};
  pair alpn(from);
  REQUIRE(alpn.run());
  CHECK(pair::alert_of(alpn.server_events) == A::no_application_protocol);
  from.server.alpn = {"h2", "http/1.1"};
  pair good(from);
  REQUIRE(good.run());
  CHECK(good.client.alpn() == "http/1.1");
  from.server.groups = {NamedGroup::ffdhe3072};
  pair group(from);
  REQUIRE(group.run());
  CHECK(pair::alert_of(group.server_events) == A::handshake_failure);
  from.server.cipher_suites = {CipherSuite::TLS_AES_128_CCM_SHA256};
  pair suite(from);
  REQUIRE(suite.run());
  CHECK(pair::alert_of(suite.server_events) == A::handshake_failure);
}

}  // namespace
}  // namespace tlswire::session
