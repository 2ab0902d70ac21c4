#pragma once

#include <tlswire/handshake/check/certificate.hpp>
#include <tlswire/handshake/check/certificate_request.hpp>
#include <tlswire/handshake/check/certificate_verify.hpp>
#include <tlswire/handshake/check/client_hello.hpp>
#include <tlswire/handshake/check/encrypted_extensions.hpp>
#include <tlswire/handshake/check/extensions.hpp>
#include <tlswire/handshake/check/hello_retry_request.hpp>
#include <tlswire/handshake/check/new_session_ticket.hpp>
#include <tlswire/handshake/check/server_hello.hpp>
#include <tlswire/handshake/extension_table.hpp>
