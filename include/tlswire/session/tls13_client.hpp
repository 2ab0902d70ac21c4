#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <tlswire/handshake/check.hpp>
#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/handshake/extensions.hpp>
#include <tlswire/handshake/messages.hpp>
#include <tlswire/handshake/truncated_client_hello.hpp>
#include <tlswire/session/authentication.hpp>
#include <tlswire/session/connection.hpp>

namespace tlswire::session {

/// A client of TLS 1.3. RFC 9846 sections 2 and 4, appendix A.1. It sends its ClientHello at once. The
/// configuration must outlive it.
///
/// Tickets come out of `take_ticket`, after an event `ticket`, and go into `client_config::psks` of a later
/// connection. Early data is not sent.
template <crypto_provider Crypto>
class tls13_client final : public connection<Crypto> {
 public:
  tls13_client(Crypto& crypto, const client_config<Crypto>& config)
      : connection<Crypto>(crypto, Role::client, config), config_(&config) {
    records_.begin_as_client();
    this->begin(run());
  }

  /// The next ticket that the server has sent.
  std::optional<pre_shared> take_ticket() {
    if (tickets_.empty()) return std::nullopt;
    pre_shared first = std::move(tickets_.front());
    tickets_.pop_front();
    return first;
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
    prepare();
    send_hello(nullptr);

    // RFC 9846 section 4.2: a ServerHello, or one HelloRetryRequest before it.
    recording_ = false;
    auto answer = co_await receive<HelloRetryRequest, ServerHello>();
    HelloRetryRequest retry;
    const bool retried = std::holds_alternative<HelloRetryRequest>(answer);
    if (retried) {
      retry = std::get<HelloRetryRequest>(answer);
      require(check(retry, {.client_hello = offer(hello_)}), "HelloRetryRequest");
      choose_suite(retry.cipher_suite);
      transcript_.restart(*crypto_, suite_->hash);
      transcript_.add(received());
      follow(retry);
      send_hello(&retry);
      answer = co_await receive<HelloRetryRequest, ServerHello>();
      require(std::holds_alternative<ServerHello>(answer), AlertDescription::unexpected_message,
              "a second HelloRetryRequest");
    }
    const ServerHello server_hello = std::get<ServerHello>(answer);
    check_server_hello(server_hello, retried ? given<HelloRetryRequest>(retry) : given<HelloRetryRequest>());
    if (!retried) choose_suite(server_hello.cipher_suite);
    transcript_.add(received());
    recording_ = true;
    enter_handshake(server_hello);

    const auto extensions = co_await receive<EncryptedExtensions>();
    require(check(extensions, {.client_hello = offer(hello_), .server_hello = server_hello}),
            "EncryptedExtensions");
    if (const auto chosen = extensions.extensions.template find<application_layer_protocol_negotiation>()) {
      this->alpn_ = std::string(chosen->protocol_name_list.front().text());
    }

    std::optional<CertificateRequest> request;
    if (!this->resumed_) {
      auto next = co_await receive<CertificateRequest, Certificate>();
      if (std::holds_alternative<CertificateRequest>(next)) {
        request = std::get<CertificateRequest>(next);
        require(check(*request, {.client_hello = offer(hello_), .server_hello = server_hello}),
                "CertificateRequest");
        next = co_await receive<CertificateRequest, Certificate>();
        require(std::holds_alternative<Certificate>(next), AlertDescription::unexpected_message,
                "a second CertificateRequest");
      }
      const Certificate certificate = std::get<Certificate>(next);
      require(check(certificate, {.client_hello = offer(hello_)}), "Certificate");
      take_chain(certificate);

      const octets signed_part = transcript_.digest();
      const auto verify = co_await receive<CertificateVerify>();
      require(check(verify, {.client_hello = offer(hello_)}), "CertificateVerify");
      const octets content = signed_content(Role::server, signed_part);
      // RFC 9846 section 4.5.2.
      require(crypto_->verify(this->peer_chain_.front(), verify.algorithm, content, verify.signature),
              AlertDescription::decrypt_error, "the signature of CertificateVerify is wrong");
    }

    const octets before_finished = transcript_.digest();
    const auto finished = co_await receive<Finished>();
    // RFC 9846 section 4.5.3.
    require(equal_in_constant_time(finished.verify_data,
                                   schedule_->finished(server_traffic_, before_finished).view()),
            AlertDescription::decrypt_error, "the server's Finished is wrong");
    finish_handshake(request);

    for (;;) {
      auto next = co_await receive<NewSessionTicket, KeyUpdate>();
      if (std::holds_alternative<KeyUpdate>(next)) {
        this->on_key_update(std::get<KeyUpdate>(next));
      } else {
        take(std::get<NewSessionTicket>(next));
      }
    }
  }

