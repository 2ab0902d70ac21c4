#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include <botan/pem.h>

#include <tlswire/crypto/botan.hpp>
#include <tlswire/session/tls13_client.hpp>
#include <tlswire/session/tls13_server.hpp>

// One end of a connection on loopback, for tests against other programs. See openssl.py.
//
//     tls13_peer client PORT [option=value...]   sends `send`, prints what comes, until `expect` has come
//     tls13_peer server PORT [option=value...]   echoes, for `count` connections
//
// Every line of output that begins with # tells about the handshake.

namespace {

using namespace tlswire;
using session::event_kind;
using session::octets;
using provider = botan::provider;
using options = std::map<std::string, std::string>;

[[noreturn]] void die(const std::string& why) {
  std::fprintf(stderr, "tls13_peer: %s\n", why.c_str());
  std::exit(1);
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) die(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

session::identity<provider> load_identity(provider& crypto, const std::string& cert, const std::string& key) {
  const auto der = Botan::PEM_Code::decode_check_label(read_file(cert), "CERTIFICATE");
  const octets certificate(der.begin(), der.end());
  const std::string pem = read_file(key);
  auto loaded = crypto.load_key(bytes(pem), certificate);
  if (!loaded) die(key + ": not the key of " + cert);
  return {.chain = {certificate}, .key = std::move(*loaded)};
}

template <class E>
std::vector<E> list_of(const std::string& names) {
  std::vector<E> out;
  std::size_t at = 0;
  while (at < names.size()) {
    const std::size_t end = std::min(names.find(',', at), names.size());
    const auto* row = row_named<E>(names.substr(at, end - at));
    if (row == nullptr) die("unknown name in " + names);
    out.push_back(row->value);
    at = end + 1;
  }
  return out;
}

void configure(session::common_config& config, const options& given) {
  for (const auto& [key, value] : given) {
    if (key == "ciphers") config.cipher_suites = list_of<CipherSuite>(value);
    if (key == "groups") config.groups = list_of<NamedGroup>(value);
    if (key == "sigalgs") config.signature_algorithms = list_of<SignatureScheme>(value);
    if (key == "alpn") config.alpn = {value};
    if (key == "compatibility") config.middlebox_compatibility = value == "on";
  }
  config.now = [] {
    timeval now{};
    gettimeofday(&now, nullptr);
    return static_cast<std::uint64_t>(now.tv_sec) * 1000 + static_cast<std::uint64_t>(now.tv_usec) / 1000;
  };
}

void limit_time(int socket) {
  const timeval limit{10, 0};
  setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
}
sockaddr_in loopback(const std::string& port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(port)));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

template <class Connection>
void send_out(int socket, Connection& tls) {
  const octets out = tls.take_output();
  std::size_t at = 0;
  while (at < out.size()) {
    const ssize_t sent = ::send(socket, out.data() + at, out.size() - at, MSG_NOSIGNAL);
    if (sent <= 0) return;
    at += static_cast<std::size_t>(sent);
  }
}

/// Carries bytes until `on_event` says that it is enough, or the connection ends. Whether it was enough.
template <class Connection, class OnEvent>
bool drive(int socket, Connection& tls, OnEvent on_event) {
  for (;;) {
    while (const auto what = tls.next_event()) {
      if (what->kind == event_kind::failed) {
        std::printf("# failed: %s: %s\n", std::string(name(what->alert)).c_str(), what->reason.c_str());
      } else if (what->kind == event_kind::peer_alert) {
        std::printf("# alert: %s\n", std::string(name(what->alert)).c_str());
      } else if (what->kind == event_kind::truncated) {
        std::printf("# truncated\n");
      } else if (what->kind == event_kind::handshake_done) {
        std::printf("# done: %s %s%s%s%s%s\n", std::string(name(tls.cipher_suite()->cipher_suite)).c_str(),
                    std::string(name(tls.group())).c_str(), tls.resumed() ? " resumed" : "",
                    tls.alpn().empty() ? "" : " alpn=", tls.alpn().c_str(),
                    tls.peer_chain().empty() ? "" : " certificate");
      }
      if (on_event(*what)) {
        send_out(socket, tls);
        return true;
      }
    }
    send_out(socket, tls);
    if (tls.ended()) return false;
    std::uint8_t buffer[16384];
    const ssize_t got = ::recv(socket, buffer, sizeof buffer, 0);
    if (got <= 0) {
      tls.end_of_input();
      continue;
    }
    tls.feed(bytes(buffer, static_cast<std::size_t>(got)));
  }
}

int run_client(const std::string& port, options given) {
  provider crypto;
  session::client_config<provider> config;
  configure(config, given);
  config.host = given.contains("host") ? given["host"] : "server.test";
  if (given.contains("ca") && crypto.anchors().add_file(given["ca"]) == 0) die("no CA");
  if (given.contains("cert")) {
    config.identities.push_back(load_identity(crypto, given["cert"], given["key"]));
  }
  if (given.contains("shares")) config.key_shares = list_of<NamedGroup>(given["shares"]);
  const std::string text = (given.contains("send") ? given["send"] : "hello") + "\n";
  const std::string expect = (given.contains("expect") ? given["expect"] : "olleh") + "\n";
  const int connections = given.contains("connections") ? std::stoi(given["connections"]) : 1;
  for (int i = 0; i < connections; ++i) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    limit_time(socket);
    const sockaddr_in address = loopback(port);
    if (connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) die("connect");
    session::tls13_client<provider> tls(crypto, config);
    std::string came;
    const bool good = drive(socket, tls, [&](const session::event& what) {
      if (what.kind == event_kind::handshake_done) {
        if (given.contains("update")) tls.update_keys(true);
        tls.send_data(bytes(text));
      }
      if (what.kind == event_kind::application_data) came.append(what.data.begin(), what.data.end());
      return came.ends_with(expect) && (i + 1 == connections || !config.psks.empty() || [&] {
               if (auto ticket = tls.take_ticket()) config.psks = {std::move(*ticket)};
               return !config.psks.empty();
             }());
    });
    tls.close();
    send_out(socket, tls);
    ::close(socket);
    std::fputs(came.c_str(), stdout);
    std::fflush(stdout);
    if (!good) return 1;
  }
  return 0;
}

