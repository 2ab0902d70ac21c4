#pragma once

#include <tlswire/handshake/message/client_hello.hpp>
#include <tlswire/handshake/message/encrypted_extensions.hpp>
#include <tlswire/handshake/message/finished.hpp>
#include <tlswire/handshake/message/hello_retry_request.hpp>
#include <tlswire/handshake/message/server_hello.hpp>
#include <tlswire/wire/fields.hpp>

namespace tlswire {

/// Every handshake message that tlswire knows. Of those that share a `msg_type`, the first whose `matches`
/// agrees stands.
using known_messages = type_list<ClientHello, HelloRetryRequest, ServerHello, EncryptedExtensions, Finished>;

/// A handshake message of one type, as a user registers one in a context.
template <class M>
concept handshake_message_body = wire_type<M> && requires {
  { M::msg_type } -> std::convertible_to<HandshakeType>;
};

}  // namespace tlswire
