#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/handshake/extension/application_layer_protocol_negotiation.hpp>
#include <tlswire/handshake/extension/signature_algorithms.hpp>
#include <tlswire/handshake/extension/supported_versions.hpp>
#include <tlswire/inspect/fingerprint.hpp>
#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/registry/cipher_suite.hpp>
#include <tlswire/registry/extension_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/registry/signature_scheme.hpp>

namespace tlswire {

/// `sorted` is JA4 and JA4_r; `original` is JA4_o and JA4_ro, which keep the order of the hello, and
/// server_name and application_layer_protocol_negotiation among the extensions.
enum class ja4_order : std::uint8_t { sorted, original };

namespace detail {

/// The parts of a JA4 fingerprint of a ClientHello of TLS or of DTLS. A body that is malformed counts as one
/// that is not there.
template <class Hello>
class ja4_parts {
 public:
  ja4_parts(const Hello& hello, hello_transport transport, ja4_order order) noexcept
      : hello_(hello), transport_(transport), order_(order) {}

  static constexpr std::size_t prefix_size = 10;

  void prefix(char* to) const {
    *to++ = transport_ == hello_transport::tcp ? 't' : transport_ == hello_transport::quic ? 'q' : 'd';
    to = put(to, version());
    *to++ = contains(ExtensionType::server_name) ? 'd' : 'i';
    std::size_t suites = 0;
    each_suite([&](std::uint16_t) { ++suites; });
    to = put_count(to, suites);
    std::size_t extensions = 0;
    each_extension([&](std::uint16_t) { ++extensions; });
    to = put_count(to, extensions);
    protocol(to);
  }
  /// Gives false if there is nothing to print.
  bool suites(text_sink out) const {
    return values(out, [this](auto&& use) { this->each_suite(use); });
  }
  bool extensions(text_sink out) const {
    return values(out, [this](auto&& use) {
      this->each_extension([&](std::uint16_t type) {
        const bool in_prefix =
            type == static_cast<std::uint16_t>(ExtensionType::server_name) ||
            type == static_cast<std::uint16_t>(ExtensionType::application_layer_protocol_negotiation);
        if (order_ == ja4_order::original || !in_prefix) use(type);
      });
    });
  }
  /// The signature algorithms in their order, behind an underscore; nothing if there are none.
  void signature_schemes(text_sink out) const {
    if (!hello_.extensions.has_value()) return;
    const auto schemes = hello_.extensions->template find<signature_algorithms>();
    if (!schemes) return;
    separated list(out, ",");
    for (const SignatureScheme scheme : schemes->supported_signature_algorithms) {
      if (is_grease(scheme)) continue;
      if (!list.any()) out("_");
      list.hex(static_cast<std::uint16_t>(scheme));
    }
  }

 private:
  template <class Use>
  void each_suite(Use&& use) const {
    for (const CipherSuite suite : hello_.cipher_suites) {
      if (!is_grease(suite)) use(static_cast<std::uint16_t>(suite));
    }
  }
  template <class Use>
  void each_extension(Use&& use) const {
    if (!hello_.extensions.has_value()) return;
    for (const auto& e : *hello_.extensions) {
      if (!is_grease(e.extension_type)) use(static_cast<std::uint16_t>(e.extension_type));
    }
  }
  template <class Each>
  bool values(text_sink out, const Each& each) const {
    separated list(out, ",");
    const auto print = [&](std::uint16_t value) { list.hex(value); };
    if (order_ == ja4_order::sorted) {
      in_ascending_order(each, print);
    } else {
      each(print);
    }
    return list.any();
  }
  bool contains(ExtensionType type) const {
    return hello_.extensions.has_value() && hello_.extensions->contains(type);
  }

