#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <tlswire/handshake/message/key_update.hpp>
#include <tlswire/handshake/random.hpp>
#include <tlswire/record/alert.hpp>
#include <tlswire/session/arena.hpp>
#include <tlswire/session/config.hpp>
#include <tlswire/session/crypto.hpp>
#include <tlswire/session/flow.hpp>
#include <tlswire/session/key_schedule.hpp>
#include <tlswire/session/passing_message.hpp>
#include <tlswire/session/record_layer.hpp>
#include <tlswire/session/transcript.hpp>

namespace tlswire::session {

enum class event_kind : std::uint8_t {
  handshake_done,    ///< application data may be sent
  application_data,  ///< `data`
  ticket,            ///< a client got a ticket: see `take_ticket`
  closed,            ///< the peer sends no more: close_notify
  peer_alert,        ///< the peer ended the connection: `alert`
  failed,            ///< this side ended the connection, and tells the peer: `alert`, `reason`
  truncated,         ///< the stream ended without close_notify
};

struct event {
  event_kind kind{};
  octets data{};
  AlertDescription alert{};
  std::string reason{};
};

/// A connection of TLS 1.3, without input or output of its own: bytes from the peer go into `feed`, bytes for
/// the peer come out of `take_output`, and what has happened out of `next_event`. The handshake is the flow
/// of a derived class, `tls13_client` or `tls13_server`, or one's own.
///
/// It stays where it is. `Crypto` and what the configuration points to must outlive it. It has no clock and
/// no sockets. A hook may not call it.
template <crypto_provider Crypto>
class connection {
 public:
  connection(const connection&) = delete;
  connection& operator=(const connection&) = delete;

  /// Bytes from the peer, in any portions.
  void feed(bytes data) {
    if (ended_ || peer_closed_) return;
    guarded([&] {
      records_.append(data);
      while (!ended_ && !peer_closed_) {
        const auto record = records_.next();
        if (!record) break;
        handle(*record);
      }
    });
  }
  /// The peer's stream has ended. RFC 9846 section 6.1: without close_notify, it was cut off.
  void end_of_input() {
    if (ended_ || peer_closed_) return;
    events_.push_back({.kind = event_kind::truncated});
    end();
  }
  /// Bytes for the peer; empty if there are none.
  octets take_output() noexcept { return records_.take_output(); }
  std::optional<event> next_event() {
    if (events_.empty()) return std::nullopt;
    event first = std::move(events_.front());
    events_.pop_front();
    return first;
  }

  bool handshake_done() const noexcept { return done_; }
  /// Nothing can be sent or received any more.
  bool ended() const noexcept { return ended_; }
  const cipher_suite_info* cipher_suite() const noexcept { return suite_; }
  NamedGroup group() const noexcept { return group_; }
  bool resumed() const noexcept { return resumed_; }
  const std::string& alpn() const noexcept { return alpn_; }
  /// The DER of the peer's certificates; empty if it has shown none.
  const std::vector<octets>& peer_chain() const noexcept { return peer_chain_; }

  /// Application data for the peer; false before the end of the handshake and after `close`.
  bool send_data(bytes data) {
    if (!done_ || closed_ || ended_) return false;
    guarded([&] {
      while (!data.empty()) {
        // RFC 9846 section 5.5.
        if (records_.write_exhausted()) update_write_keys(KeyUpdateRequest::update_not_requested);
        records_.write(ContentType::application_data, data.sub(0, max_plaintext_length));
        data = data.sub(max_plaintext_length);
      }
    });
    return true;
  }
  /// New keys for sending; with `request` the peer is asked for new ones too. RFC 9846 section 4.7.3. False
  /// where `send_data` is.
  bool update_keys(bool request = false) {
    if (!done_ || closed_ || ended_) return false;
    // One request at a time is outstanding.
    const bool ask = request && !std::exchange(update_requested_, update_requested_ || request);
    guarded([&] {
      update_write_keys(ask ? KeyUpdateRequest::update_requested : KeyUpdateRequest::update_not_requested);
    });
    return true;
  }
  /// Sends close_notify: no more data follows, and the peer's still comes. RFC 9846 section 6.1.
  void close() {
    if (closed_ || ended_) return;
    closed_ = true;
    write_alert(AlertLevel::warning, AlertDescription::close_notify);
    if (peer_closed_) end();
  }
  /// Keying material of RFC 9846 section 7.5; none before the end of the handshake.
  std::optional<secret> export_keying_material(std::string_view label, bytes context, std::size_t length) {
    if (exporter_.empty()) return std::nullopt;
    return export_secret(*crypto_, suite_->hash, exporter_, label, context, length);
  }
  /// Records under one key for sending, for less than the RFC allows.
  void set_write_limit(std::uint64_t records) noexcept { records_.set_write_limit(records); }

