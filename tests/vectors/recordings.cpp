#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <tlswire/tls.hpp>

#include "support/hex.hpp"
#include "support/rebuild.hpp"
#include "support/text.hpp"
#include "vectors/hex_file.hpp"
#include "vectors/rfc8448.hpp"

// What programs really send: framed, reassembled, parsed strictly, and written back from values that were
// built anew.

namespace tlswire::test {
namespace {

using octets = std::vector<std::uint8_t>;

/// The handshake messages of a recording, whose other records are change_cipher_spec.
std::vector<octets> messages_of(const octets& recording) {
  std::vector<octets> out;
  octets scratch(65536);
  handshake_stream stream(scratch.data(), scratch.size());
  for (bytes left = recording; !left.empty();) {
    const auto record = next_record(left);
    REQUIRE(record);
    left = left.sub(record_header_size + record->length);
    if (record->type == ContentType::change_cipher_spec) {
      CHECK(record->fragment == bytes(hex<"01">()));
      continue;
    }
    REQUIRE(record->type == ContentType::handshake);
    stream.push(record->fragment);
    for (;;) {
      const auto message = stream.next();
      if (!message) {
        REQUIRE(message.need_more() > 0);
        break;
      }
      out.emplace_back(message->begin(), message->end());
    }
  }
  CHECK(stream.at_boundary());
  return out;
}

struct seen {
  std::map<std::string, std::size_t> messages{};
  std::map<ExtensionType, std::size_t> known_extensions{};
};

template <class Message, std::size_t Lo, class... E>
void note_extensions(const extension_list<Message, Lo>& list, type_list<E...>, seen& all) {
  for (const extension& e : list) {
    const bool known = (... || (E::type == e.extension_type));
    if (known) ++all.known_extensions[e.extension_type];
  }
}
void note_extensions(const ClientHello& m, seen& all) {
  note_extensions(*m.extensions, tlswire::detail::registered_extensions<message::client_hello, no_context>{},
                  all);
}
void note_extensions(const ServerHello& m, seen& all) {
  note_extensions(*m.extensions, tlswire::detail::registered_extensions<message::server_hello, no_context>{},
                  all);
}
void note_extensions(const HelloRetryRequest& m, seen& all) {
  note_extensions(m.extensions,
                  tlswire::detail::registered_extensions<message::hello_retry_request, no_context>{}, all);
}

/// Parses a message strictly if it is an `M`, builds it anew from what was decoded, and writes it.
template <class M>
void read_and_write(const octets& message, seen& all) {
  const auto framed = parse<Handshake, framing>(message, context<>{});
  REQUIRE(framed);
  const auto found = framed->get<M>();
  if (found.absent()) return;
  REQUIRE_MESSAGE(found.has_value(), error_text(found.error()));
  ++all.messages[std::string(type_name<M>)];
  note_extensions(*found, all);

  arena storage;
  const no_context none;
  rebuilder<no_context> again{none, storage};
  const M fresh = again(*found);
  REQUIRE_FALSE(again.failed);
  octets out(message.size());
  const auto written = serialize(handshake_message<M>{.body = {fresh}}, out);
  REQUIRE(written);
  CHECK(to_hex(*written) == to_hex(message));
}
void read_and_write(const octets& message, seen& all) {
  read_and_write<ClientHello>(message, all);
  read_and_write<ServerHello>(message, all);
  read_and_write<HelloRetryRequest>(message, all);
  ++all.messages["in all"];
}

TEST_CASE("every recorded hello is read strictly and written back from its values") {
  const auto files = vectors::all();
  seen all;
  for (const auto& file : files) {
    CAPTURE(file.string());
    const auto messages = messages_of(vectors::read_hex(file.string()));
    CHECK(!messages.empty());
    for (const octets& message : messages) read_and_write(message, all);
  }
  // As many as were recorded: none may be passed over.
  CHECK(files.size() == 47);
  CHECK(all.messages["ClientHello"] == 40);
  CHECK(all.messages["ServerHello"] == 9);
  CHECK(all.messages["HelloRetryRequest"] == 2);
  CHECK(all.messages["in all"] == 71);

  // Of the extensions that the library knows, those that these programs know occur; no program here asks for
  // a cookie: RFC 8448 has it.
  CHECK(all.known_extensions[cookie::type] == 0);
  for (const auto& hello : {octets(std::begin(vectors::rfc8448::hello_retry_request_client_hello_2),
                                   std::end(vectors::rfc8448::hello_retry_request_client_hello_2)),
                            octets(std::begin(vectors::rfc8448::hello_retry_request_hello_retry_request),
                                   std::end(vectors::rfc8448::hello_retry_request_hello_retry_request))}) {
    read_and_write(hello, all);
  }
  CHECK(all.known_extensions[cookie::type] == 2);
  CHECK(all.known_extensions.size() == 21);
}

TEST_CASE("every recorded stream that begins with a ClientHello is peeked into") {
  std::size_t hellos = 0;
  for (const auto& file : vectors::all()) {
    const octets recording = vectors::read_hex(file.string());
    octets scratch(4096);
    const auto peeked = peek_client_hello(recording, scratch);
    if (!peeked) {
      CAPTURE(file.string());
      CHECK(error_text(peeked.error()) == error_text({errc::wrong_message, 5, ""}));
      continue;
    }
    ++hellos;
    const octets first = messages_of(recording).front();
    CHECK(to_hex(peeked->message) == to_hex(first));
  }
  CHECK(hellos == 38);
}

}  // namespace
}  // namespace tlswire::test
