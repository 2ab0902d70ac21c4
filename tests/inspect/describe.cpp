#include <tlswire/inspect/describe.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"
#include "inspect/presentation.hpp"
#include "inspect/rfc9846_appendix_b.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

template <class T>
std::string described() {
  std::string out;
  describe<T>([&](std::string_view text) { out += text; });
  return out;
}
template <class T>
std::string described_all() {
  std::string out;
  describe_all<T>([&](std::string_view text) { out += text; });
  return out;
}

struct declaration {
  std::string_view name;  // in RFC 9846
  std::string (*described)();
};
// Each production of the appendix, and what declares it here.
constexpr declaration declarations[] = {
    {"ContentType", described<ContentType>},
    {"TLSPlaintext", described<TLSPlaintext>},
    {"TLSInnerPlaintext", described<TLSInnerPlaintext>},
    {"TLSCiphertext", described<TLSCiphertext>},
    {"AlertLevel", described<AlertLevel>},
    {"AlertDescription", described<AlertDescription>},
    {"Alert", described<Alert>},
    {"HandshakeType", described<HandshakeType>},
    {"Handshake", described<Handshake>},
    {"ProtocolVersion", described<ProtocolVersion>},
    {"Random", described<Random>},
    {"CipherSuite", described<CipherSuite>},
    {"ClientHello", described<ClientHello>},
    {"ServerHello", described<ServerHello>},
    {"Extension", described<tlswire::detail::Extension>},
    {"ExtensionType", described<ExtensionType>},
    {"KeyShareEntry", described<KeyShareEntry>},
    {"KeyShareClientHello", described<KeyShareClientHello>},
    {"KeyShareHelloRetryRequest", described<KeyShareHelloRetryRequest>},
    {"KeyShareServerHello", described<KeyShareServerHello>},
    {"PskKeyExchangeMode", described<PskKeyExchangeMode>},
    {"PskKeyExchangeModes", described<PskKeyExchangeModes>},
    {"Empty", described<Empty>},
    {"EarlyDataIndication", described<early_data>},
    {"PskIdentity", described<PskIdentity>},
    {"PskBinderEntry", described<PskBinderEntry>},
    {"OfferedPsks", described<OfferedPsks>},
    {"PreSharedKeyExtension", described<pre_shared_key>},
    {"SupportedVersions", described<supported_versions>},
    {"Cookie", described<Cookie>},
    {"SignatureScheme", described<SignatureScheme>},
    {"SignatureSchemeList", described<SignatureSchemeList>},
    {"NamedGroup", described<NamedGroup>},
    {"NamedGroupList", described<NamedGroupList>},
    {"DistinguishedName", described<DistinguishedName>},
    {"CertificateAuthoritiesExtension", described<CertificateAuthoritiesExtension>},
    {"OIDFilter", described<OIDFilter>},
    {"OIDFilterExtension", described<OIDFilterExtension>},
    {"PostHandshakeAuth", described<PostHandshakeAuth>},
    {"EncryptedExtensions", described<EncryptedExtensions>},
    {"CertificateRequest", described<CertificateRequest>},
    {"CertificateType", described<CertificateType>},
    {"CertificateEntry", described<CertificateEntry>},
    {"Certificate", described<Certificate>},
    {"CertificateVerify", described<CertificateVerify>},
    {"Finished", described<Finished>},
    {"NewSessionTicket", described<NewSessionTicket>},
    {"EndOfEarlyData", described<EndOfEarlyData>},
    {"KeyUpdateRequest", described<KeyUpdateRequest>},
    {"KeyUpdate", described<KeyUpdate>},
};

struct erratum {
  std::string_view name;
  std::string_view text;  // in the place of the RFC's; empty where there is no declaration here
  std::string_view reason;
};
constexpr erratum errata[] = {
    {"TLSInnerPlaintext",
     "struct { opaque content[length_of_content]; ContentType type; uint8 zeros[length_of_padding]; } "
     "TLSInnerPlaintext;",
     "TLSPlaintext is another struct, and the length of the content stands nowhere: it ends before the last "
     "byte that is not zero"},
    {"CertificateEntry",
     "struct { opaque cert_data<1..2^24-1>; Extension extensions<0..2^16-1>; } CertificateEntry;",
     "both cases have one form, so there is one member, which does not depend on the context"},
    {"UncompressedPointRepresentation", "",
     "it is what key_exchange holds for some groups; the library leaves it to the cryptography"},
};

