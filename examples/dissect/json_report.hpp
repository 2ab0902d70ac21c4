#pragma once

#include <string>
#include <string_view>
#include <tlswire/inspect/json.hpp>
#include <tlswire/tls.hpp>

#include "event.hpp"
#include "message_text.hpp"
#include "output.hpp"

namespace dissect {

/// Prints a JSON object for each message, on a line of its own.
///
///     {"time": 0.003, "source": "192.0.2.1:20000", "destination": "198.51.100.1:443", "version": "TLS 1.3",
///      "name": "ClientHello", "size": 264, "message": {"msg_type": "client_hello", ...}}
class json_report : public observer {
 public:
  explicit json_report(output& out) : out_(out) {}

  void on(const event& e) override {
    if (e.kind == event_kind::record || e.kind == event_kind::fragment) return;
    std::string& text = out_.text();
    text += "{\"time\": ";
    append_time(text, e.at.time);
    text += ", \"source\": \"";
    append_endpoint(text, e.at.source);
    text += "\", \"destination\": \"";
    append_endpoint(text, e.at.destination);
    text += "\", \"version\": \"";
    text += version_name(e);
    // Names are those of structs and registries: nothing in them needs to be escaped.
    text += "\", \"name\": \"" + event_name(e);
    text += "\", \"size\": " + std::to_string(e.kind == event_kind::missing ? e.count : e.content.size());
    switch (e.kind) {
      case event_kind::handshake:
        message<tlswire::Handshake>(e);
        break;
      case event_kind::ssl2_hello:
        message<tlswire::ssl2::ClientHello>(e);
        break;
      case event_kind::alert:
        message<tlswire::Alert>(e);
        break;
      case event_kind::change_cipher_spec:
        message<tlswire::ChangeCipherSpec>(e);
        break;
      case event_kind::heartbeat:
        message<tlswire::HeartbeatMessage>(e);
        break;
      case event_kind::ack:
        message<tlswire::ACK>(e);
        break;
      default:
        break;
    }
    text += "}\n";
    out_({});
  }

 private:
  template <class T>
  void message(const event& e) {
    out_.text() += ", \"message\": ";
    const auto append = [&](std::string_view piece) { out_.text() += piece; };
    tlswire::print_json<T>(e.content, append, e.context);
  }

  output& out_;
};

}  // namespace dissect
