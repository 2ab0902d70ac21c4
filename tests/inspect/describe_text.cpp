#include <tlswire/inspect/describe_text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include <tlswire/inspect/schema_of.hpp>

#include "inspect/every_kind.hpp"

using namespace tlswire;
using namespace tlswire::test;
using tlswire::detail::describe_text;

namespace {

template <class Print>
std::string printed(Print print) {
  std::string out;
  const auto write = [&](std::string_view text) { out += text; };
  print(describe_text(write));
  return out;
}
template <class T, class Context = no_context>
std::string production() {
  return printed([](const describe_text& text) { text.production(schema_of<T, Context>); });
}

}  // namespace

TEST_CASE("describe_text: every kind, as a member") {
  CHECK(production<every_kind::Message, every_kind::context_type>() ==
        "/* test::every_kind */\n"
        "struct {\n"
        "    uint8 number;\n"
        "    Color color;\n"
        "    varint variable;\n"
        "    uint16 magic = 4660;\n"
        "    opaque pair[2];\n"
        "    opaque some<1..4>;\n"
        "    Pair pairs[4];\n"
        "    uint16 numbers<2..8>;\n"
        "    Pair list<0..300>;\n"
        "    Run runs<0..2^8-1>;\n"
        "    opaque wrapped[2];\n"
        "    Run run;\n"
        "    /* as many bytes as Message.number says: */\n"
        "    opaque framed<0..9>;\n"
        "    opaque behind[Message.run];\n"
        "    opaque agreed[size];\n"
        "    select (Message.color) {\n"
        "        case red: Even;    /* test::every_kind */\n"
        "        case green: Even;    /* test::every_kind */\n"
        "        case green: Odd;    /* test::every_kind */\n"
        "    };\n"
        "    select (color) {\n"
        "        case green: uint8 by_context;\n"
        "    };\n"
        "    Tail tail;\n"
        "} Message;\n");
}

TEST_CASE("describe_text: kinds that run to the end, as cases") {
  CHECK(production<every_kind::Tail, every_kind::context_type>() ==
        "/* test::every_kind */\n"
        "struct {\n"
        "    uint8 selector;\n"
        "    select (Tail.selector) {\n"
        "        case 1:\n"
        "            uint8 length;\n"
        "            Pair body;\n"
        "        case 2: Pair body[length_of_body];\n"
        "        case 3: uint16 body[length_of_body];\n"
        "        case 4: Extension body<0..2^16-1>;\n"
        "        case 5: uint32 body;    /* or nothing */\n"
        "        /* any other: opaque body[length_of_body]; */\n"
        "    };\n"
        "} Tail;\n");
}

TEST_CASE("describe_text: bounds are powers of two where the RFCs write them so") {
  const auto bounds = [](const schema& type) {
    return printed([&](const describe_text& text) { text.bare(type, "x"); });
  };
  CHECK(bounds(schema_of<opaque<0, 255>>) == "opaque x<0..2^8-1>;\n");
  CHECK(bounds(schema_of<opaque<2, 254>>) == "opaque x<2..254>;\n");
  CHECK(bounds(schema_of<vector<uint16, 2, 65534>>) == "uint16 x<2..2^16-2>;\n");
  CHECK(bounds(schema_of<opaque<1, 0xFFFFFF>>) == "opaque x<1..2^24-1>;\n");
  CHECK(bounds(schema_of<opaque<0, 0xFFFFFFFF>>) == "opaque x<0..2^32-1>;\n");
}

TEST_CASE("describe_text: what is a list of lists says so") {
  CHECK(printed([](const describe_text& text) { text.bare(schema_of<vector<opaque<1, 9>, 2, 99>>, "x"); }) ==
        "opaque x<2..99>;    /* each: opaque element<1..9> */\n");
  CHECK(printed([](const describe_text& text) {
          text.bare(schema_of<vector<length_prefixed<uint16, Cookie>, 2, 99>>, "x");
        }) == "Cookie x<2..99>;    /* each: a length and Cookie element */\n");
}

TEST_CASE("describe_text: named kinds, codecs of their own, and the namespace above them") {
  CHECK(production<HostName>() == "opaque HostName<1..2^16-1>;\n");
  CHECK(production<Random>() == "opaque Random[32];\n");
  CHECK(production<Empty>() == "struct {} Empty;\n");
  CHECK(production<tls12::ASN1Cert>() == "/* tls12 */\nopaque ASN1Cert<1..2^24-1>;\n");
  CHECK(production<every_kind::Run>() ==
        "/* test::every_kind */\nopaque Run[length_of_Run];    /* has a codec of its own */\n");
  CHECK(production<TLSInnerPlaintext>().starts_with("struct {\n    opaque content[length_of_content];\n"));
}

TEST_CASE(
    "describe_text: selectors of the context bear the RFCs' names, and values without one are numbers") {
  const std::string exchange = production<tls12::ServerKeyExchange>();
  CHECK(exchange.find("    select (KeyExchangeAlgorithm) {\n") != exchange.npos);
  CHECK(exchange.find("        case ECDHE_RSA: ServerKeyExchangeECDHE;    /* tls12 */\n") != exchange.npos);
  const std::string params = production<tls12::ServerKeyExchangeDHE>();
  CHECK(params.find("        case 0x0303: DigitallySigned;    /* tls12 */\n") != params.npos);
}

TEST_CASE("describe_text: what only refuses unknown values is not shown") {
  CHECK(production<ECHClientHello>() ==
        "struct {\n"
        "    ECHClientHelloType type;\n"
        "    select (ECHClientHello.type) {\n"
        "        case outer: ECHClientHelloOuter;\n"
        "        case inner: Empty;\n"
        "    };\n"
        "} ECHClientHello;\n");
}
