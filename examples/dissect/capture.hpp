#pragma once

#include <pcap/pcap.h>
#include <tins/ip.h>
#include <tins/ip_reassembler.h>

#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>

#include "packet.hpp"

namespace dissect {

/// The packets of a capture in the formats pcap and pcapng, read by libpcap. Fragments of IPv4 are put
/// together by libtins.
class capture {
 public:
  /// Takes the file over. Throws std::runtime_error if it is no capture.
  explicit capture(std::FILE* file) {
    char error[PCAP_ERRBUF_SIZE] = "";
    handle_.reset(pcap_fopen_offline_with_tstamp_precision(file, PCAP_TSTAMP_PRECISION_MICRO, error));
    if (!handle_) {
      std::fclose(file);
      throw std::runtime_error(error);
    }
    link_ = pcap_datalink(handle_.get());
  }

  /// Whether `first`, the first four bytes of a file, begin a capture.
  static bool begins(std::uint32_t first) {
    switch (first) {
      case 0xA1B2C3D4:
      case 0xD4C3B2A1:
      case 0xA1B23C4D:
      case 0x4D3CB2A1:
      case 0x0A0D0D0A:
        return true;
      default:
        return false;
    }
  }

  /// The next packet, good until the next call; false at the end. Throws std::runtime_error where the file is
  /// broken.
  bool next(packet& out) {
    pcap_pkthdr* header = nullptr;
    const std::uint8_t* data = nullptr;
    const int answer = pcap_next_ex(handle_.get(), &header, &data);
    if (answer == PCAP_ERROR_BREAK) return false;
    if (answer != 1) throw std::runtime_error(pcap_geterr(handle_.get()));
    const std::int64_t time = std::int64_t{header->ts.tv_sec} * 1000000 + header->ts.tv_usec;
    if (count_ == 0) start_ = time;
    read_ += header->caplen + 16;
    out = {.number = ++count_, .time = time - start_, .size = header->len};
    if (!read_packet(out, link_, {data, header->caplen})) {
      throw std::runtime_error(std::string("packets of link layer ") + link_name() + " cannot be read");
    }
    if (out.is == protocol::fragment && out.ether_type == 0x0800) put_together(out);
    return true;
  }

  /// About how many bytes of the file have been read.
  std::uint64_t bytes_read() const { return read_; }

 private:
  struct close {
    void operator()(pcap_t* handle) const { pcap_close(handle); }
  };

  std::string link_name() const {
    const char* const name = pcap_datalink_val_to_name(link_);
    return name != nullptr ? name : std::to_string(link_);
  }

  void put_together(packet& p) {
    try {
      Tins::IP whole(p.network.data(), static_cast<std::uint32_t>(p.network.size()));
      if (fragments_.process(whole) != Tins::IPv4Reassembler::REASSEMBLED) return;
      serialized_ = whole.serialize();
      p.is = protocol::other;
      read_network(p, 0x0800, serialized_);
    } catch (const Tins::exception_base&) {
      // It stays a fragment.
    }
  }

  std::unique_ptr<pcap_t, close> handle_;
  int link_ = 0;
  std::uint64_t count_ = 0;
  std::uint64_t read_ = 0;
  std::int64_t start_ = 0;
  Tins::IPv4Reassembler fragments_;
  std::vector<std::uint8_t> serialized_;
};

}  // namespace dissect