  std::string_view version() const {
    ProtocolVersion highest = hello_.legacy_version;
    if (hello_.extensions.has_value()) {
      if (const auto offered = hello_.extensions->template find<supported_versions>()) {
        bool any = false;
        for (const ProtocolVersion one : offered->versions) {
          if (is_grease(one) || (any && !newer(one, highest))) continue;
          highest = one;
          any = true;
        }
      }
    }
    switch (static_cast<std::uint16_t>(highest)) {
      case 0x0304:
        return "13";
      case 0x0303:
        return "12";
      case 0x0302:
        return "11";
      case 0x0301:
        return "10";
      case 0x0300:
        return "s3";
      case 0x0002:
        return "s2";
      case 0xFEFF:
        return "d1";
      case 0xFEFD:
        return "d2";
      case 0xFEFC:
        return "d3";
      default:
        return "00";
    }
  }
  // The code points of DTLS descend.
  static bool newer(ProtocolVersion a, ProtocolVersion b) noexcept {
    return is_dtls(a) && is_dtls(b) ? a < b : a > b;
  }

  /// First and last character of the first protocol; where one of the two is no letter or digit, of its
  /// hexadecimal digits.
  void protocol(char* to) const {
    to[0] = to[1] = '0';
    if (!hello_.extensions.has_value()) return;
    const auto offered = hello_.extensions->template find<application_layer_protocol_negotiation>();
    if (!offered || offered->protocol_name_list.empty()) return;
    const bytes first = *offered->protocol_name_list.begin();
    if (first.empty()) return;
    const std::uint8_t from = first[0];
    const std::uint8_t until = first[first.size() - 1];
    const bool plain = letter_or_digit(from) && letter_or_digit(until);
    to[0] = plain ? static_cast<char>(from) : "0123456789abcdef"[from >> 4];
    to[1] = plain ? static_cast<char>(until) : "0123456789abcdef"[until & 15];
  }
  static bool letter_or_digit(std::uint8_t c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  static char* put(char* to, std::string_view text) noexcept {
    for (const char c : text) *to++ = c;
    return to;
  }
  static char* put_count(char* to, std::size_t count) noexcept {
    if (count > 99) count = 99;
    *to++ = static_cast<char>('0' + count / 10);
    *to++ = static_cast<char>('0' + count % 10);
    return to;
  }

  const Hello& hello_;
  hello_transport transport_;
  ja4_order order_;
};

}  // namespace detail

/// Prints the JA4 fingerprint of a ClientHello without hashing: JA4_r, or JA4_ro in the original order. The
/// algorithm is that of FoxIO's JA4 (TLS client fingerprinting, BSD 3-clause); GREASE values are left out
/// everywhere.
template <class Hello>
void print_ja4_r(const Hello& hello, hello_transport transport, text_sink out,
                 ja4_order order = ja4_order::sorted) {
  const detail::ja4_parts<Hello> parts(hello, transport, order);
  char prefix[detail::ja4_parts<Hello>::prefix_size];
  parts.prefix(prefix);
  out({prefix, sizeof prefix});
  out("_");
  parts.suites(out);
  out("_");
  parts.extensions(out);
  parts.signature_schemes(out);
}

/// The JA4 fingerprint of a ClientHello, or JA4_o in the original order. `Hash` is SHA-256; one object is
/// made for each of two digests.
template <text_hash Hash, class Hello>
[[nodiscard]] fixed_text<36> ja4(const Hello& hello, hello_transport transport,
                                 ja4_order order = ja4_order::sorted) {
  constexpr std::size_t digits = 12;
  const detail::ja4_parts<Hello> parts(hello, transport, order);
  fixed_text<36> out;
  parts.prefix(out.text);
  char* to = out.text + detail::ja4_parts<Hello>::prefix_size;
  const auto part = [&](auto&& print) {
    *to++ = '_';
    Hash hash;
    const auto update = [&](std::string_view text) { hash.update(text); };
    if (print(text_sink(update))) {
      detail::digest_text<digits>(hash, to);
    } else {
      for (std::size_t i = 0; i < digits; ++i) to[i] = '0';
    }
    to += digits;
  };
  part([&](text_sink sink) { return parts.suites(sink); });
  part([&](text_sink sink) {
    if (!parts.extensions(sink)) return false;
    parts.signature_schemes(sink);
    return true;
  });
  return out;
}

}  // namespace tlswire
