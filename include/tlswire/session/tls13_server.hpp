#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <tlswire/handshake/check.hpp>
#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/handshake/extensions.hpp>
#include <tlswire/handshake/messages.hpp>
#include <tlswire/handshake/truncated_client_hello.hpp>
#include <tlswire/session/authentication.hpp>
#include <tlswire/session/connection.hpp>

namespace tlswire::session {

/// A server of TLS 1.3. RFC 9846 sections 2 and 4, appendix A.2. The configuration, and its cache of tickets,
/// must outlive it. Early data is skipped, never accepted; a HelloRetryRequest keeps its state here, and
/// sends no cookie. PSKs are used with (EC)DHE only.
template <crypto_provider Crypto>
class tls13_server final : public connection<Crypto> {
 public:
  tls13_server(Crypto& crypto, const server_config<Crypto>& config)
      : connection<Crypto>(crypto, Role::server, config), config_(&config) {
    this->begin(run());
  }

 private:
  using base = connection<Crypto>;
  using base::crypto_, base::records_, base::transcript_, base::suite_, base::recording_;
  using base::received, base::log_secret;
  template <class... M>
  auto receive() noexcept {
    return base::template receive<M...>();
  }

  flow run() {
    recording_ = false;
    ClientHello hello = co_await receive<ClientHello>();
    require(offer(hello).offers(ProtocolVersion::TLSv1_3), AlertDescription::protocol_version,
            "the client does not speak TLS 1.3");
    require(check(hello), "ClientHello");
    choose_suite(hello);
    const bool early = hello.extensions->contains(ExtensionType::early_data);
    if (early) records_.skip_early_data(max_skipped);
    choose_group(hello);
    if (!share_) {
      // RFC 9846 section 4.2.4.
      transcript_.add(received());
      transcript_.start(*crypto_, suite_->hash);
      transcript_.restart(*crypto_, suite_->hash);
      const ClientHello first = hello;
      extension_buffer<message::hello_retry_request, 64> asked;
      asked.add<supported_versions>({.selected_version = ProtocolVersion::TLSv1_3});
      asked.add<key_share>({.selected_group = this->group_});
      const HelloRetryRequest retry{.legacy_session_id_echo = hello.legacy_session_id,
                                    .cipher_suite = suite_->cipher_suite,
                                    .extensions = asked};
      this->send(retry);
      send_change_cipher_spec(hello);
      hello = co_await receive<ClientHello>();
      require(check(hello, {.first = offer(first), .hello_retry_request = retry}), "ClientHello");
      choose_group(hello);
      require(share_.has_value(), AlertDescription::illegal_parameter, "not the share that was asked for");
    }
    choose_psk(hello);
    transcript_.add(received());
    if (!transcript_.started()) transcript_.start(*crypto_, suite_->hash);
    recording_ = true;

    random_ = hello.random;
    send_server_hello(hello);
    send_change_cipher_spec(hello);
    enter_handshake();
    send_encrypted_extensions(hello);
    bool asked_for_certificate = false;
    std::uint8_t request_bytes[600];
    CertificateRequest request;
    if (!this->resumed_) {
      if (config_->request_client_certificate || config_->require_client_certificate) {
        request = send_request(request_bytes);
        asked_for_certificate = true;
      }
      send_certificate(hello);
    }
    const octets before_finished = transcript_.digest();
    const secret verify_data = schedule_->finished(server_traffic_, before_finished);
    this->send(Finished{.verify_data = verify_data.view()});
    enter_main();

    if (asked_for_certificate) {
      const auto certificate = co_await receive<Certificate>();
      require(check(certificate, {.certificate_request = request}), "Certificate");
      this->peer_chain_ = chain_of(certificate);
      // RFC 9846 section 4.5.1.3.
      require(!this->peer_chain_.empty() || !config_->require_client_certificate,
              AlertDescription::certificate_required, "the client shows no certificate");
      if (!this->peer_chain_.empty()) {
        const chain_verdict verdict = crypto_->validate(this->peer_chain_, {}, Role::client);
        if (!verdict.trusted) throw alert_error{verdict.alert, verdict.reason};
        const octets signed_part = transcript_.digest();
        const auto verify = co_await receive<CertificateVerify>();
        require(check(verify, {.certificate_request = request}), "CertificateVerify");
        const octets content = signed_content(Role::client, signed_part);
        require(crypto_->verify(this->peer_chain_.front(), verify.algorithm, content, verify.signature),
                AlertDescription::decrypt_error, "the signature of CertificateVerify is wrong");
      }
    }
    const octets before = transcript_.digest();
    const auto finished = co_await receive<Finished>();
    require(equal_in_constant_time(finished.verify_data, schedule_->finished(client_traffic_, before).view()),
            AlertDescription::decrypt_error, "the client's Finished is wrong");
    finish_handshake(hello);

    for (;;) {
      const auto update = co_await receive<KeyUpdate>();
      this->on_key_update(update);
    }
  }