  /// For `receiving`.
  void wait(receiver& next) noexcept { waiting_ = &next; }

 protected:
  connection(Crypto& crypto, Role role, const common_config& config)
      : crypto_(&crypto),
        role_(role),
        common_(&config),
        records_(crypto, config.max_message_size),
        arena_(config.max_handshake_size) {}
  ~connection() = default;

  void begin(flow handshake) {
    flow_ = std::move(handshake);
    guarded([&] { flow_.resume(); });
  }

  // What a flow is written with.

  /// Waits for the peer's next message, which must be one of `M`. It is in the transcript afterwards, unless
  /// the answer of a server is awaited, whose transcript begins with it.
  template <class... M>
  receiving<connection, M...> receive() noexcept {
    return receiving<connection, M...>(*this);
  }
  /// Queues a message, and puts it in the transcript.
  template <handshake_message_body M>
  void send(const M& message) {
    const handshake_message<M> whole{.msg_type = {}, .body = {message}};
    octets out(encoded_size(whole));
    const auto written = serialize(whole, out, values_of(role_));
    if (!written) throw alert_error{AlertDescription::internal_error, error_text(written.error()).c_str()};
    send_encoded(std::move(out));
  }
  /// The same for a message that is encoded already, header included.
  void send_encoded(octets message) {
    if (!common_->before_send) {
      put(message);
      return;
    }
    passing_message passing(std::move(message), values_of(role_));
    common_->before_send(passing);
    for (const octets& one : passing.take()) put(one);
  }
  /// The message that was received last, with its header.
  bytes received() const noexcept { return received_; }

  negotiated values_of(Role sender) const noexcept {
    return {.sender = sender,
            .hash_length = static_cast<uint8>(suite_ == nullptr ? 32 : digest_size(suite_->hash))};
  }
  Random fresh_random() {
    std::uint8_t data[32];
    crypto_->random(data, sizeof data);
    return Random::from(data);
  }
  octets fresh_octets(std::size_t size) {
    octets out(size);
    crypto_->random(out.data(), size);
    return out;
  }
  void log_secret(std::string_view label, const Random& client_random, const secret& value) {
    if (!common_->key_log) return;
    std::string line(label);
    const auto add = [&](bytes data) {
      line += ' ';
      for (const std::uint8_t byte : data) {
        line += "0123456789abcdef"[byte >> 4];
        line += "0123456789abcdef"[byte & 15];
      }
    };
    add(client_random.value);
    add(value.view());
    common_->key_log(line);
    wipe(reinterpret_cast<std::uint8_t*>(line.data()), line.size());
  }
  /// The handshake is over: what comes now is post-handshake, and in no transcript.
  void finish() {
    records_.end_change_cipher_spec();
    done_ = true;
    events_.push_back({.kind = event_kind::handshake_done});
  }
  void tell(event what) { events_.push_back(std::move(what)); }
  /// The peer has new keys. RFC 9846 section 4.7.3.
  void on_key_update(const KeyUpdate& update) {
    require(is_known(update.request_update), AlertDescription::illegal_parameter,
            "KeyUpdate asks for nothing that is defined");
    require(++updates_without_data_ <= 32, AlertDescription::unexpected_message,
            "too many KeyUpdates without data");
    records_.set_read(*suite_, next_traffic_secret(*crypto_, suite_->hash, records_.read_traffic()));
    update_requested_ = false;
    if (update.request_update == KeyUpdateRequest::update_requested && !closed_) {
      update_write_keys(KeyUpdateRequest::update_not_requested);
    }
  }

