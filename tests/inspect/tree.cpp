#include <tlswire/inspect/tree.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"
#include "inspect/samples.hpp"
#include "support/hex.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

template <class T, class Context = no_context>
std::string tree_of(bytes in, const Context& context = {}, tree_options options = {}) {
  std::string out;
  print_tree<T>(
      in, [&](std::string_view text) { out += text; }, context, options);
  return out;
}

}  // namespace

TEST_CASE("tree: the ClientHello of RFC 8448 section 3") {
  CHECK(tree_of<ClientHello>(bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4)) ==
        R"(     0..192    ClientHello
     0..2        legacy_version: TLS 1.2 (0x0303)
     2..34       random: cb34ecb1e78163ba1c38c6dacb196a6dffa21a8d9912ec18a2ef6283024dece7
    34..35       legacy_session_id: (empty)
    35..43       cipher_suites: 6 bytes
    37..39         [0]: TLS_AES_128_GCM_SHA256 (0x1301)
    39..41         [1]: TLS_CHACHA20_POLY1305_SHA256 (0x1303)
    41..43         [2]: TLS_AES_256_GCM_SHA384 (0x1302)
    43..45       legacy_compression_methods: 00
    45..192      extensions: 145 bytes
    47..62         [0]: server_name (0x0000), 11 bytes
    51..62           server_name_list: 9 bytes
    53..62             [0]: ServerName
    53..54               name_type: host_name (0x00)
    54..62               name: 736572766572 "server"
    62..67         [1]: renegotiation_info (0xff01), 1 byte
    66..67           renegotiated_connection: (empty)
    67..91         [2]: supported_groups (0x000a), 20 bytes
    71..91           named_group_list: 18 bytes
    73..75             [0]: x25519 (0x001d)
    75..77             [1]: secp256r1 (0x0017)
    77..79             [2]: secp384r1 (0x0018)
    79..81             [3]: secp521r1 (0x0019)
    81..83             [4]: ffdhe2048 (0x0100)
    83..85             [5]: ffdhe3072 (0x0101)
    85..87             [6]: ffdhe4096 (0x0102)
    87..89             [7]: ffdhe6144 (0x0103)
    89..91             [8]: ffdhe8192 (0x0104)
    91..95         [3]: session_ticket (0x0023), 0 bytes
    95..95           ticket: (empty)
    95..137        [4]: key_share (0x0033), 38 bytes
    99..137          client_shares: 36 bytes
   101..137            [0]: KeyShareEntry
   101..103              group: x25519 (0x001d)
   103..137              key_exchange: 99381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c
   137..144        [5]: supported_versions (0x002b), 3 bytes
   141..144          versions: 2 bytes
   142..144            [0]: TLS 1.3 (0x0304)
   144..180        [6]: signature_algorithms (0x000d), 32 bytes
   148..180          supported_signature_algorithms: 30 bytes
   150..152            [0]: ecdsa_secp256r1_sha256 (0x0403)
   152..154            [1]: ecdsa_secp384r1_sha384 (0x0503)
   154..156            [2]: ecdsa_secp521r1_sha512 (0x0603)
   156..158            [3]: ecdsa_sha1 (0x0203)
   158..160            [4]: rsa_pss_rsae_sha256 (0x0804)
   160..162            [5]: rsa_pss_rsae_sha384 (0x0805)
   162..164            [6]: rsa_pss_rsae_sha512 (0x0806)
   164..166            [7]: rsa_pkcs1_sha256 (0x0401)
   166..168            [8]: rsa_pkcs1_sha384 (0x0501)
   168..170            [9]: rsa_pkcs1_sha512 (0x0601)
   170..172            [10]: rsa_pkcs1_sha1 (0x0201)
   172..174            [11]: dsa_sha256_RESERVED (0x0402)
   174..176            [12]: dsa_sha384_RESERVED (0x0502)
   176..178            [13]: dsa_sha512_RESERVED (0x0602)
   178..180            [14]: dsa_sha1_RESERVED (0x0202)
   180..186        [7]: psk_key_exchange_modes (0x002d), 2 bytes
   184..186          ke_modes: 1 byte
   185..186            [0]: psk_dhe_ke (0x01)
   186..192        [8]: record_size_limit (0x001c), 2 bytes
   190..192          record_size_limit: 16385
)");
}

TEST_CASE("tree: the ServerHello of RFC 8448 section 3") {
  CHECK(tree_of<ServerHello>(bytes(vectors::rfc8448::simple_1rtt_server_hello).sub(4)) ==
        R"(     0..86     ServerHello
     0..2        legacy_version: TLS 1.2 (0x0303)
     2..34       random: a6af06a4121860dc5e6e60249cd34c95930c8ac5cb1434dac155772ed3e26928
    34..35       legacy_session_id_echo: (empty)
    35..37       cipher_suite: TLS_AES_128_GCM_SHA256 (0x1301)
    37..38       legacy_compression_method: 0
    38..86       extensions: 46 bytes
    40..80         [0]: key_share (0x0033), 36 bytes
    44..80           server_share: KeyShareEntry
    44..46             group: x25519 (0x001d)
    46..80             key_exchange: c9828876112095fe66762bdbf7c672e156d6cc253b833df1dd69b1b04e751f0f
    80..86         [1]: supported_versions (0x002b), 2 bytes
    84..86           selected_version: TLS 1.3 (0x0304)
)");
}

