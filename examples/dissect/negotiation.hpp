#pragma once

#include <cstdint>
#include <string_view>
#include <tlswire/registry/cipher_suite_info.hpp>
#include <tlswire/tls.hpp>

namespace dissect {

/// What the hellos of a connection say of the messages behind them.
class negotiation {
 public:
  explicit negotiation(bool dtls) {
    if (dtls) context_.version = tlswire::ProtocolVersion::DTLSv1_2;
  }

  /// To be told of every handshake message before it is shown.
  void read(tlswire::bytes message) {
    using namespace tlswire;
    const auto type = static_cast<HandshakeType>(message[0]);
    const bytes body = message.sub(handshake_header_size);
    if (type == HandshakeType::client_hello) {
      offer(body);
    } else if (type == HandshakeType::server_hello) {
      choose(body);
    }
  }

  tlswire::context<> context(tlswire::Role sender) const {
    tlswire::context<> out = context_;
    out.sender = sender;
    out.certificate_type = certificate_type_[sender == tlswire::Role::server];
    return out;
  }
  /// Whether a ServerHello has come.
  bool known() const { return known_; }
  tlswire::ProtocolVersion version() const { return context_.version; }
  /// The length of the connection IDs in the records that `sender` sends, for DTLS.
  std::uint8_t cid_length(tlswire::Role sender) const { return cid_length_[sender == tlswire::Role::server]; }

 private:
  /// Before a ServerHello has come, the highest version on offer stands for what will be.
  void offer(tlswire::bytes body) {
    using namespace tlswire;
    const bool dtls = is_dtls(context_.version);
    const auto note = [&](const auto& hello) {
      if (!known_) context_.version = hello.legacy_version;
      if (!hello.extensions.has_value()) return;
      const auto found = hello.extensions->template collect<supported_versions, connection_id>();
      if (const auto& offered = found.template get<supported_versions>(); offered && !known_) {
        ProtocolVersion best{};
        for (const ProtocolVersion version : offered->versions) {
          if (!is_known(version) || is_dtls(version) != dtls) continue;
          // Versions of DTLS descend.
          if (best == ProtocolVersion{} || (version > best) != dtls) best = version;
        }
        if (best != ProtocolVersion{}) context_.version = best;
      }
      // RFC 9146 section 3: what the client wants to see in the records sent to it.
      if (const auto& cid = found.template get<connection_id>())
        cid_length_[1] = static_cast<std::uint8_t>(cid->cid.size());
    };
    if (dtls) {
      if (const auto hello = parse<dtls::ClientHello, framing>(body)) note(*hello);
    } else {
      if (const auto hello = parse<ClientHello, framing>(body)) note(*hello);
    }
  }

  void choose(tlswire::bytes body) {
    using namespace tlswire;
    if (tlswire::detail::is_hello_retry_request(body)) {
      if (const auto retry = parse<HelloRetryRequest, framing>(body)) {
        suite(retry->legacy_version, retry->cipher_suite, retry->extensions.find<supported_versions>());
      }
      return;
    }
    const auto hello = parse<ServerHello, framing>(body);
    if (!hello) return;
    found<SupportedVersionsServerHello> selected;
    if (hello->extensions.has_value()) {
      const auto found = hello->extensions->collect<supported_versions, client_certificate_type,
                                                    server_certificate_type, cert_type, connection_id>();
      selected = found.get<supported_versions>();
      // RFC 6091 section 3: the type of both sides. RFC 7250 section 3: of each.
      if (const auto& both = found.get<cert_type>()) {
        certificate_type_[0] = certificate_type_[1] = both->certificate_type;
      }
      if (const auto& of = found.get<client_certificate_type>()) {
        certificate_type_[0] = of->client_certificate_type;
      }
      if (const auto& of = found.get<server_certificate_type>()) {
        certificate_type_[1] = of->server_certificate_type;
      }
      if (const auto& cid = found.get<connection_id>()) {
        cid_length_[0] = static_cast<std::uint8_t>(cid->cid.size());
      } else {
        cid_length_[1] = 0;
      }
    }
    suite(hello->legacy_version, hello->cipher_suite, selected);
  }

  void suite(tlswire::ProtocolVersion legacy, tlswire::CipherSuite suite,
             const tlswire::found<tlswire::SupportedVersionsServerHello>& selected) {
    known_ = true;
    context_.version = selected ? selected->selected_version : legacy;
    context_.key_exchange = tlswire::key_exchange_of(suite);
    // RFC 9846 section 4.5.3; RFC 5246 section 7.4.9.
    context_.hash_length = !tlswire::is_tls13(context_.version)       ? 12
                           : tlswire::name(suite).ends_with("SHA384") ? 48
                                                                      : 32;
  }

  tlswire::context<> context_{};
  tlswire::CertificateType certificate_type_[2] = {tlswire::CertificateType::X509,
                                                   tlswire::CertificateType::X509};
  std::uint8_t cid_length_[2] = {};
  bool known_ = false;
};

}  // namespace dissect
