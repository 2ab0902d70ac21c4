#include "installed.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include <tlswire/tls.hpp>

#include "vectors/transcript.hpp"

namespace tlswire::vectors {
namespace {

using counted = std::map<std::string, std::size_t>;

void add(counted& to, const counted& more) {
  for (const auto& [kind, count] : more) to[kind] += count;
}

/// Whether it is one client hello of SSL 2.0 that offers a version of TLS. RFC 5246 section E.2.
bool is_ssl2_hello(const octets& record) {
  const auto number = [&](std::size_t at) { return std::size_t{record[at]} << 8 | record[at + 1]; };
  return record.size() > 11 && number(0) == (0x8000 | (record.size() - 2)) && record[2] == 1 &&
         record[3] == 3 && number(5) + number(7) + number(9) == record.size() - 11;
}

TEST_CASE("every client of testssl.sh: its hello is read strictly and written back from its values") {
  counted counts;
  std::size_t clients = 0;
  std::vector<std::string> ssl2;
  for (const char* const file : {"client-simulation.txt", "client-simulation.wiresharked.txt"}) {
    for (const named_bytes& client : read_client_simulation(std::filesystem::path("/etc/testssl") / file)) {
      CAPTURE(client.name);
      ++clients;
      if (client.data[0] == 0x80) {
        CHECK(is_ssl2_hello(client.data));
        ssl2.push_back(client.name);
        continue;
      }
      transcript messages;
      const auto hellos = messages_in_records(client.data, true);
      CHECK(hellos.size() == 1);
      for (const octets& hello : hellos) CHECK(messages.read(Role::client, hello) == "");
      add(counts, messages.counts());
    }
  }
  CHECK(counts.size() == 1);
  CHECK(counts["client_hello"] + ssl2.size() == clients);
  // As many as Debian 12 has; releases after it may have dropped some.
  CHECK(clients >= 150);
  if (clients == 199) CHECK(ssl2 == std::vector<std::string>{"IE 6 XP", "Java 6u45"});
}

/// The version that a file of Go's tests is named after, as in `Client-TLSv12-ALPN`.
ProtocolVersion version_in(const std::string& file) {
  const std::size_t at = file.find("-TLSv1");
  REQUIRE(at != std::string::npos);
  return static_cast<ProtocolVersion>(0x0301 + (file.at(at + 6) - '0'));
}

TEST_CASE(
    "every connection of Go's tests: its messages are read strictly and written back from their values") {
  for (const std::filesystem::path& folder : go_testdata()) {
    CAPTURE(folder.string());
    counted counts;
    std::vector<std::string> without_messages;
    std::vector<std::string> without_answer;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      const std::string file = entry.path().filename().string();
      if (entry.path().extension() == ".pem") continue;
      CAPTURE(file);
      octets from_client;
      octets from_server;
      for (const go_flow& flow : read_go_flows(entry.path())) {
        octets& to = flow.from_client ? from_client : from_server;
        to.insert(to.end(), flow.data.begin(), flow.data.end());
      }
      const ProtocolVersion version = version_in(file);
      auto client = messages_in_records(from_client, is_tls13(version));
      const auto server = messages_in_records(from_server, is_tls13(version));
      if (client.empty()) {
        without_messages.push_back(file);
        continue;
      }
      transcript messages;
      CHECK(messages.read(Role::client, client[0]) == "");
      for (const octets& message : server) CHECK(messages.read(Role::server, message) == "");
      client.erase(client.begin());
      for (const octets& message : client) CHECK(messages.read(Role::client, message) == "");
      if (server.empty()) {
        without_answer.push_back(file);
      } else {
        CHECK(messages.context().version == version);
      }
      add(counts, messages.counts());
    }
    CHECK(counts["client_hello"] > 50);
    CHECK(counts["server_hello"] > 50);
    if (folder.string().find("/go-1.19/") == std::string::npos) continue;

    std::sort(without_messages.begin(), without_messages.end());
    std::sort(without_answer.begin(), without_answer.end());
    CHECK(without_messages == std::vector<std::string>{"Client-TLSv10-Ed25519", "Client-TLSv11-Ed25519"});
    CHECK(without_answer == std::vector<std::string>{"Server-TLSv11-FallbackSCSV",
                                                     "Server-TLSv12-ALPN-NoMatch",
                                                     "Server-TLSv13-RSA-RSAPSS-TooSmall"});
    CHECK(counts == counted{{"client_hello", 120},
                            {"server_hello", 114},
                            {"hello_retry_request", 3},
                            {"new_session_ticket", 7},
                            {"certificate", 93},
                            {"server_key_exchange", 51},
                            {"certificate_request", 18},
                            {"server_hello_done", 75},
                            {"certificate_verify", 17},
                            {"client_key_exchange", 75}});
  }
}

}  // namespace
}  // namespace tlswire::vectors
