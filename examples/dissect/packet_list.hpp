#pragma once

#include <tins/arp.h>
#include <tins/dns.h>
#include <tins/exceptions.h>

#include <string>
#include <string_view>

#include "event.hpp"
#include "message_text.hpp"
#include "output.hpp"
#include "packet.hpp"

namespace dissect {

/// Prints a line for each packet, with the messages that end in it.
class packet_list : public observer {
 public:
  explicit packet_list(output& out) : out_(out) {}

  void on(const event& e) override {
    if (e.kind == event_kind::record || e.kind == event_kind::fragment) return;
    if (!messages_.empty()) messages_ += ", ";
    messages_ += event_name(e);
    if (e.kind == event_kind::handshake) messages_ += message_summary(e.content, e.context);
    version_ = version_name(e);
  }

  /// To be called behind what told of its messages.
  void print(const packet& p) {
    std::string& text = out_.text();
    std::size_t from = text.size();
    text += std::to_string(p.number);
    pad(text, from, 7);
    from = text.size();
    append_time(text, p.time);
    pad(text, from, 12);
    const auto [name, info] = describe(p);
    if (p.is != protocol::arp) {
      from = text.size();
      address(text, p.source);
      pad(text, from, 22);
      text += "-> ";
      from = text.size();
      address(text, p.destination);
      pad(text, from, 22);
    }
    from = text.size();
    out_.in(messages_.empty() ? output::style::quiet : output::style::name, name);
    pad(text, from, 9);
    from = text.size();
    text += std::to_string(p.size);
    pad(text, from, 6);
    text += info;
    text += '\n';
    messages_.clear();
    version_ = {};
    out_({});
  }

 private:
  struct described {
    std::string name, info;
  };

  static void address(std::string& text, const endpoint& e) {
    if (e.size != 0 && e.port == 0) {
      append_address(text, e);
    } else {
      append_endpoint(text, e);
    }
  }

  described describe(const packet& p) const {
    switch (p.is) {
      case protocol::arp:
        return {"ARP", arp(p.network)};
      case protocol::fragment:
        return {p.ether_type == 0x86DD ? "IPv6" : "IPv4", "fragment"};
      case protocol::tcp: {
        std::string info = tcp(p);
        if (!messages_.empty()) info += ' ' + messages_;
        return {messages_.empty() ? "TCP" : std::string(version_), info};
      }
      case protocol::udp: {
        if (!messages_.empty()) return {std::string(version_), messages_};
        for (const std::uint16_t port : {p.source.port, p.destination.port}) {
          if (port == 53 || port == 5353) {
            const std::string info = dns(p.payload);
            if (!info.empty()) return {"DNS", info};
          }
        }
        return {"UDP", "Len=" + std::to_string(p.payload.size() + p.missing)};
      }
      default:
        return other(p);
    }
  }

  static std::string tcp(const packet& p) {
    static constexpr struct {
      std::uint8_t flag;
      std::string_view name;
    } names[] = {{packet::syn, "SYN"}, {packet::fin, "FIN"}, {packet::rst, "RST"},
                 {packet::psh, "PSH"}, {packet::ack, "ACK"}, {packet::urg, "URG"}};
    std::string info;
    for (const auto& [flag, name] : names) {
      if (!p.has(flag)) continue;
      info += info.empty() ? "[" : ", ";
      info += name;
    }
    info += info.empty() ? "[] Seq=" : "] Seq=";
    info += std::to_string(p.sequence);
    if (p.has(packet::ack)) info += " Ack=" + std::to_string(p.acknowledgement);
    return info + " Win=" + std::to_string(p.window) + " Len=" + std::to_string(p.payload.size() + p.missing);
  }

  static std::string arp(bytes data) try {
    const Tins::ARP packet(data.data(), static_cast<std::uint32_t>(data.size()));
    if (packet.opcode() == Tins::ARP::REPLY) {
      return packet.sender_ip_addr().to_string() + " is at " + packet.sender_hw_addr().to_string();
    }
    return "who has " + packet.target_ip_addr().to_string() + "? tell " + packet.sender_ip_addr().to_string();
  } catch (const Tins::exception_base&) {
    return "malformed";
  }

  /// Empty if it is none.
  static std::string dns(bytes data) try {
    const Tins::DNS packet(data.data(), static_cast<std::uint32_t>(data.size()));
    std::string info = packet.type() == Tins::DNS::QUERY ? "query" : "response";
    for (const auto& query : packet.queries()) {
      info += ' ' + record_type(query.query_type()) + ' ' + support::printable(query.dname());
    }
    for (const auto& answer : packet.answers()) {
      info += ", " + record_type(answer.query_type());
      // Data of records of these types is text to libtins.
      switch (answer.query_type()) {
        case Tins::DNS::A:
        case Tins::DNS::AAAA:
        case Tins::DNS::CNAME:
        case Tins::DNS::NS:
        case Tins::DNS::PTR:
        case Tins::DNS::MX:
          info += ' ' + support::printable(answer.data());
          break;
        default:
          break;
      }
    }
    return info;
  } catch (const Tins::exception_base&) {
    return {};
  }
  static std::string record_type(std::uint16_t type) {
    switch (type) {
      case 1:
        return "A";
      case 2:
        return "NS";
      case 5:
        return "CNAME";
      case 12:
        return "PTR";
      case 15:
        return "MX";
      case 16:
        return "TXT";
      case 28:
        return "AAAA";
      case 64:
        return "SVCB";
      case 65:
        return "HTTPS";
      default:
        return "TYPE" + std::to_string(type);
    }
  }

  static described other(const packet& p) {
    char type[16];
    if (p.source.size == 0) {
      std::snprintf(type, sizeof type, "0x%04x", p.ether_type);
      return {type, {}};
    }
    if (p.ip_protocol == 1) return {"ICMP", {}};
    if (p.ip_protocol == 58) return {"ICMPv6", {}};
    return {p.source.size == 4 ? "IPv4" : "IPv6", "protocol " + std::to_string(p.ip_protocol)};
  }

  output& out_;
  std::string messages_;
  std::string_view version_;
};

}  // namespace dissect
