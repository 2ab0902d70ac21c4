#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/handshake.hpp>
#include <tlswire/wire/result.hpp>

namespace tlswire::test {

/// A strict `parse<Handshake>`, compiled once: every message of every version is in it.
result<Handshake> read_handshake(bytes message, const context<>& context);

}  // namespace tlswire::test
