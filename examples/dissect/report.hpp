#pragma once

#include <string>
#include <string_view>
#include <tlswire/crypto/botan/fingerprint_hash.hpp>
#include <tlswire/inspect.hpp>
#include <tlswire/tls.hpp>
#include <vector>

#include "certificates.hpp"
#include "event.hpp"
#include "message_text.hpp"
#include "output.hpp"

namespace dissect {

struct report_options {
  bool tree = false;
  bool fingerprints = false;
  bool certificates = false;
  tlswire::tree_options fields{};
};

/// Prints a line for each message, and below it what was asked for.
class report : public observer {
 public:
  report(output& out, report_options options) : out_(out), options_(options) {}

  void on(const event& e) override {
    switch (e.kind) {
      case event_kind::record:
        if (options_.tree) record(e);
        return;
      case event_kind::fragment:
        if (options_.tree) fragment(e);
        return;
      default:
        line(e);
        if (options_.tree) tree(e);
        details(e);
        out_({});
    }
  }

 private:
  static constexpr std::string_view indent = "    ";

  void line(const event& e) {
    std::string& text = out_.text();
    std::size_t from = text.size();
    out_.set(output::style::quiet);
    from = text.size();
    append_time(text, e.at.time);
    pad(text, from, 12);
    from = text.size();
    append_endpoint(text, e.at.source);
    pad(text, from, 22);
    text += "-> ";
    from = text.size();
    append_endpoint(text, e.at.destination);
    out_.set(output::style::plain);
    pad(text, from, 22);
    from = text.size();
    text += version_name(e);
    pad(text, from, 9);
    const bool wrong = e.kind == event_kind::broken || e.kind == event_kind::missing;
    out_.in(wrong ? output::style::wrong : output::style::name, event_name(e));
    const std::size_t size = e.kind == event_kind::missing ? e.count : e.content.size();
    text += ", " + std::to_string(size) + (size == 1 ? " byte" : " bytes");
    if (e.kind == event_kind::handshake) {
      text += message_summary(e.content, e.context);
      if (const auto parsed = tlswire::parse<tlswire::Handshake>(e.content, e.context); !parsed) {
        malformed(parsed.error());
      }
    }
    if (e.error != nullptr) malformed(*e.error);
    text += '\n';
  }
  void malformed(const tlswire::parse_error& error) {
    out_.text() += "; ";
    out_.in(output::style::wrong, tlswire::error_text(error).view());
  }

  /// `handshake (0x16)`.
  template <class E>
  static std::string value_text(E value) {
    const std::string_view known = tlswire::name(value);
    char digits[16];
    std::snprintf(digits, sizeof digits, "0x%0*x", static_cast<int>(2 * sizeof value),
                  static_cast<unsigned>(value));
    return known.empty() ? digits : std::string(known) + " (" + digits + ')';
  }

  void record(const event& e) {
    headers_ += indent;
    headers_ += "record: type " + value_text(e.record.type) + ", version " + value_text(e.record.version);
    if (e.over == carrier::dtls) {
      headers_ += ", epoch " + std::to_string(e.record.epoch) + ", sequence_number " +
                  std::to_string(e.record.sequence_number);
    }
    headers_ += ", length " + std::to_string(e.record.length) + '\n';
  }
  void fragment(const event& e) {
    headers_ += indent;
    headers_ += "fragment: msg_type " + value_text(e.fragment.type) + ", length " +
                std::to_string(e.fragment.length) + ", message_seq " +
                std::to_string(e.fragment.message_seq) + ", fragment_offset " +
                std::to_string(e.fragment.offset) + ", fragment_length " + std::to_string(e.fragment.size) +
                '\n';
  }

