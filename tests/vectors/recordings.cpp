#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <tlswire/tls.hpp>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "vectors/hex_file.hpp"
#include "vectors/transcript.hpp"

// What programs really send: framed, reassembled, parsed strictly in the version and under the key exchange
// that they agreed on, and written back from values that were built anew.

namespace tlswire::vectors {
namespace {

using names = std::set<std::string>;
using counted = std::map<std::string, std::size_t>;

/// `<program>/<what>`, and which files there are of it.
struct connection {
  bool of_client = false;
  bool of_server = false;
  bool hello_only = false;
};

std::map<std::string, connection> connections() {
  std::map<std::string, connection> found;
  for (const std::filesystem::path& file : all()) {
    std::string name = file.lexically_relative(root()).generic_string();
    name.erase(name.size() - std::string(".hex").size());
    const auto cut = [&](std::string_view end) {
      if (!name.ends_with(end)) return false;
      name.erase(name.size() - end.size());
      return true;
    };
    const bool decrypted = cut(".decrypted");
    if (cut(".client")) {
      found[name].of_client = found[name].of_client || !decrypted;
    } else if (cut(".server")) {
      found[name].of_server = found[name].of_server || !decrypted;
    } else {
      found[name].hello_only = true;
    }
  }
  return found;
}

octets read_if_there(const std::string& name) {
  const std::filesystem::path path = root() / name;
  return std::filesystem::exists(path) ? read_hex(path.string()) : octets{};
}

template <class M>
void note_types(const Handshake& message, std::map<std::string, std::set<std::string>>& seen) {
  const auto found = message.get<M>(context<>{});
  if (!found) return;
  const auto note = [&](const auto& list) {
    for (const extension& e : list) {
      if (is_grease(e.extension_type)) continue;
      const std::string_view known = tlswire::name(e.extension_type);
      seen[std::string(type_name<M>)].insert(
          known.empty() ? std::to_string(static_cast<unsigned>(e.extension_type)) : std::string(known));
    }
  };
  if constexpr (requires { *found->extensions; }) {
    if (found->extensions.has_value()) note(*found->extensions);
  } else {
    note(found->extensions);
  }
}

/// Reads the messages of a connection in such an order that each comes behind those that it depends on.
void read_connection(const std::string& name, const connection& files, transcript& messages,
                     std::map<std::string, std::set<std::string>>& extensions) {
  const auto read = [&](Role sender, const std::vector<octets>& sent) {
    for (const octets& message : sent) {
      CAPTURE(test::to_hex(message));
      CHECK(messages.read(sender, message) == "");
      const auto framed = parse<Handshake, framing>(message);
      if (!framed || messages.of_dtls()) continue;
      note_types<ClientHello>(*framed, extensions);
      note_types<ServerHello>(*framed, extensions);
      note_types<HelloRetryRequest>(*framed, extensions);
      note_types<EncryptedExtensions>(*framed, extensions);
    }
  };
  if (files.hello_only) {
    const octets records = read_hex((root() / (name + ".hex")).string());
    read(Role::client, messages_in_records(records, true));
    return;
  }
  REQUIRE(files.of_client);
  REQUIRE(files.of_server);
  const auto plain = [&](const char* side) {
    const octets records = read_hex((root() / (name + side)).string());
    return messages.of_dtls() ? messages_in_datagrams(records) : messages_in_records(records, true);
  };
  std::vector<octets> client = plain(".client.hex");
  REQUIRE_FALSE(client.empty());
  // A HelloVerifyRequest or a HelloRetryRequest stands between two hellos.
  read(Role::client, {client.front()});
  read(Role::server, plain(".server.hex"));
  client.erase(client.begin());
  read(Role::client, client);
  // Of the messages that were encrypted, those of a renegotiation again begin with the client's.
  const octets server_decrypted = read_if_there(name + ".server.decrypted.hex");
  const octets client_decrypted = read_if_there(name + ".client.decrypted.hex");
  const std::vector<octets> server = messages_in(server_decrypted);
  client = messages_in(client_decrypted);
  const auto is_hello = [](const octets& message) { return message[0] == 1; };
  const auto hello = std::find_if(client.begin(), client.end(), is_hello);
  read(Role::client, {client.begin(), hello});
  if (hello != client.end()) read(Role::client, {*hello});
  read(Role::server, server);
  if (hello != client.end()) read(Role::client, {hello + 1, client.end()});
}

TEST_CASE("every recorded message is read strictly and written back from its values") {
  counted counts;
  std::map<ProtocolVersion, std::size_t> versions;
  std::set<KeyExchangeAlgorithm> key_exchanges;
  std::map<std::string, std::set<std::string>> extensions;
  const auto recorded = connections();
  for (const auto& one : recorded) {
    const std::string& name = one.first;
    const connection& files = one.second;
    CAPTURE(name);
    transcript messages(name.find("/dtls") != std::string::npos);
    read_connection(name, files, messages, extensions);
    for (const auto& [kind, count] : messages.counts()) counts[kind] += count;
    if (files.hello_only) continue;
    ++versions[messages.context().version];
    key_exchanges.insert(messages.context().key_exchange);
  }
  // As many as were recorded: none may be passed over.
  CHECK(recorded.size() == 197);
  CHECK(counts == counted{{"certificate", 190},
                          {"certificate_request", 55},
                          {"certificate_status", 3},
                          {"certificate_verify", 66},
                          {"client_hello", 221},
                          {"client_key_exchange", 117},
                          {"encrypted_extensions", 37},
                          {"end_of_early_data", 1},
                          {"finished", 101},
                          {"hello_request", 2},
                          {"hello_retry_request", 5},
                          {"hello_verify_request", 16},
                          {"key_update", 7},
                          {"new_session_ticket", 154},
                          {"next_protocol", 1},
                          {"server_hello", 169},
                          {"server_hello_done", 117},
                          {"server_key_exchange", 101}});
  CHECK(versions == std::map<ProtocolVersion, std::size_t>{{ProtocolVersion::TLSv1_0, 11},
                                                           {ProtocolVersion::TLSv1_1, 12},
                                                           {ProtocolVersion::TLSv1_2, 75},
                                                           {ProtocolVersion::TLSv1_3, 50},
                                                           {ProtocolVersion::DTLSv1_2, 15},
                                                           {ProtocolVersion::DTLSv1_0, 3}});
  using enum KeyExchangeAlgorithm;
  CHECK(key_exchanges == std::set<KeyExchangeAlgorithm>{rsa, dhe_rsa, dh_anon, ecdhe_ecdsa, ecdhe_rsa,
                                                        ecdh_anon, psk, dhe_psk, rsa_psk, ecdhe_psk, srp,
                                                        srp_rsa, any, null});
  CHECK(extensions["ClientHello"] == names{"trust_anchors",
                                           "application_layer_protocol_negotiation",
                                           "application_settings",
                                           "compress_certificate",
                                           "cookie",
                                           "delegated_credential",
                                           "early_data",
                                           "ec_point_formats",
                                           "encrypt_then_mac",
                                           "encrypted_client_hello",
                                           "extended_main_secret",
                                           "heartbeat",
                                           "key_share",
                                           "max_fragment_length",
                                           "next_protocol_negotiation",
                                           "padding",
                                           "post_handshake_auth",
                                           "pre_shared_key",
                                           "psk_key_exchange_modes",
                                           "record_size_limit",
                                           "renegotiation_info",
                                           "server_certificate_type",
                                           "server_name",
                                           "session_ticket",
                                           "signature_algorithms",
                                           "signature_algorithms_cert",
                                           "signed_certificate_timestamp",
                                           "srp",
                                           "status_request",
                                           "status_request_v2",
                                           "supported_groups",
                                           "supported_versions",
                                           "truncated_hmac",
                                           "trusted_ca_keys"});
  CHECK(extensions["ServerHello"] ==
        names{"application_layer_protocol_negotiation", "ec_point_formats", "encrypt_then_mac",
              "extended_main_secret", "heartbeat", "key_share", "max_fragment_length",
              "next_protocol_negotiation", "pre_shared_key", "record_size_limit", "renegotiation_info",
              "server_certificate_type", "session_ticket", "status_request", "supported_versions"});
  CHECK(extensions["HelloRetryRequest"] == names{"cookie", "key_share", "supported_versions"});
  CHECK(extensions["EncryptedExtensions"] == names{"application_layer_protocol_negotiation", "early_data",
                                                   "max_fragment_length", "record_size_limit",
                                                   "server_certificate_type", "supported_groups"});
}

TEST_CASE("every recorded stream that begins with a ClientHello is peeked into") {
  std::size_t hellos = 0;
  for (const std::filesystem::path& file : all()) {
    const std::string name = file.filename().string();
    if (name.starts_with("dtls") || name.find(".decrypted.") != std::string::npos) continue;
    CAPTURE(file.string());
    const octets recording = read_hex(file.string());
    octets scratch(4096);
    const auto peeked = peek_client_hello(recording, scratch);
    if (!peeked) {
      CHECK(name.ends_with(".server.hex"));
      CHECK(test::error_text(peeked.error()) == test::error_text({errc::wrong_message, 5, ""}));
      continue;
    }
    ++hellos;
    CHECK(test::to_hex(peeked->message) == test::to_hex(messages_in_records(recording, true).front()));
  }
  CHECK(hellos == 179);
}

}  // namespace
}  // namespace tlswire::vectors