TEST_CASE(
    "tree: unknown extensions and values in hex, GREASE marked, names of extensions whose body is not "
    "known") {
  CHECK(tree_of<extension_list<message::client_hello>>(
            hex<"001c 4a4a 0001 00  fd00 0003 616263  eeee 0000  000a 0008 0006 3a3a 001d eeef">()) ==
        R"(     0..30     28 bytes
     2..7        [0]: 0x4a4a (GREASE), 1 byte: 00
     7..14       [1]: ech_outer_extensions (0xfd00), 3 bytes: 616263 "abc"
    14..18       [2]: 0xeeee, 0 bytes
    18..30       [3]: supported_groups (0x000a), 8 bytes
    22..30         named_group_list: 6 bytes
    24..26           [0]: 0x3a3a (GREASE)
    26..28           [1]: x25519 (0x001d)
    28..30           [2]: 0xeeef
)");
}

TEST_CASE("tree: a violation stands where it is found, and what can be shown is shown") {
  CHECK(tree_of<extension_list<message::client_hello>>(
            hex<"001f 0033 000a 0008 001d 0063 99381d e5  000a 0003 0001 00  002b 0005 020304 ffff  00">()) ==
        R"(     0..33     31 bytes
     2..16       [0]: key_share (0x0033), 10 bytes
     6..16         client_shares: 8 bytes
     8..16           [0]: KeyShareEntry
     8..10             group: x25519 (0x001d)
    10..16             key_exchange: 99381de5
!                        [0].key_share.client_shares[0].key_exchange: at byte 10: declared length 99, 4 bytes available (decode_error)
    16..23       [1]: supported_groups (0x000a), 3 bytes
    20..23         named_group_list: 1 byte
!                    [1].supported_groups.named_group_list: at byte 20: length 1, at least 2 required (decode_error)
    22..23           undecoded 00
    23..32       [2]: supported_versions (0x002b), 5 bytes
    27..30         versions: 2 bytes
    28..30           [0]: TLS 1.3 (0x0304)
!                  [2].supported_versions: at byte 30: 2 bytes left over (decode_error)
    30..32         undecoded ffff
    32..33       [3]: 00
!                  [3].extension_type: at byte 32: needs 2 bytes, 1 available (decode_error)
)");
}

TEST_CASE("tree: every kind") {
  const auto samples = every_kind::samples();
  CHECK(tree_of<every_kind::Message>(bytes(samples[3]), every_kind::context_type{}) ==
        R"(     0..87     Message
     0..1        number: 3
     1..2        color: green (0x02)
     2..4        variable: 291
     4..6        magic: 4660
     6..8        pair: aabb
     8..11       some: cccc
    11..15       pairs: 4 bytes
    11..13         [0]: Pair
    11..12           seven: 7
    12..13           color: red (0x01)
    13..15         [1]: Pair
    13..14           seven: 7
    14..15           color: green (0x02)
    15..20       numbers: 4 bytes
    16..18         [0]: 1
    18..20         [1]: 2
    20..28       list: 6 bytes
    22..24         [0]: Pair
    22..23           seven: 7
    23..24           color: red (0x01)
    24..26         [1]: Pair
    24..25           seven: 7
    25..26           color: red (0x01)
    26..28         [2]: Pair
    26..27           seven: 7
    27..28           color: green (0x02)
    28..34       runs: 5 bytes
    29..31         [0]: 01aa
    31..32         [1]: 00
    32..34         [2]: 01bb
    34..36       wrapped: beef
    36..39       run: 02ffff
    39..42       framed: abcd
    42..44       behind: 1122
    44..47       agreed: 333333 "333"
    47..48       chosen: Odd
    47..48         first: 9
    48..49       by_context: 153
    49..87       tail: Tail
    49..50         selector: 4
    50..87         body: 35 bytes
    52..70           [0]: nested (0xee01), 14 bytes
    56..70             list: 12 bytes
    58..64               [0]: nested (0xee01), 2 bytes
    62..63                 seven: 7
    63..64                 color: red (0x01)
    64..70               [1]: 0xaaaa (GREASE), 2 bytes: bbbb
    70..81           [1]: lengthy (0xee02), 7 bytes
    74..81             lengthy: 4 bytes
    77..81               Even
    77..78                 first: 2
    78..81                 second: 4
    81..87           [2]: padded (0xee03), 2 bytes
    85..87             padded: 2 bytes
)");
}

TEST_CASE("tree: long fields are cut, text is shown if all of it is printable") {
  const std::vector<std::uint8_t> letters(12, 'a');
  CHECK(tree_of<rest<>>(bytes(letters), no_context{}, {.most_hex = 4, .most_text = 6}) ==
        "     0..12     61616161\u2026 (12 bytes) \"aaaaaa\u2026\"\n");
  CHECK(tree_of<rest<>>(hex<"6100">()) == "     0..2      6100\n");
  CHECK(tree_of<rest<>>(bytes{}) == "     0..0      (empty)\n");
}

TEST_CASE("tree: every recorded message prints without a violation") {
  for (const auto& message : all_messages()) {
    CHECK(tree_of<Handshake>(bytes(message), context<>{}).find("\n!") == std::string::npos);
  }
  const context<> tls12{{.version = ProtocolVersion::TLSv1_2,
                         .hash_length = 12,
                         .key_exchange = KeyExchangeAlgorithm::ecdhe_ecdsa}};
  CHECK(tls12_messages().size() == 29);
  for (const auto& message : tls12_messages()) {
    CHECK(tree_of<Handshake>(bytes(message), tls12).find("\n!") == std::string::npos);
  }
}