struct renamed_value {
  std::string_view in, rfc, here, reason;
};
constexpr std::string_view alive = "the library speaks TLS 1.2, where this is no reserved value: IANA's name";
constexpr renamed_value renamed_values[] = {
    {"HandshakeType", "hello_request_RESERVED", "hello_request", alive},
    {"HandshakeType", "hello_verify_request_RESERVED", "hello_verify_request", alive},
    {"HandshakeType", "server_key_exchange_RESERVED", "server_key_exchange", alive},
    {"HandshakeType", "server_hello_done_RESERVED", "server_hello_done", alive},
    {"HandshakeType", "client_key_exchange_RESERVED", "client_key_exchange", alive},
    {"HandshakeType", "certificate_url_RESERVED", "certificate_url", alive},
    {"HandshakeType", "certificate_status_RESERVED", "certificate_status", alive},
    {"HandshakeType", "supplemental_data_RESERVED", "supplemental_data", alive},
};

const erratum* erratum_of(std::string_view name) {
  const auto found =
      std::find_if(std::begin(errata), std::end(errata), [&](const erratum& e) { return e.name == name; });
  return found == std::end(errata) ? nullptr : found;
}
std::string name_here(std::string_view in, const std::string& rfc) {
  for (const renamed_value& v : renamed_values) {
    if (v.in == in && v.rfc == rfc) return std::string(v.here);
  }
  return rfc;
}
bool is_enum(std::string_view production) { return production.starts_with("enum "); }

// The select of a Handshake has cases here for the messages of other RFCs and of other versions, some by a
// name that stands in several namespaces.
std::string with_cases_of(const std::string& text, const std::string& rfc) {
  std::string out;
  std::set<std::string> had;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find("case ", at + 1);
    if (end == text.npos || !text.substr(at).starts_with("case "))
      end = std::min(end, text.find("} ;", at + 1));
    end = std::min(end, text.size());
    const std::string part = text.substr(at, end - at);
    const bool is_case = part.starts_with("case ");
    const std::string one = is_case ? part.substr(0, part.find(';') + 1) : part;
    if (!is_case || (rfc.find(one) != rfc.npos && had.insert(one).second)) out += one + (is_case ? " " : "");
    if (is_case) end = at + one.size() + 1;
    at = end;
  }
  return out;
}

}  // namespace

TEST_CASE("describe: every struct and vector of RFC 9846 is printed as the RFC has it") {
  std::size_t compared = 0;
  for (const std::string& rfc : productions(rfc9846_appendix_b)) {
    const std::string name = name_of(rfc);
    CAPTURE(name);
    const auto here = std::find_if(std::begin(declarations), std::end(declarations),
                                   [&](const declaration& d) { return d.name == name; });
    const erratum* const differs = erratum_of(name);
    if (here == std::end(declarations)) {
      CHECK((differs != nullptr && differs->text.empty()));
      continue;
    }
    ++compared;
    if (is_enum(rfc)) continue;
    std::string found = productions(here->described()).at(0);
    if (name == "Handshake") found = with_cases_of(found, rfc);
    if (differs == nullptr) {
      CHECK(found == rfc);
    } else {
      CHECK(found != rfc);
      CHECK(found == normal(differs->text));
    }
  }
  CHECK(compared == std::size(declarations));
}

TEST_CASE("describe: every name and value of an enum of RFC 9846 is there, and its ceiling") {
  std::size_t enums = 0;
  std::size_t renamed = 0;
  for (const std::string& rfc : productions(rfc9846_appendix_b)) {
    if (!is_enum(rfc)) continue;
    ++enums;
    const std::string name = name_of(rfc);
    CAPTURE(name);
    const auto here = std::find_if(std::begin(declarations), std::end(declarations),
                                   [&](const declaration& d) { return d.name == name; });
    REQUIRE(here != std::end(declarations));
    const std::vector<enumerator> found = enumerators(productions(here->described()).at(0));
    const auto has = [&](const enumerator& e) {
      return std::find(found.begin(), found.end(), e) != found.end();
    };
    for (const enumerator& e : enumerators(rfc)) {
      CAPTURE(e.name);
      CAPTURE(e.low);
      // Ranges are reserved or private, and give no name to a value.
      if (e.low != e.high) continue;
      const std::string expected = name_here(name, e.name);
      renamed += expected != e.name;
      CHECK(has({expected, e.low, e.high}));
    }
  }
  CHECK(enums == 10);
  CHECK(renamed == std::size(renamed_values));
}

TEST_CASE("describe: the cipher suites of RFC 9846 are constants of an array of two bytes") {
  const std::string suites = described<CipherSuite>();
  for (const std::string_view suite : {"CipherSuite TLS_AES_128_GCM_SHA256 = {0x13,0x01};",
                                       "CipherSuite TLS_AES_256_GCM_SHA384 = {0x13,0x02};",
                                       "CipherSuite TLS_CHACHA20_POLY1305_SHA256 = {0x13,0x03};",
                                       "CipherSuite TLS_AES_128_CCM_SHA256 = {0x13,0x04};",
                                       "CipherSuite TLS_AES_128_CCM_8_SHA256 = {0x13,0x05};"}) {
    CHECK(suites.find(suite) != suites.npos);
  }
}