  /// The headers since the last message, then the fields.
  void tree(const event& e) {
    out_.text() += headers_;
    headers_.clear();
    bool begins_line = true;
    const auto write = [&](std::string_view text) {
      if (begins_line) out_.text() += indent;
      begins_line = text.ends_with('\n');
      out_.text() += text;
    };
    const tlswire::text_sink sink(write);
    switch (e.kind) {
      case event_kind::handshake:
        tlswire::print_tree<tlswire::Handshake>(e.content, sink, e.context, options_.fields);
        break;
      case event_kind::ssl2_hello:
        tlswire::print_tree<tlswire::ssl2::ClientHello>(e.content, sink, e.context, options_.fields);
        break;
      case event_kind::alert:
        tlswire::print_tree<tlswire::Alert>(e.content, sink, e.context, options_.fields);
        break;
      case event_kind::change_cipher_spec:
        tlswire::print_tree<tlswire::ChangeCipherSpec>(e.content, sink, e.context, options_.fields);
        break;
      case event_kind::heartbeat:
        tlswire::print_tree<tlswire::HeartbeatMessage>(e.content, sink, e.context, options_.fields);
        break;
      case event_kind::ack:
        tlswire::print_tree<tlswire::ACK>(e.content, sink, e.context, options_.fields);
        break;
      case event_kind::encrypted:
        tlswire::print_tree<encrypted_record>(e.content, sink, e.context, options_.fields);
        break;
      default:
        break;
    }
  }
  /// What is under record protection, as far as it can be read.
  struct encrypted_record {
    tlswire::rest<> encrypted_record{};
  };

  void details(const event& e) {
    if (e.kind != event_kind::handshake) return;
    const auto type = static_cast<tlswire::HandshakeType>(e.content[0]);
    if (options_.fingerprints) fingerprints(e, type);
    if (type == tlswire::HandshakeType::certificate && (options_.tree || options_.certificates)) {
      std::size_t index = 0;
      for (const bytes der : certificates_in(e.content, e.context)) {
        for (const std::string& text : certificate_lines(der)) {
          out_.text() += indent;
          out_.text() += "certificate[" + std::to_string(index) + "] " + text + '\n';
        }
        ++index;
      }
    }
  }

  void fingerprints(const event& e, tlswire::HandshakeType type) {
    using namespace tlswire;
    const bytes body = e.content.sub(handshake_header_size);
    const auto of_client = [&](const auto& hello) {
      if (!hello) return;
      const hello_transport transport = e.over == carrier::dtls  ? hello_transport::datagram
                                        : e.over == carrier::tls ? hello_transport::tcp
                                                                 : hello_transport::quic;
      fingerprint("ja3", ja3<tlswire::botan::md5>(*hello), [&](text_sink to) { print_ja3(*hello, to); });
      fingerprint("ja4", ja4<tlswire::botan::sha256>(*hello, transport),
                  [&](text_sink to) { print_ja4_r(*hello, transport, to); });
    };
    const auto of_server = [&](const auto& hello) {
      if (hello)
        fingerprint("ja3s", ja3s<tlswire::botan::md5>(*hello), [&](text_sink to) { print_ja3s(*hello, to); });
    };
    if (type == HandshakeType::client_hello) {
      if (e.over == carrier::dtls) {
        of_client(parse<dtls::ClientHello, framing>(body));
      } else {
        of_client(parse<ClientHello, framing>(body));
      }
    } else if (type == HandshakeType::server_hello) {
      if (tlswire::detail::is_hello_retry_request(body)) {
        of_server(parse<HelloRetryRequest, framing>(body));
      } else {
        of_server(parse<ServerHello, framing>(body));
      }
    }
  }
  template <class Print>
  void fingerprint(std::string_view title, std::string_view digest, Print&& print) {
    std::string& text = out_.text();
    text += indent;
    text += title;
    text += ": ";
    text += digest;
    text += " = ";
    const auto append = [&](std::string_view piece) { text += piece; };
    print(tlswire::text_sink(append));
    text += '\n';
  }

  output& out_;
  report_options options_;
  std::string headers_;
};

}  // namespace dissect
