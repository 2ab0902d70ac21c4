#pragma once

#include <tlswire/inspect/describe.hpp>
#include <tlswire/inspect/document.hpp>
#include <tlswire/inspect/hex_dump.hpp>
#include <tlswire/inspect/ja3.hpp>
#include <tlswire/inspect/ja4.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/inspect/text.hpp>
#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/inspect/tree.hpp>
#include <tlswire/inspect/walk_sink.hpp>
#include <tlswire/inspect/walker.hpp>
#include <tlswire/tls.hpp>