  void choose_suite(const ClientHello& hello) {
    for (const CipherSuite named : config_->cipher_suites) {
      if (!hello.cipher_suites.contains(named)) continue;
      suite_ = info_of(named);
      return;
    }
    throw alert_error{AlertDescription::handshake_failure, "no cipher suite in common"};
  }
  /// A group that there is a share for, or else one to ask for. RFC 9846 section 4.3.8.
  void choose_group(const ClientHello& hello) {
    const auto groups = hello.extensions->template find<supported_groups>();
    const auto shares = hello.extensions->template find<key_share>();
    require(groups && shares, AlertDescription::missing_extension, "a hello without groups and shares");
    std::optional<NamedGroup> common;
    for (const NamedGroup group : config_->groups) {
      if (!groups->named_group_list.contains(group)) continue;
      if (!common) common = group;
      for (const KeyShareEntry& entry : shares->client_shares) {
        if (entry.group != group) continue;
        this->group_ = group;
        share_ = crypto_->encapsulate(group, entry.key_exchange);
        // RFC 9846 section 7.4.
        require(share_.has_value(), AlertDescription::illegal_parameter, "the client's share is not valid");
        return;
      }
    }
    require(common.has_value(), AlertDescription::handshake_failure, "no group in common");
    this->group_ = *common;
  }
  /// RFC 9846 section 4.3.11: the first that is known, alive, and of the hash of the suite.
  void choose_psk(const ClientHello& hello) {
    const auto offered = hello.extensions->template find<pre_shared_key>();
    const auto modes = hello.extensions->template find<psk_key_exchange_modes>();
    if (!offered || !modes || !modes->ke_modes.contains(PskKeyExchangeMode::psk_dhe_ke)) return;
    std::uint16_t index = 0;
    auto binder = offered->binders.begin();
    for (const PskIdentity& identity : offered->identities) {
      if (const auto psk = find_psk(identity.identity)) {
        verify_binder(hello, *psk, *binder);
        psk_ = *psk;
        selected_ = index;
        if (!psk->external) config_->tickets->erase(psk->identity);
        this->resumed_ = true;
        return;
      }
      ++index;
      ++binder;
    }
  }
  std::optional<pre_shared> find_psk(bytes wanted) const {
    for (const pre_shared& psk : config_->psks) {
      if (psk.external && bytes(psk.identity) == wanted && psk.hash == suite_->hash) return psk;
    }
    if (config_->tickets == nullptr) return std::nullopt;
    auto psk = config_->tickets->find(wanted);
    if (!psk || psk->hash != suite_->hash || expired(*psk, config_->now())) return std::nullopt;
    return psk;
  }
  /// RFC 9846 section 4.3.11.2: a wrong binder is a decrypt_error.
  void verify_binder(const ClientHello& hello, const pre_shared& psk, const PskBinderEntry& binder) {
    key_schedule<Crypto> early(*crypto_, psk.hash, psk.key.view());
    const bytes truncated = received().sub(0, *truncated_size(hello));
    octets digest;
    if (transcript_.started()) {
      digest = transcript_.digest_with(truncated);
    } else {
      auto hash = crypto_->hash(psk.hash);
      hash.update(truncated);
      digest = hash.digest();
    }
    const secret binder_key = psk.external ? early.external_binder_key() : early.resumption_binder_key();
    require(equal_in_constant_time(binder, early.finished(binder_key, digest).view()),
            AlertDescription::decrypt_error, "the binder of a PSK is wrong");
  }