  /// The parts of the hello that do not change.
  void prepare() {
    random_ = this->fresh_random();
    if (config_->middlebox_compatibility) session_id_ = this->fresh_octets(32);
    const std::vector<NamedGroup> first(config_->groups.begin(),
                                        config_->groups.begin() + (config_->groups.empty() ? 0 : 1));
    for (const NamedGroup group : config_->key_shares.value_or(first)) add_share(group);
    for (const pre_shared& psk : config_->psks) {
      // RFC 9846 section 4.7.1: a name that the old certificate was valid for.
      if (psk.external || (!expired(psk, config_->now()) && psk.host == config_->host)) {
        offered_.push_back(&psk);
      }
    }
  }
  void add_share(NamedGroup group) {
    auto share = crypto_->generate(group);
    require(share.has_value(), AlertDescription::internal_error, "the provider lacks a group");
    shares_.push_back({group, std::move(*share)});
  }
  /// RFC 9846 section 4.2.4: what the second hello changes.
  void follow(const HelloRetryRequest& retry) {
    if (const auto asked = retry.extensions.template find<key_share>()) {
      shares_.clear();
      add_share(asked->selected_group);
    }
    std::erase_if(offered_, [&](const pre_shared* psk) { return psk->hash != suite_->hash; });
    if (config_->middlebox_compatibility) send_change_cipher_spec();
  }
  void send_change_cipher_spec() {
    if (std::exchange(change_cipher_spec_sent_, true)) return;
    records_.write_change_cipher_spec();
  }