int run_server(const std::string& port, options given) {
  provider crypto;
  session::ticket_cache tickets;
  session::server_config<provider> config;
  configure(config, given);
  config.identities.push_back(load_identity(crypto, given["cert"], given["key"]));
  config.tickets = &tickets;
  if (given.contains("ca")) {
    if (crypto.anchors().add_file(given["ca"]) == 0) die("no CA");
    config.require_client_certificate = true;
  }
  const int listening = ::socket(AF_INET, SOCK_STREAM, 0);
  const int yes = 1;
  setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  limit_time(listening);
  sockaddr_in address = loopback(port);
  socklen_t size = sizeof address;
  if (bind(listening, reinterpret_cast<const sockaddr*>(&address), size) != 0) die("bind");
  if (listen(listening, 8) != 0) die("listen");
  getsockname(listening, reinterpret_cast<sockaddr*>(&address), &size);
  std::printf("# port: %d\n", ntohs(address.sin_port));
  std::fflush(stdout);
  const int count = given.contains("count") ? std::stoi(given["count"]) : 1;
  for (int i = 0; i < count; ++i) {
    const int socket = accept(listening, nullptr, nullptr);
    if (socket < 0) die("accept");
    limit_time(socket);
    session::tls13_server<provider> tls(crypto, config);
    drive(socket, tls, [&](const session::event& what) {
      if (what.kind == event_kind::handshake_done && given.contains("update")) tls.update_keys(true);
      if (what.kind == event_kind::application_data) tls.send_data(what.data);
      if (what.kind == event_kind::closed) tls.close();
      return what.kind == event_kind::closed;
    });
    ::close(socket);
    std::fflush(stdout);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) die("client|server PORT [option=value...]");
  options given;
  for (int i = 3; i < argc; ++i) {
    const std::string_view word = argv[i];
    const std::size_t equals = word.find('=');
    if (equals == std::string_view::npos) die("option=value");
    given[std::string(word.substr(0, equals))] = word.substr(equals + 1);
  }
  const std::string_view role = argv[1];
  return role == "client" ? run_client(argv[2], given) : run_server(argv[2], given);
}