  void send_server_hello(const ClientHello& hello) {
    extension_buffer<message::server_hello, 4096> answer;
    answer.add<supported_versions>({.selected_version = ProtocolVersion::TLSv1_3});
    answer.add<key_share>({.server_share = {this->group_, bytes(share_->share)}});
    if (this->resumed_) answer.add<pre_shared_key>({.selected_identity = selected_});
    const ServerHello message{.random = this->fresh_random(),
                              .legacy_session_id_echo = hello.legacy_session_id,
                              .cipher_suite = suite_->cipher_suite,
                              .extensions = answer};
    this->send(message);
  }
  /// RFC 9846 appendix E.4: behind the first answer to a hello with a session ID.
  void send_change_cipher_spec(const ClientHello& hello) {
    if (!config_->middlebox_compatibility || hello.legacy_session_id.empty()) return;
    if (std::exchange(change_cipher_spec_sent_, true)) return;
    records_.write_change_cipher_spec();
  }
  void enter_handshake() {
    schedule_.emplace(*crypto_, suite_->hash, psk_ ? psk_->key.view() : bytes{});
    schedule_->enter_handshake(share_->shared_secret.view());
    share_.reset();
    const octets digest = transcript_.digest();
    client_traffic_ = schedule_->client_handshake_traffic(digest);
    server_traffic_ = schedule_->server_handshake_traffic(digest);
    log_secret("CLIENT_HANDSHAKE_TRAFFIC_SECRET", random_, client_traffic_);
    log_secret("SERVER_HANDSHAKE_TRAFFIC_SECRET", random_, server_traffic_);
    records_.set_write(*suite_, server_traffic_);
    records_.set_read(*suite_, client_traffic_);
  }
  void send_encrypted_extensions(const ClientHello& hello) {
    extension_buffer<message::encrypted_extensions, 512> answer;
    // RFC 7301 section 3.2.
    const auto offered = hello.extensions->template find<application_layer_protocol_negotiation>();
    if (offered && !config_->alpn.empty()) {
      for (const std::string& wanted : config_->alpn) {
        for (const ProtocolName& name : offered->protocol_name_list) {
          if (this->alpn_.empty() && name.text() == wanted) this->alpn_ = wanted;
        }
      }
      require(!this->alpn_.empty(), AlertDescription::no_application_protocol, "no protocol in common");
      const ProtocolName chosen[] = {ProtocolName(bytes(this->alpn_))};
      answer.add<application_layer_protocol_negotiation>({.protocol_name_list = chosen});
    }
    this->send(EncryptedExtensions{.extensions = answer});
  }
  /// RFC 9846 section 4.4.2. The request points to `storage`.
  CertificateRequest send_request(std::uint8_t (&storage)[600]) {
    extension_editor<message::certificate_request> asked(storage, sizeof storage);
    asked.template add<signature_algorithms>(
        {.supported_signature_algorithms = config_->signature_algorithms});
    const CertificateRequest request{.certificate_request_context = {}, .extensions = asked};
    this->send(request);
    return request;
  }
  void send_certificate(const ClientHello& hello) {
    const auto taken = hello.extensions->template find<signature_algorithms>();
    require(taken.has_value(), AlertDescription::missing_extension, "no signature_algorithms");
    const auto chosen = choose_identity(config_->identities, taken->supported_signature_algorithms);
    require(static_cast<bool>(chosen), AlertDescription::handshake_failure,
            "no certificate that the client can verify");
    const auto entries = entries_of(chosen.who->chain);
    this->send(Certificate{.certificate_request_context = {}, .certificate_list = entries});
    const octets digest = transcript_.digest();
    const octets content = signed_content(Role::server, digest);
    const auto signature = chosen.who->key.sign(chosen.scheme, content);
    require(signature.has_value(), AlertDescription::internal_error, "the key does not sign");
    this->send(CertificateVerify{.algorithm = chosen.scheme, .signature = bytes(*signature)});
  }
  void enter_main() {
    const octets digest = transcript_.digest();
    schedule_->enter_main();
    client_application_ = schedule_->client_application_traffic(digest);
    const secret server_application = schedule_->server_application_traffic(digest);
    this->exporter_ = schedule_->exporter(digest);
    log_secret("CLIENT_TRAFFIC_SECRET_0", random_, client_application_);
    log_secret("SERVER_TRAFFIC_SECRET_0", random_, server_application);
    log_secret("EXPORTER_SECRET", random_, this->exporter_);
    records_.set_write(*suite_, server_application);
  }
  void finish_handshake(const ClientHello& hello) {
    const octets all = transcript_.digest();
    const secret resumption = schedule_->resumption(all);
    const auto modes = hello.extensions->template find<psk_key_exchange_modes>();
    const bool resumes = modes && modes->ke_modes.contains(PskKeyExchangeMode::psk_dhe_ke);
    schedule_.reset();
    server_traffic_.clear();
    client_traffic_.clear();
    records_.set_read(*suite_, client_application_);
    client_application_.clear();
    this->finish();
    if (config_->tickets == nullptr || !resumes) return;
    for (unsigned i = 0; i < config_->tickets_per_connection && i < 256; ++i) {
      send_ticket(resumption, static_cast<std::uint8_t>(i));
    }
  }
  /// RFC 9846 section 4.7.1.
  void send_ticket(const secret& resumption, std::uint8_t number) {
    const std::uint8_t nonce[] = {number};
    std::uint8_t age_add[4];
    crypto_->random(age_add, sizeof age_add);
    pre_shared psk{.identity = this->fresh_octets(32),
                   .key = ticket_psk(*crypto_, suite_->hash, resumption, nonce),
                   .hash = suite_->hash,
                   .cipher_suite = suite_->cipher_suite,
                   .lifetime = config_->ticket_lifetime,
                   .age_add = static_cast<std::uint32_t>(load_big_endian<4>(age_add)),
                   .born = config_->now()};
    this->send(NewSessionTicket{.ticket_lifetime = psk.lifetime,
                                .ticket_age_add = psk.age_add,
                                .ticket_nonce = bytes(nonce),
                                .ticket = bytes(psk.identity)});
    config_->tickets->put(std::move(psk));
  }

  /// Bytes of records of early data, which no ticket of this server allows.
  static constexpr std::size_t max_skipped = 65536;

  const server_config<Crypto>* config_;
  Random random_{};
  std::optional<encapsulation> share_;
  std::optional<pre_shared> psk_;
  std::uint16_t selected_ = 0;
  std::optional<key_schedule<Crypto>> schedule_;
  secret client_traffic_;
  secret server_traffic_;
  secret client_application_;
  bool change_cipher_spec_sent_ = false;
};

}  // namespace tlswire::session