  void send_hello(const HelloRetryRequest* retry) {
    extensions_.clear();
    const std::string& host = config_->host;
    const ServerName names[] = {{.name = HostName(bytes(host))}};
    const bool is_name = !host.empty() && host.find(':') == std::string::npos &&
                         host.find_first_not_of("0123456789.") != std::string::npos;
    if (is_name) extensions_.add<server_name>({.server_name_list = names});
    const ProtocolVersion versions[] = {ProtocolVersion::TLSv1_3};
    extensions_.add<supported_versions>({.versions = versions});
    extensions_.add<supported_groups>({.named_group_list = config_->groups});
    extensions_.add<signature_algorithms>({.supported_signature_algorithms = config_->signature_algorithms});
    std::vector<KeyShareEntry> entries;
    for (const own_share& one : shares_) entries.push_back({one.group, bytes(one.key.share())});
    extensions_.add<key_share>({.client_shares = entries});
    std::vector<ProtocolName> protocols;
    for (const std::string& name : config_->alpn) protocols.push_back(ProtocolName(bytes(name)));
    if (!protocols.empty()) {
      extensions_.add<application_layer_protocol_negotiation>({.protocol_name_list = protocols});
    }
    const PskKeyExchangeMode modes[] = {PskKeyExchangeMode::psk_dhe_ke};
    extensions_.add<psk_key_exchange_modes>({.ke_modes = modes});
    if (retry != nullptr) {
      if (const auto given_cookie = retry->extensions.find<cookie>()) extensions_.add<cookie>(*given_cookie);
    }
    std::vector<PskIdentity> identities;
    std::vector<octets> binder_bytes;
    for (const pre_shared* psk : offered_) {
      const auto age = static_cast<std::uint32_t>(config_->now() - psk->born);
      identities.push_back({bytes(psk->identity), psk->external ? 0 : age + psk->age_add});
      binder_bytes.emplace_back(digest_size(psk->hash));
    }
    add_psks(identities, binder_bytes);

    const std::uint8_t compression[] = {0};
    compression_ = compression[0];
    hello_ = {.random = random_,
              .legacy_session_id = bytes(session_id_),
              .cipher_suites = config_->cipher_suites,
              .legacy_compression_methods = bytes(&compression_, 1),
              .extensions = extensions_};
    if (!extensions_.ok()) throw refusal("our own hello", extensions_.error());
    if (!offered_.empty()) {
      bind(binder_bytes);
      extensions_.erase<pre_shared_key>();
      add_psks(identities, binder_bytes);
      hello_.extensions = extensions_;
    }
    this->send(hello_);
  }
  void add_psks(const std::vector<PskIdentity>& identities, const std::vector<octets>& binder_bytes) {
    if (identities.empty()) return;
    std::vector<PskBinderEntry> binders;
    for (const octets& one : binder_bytes) binders.push_back(PskBinderEntry(bytes(one)));
    extensions_.add<pre_shared_key>({.identities = identities, .binders = binders});
  }
  /// RFC 9846 section 4.3.11.2.
  void bind(std::vector<octets>& binder_bytes) {
    const handshake_message<ClientHello> whole{.msg_type = {}, .body = {hello_}};
    octets encoded(encoded_size(whole));
    if (!serialize(whole, encoded)) return;
    const bytes truncated = bytes(encoded).sub(0, *truncated_size(hello_));
    for (std::size_t i = 0; i < offered_.size(); ++i) {
      const pre_shared& psk = *offered_[i];
      key_schedule<Crypto> early(*crypto_, psk.hash, psk.key.view());
      octets digest;
      if (transcript_.started()) {
        digest = transcript_.digest_with(truncated);
      } else {
        auto hash = crypto_->hash(psk.hash);
        hash.update(truncated);
        digest = hash.digest();
      }
      const secret binder_key = psk.external ? early.external_binder_key() : early.resumption_binder_key();
      binder_bytes[i] = to_octets(early.finished(binder_key, digest).view());
    }
  }

  void choose_suite(CipherSuite named) {
    suite_ = info_of(named);
    transcript_.start(*crypto_, suite_->hash);
  }
  void check_server_hello(const ServerHello& hello, given<HelloRetryRequest> retry) {
    require(check(hello, {.client_hello = offer(hello_), .hello_retry_request = retry}), "ServerHello");
    require(selected_version(hello) == ProtocolVersion::TLSv1_3, AlertDescription::protocol_version,
            "the server does not speak TLS 1.3");
  }

  void enter_handshake(const ServerHello& hello) {
    bytes psk_key;
    if (const auto chosen = hello.extensions->template find<pre_shared_key>()) {
      const pre_shared& psk = *offered_.at(chosen->selected_identity);
      // RFC 9846 section 4.3.11: the hash of the PSK is that of the suite.
      require(psk.hash == suite_->hash, AlertDescription::illegal_parameter, "a PSK of another hash");
      psk_key = psk.key.view();
      this->resumed_ = true;
    }
    const auto share = hello.extensions->template find<key_share>();
    // RFC 9846 section 4.3.9: this client offers psk_dhe_ke only.
    require(share.has_value(), AlertDescription::missing_extension, "no key_share");
    std::optional<secret> shared;
    for (own_share& one : shares_) {
      if (one.group == share->server_share.group) shared = one.key.agree(share->server_share.key_exchange);
    }
    // RFC 9846 section 7.4.
    require(shared.has_value(), AlertDescription::illegal_parameter, "the server's share is not valid");
    this->group_ = share->server_share.group;
    shares_.clear();
    schedule_.emplace(*crypto_, suite_->hash, psk_key);
    schedule_->enter_handshake(shared->view());
    const octets digest = transcript_.digest();
    client_traffic_ = schedule_->client_handshake_traffic(digest);
    server_traffic_ = schedule_->server_handshake_traffic(digest);
    log_secret("CLIENT_HANDSHAKE_TRAFFIC_SECRET", random_, client_traffic_);
    log_secret("SERVER_HANDSHAKE_TRAFFIC_SECRET", random_, server_traffic_);
    if (config_->middlebox_compatibility) send_change_cipher_spec();
    records_.set_read(*suite_, server_traffic_);
    records_.set_write(*suite_, client_traffic_);
  }
  void take_chain(const Certificate& certificate) {
    this->peer_chain_ = chain_of(certificate);
    if (!config_->verify_peer) return;
    require(!config_->host.empty(), AlertDescription::internal_error, "no host to compare with");
    const chain_verdict verdict = crypto_->validate(this->peer_chain_, config_->host, Role::server);
    if (!verdict.trusted) throw alert_error{verdict.alert, verdict.reason};
  }

