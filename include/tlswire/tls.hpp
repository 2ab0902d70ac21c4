#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/extensions.hpp>
#include <tlswire/handshake/message/client_hello.hpp>
#include <tlswire/handshake/message/encrypted_extensions.hpp>
#include <tlswire/handshake/message/finished.hpp>
#include <tlswire/handshake/message/hello_retry_request.hpp>
#include <tlswire/handshake/message/server_hello.hpp>
#include <tlswire/wire.hpp>
