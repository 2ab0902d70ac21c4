#pragma once

#include <pcap/pcap.h>

#include <cstddef>
#include <cstdint>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/reader.hpp>

#include "endpoint.hpp"

namespace dissect {

enum class protocol : std::uint8_t { tcp, udp, arp, fragment, other };

/// A captured packet down to its transport, as views of the captured bytes.
struct packet {
  std::uint64_t number = 0;  ///< the first is 1
  std::int64_t time = 0;     ///< in microseconds since the first packet
  std::size_t size = 0;      ///< on the wire
  protocol is = protocol::other;
  std::uint16_t ether_type = 0;
  std::uint8_t ip_protocol = 0;
  bytes network{};  ///< of the IP or ARP header and what is behind it
  endpoint source{}, destination{};
  bytes payload{};
  std::size_t missing = 0;  ///< bytes of the payload that were not captured

  std::uint8_t flags = 0;  ///< of TCP, like the next three
  std::uint32_t sequence = 0, acknowledgement = 0;
  std::uint16_t window = 0;

  static constexpr std::uint8_t fin = 1, syn = 2, rst = 4, psh = 8, ack = 16, urg = 32;
  bool has(std::uint8_t flag) const { return (flags & flag) != 0; }
};

namespace detail {

template <std::size_t N>
std::size_t number_at(bytes data, std::size_t at) {
  return static_cast<std::size_t>(tlswire::load_big_endian<N>(data.data() + at));
}

/// `length` is what the IP header says of the payload.
inline void read_transport(packet& p, bytes data, std::size_t length) {
  const std::size_t header = p.ip_protocol == IPPROTO_TCP ? 20 : 8;
  if ((p.ip_protocol != IPPROTO_TCP && p.ip_protocol != IPPROTO_UDP) || data.size() < header) return;
  p.source.port = static_cast<std::uint16_t>(number_at<2>(data, 0));
  p.destination.port = static_cast<std::uint16_t>(number_at<2>(data, 2));
  std::size_t first = header;
  if (p.ip_protocol == IPPROTO_TCP) {
    p.sequence = static_cast<std::uint32_t>(number_at<4>(data, 4));
    p.acknowledgement = static_cast<std::uint32_t>(number_at<4>(data, 8));
    first = std::size_t{4} * (data[12] >> 4);
    p.flags = data[13];
    p.window = static_cast<std::uint16_t>(number_at<2>(data, 14));
  }
  // Hardware that segments for the kernel leaves the length of IP at 0.
  if (length == 0) length = data.size();
  if (first < header || first > length) return;
  p.is = p.ip_protocol == IPPROTO_TCP ? protocol::tcp : protocol::udp;
  p.payload = data.sub(first, length - first);
  p.missing = length - first - p.payload.size();
}

inline void read_ipv4(packet& p) {
  const bytes data = p.network;
  if (data.size() < 20) return;
  const std::size_t header = std::size_t{4} * (data[0] & 15);
  if (header < 20 || header > data.size()) return;
  p.ip_protocol = data[9];
  p.source = endpoint_of(data.sub(12, 4));
  p.destination = endpoint_of(data.sub(16, 4));
  // More fragments, or an offset.
  if ((number_at<2>(data, 6) & 0x3FFF) != 0) {
    p.is = protocol::fragment;
    return;
  }
  const std::size_t total = number_at<2>(data, 2);
  read_transport(p, data.sub(header), total > header ? total - header : 0);
}

inline void read_ipv6(packet& p) {
  bytes data = p.network;
  if (data.size() < 40) return;
  p.source = endpoint_of(data.sub(8, 16));
  p.destination = endpoint_of(data.sub(24, 16));
  p.ip_protocol = data[6];
  std::size_t length = number_at<2>(data, 4);
  data = data.sub(40);
  // RFC 8200 section 4: hop-by-hop options, routing, destination options, and fragments.
  while (p.ip_protocol == 0 || p.ip_protocol == 43 || p.ip_protocol == 60 || p.ip_protocol == 44) {
    if (data.size() < 8) return;
    const bool fragment = p.ip_protocol == 44;
    if (fragment && (number_at<2>(data, 2) & 0xFFF9) != 0) {
      p.is = protocol::fragment;
      return;
    }
    const std::size_t size = fragment ? 8 : 8 + std::size_t{8} * data[1];
    if (size > data.size()) return;
    p.ip_protocol = data[0];
    data = data.sub(size);
    length = length > size ? length - size : 0;
  }
  read_transport(p, data, length);
}

}  // namespace detail

/// Reads what stands behind the link layer.
inline void read_network(packet& p, std::uint16_t ether_type, bytes data) {
  p.ether_type = ether_type;
  p.network = data;
  if (ether_type == 0x0800) {
    detail::read_ipv4(p);
  } else if (ether_type == 0x86DD) {
    detail::read_ipv6(p);
  } else if (ether_type == 0x0806) {
    p.is = protocol::arp;
  }
}

/// Reads the headers of a frame of a link layer of libpcap; gives false for a link layer that is not known.
inline bool read_packet(packet& p, int link, bytes frame) {
  std::size_t header = 0;
  std::size_t type_at = 0;
  switch (link) {
    case DLT_EN10MB:
      header = 14;
      type_at = 12;
      break;
    case DLT_LINUX_SLL:
      header = 16;
      type_at = 14;
      break;
    case DLT_LINUX_SLL2:
      header = 20;
      break;
    case DLT_NULL:
    case DLT_LOOP:
      header = 4;
      break;
    case DLT_RAW:
    case 101:  // LINKTYPE_RAW, which is DLT_RAW under another number
    case DLT_IPV4:
    case DLT_IPV6:
      break;
    default:
      return false;
  }
  if (frame.size() < header + 1) return true;
  bytes data = frame.sub(header);
  // Without a type of its own, the version of IP tells.
  std::uint16_t type = data[0] >> 4 == 6 ? 0x86DD : 0x0800;
  if (link == DLT_EN10MB || link == DLT_LINUX_SLL || link == DLT_LINUX_SLL2) {
    type = static_cast<std::uint16_t>(detail::number_at<2>(frame, type_at));
  }
  // IEEE 802.1Q and 802.1ad: tags of VLANs.
  while ((type == 0x8100 || type == 0x88A8) && data.size() >= 4) {
    type = static_cast<std::uint16_t>(detail::number_at<2>(data, 2));
    data = data.sub(4);
  }
  read_network(p, type, data);
  return true;
}

}  // namespace dissect
