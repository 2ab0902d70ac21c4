#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <tlswire/registry/cipher_suite.hpp>
#include <tlswire/registry/cipher_suite_info.hpp>
#include <tlswire/registry/content_type.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/key_exchange_algorithm.hpp>
#include <tlswire/tls.hpp>

#include "support/hex.hpp"
#include "support/text.hpp"

/// The handshake messages of a connection, each read as what the ones before it make of it.
namespace tlswire::vectors {

using octets = std::vector<std::uint8_t>;

/// Length of `verify_data`. RFC 9846 section 4.5.3, RFC 5246 section 7.4.9.
constexpr std::uint8_t verify_data_length(ProtocolVersion version, CipherSuite suite) noexcept {
  if (!is_tls13(version)) return 12;
  return name(suite).ends_with("SHA384") ? 48 : 32;
}

namespace detail {

/// Whether tlswire knows a form of a message in the versions of DTLS, which some have of their own.
template <class... M>
constexpr bool has_dtls_form(type_list<M...>, HandshakeType type, const negotiated& values) noexcept {
  const auto is = [&]<class T>(type_list<T>) {
    if constexpr (tlswire::detail::versioned<T>) {
      return T::msg_type == type && T::stands_in(values);
    } else {
      return false;
    }
  };
  return (... || is(type_list<M>{}));
}

}  // namespace detail

/// Reads one message after the other, strictly, and writes each back from values that were built anew.
class transcript {
 public:
  /// `dtls`: the messages are those of DTLS, put together, with the header of TLS.
  explicit transcript(bool dtls = false) : of_dtls_(dtls) {
    if (dtls) context_.version = ProtocolVersion::DTLSv1_2;
  }
  bool of_dtls() const noexcept { return of_dtls_; }

  /// What is wrong with a message, header included; empty if nothing. `sender` sent it.
  std::string read(Role sender, bytes message) {
    if (message.size() < 4) return "shorter than its header";
    context_.sender = sender;
    context_.certificate_type = sender == Role::server ? server_certificate_ : client_certificate_;
    const auto type = static_cast<HandshakeType>(message[0]);
    const bool is_hello = type == HandshakeType::server_hello;
    const bool hello_of_dtls = type == HandshakeType::client_hello && is_dtls(context_.version);
    const std::string kind = is_hello && tlswire::detail::is_hello_retry_request(message.sub(4))
                                 ? "hello_retry_request"
                                 : std::string(name(type));
    ++counts_[kind];
    if (hello_of_dtls && !detail::has_dtls_form(known_messages{}, type, context_)) return {};
    if (is_hello) negotiate(message);
    return written_back(message);
  }

  /// How many messages of each type were read; a HelloRetryRequest counts as one.
  const std::map<std::string, std::size_t>& counts() const noexcept { return counts_; }
  const tlswire::context<>& context() const noexcept { return context_; }
  CipherSuite cipher_suite() const noexcept { return suite_; }

 private:
  void negotiate(bytes message) {
    // A HelloRetryRequest has the fields of a ServerHello, which refuses its random in strict mode only.
    const auto note = [&](const auto& hello, const auto& versions) {
      suite_ = hello.cipher_suite;
      context_.version = hello.legacy_version;
      if (versions) context_.version = versions->selected_version;
      context_.key_exchange = key_exchange_of(suite_);
      context_.hash_length = verify_data_length(context_.version, suite_);
    };
    const auto framed = parse<Handshake, framing>(message);
    if (!framed) return;
    if (const auto hello = framed->get<ServerHello>()) {
      note(*hello, hello->extensions->find<supported_versions>());
      const auto of_server = hello->extensions->find<server_certificate_type>();
      const auto of_client = hello->extensions->find<client_certificate_type>();
      server_certificate_ = of_server ? of_server->server_certificate_type : CertificateType::X509;
      client_certificate_ = of_client ? of_client->client_certificate_type : CertificateType::X509;
    } else if (const auto retry = framed->get<HelloRetryRequest>()) {
      note(*retry, retry->extensions.find<supported_versions>());
    }
  }

  /// Compiled once: every message of every version is in it.
  std::string written_back(bytes message) const;

  bool of_dtls_ = false;
  tlswire::context<> context_{};
  CipherSuite suite_{};
  CertificateType server_certificate_ = CertificateType::X509;
  CertificateType client_certificate_ = CertificateType::X509;
  std::map<std::string, std::size_t> counts_{};
};

/// The messages that stand one behind the other in `stream`, each with its header of four bytes; what is left
/// of one that does not end is the last.
inline std::vector<octets> messages_in(bytes stream) {
  std::vector<octets> found;
  while (!stream.empty()) {
    std::size_t size = stream.size();
    if (size >= 4) {
      const std::size_t length = std::size_t{stream[1]} << 16 | std::size_t{stream[2]} << 8 | stream[3];
      if (length < size - 4) size = 4 + length;
    }
    found.emplace_back(stream.begin(), stream.begin() + size);
    stream = stream.sub(size);
  }
  return found;
}

/// The handshake messages in plain text of one side of a connection over TLS: those before its records are
/// encrypted, as they are from application_data on in TLS 1.3, and from change_cipher_spec on below.
inline std::vector<octets> messages_in_records(bytes records, bool tls13) {
  octets stream;
  while (const auto record = next_record(records, max_plaintext_length + 2048)) {
    records = records.sub(record_header_size + record->length);
    if (record->type == ContentType::application_data) break;
    if (record->type == ContentType::change_cipher_spec && !tls13) break;
    if (record->type == ContentType::handshake) {
      stream.insert(stream.end(), record->fragment.begin(), record->fragment.end());
    }
  }
  return messages_in(stream);
}

/// The handshake messages in plain text of one side of a connection over DTLS, put together from their
/// fragments, in the order of message_seq, each once, with the header of TLS. Records of epoch 0 only.
inline std::vector<octets> messages_in_datagrams(bytes records) {
  struct assembly {
    octets message{};
    std::vector<bool> there{};
  };
  std::map<std::size_t, assembly> found;
  const auto number = [](bytes b, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8 | b[at + i];
    return value;
  };
  while (records.size() >= 13) {
    // RFC 9147 section 4: the first three bits of a record with the unified header are 001; it is encrypted.
    if (records[0] >> 5 == 1) break;
    const std::size_t length = number(records, 11, 2);
    if (length > records.size() - 13) break;
    bytes fragments = records.sub(13, length);
    const bool plain = records[0] == 22 && number(records, 3, 2) == 0;
    records = records.sub(13 + length);
    while (plain && fragments.size() >= 12) {
      const std::size_t size = number(fragments, 1, 3);
      const std::size_t offset = number(fragments, 6, 3);
      const std::size_t count = number(fragments, 9, 3);
      if (count > fragments.size() - 12 || offset + count > size) break;
      assembly& one = found[number(fragments, 4, 2)];
      if (one.message.empty()) {
        one.message.assign(fragments.begin(), fragments.begin() + 4);
        one.message.resize(4 + size);
        one.there.resize(size);
      }
      for (std::size_t i = 0; i < count && offset + i < one.there.size(); ++i) {
        one.message[4 + offset + i] = fragments[12 + i];
        one.there[offset + i] = true;
      }
      fragments = fragments.sub(12 + count);
    }
  }
  std::vector<octets> out;
  for (auto& [seq, one] : found) {
    bool whole = true;
    for (const bool there : one.there) whole = whole && there;
    if (whole) out.push_back(std::move(one.message));
  }
  return out;
}

}  // namespace tlswire::vectors