  Crypto* crypto_;
  Role role_;
  const common_config* common_;
  record_layer<Crypto> records_;
  transcript<Crypto> transcript_;
  const cipher_suite_info* suite_ = nullptr;
  NamedGroup group_{};
  secret exporter_;
  std::string alpn_;
  std::vector<octets> peer_chain_;
  bool resumed_ = false;
  /// Whether received messages are put in the transcript as they come.
  bool recording_ = true;

 private:
  template <class F>
  void guarded(F&& f) {
    try {
      f();
      if (!ended_) records_.flush();
    } catch (const alert_error& error) {
      fail(error.alert, error.reason);
    } catch (const std::exception& error) {
      fail(AlertDescription::internal_error, error.what());
    }
  }
  /// RFC 9846 section 6.2: the alert, and nothing more in either direction.
  void fail(AlertDescription alert, std::string reason) {
    if (ended_) return;
    if (!closed_) write_alert(AlertLevel::fatal, alert);
    events_.push_back({.kind = event_kind::failed, .alert = alert, .reason = std::move(reason)});
    end();
  }
  void end() noexcept {
    ended_ = true;
    records_.wipe_keys();
    exporter_.clear();
  }
  void write_alert(AlertLevel level, AlertDescription description) {
    const std::uint8_t alert[] = {static_cast<std::uint8_t>(level), static_cast<std::uint8_t>(description)};
    records_.flush();
    records_.write(ContentType::alert, alert);
  }
  void put(bytes message) {
    if (!done_) transcript_.add(message);
    records_.add_handshake(message);
  }
  void update_write_keys(KeyUpdateRequest request) {
    send(KeyUpdate{.request_update = request});
    records_.set_write(*suite_, next_traffic_secret(*crypto_, suite_->hash, records_.write_traffic()));
  }

  void handle(const opened_record& record) {
    switch (record.type) {
      case ContentType::handshake:
        while (!ended_) {
          const auto message = records_.next_message();
          if (!message) break;
          pass(*message);
        }
        break;
      case ContentType::alert:
        on_alert(*parse<Alert>(record.content));
        break;
      default:
        // RFC 9846 section 5: application data before the end of the handshake is out of place.
        require(done_, AlertDescription::unexpected_message, "application data before Finished");
        if (record.content.empty()) break;
        updates_without_data_ = 0;
        events_.push_back({.kind = event_kind::application_data, .data = to_octets(record.content)});
    }
  }
  void pass(bytes message) {
    if (!common_->after_receive) {
      deliver(message);
      return;
    }
    passing_message passing(to_octets(message),
                            values_of(role_ == Role::client ? Role::server : Role::client));
    common_->after_receive(passing);
    for (const octets& one : passing.take()) deliver(one);
  }
  void deliver(bytes message) {
    require(waiting_ != nullptr && !flow_.done(), AlertDescription::unexpected_message,
            "a message that nobody waits for");
    if (done_) arena_.clear();
    const auto kept = arena_.keep(message);
    // RFC 9846 names no alert for a peer that sends too much.
    require(kept.has_value(), AlertDescription::decode_error, "the handshake is too long");
    received_ = *kept;
    receiver* const next = std::exchange(waiting_, nullptr);
    next->take(*kept, values_of(role_ == Role::client ? Role::server : Role::client));
    if (recording_ && !done_) transcript_.add(*kept);
    flow_.resume();
  }
  void on_alert(const Alert& alert) {
    // RFC 9846 section 6: the level says nothing; all but these two end the connection.
    if (alert.description == AlertDescription::user_canceled) return;
    if (alert.description == AlertDescription::close_notify) {
      peer_closed_ = true;
      events_.push_back({.kind = event_kind::closed});
      // RFC 9846 section 6.1: each direction closes by itself; before the handshake is done there is
      // nothing to wait for.
      if (closed_ || !done_) end();
      return;
    }
    events_.push_back({.kind = event_kind::peer_alert, .alert = alert.description});
    end();
  }

  arena arena_;
  flow flow_;
  receiver* waiting_ = nullptr;
  bytes received_{};
  std::deque<event> events_;
  unsigned updates_without_data_ = 0;
  bool update_requested_ = false;
  bool done_ = false;
  bool closed_ = false;
  bool peer_closed_ = false;
  bool ended_ = false;
};

}  // namespace tlswire::session
