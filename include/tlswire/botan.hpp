#pragma once

#include <tlswire/crypto/botan.hpp>
#include <tlswire/session.hpp>