TEST_CASE("describe: a HelloRetryRequest is a ServerHello of a fixed random, always with extensions") {
  std::string hello = described<ServerHello>();
  const auto replace = [&](std::string_view from, std::string_view to) {
    REQUIRE(hello.find(from) != hello.npos);
    hello.replace(hello.find(from), from.size(), to);
  };
  replace("random;", "random = 0xcf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c;");
  replace("    /* or nothing */", "");
  replace("ServerHello;", "HelloRetryRequest;");
  CHECK(described<HelloRetryRequest>() == hello);
}

TEST_CASE("describe: the text of a struct, to the letter") {
  CHECK(described<ServerHello>() ==
        "struct {\n"
        "    ProtocolVersion legacy_version = 0x0303;\n"
        "    Random random;\n"
        "    opaque legacy_session_id_echo<0..32>;\n"
        "    CipherSuite cipher_suite;\n"
        "    uint8 legacy_compression_method = 0;\n"
        "    Extension extensions<6..2^16-1>;    /* or nothing */\n"
        "} ServerHello;\n");
}

TEST_CASE("describe: an extension says its code point, and its bodies by the message") {
  CHECK(described<supported_versions>() ==
        "/* supported_versions(43) */\n"
        "struct {\n"
        "    select (Handshake.msg_type) {\n"
        "        case client_hello: ProtocolVersion versions<2..254>;\n"
        "        case server_hello: ProtocolVersion selected_version;    /* and HelloRetryRequest */\n"
        "    };\n"
        "} SupportedVersions;\n");
  CHECK(described<key_share>() ==
        "/* key_share(51) */\n"
        "struct {\n"
        "    select (Handshake.msg_type) {\n"
        "        case client_hello: KeyShareClientHello;\n"
        "        case server_hello: KeyShareServerHello;\n"
        "        case hello_retry_request: KeyShareHelloRetryRequest;\n"
        "    };\n"
        "} key_share;\n");
  CHECK(described<cookie>() == "/* cookie(44) */\nstruct {\n    opaque cookie<1..2^16-1>;\n} Cookie;\n");
}

TEST_CASE("describe: an extension of the user's own, whose bodies are kinds without names") {
  CHECK(described<every_kind::lengthy>() == "/* lengthy(60930) */\nuint24 length;\nEven lengthy;\n");
}

TEST_CASE("describe_all: what a type needs comes once and before it") {
  CHECK(described_all<ServerNameList>() ==
        "enum {\n    host_name(0),\n    (255)\n} NameType;\n"
        "\n"
        "opaque HostName<1..2^16-1>;\n"
        "\n"
        "struct {\n"
        "    NameType name_type;\n"
        "    select (ServerName.name_type) {\n"
        "        case host_name: HostName;\n"
        "    };\n"
        "} ServerName;\n"
        "\n"
        "struct {\n    ServerName server_name_list<1..2^16-1>;\n} ServerNameList;\n");

  std::set<std::string> met;
  for (const std::string& production : productions(described_all<ClientHello>())) {
    const bool constant = production.find(" = {") != production.npos;
    if (!constant) CHECK_MESSAGE(met.insert(name_of(production)).second, production);
  }
  for (const char* const name :
       {"Random", "CipherSuite", "Extension", "ServerNameList", "HostName", "KeyShareEntry", "NamedGroup",
        "SignatureSchemeList", "OfferedPsks", "ClientHello"}) {
    CHECK_MESSAGE(met.count(name) == 1, name);
  }
}

TEST_CASE("describe_all: of an extension, all its bodies and then the select") {
  std::vector<std::string> names;
  for (const std::string& production : productions(described_all<key_share>()))
    names.push_back(name_of(production));
  CHECK(names == std::vector<std::string>{"NamedGroup", "KeyShareEntry", "KeyShareClientHello",
                                          "KeyShareServerHello", "KeyShareHelloRetryRequest", "key_share"});
}

TEST_CASE("describe_all: the bodies of a list stand beside its message") {
  const std::string text = described_all<HelloRetryRequest>();
  CHECK(text.find("/* extension_data:\n") != text.npos);
  CHECK(text.find("        key_share(51): KeyShareHelloRetryRequest\n") != text.npos);
  CHECK(text.find("KeyShareClientHello") == text.npos);
}

TEST_CASE("describe: types without a name are called value") {
  CHECK(described<opaque<2, 5>>() == "opaque value<2..5>;\n");
  CHECK(described<uint16>() == "uint16 value;\n");
}
