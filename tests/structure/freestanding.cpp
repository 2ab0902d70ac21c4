// What a bare-metal user does with the library; freestanding_symbols.py reads what the object needs.

#include <tlswire/tls.hpp>

using namespace tlswire;
using length_t = decltype(sizeof 0);

extern "C" int tlswire_route(const unsigned char* stream, length_t length, unsigned char* scratch, length_t scratch_length,
                             char* host, length_t host_length) {
  const auto peeked = peek_client_hello(bytes(stream, length), scratch, scratch_length);
  if (!peeked) return peeked.need_more() != 0 ? 1 : -static_cast<int>(alert_for(peeked.error().code));
  const auto got = peeked->hello.extensions->collect<server_name, application_layer_protocol_negotiation>();
  const auto& names = got.get<server_name>();
  if (!names) return names.absent() ? 2 : -static_cast<int>(alert_for(names.error().code));
  for (const ServerName& entry : names->server_name_list) {
    const HostName* const name = entry.name.get_if<HostName>();
    if (name == nullptr || name->size() > host_length) continue;
    for (length_t i = 0; i < name->size(); ++i) host[i] = static_cast<char>((*name)[i]);
    return 0;
  }
  return 2;
}

extern "C" int tlswire_answer(const unsigned char* body, length_t length, unsigned char* out, length_t capacity) {
  const auto hello = parse<ClientHello>(bytes(body, length));
  if (!hello) return -static_cast<int>(error_text(hello.error()).view().size());
  const auto shares = hello->extensions->find<key_share>();
  if (!shares || shares->client_shares.empty()) return 1;

  ServerHello answer{.legacy_session_id_echo = hello->legacy_session_id,
                     .cipher_suite = hello->cipher_suites.front(),
                     .extensions = {}};
  struct {
    unsigned char* to;
    length_t room;
    unsigned char* data() const { return to; }
    length_t size() const { return room; }
  } room{out, capacity};
  const auto written = serialize_with(answer, room, [&](auto& extensions) {
    extensions.template add<supported_versions>({.selected_version = ProtocolVersion::TLSv1_3});
    extensions.template add<key_share>({.server_share = shares->client_shares.front()});
  });
  return written ? static_cast<int>(written->size()) : -1;
}

extern "C" int tlswire_any(const unsigned char* message, length_t length) {
  const context<> negotiated{};
  const auto handshake = parse<Handshake>(bytes(message, length), negotiated);
  return handshake ? static_cast<int>(handshake->msg_type) : -1;
}