  void finish_handshake(const std::optional<CertificateRequest>& request) {
    const octets digest = transcript_.digest();
    schedule_->enter_main();
    const secret client_application = schedule_->client_application_traffic(digest);
    const secret server_application = schedule_->server_application_traffic(digest);
    this->exporter_ = schedule_->exporter(digest);
    log_secret("CLIENT_TRAFFIC_SECRET_0", random_, client_application);
    log_secret("SERVER_TRAFFIC_SECRET_0", random_, server_application);
    log_secret("EXPORTER_SECRET", random_, this->exporter_);
    records_.set_read(*suite_, server_application);
    if (request) show_certificate(*request);
    const octets before = transcript_.digest();
    const secret verify_data = schedule_->finished(client_traffic_, before);
    this->send(Finished{.verify_data = verify_data.view()});
    const octets all = transcript_.digest();
    resumption_ = schedule_->resumption(all);
    schedule_.reset();
    client_traffic_.clear();
    server_traffic_.clear();
    records_.set_write(*suite_, client_application);
    this->finish();
  }
  /// RFC 9846 section 4.5.1: an empty list if there is none that fits.
  void show_certificate(const CertificateRequest& request) {
    const auto taken = request.extensions.template find<signature_algorithms>();
    const auto chosen = choose_identity(config_->identities, taken->supported_signature_algorithms);
    std::vector<CertificateEntry> entries;
    if (chosen) entries = entries_of(chosen.who->chain);
    this->send(Certificate{.certificate_request_context = request.certificate_request_context,
                           .certificate_list = entries});
    if (!chosen) return;
    const octets digest = transcript_.digest();
    const octets content = signed_content(Role::client, digest);
    const auto signature = chosen.who->key.sign(chosen.scheme, content);
    require(signature.has_value(), AlertDescription::internal_error, "the key does not sign");
    this->send(CertificateVerify{.algorithm = chosen.scheme, .signature = bytes(*signature)});
  }

  /// RFC 9846 section 4.7.1.
  void take(const NewSessionTicket& ticket) {
    require(check(ticket), "NewSessionTicket");
    if (ticket.ticket_lifetime == 0 || tickets_.size() >= max_tickets) return;
    tickets_.push_back({.identity = to_octets(ticket.ticket),
                        .key = ticket_psk(*crypto_, suite_->hash, resumption_, ticket.ticket_nonce),
                        .hash = suite_->hash,
                        .cipher_suite = suite_->cipher_suite,
                        .lifetime = ticket.ticket_lifetime,
                        .age_add = ticket.ticket_age_add,
                        .born = config_->now(),
                        .host = config_->host});
    this->tell({.kind = event_kind::ticket});
  }

  static constexpr std::size_t max_tickets = 16;

  struct own_share {
    NamedGroup group;
    typename Crypto::key_share_type key;
  };

  const client_config<Crypto>* config_;
  Random random_{};
  octets session_id_;
  std::uint8_t compression_ = 0;
  std::vector<own_share> shares_;
  std::vector<const pre_shared*> offered_;
  extension_buffer<message::client_hello, 65536> extensions_;
  ClientHello hello_{};
  std::optional<key_schedule<Crypto>> schedule_;
  secret client_traffic_;
  secret server_traffic_;
  secret resumption_;
  std::deque<pre_shared> tickets_;
  bool change_cipher_spec_sent_ = false;
};

}  // namespace tlswire::session
