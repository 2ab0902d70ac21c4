#include <tlswire/handshake/message_tag.hpp>

#include <doctest/doctest.h>

#include <type_traits>

#include <tlswire/handshake/message/encoded_client_hello_inner.hpp>
#include <tlswire/handshake/messages.hpp>

namespace tlswire::test {
namespace {

// The list of each message has the tag of that message.
template <class List>
using tag = typename std::remove_cvref_t<decltype(*std::declval<List>())>::message;
static_assert(std::is_same_v<tag<decltype(ClientHello::extensions)>, message::client_hello>);
static_assert(std::is_same_v<tag<decltype(ServerHello::extensions)>, message::server_hello>);
static_assert(std::is_same_v<decltype(HelloRetryRequest::extensions)::message, message::hello_retry_request>);
static_assert(
    std::is_same_v<decltype(EncryptedExtensions::extensions)::message, message::encrypted_extensions>);
static_assert(
    std::is_same_v<decltype(ech::ClientHello::extensions)::message, message::encoded_client_hello_inner>);

}  // namespace
}  // namespace tlswire::test
