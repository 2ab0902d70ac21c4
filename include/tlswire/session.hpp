#pragma once

#include <tlswire/session/arena.hpp>
#include <tlswire/session/authentication.hpp>
#include <tlswire/session/config.hpp>
#include <tlswire/session/connection.hpp>
#include <tlswire/session/crypto.hpp>
#include <tlswire/session/flow.hpp>
#include <tlswire/session/key_schedule.hpp>
#include <tlswire/session/passing_message.hpp>
#include <tlswire/session/record_layer.hpp>
#include <tlswire/session/record_protection.hpp>
#include <tlswire/session/secret.hpp>
#include <tlswire/session/tls13_client.hpp>
#include <tlswire/session/tls13_server.hpp>
#include <tlswire/session/transcript.hpp>
#include <tlswire/tls.hpp>
