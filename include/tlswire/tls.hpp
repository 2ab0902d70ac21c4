#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/ech_expand.hpp>
#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/extensions.hpp>
#include <tlswire/handshake/handshake.hpp>
#include <tlswire/handshake/messages.hpp>
#include <tlswire/handshake/serialize_with.hpp>
#include <tlswire/record/handshake_stream.hpp>
#include <tlswire/record/peek_client_hello.hpp>
#include <tlswire/record/tls_plaintext.hpp>
#include <tlswire/registry/alert_for.hpp>
#include <tlswire/registry/error_text.hpp>
#include <tlswire/wire.hpp>
