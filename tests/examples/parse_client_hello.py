"""parse_client_hello run on recorded and on broken input: what it prints, on which stream, with which status.

parse_client_hello.py PROGRAM REPOSITORY
"""

import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unittest

PROGRAM, REPOSITORY = sys.argv[1], pathlib.Path(sys.argv[2])
VECTORS = REPOSITORY / "tests/vectors"

DH = ["ffdhe2048", "ffdhe3072", "ffdhe4096", "ffdhe6144", "ffdhe8192"]
OPENSSL_GROUPS = ["x25519", "secp256r1", "x448", "secp521r1", "secp384r1"]
GNUTLS_GROUPS = ["secp256r1", "secp384r1", "secp521r1", "x25519", "x448", *DH]
CHROMIUM = dict(
    alpn=["h2", "http/1.1"],
    versions=["GREASE", "TLS 1.3", "TLS 1.2"],
    groups=["GREASE", "X25519MLKEM768", "x25519", "secp256r1", "secp384r1"],
    shares=["GREASE", "X25519MLKEM768", "x25519"],
    suites=16,
    extensions=19,
)
DOWN_TO_1_0 = ["TLS 1.3", "TLS 1.2", "TLS 1.1", "TLS 1.0"]
OPENSSL = dict(
    alpn=["none"],
    versions=DOWN_TO_1_0,
    groups=OPENSSL_GROUPS + DH,
    shares=["x25519"],
    suites=31,
    extensions=10,
)
OPENSSL_1_2 = dict(OPENSSL, versions=["up to TLS 1.2"], groups=OPENSSL_GROUPS, shares=["none"], suites=28)
GNUTLS = dict(
    alpn=["none"],
    versions=DOWN_TO_1_0,
    groups=GNUTLS_GROUPS,
    shares=["secp256r1", "x25519"],
    suites=29,
    extensions=13,
)
WEB = ["h2", "http/1.1"]
WOLFSSL = dict(
    alpn=WEB,
    versions=["TLS 1.3"],
    groups=[
        "secp521r1", "brainpoolP512r1", "secp384r1", "brainpoolP384r1", "x448", "secp256r1", "secp256k1",
        "brainpoolP256r1", "x25519", "secp224r1", "secp224k1", "ffdhe3072", "ffdhe2048",
    ],
    shares=["secp256r1"],
    suites=60,
    extensions=12,
)
RECORDED = {
    **{f"chromium/client_hello_{i:02}": CHROMIUM for i in range(1, 11)},
    "curl/client_hello": dict(OPENSSL, alpn=WEB, extensions=12),
    "gnutls/client_hello_alpn": dict(GNUTLS, alpn=WEB, extensions=14),
    "gnutls/client_hello_default": GNUTLS,
    "gnutls/client_hello_pre_shared_key": dict(GNUTLS, suites=46, extensions=14),
    "gnutls/client_hello_record_size": dict(GNUTLS, extensions=14),
    "gnutls/client_hello_single_key_share": dict(GNUTLS, shares=["secp256r1"]),
    "gnutls/client_hello_tls12": dict(
        GNUTLS, versions=["up to TLS 1.2"], shares=["none"], suites=25, extensions=10
    ),
    "java/client_hello": dict(
        OPENSSL,
        versions=["TLS 1.3", "TLS 1.2"],
        groups=["x25519", "secp256r1", "secp384r1", "secp521r1", "x448", *DH],
        shares=["x25519", "secp256r1"],
        suites=37,
        extensions=12,
    ),
    "node/client_hello": dict(OPENSSL, alpn=WEB, versions=["TLS 1.3", "TLS 1.2"], suites=59, extensions=11),
    "openssl/client_hello_alpn": dict(OPENSSL, alpn=WEB, extensions=11),
    "openssl/client_hello_default": OPENSSL,
    "openssl/client_hello_groups": dict(
        OPENSSL,
        groups=["x448", "secp521r1", "secp384r1", "secp256r1", "x25519", "ffdhe2048", "ffdhe3072"],
        shares=["x448"],
    ),
    "openssl/client_hello_no_ticket": dict(OPENSSL, extensions=9),
    "openssl/client_hello_split_over_records": dict(
        OPENSSL, alpn=["h2", *(f"protocol-{i}" for i in range(1, 61))], extensions=11
    ),
    "openssl/client_hello_tls12": dict(OPENSSL_1_2, extensions=7),
    "openssl/client_hello_tls12_alpn_status": dict(OPENSSL_1_2, alpn=WEB, extensions=9),
    "openssl/client_hello_tls13_only": dict(OPENSSL, versions=["TLS 1.3"], suites=2),
    "openssl/client_hello_without_sni": dict(OPENSSL, server="none", extensions=9),
    "python/client_hello": dict(
        OPENSSL, alpn=["http/1.1"], versions=["TLS 1.3", "TLS 1.2"], suites=18, extensions=12
    ),
    "wolfssl/client_hello_tls12": dict(WOLFSSL, versions=["up to TLS 1.2"], shares=["none"], suites=53, extensions=11),
    "wolfssl/client_hello_tls13": WOLFSSL,
}

NAMES = {
    0: "server_name", 1: "max_fragment_length", 3: "trusted_ca_keys", 4: "truncated_hmac", 5: "status_request",
    10: "supported_groups",
    11: "ec_point_formats", 13: "signature_algorithms", 16: "application_layer_protocol_negotiation",
    17: "status_request_v2", 18: "signed_certificate_timestamp", 21: "padding", 22: "encrypt_then_mac",
    23: "extended_main_secret", 27: "compress_certificate", 28: "record_size_limit", 35: "session_ticket",
    41: "pre_shared_key", 43: "supported_versions", 45: "psk_key_exchange_modes", 49: "post_handshake_auth",
    50: "signature_algorithms_cert", 51: "key_share", 0x44CD: "application_settings", 0xCA34: "trust_anchors",
    0xFE0D: "encrypted_client_hello", 0xFF01: "renegotiation_info",
}  # fmt: skip


def recorded(name):
    text = (VECTORS / f"{name}.hex").read_text()
    return bytes.fromhex("".join(line for line in text.splitlines() if not line.startswith("#")))


def message_in(records):
    message = b""
    while records:
        size = int.from_bytes(records[3:5], "big")
        message, records = message + records[5 : 5 + size], records[5 + size :]
    return message


def number(value, size):
    return value.to_bytes(size, "big")


def prefixed(data, size=2):
    return number(len(data), size) + data


def in_records(message, size=16384):
    parts = [message[at : at + size] for at in range(0, len(message), size)]
    return b"".join(b"\x16\x03\x01" + prefixed(part) for part in parts)


def in_message(body):
    return b"\x01" + prefixed(body, 3)


def extension(code, data):
    return number(code, 2) + prefixed(data)


def server_name(name):
    return extension(0, prefixed(b"\0" + prefixed(name)))


def hello(*extensions):
    """A body: the length of its extensions stands at byte 45, the first of them at 47."""
    suites, compressions = prefixed(bytes.fromhex("13010a0a1234")), prefixed(b"\0", 1)
    return b"\3\3" + bytes(range(32)) + b"\0" + suites + compressions + prefixed(b"".join(extensions))


SMALL = hello(
    server_name(b"a.example"),
    extension(43, prefixed(b"\x3a\x3a\3\4", 1)),
    extension(0x4A4A, b""),
    extension(0x1234, b"ABC"),
)
SMALL_PRINTED = """\
ClientHello in the body of a handshake message
     0..85     ClientHello
     0..2        legacy_version: TLS 1.2 (0x0303)
     2..34       random: 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f
    34..35       legacy_session_id: (empty)
    35..43       cipher_suites: 6 bytes
    37..39         [0]: TLS_AES_128_GCM_SHA256 (0x1301)
    39..41         [1]: 0x0a0a (GREASE)
    41..43         [2]: 0x1234
    43..45       legacy_compression_methods: 00
    45..85       extensions: 38 bytes
    47..65         [0]: server_name (0x0000), 14 bytes
    51..65           server_name_list: 12 bytes
    53..65             [0]: ServerName
    53..54               name_type: host_name (0x00)
    54..65               name: 612e6578616d706c65 "a.example"
    65..74         [1]: supported_versions (0x002b), 5 bytes
    69..74           versions: 4 bytes
    70..72             [0]: 0x3a3a (GREASE)
    72..74             [1]: TLS 1.3 (0x0304)
    74..78         [2]: 0x4a4a (GREASE), 0 bytes
    78..85         [3]: 0x1234, 3 bytes: 414243 "ABC"

server name: a.example
ALPN: none
versions: GREASE 0x3a3a, TLS 1.3
groups: none
key shares: none
cipher suites: 3
extensions: 4
  server_name
  supported_versions
  GREASE 0x4a4a
  unknown 0x1234: 414243
"""


def extensions_of(message):
    """Code, first byte, end and data of each."""
    at = 4 + 34
    at += 1 + message[at]
    at += 2 + int.from_bytes(message[at : at + 2], "big")
    at += 1 + message[at] + 2
    while at < len(message):
        code, size = struct.unpack_from(">HH", message, at)
        yield code, at, at + 4 + size, message[at + 4 : at + 4 + size]
        at += 4 + size


def run(*arguments, data=b"", **options):
    done = subprocess.run([PROGRAM, *arguments], input=data, capture_output=True, timeout=60, **options)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def parts(printed):
    """The form, the tree as [first, last, rest of the line], and the summary."""
    form, *lines = printed.splitlines()
    at = lines.index("") if "" in lines else len(lines)
    tree = [re.fullmatch(r" *(\d+)\.\.(\d+) +(\S.*)|(!.*)", line) for line in lines[:at]]
    return form, [[int(m[1]), int(m[2]), m[3]] for m in tree if m[1]], lines[at + 1 :]


def moved(tree, by):
    return [[first + by, last + by, rest] for first, last, rest in tree]


def without_grease(text):
    return re.sub(r"GREASE 0x[0-9a-f]{4}", "GREASE", text)


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, content):
        path = self.folder / "input"
        path.write_bytes(content)
        return str(path)

    def good(self, *arguments, **options):
        status, printed, errors = run(*arguments, **options)
        self.assertEqual((status, errors), (0, ""))
        return printed

    def bad(self, why, *arguments, data=b"", name="standard input", **options):
        """Fails with this one line on standard error; gives what is on standard output."""
        status, printed, errors = run(*arguments, data=data, **options)
        self.assertEqual((status, errors), (1, f"parse_client_hello: {name}: {why}\n"))
        return printed


class Recorded(Case):
    def test_every_recording_of_a_client_hello_is_expected_here(self):
        paths = VECTORS.glob("*/client_hello*.hex")
        there = {path.relative_to(VECTORS).with_suffix("").as_posix() for path in paths}
        self.assertEqual(there, set(RECORDED))

    def test_what_a_router_looks_for_is_printed(self):
        for name, facts in RECORDED.items():
            with self.subTest(name):
                _, _, summary = parts(self.good(str(VECTORS / f"{name}.hex")))
                self.assertEqual(
                    [without_grease(line) for line in summary[:7]],
                    [
                        "server name: " + facts.get("server", "www.example.org"),
                        "ALPN: " + ", ".join(facts["alpn"]),
                        "versions: " + ", ".join(facts["versions"]),
                        "groups: " + ", ".join(facts["groups"]),
                        "key shares: " + ", ".join(facts["shares"]),
                        f"cipher suites: {facts['suites']}",
                        f"extensions: {facts['extensions']}",
                    ],
                )

    def test_extensions_are_listed_in_wire_order_with_the_ranges_of_their_bytes(self):
        for name in RECORDED:
            with self.subTest(name):
                message = message_in(recorded(name))
                in_tree, in_summary = [], []
                for code, first, end, data in extensions_of(message):
                    grease = code & 0x0F0F == 0x0A0A
                    if code in NAMES:
                        in_tree.append([first, end, f"{NAMES[code]} (0x{code:04x})"])
                        in_summary.append(f"  {NAMES[code]}")
                        continue
                    in_tree.append([first, end, f"0x{code:04x}" + (" (GREASE)" if grease else "")])
                    more = f"\u2026 ({len(data)} bytes)" if len(data) > 32 else ""
                    shown = f": {data[:32].hex()}{more}" if data else ""
                    in_summary.append(f"  {'GREASE' if grease else 'unknown'} 0x{code:04x}{shown}")
                _, tree, summary = parts(self.good(data=message))
                lines = [(line, re.match(r"\[\d+\]: (.*?), \d+ bytes?\b", line[2])) for line in tree]
                self.assertEqual([[*line[:2], match[1]] for line, match in lines if match], in_tree)
                self.assertEqual(summary[7:], in_summary)

    def test_it_prints_nothing_else(self):
        self.assertEqual(self.good(data=SMALL), SMALL_PRINTED)


class Forms(Case):
    def setUp(self):
        super().setUp()
        self.message = message_in(recorded("chromium/client_hello_01"))
        self.body = self.message[4:]
        self.form, self.tree, self.summary = parts(self.good(data=self.body))

    def same(self, printed, form, by):
        found = parts(printed)
        self.assertEqual(found[0], f"ClientHello in {form}")
        self.assertEqual(found[1], moved(self.tree, by))
        self.assertEqual(found[2], self.summary)

    def test_body_message_and_record_differ_in_their_offsets_only(self):
        self.same(self.good(self.file(self.body)), "the body of a handshake message", 0)
        self.same(self.good(self.file(self.message)), "a handshake message", 4)
        self.same(self.good(self.file(in_records(self.message))), "a TLS record", 9)

    def test_standard_input_is_read_without_a_file_and_for_a_dash(self):
        self.same(self.good(data=in_records(self.message)), "a TLS record", 9)
        self.same(self.good("-", data=self.message), "a handshake message", 4)

    def test_many_records_are_put_together_and_counted_in_the_message(self):
        for size in 1, 3, 4, 5, 100, 1000, len(self.message) - 1:
            with self.subTest(size):
                count = -(-len(self.message) // size)
                form = f"{count} TLS records; bytes count in the handshake message that they carry"
                self.same(self.good(data=in_records(self.message, size)), form, 4)

    def test_hex_is_read_in_each_usual_notation(self):
        digits = in_records(self.message).hex(" ").split()
        notations = {
            "plain": "".join(digits),
            "upper case": "".join(digits).upper(),
            "blanks": " ".join(digits),
            "colons": ":".join(digits),
            "a C array": ", ".join(f"0x{d}" for d in digits),
            "one prefix": "0X" + "".join(digits),
            "lines and comments": "# 16 03 \u2014 a comment\r\n" + "\r\n".join(digits) + " # the end",
            "a comment without bytes at the end": "\n\t" + " ".join(digits) + "\n#",
        }
        for notation, text in notations.items():
            with self.subTest(notation):
                self.same(self.good(self.file(text.encode())), "a TLS record", 9)
                self.same(self.good("--hex", data=text.encode()), "a TLS record", 9)

    def test_all_shows_the_bytes_that_are_left_out_else(self):
        share = next(rest for _, _, rest in self.tree if rest.endswith("(1216 bytes)"))
        start = re.match(r"key_exchange: ([0-9a-f]{64})\u2026 ", share)[1]
        _, tree, summary = parts(self.good("--all", data=self.body))
        (full,) = [rest for _, _, rest in tree if rest.startswith(f"key_exchange: {start}")]
        self.assertEqual(len(full), len("key_exchange: ") + 2 * 1216)
        self.assertNotIn("\u2026", "".join(rest for _, _, rest in tree) + "".join(summary))
        self.assertEqual([(f, l) for f, l, _ in tree], [(f, l) for f, l, _ in self.tree])

    def test_a_hello_without_extensions_is_read(self):
        body = hello()[:-2]
        _, tree, summary = parts(self.good("--strict", data=body))
        self.assertEqual(tree[-1], [43, 45, "legacy_compression_methods: 00"])
        self.assertEqual(summary[-1], "extensions: 0")
        self.assertEqual(summary[2], "versions: up to TLS 1.2")

    def test_bytes_of_the_peer_do_not_reach_the_terminal(self):
        alpn = extension(16, prefixed(prefixed(b"\r\t", 1)))
        printed = self.good(data=hello(server_name(b"a\x1b[2J\n\\\xff"), alpn))
        self.assertIn("\nserver name: a\\x1b[2J\\x0a\\x5c\\xff\nALPN: \\x0d\\x09\n", printed)
        self.assertNotIn("\x1b", printed)


class BadHello(Case):
    """Each is fed in every form; the error counts in the bytes of the input."""

    def refused(self, body, why, at, path=""):
        """Gives what is printed of the body."""
        path = f"{path}: " if path else ""
        message = in_message(body)
        for data, by in (in_records(message), 9), (message, 4), (body, 0):
            error = f"{path}at byte {at + by}: {why}"
            printed = self.bad(error, data=data)
            self.assertIn(error, [line[1:].strip() for line in printed.splitlines() if line.startswith("!")])
        self.bad(f"{path}at byte {at + 9}: {why}", data=in_records(message).hex().encode())
        # 20 bytes of the message in each record: as many headers precede it.
        headers = 5 * ((at + 4) // 20 + 1)
        self.bad(f"{path}at byte {at + 4 + headers}: {why}", data=in_records(message, 20))
        for data in body, message, in_records(message), in_records(message, 20):
            self.assertEqual(run("--strict", data=data)[:2], (1, ""))
        return printed

    def test_a_byte_left_over_in_an_extension(self):
        groups = extension(10, prefixed(b"\0\x1d") + b"\0")
        printed = self.refused(
            hello(server_name(b"a.example"), groups),
            "1 bytes left over (decode_error)",
            73,
            "extensions[1].supported_groups",
        )
        self.assertIn("\nserver name: a.example\n", printed)
        self.assertIn("\ngroups: malformed\n", printed)

    def test_a_key_share_that_overruns(self):
        share = extension(51, prefixed(b"\0\x1d\0\x21" + bytes(32)))
        printed = self.refused(
            hello(share, server_name(b"b.example")),
            "declared length 33, 32 bytes available (decode_error)",
            55,
            "extensions[0].key_share.client_shares[0].key_exchange",
        )
        self.assertIn("\nserver name: b.example\n", printed)
        self.assertIn("\nkey shares: malformed\n", printed)

    def test_a_second_extension_of_a_type(self):
        twice = "a second extension of this type (illegal_parameter)"
        names = hello(server_name(b"a"), extension(0x1235, b""), server_name(b"b"))
        self.refused(names, twice, 61, "extensions[2]")
        self.refused(hello(extension(0x1234, b""), extension(0x1234, b"1")), twice, 51, "extensions[1]")

    def test_a_host_name_without_characters(self):
        self.refused(
            hello(server_name(b"")),
            "length 0, at least 1 required (decode_error)",
            54,
            "extensions[0].server_name.server_name_list[0].name",
        )

    def test_an_extension_that_overruns_its_list_hides_the_summary_only(self):
        body = hello(server_name(b"a.example"), b"\0\x0a\0\x09" + bytes(8))
        printed = self.refused(
            body, "declared length 9, 8 bytes available (decode_error)", 67, "extensions[1].extension_data"
        )
        self.assertIn('name: 612e6578616d706c65 "a.example"\n', printed)
        self.assertEqual(printed.splitlines()[-2][0], "!")

    def test_bytes_behind_the_extensions(self):
        self.refused(SMALL + b"\0", "1 bytes left over (decode_error)", 85)

    def test_every_violation_is_marked_and_the_first_reported(self):
        groups, alpn = extension(10, b"\0\3\0\x1d\0"), extension(16, prefixed(b"\0"))
        status, printed, errors = run(data=hello(groups, server_name(b"a.example"), alpn))
        self.assertEqual(status, 1)
        marks = [line.split(maxsplit=1)[1] for line in printed.splitlines() if line.startswith("!")]
        self.assertGreaterEqual(len(marks), 2)
        self.assertEqual(errors, f"parse_client_hello: standard input: {marks[0]}\n")
        self.assertRegex(marks[0], r"^extensions\[0\]\.supported_groups\.named_group_list: at byte 51: ")
        self.assertIn("\nserver name: a.example\n", printed)


class Truncated(Case):
    def test_what_came_is_printed_and_the_error_says_how_much_is_missing(self):
        message = in_message(SMALL)
        why = "extensions: at byte 45: declared length 38, 27 bytes available (decode_error)"
        lines = SMALL_PRINTED.split("\n\n")[0].replace("..85", "..74").splitlines()
        lines = [line for line in lines if not re.match(r" *7[48]\.\.", line)]
        lines.insert(11, f"!{' ' * 18}{why}")
        self.assertEqual(self.bad(why, data=SMALL[:74]).splitlines(), lines)
        self.bad("body: at byte 1: declared length 85, 74 bytes available (decode_error)", data=message[:78])
        one, two = in_records(message), in_records(message, 50)
        for at, needed, there, data in (0, 94, 83, one[:83]), (55, 6, 0, two[:55]), (55, 44, 28, two[:83]):
            why = f"TLSPlaintext: at byte {at}: needs {needed} bytes, {there} available (decode_error)"
            printed = self.bad(why, data=data)
        self.assertIn('name: 612e6578616d706c65 "a.example"\n', printed)

    def test_every_proper_prefix_is_refused_on_one_line(self):
        message = in_message(SMALL)
        forms = {"body": SMALL, "message": message, "records": in_records(message, 60)}
        for form, whole in forms.items():
            for size in range(1, len(whole)):
                with self.subTest(form=form, size=size):
                    status, _, errors = run(data=whole[:size])
                    # Without extensions, the body of a hello before TLS 1.3 is whole.
                    whole_already = form == "body" and size == 45
                    self.assertEqual(status, 0 if whole_already else 1)
                    line = r"parse_client_hello: standard input: \S+: at byte \d+: .+ \(decode_error\)\n"
                    self.assertRegex(errors, r"\A\Z" if whole_already else rf"\A{line}\Z")


class BadInput(Case):
    def test_what_is_not_tls(self):
        get = b"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n"
        self.bad('not TLS: begins with "GET / HTTP/1.1\\x0d\\x0a"', data=get)
        self.bad('not TLS: begins with "DELETE / HTTP/1."', data=b"DELETE / HTTP/1.1\r\n\r\n")
        self.bad('not TLS: begins with "CONNECT example."', data=b"CONNECT example.org:443 HTTP/1.1\r\n\r\n")
        png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
        self.bad('not TLS: begins with "\\x89PNG\\x0d\\x0a\\x1a\\x0a\\x00\\x00\\x00\\x0dIHDR"', data=png)
        self.bad('not TLS: begins with "\\x16\\xfe\\xfd"', data=b"\x16\xfe\xfd")
        self.bad('not TLS: begins with "\\x16\\x01\\x03\\x00\\x00"', data=b"\x16\1\3\0\0")
        self.bad('not TLS: begins with "\\x80."', data=b"\x80.")
        self.bad('not TLS: begins with "dead letters"', data=b"dead letters")

    def test_what_is_tls_and_no_client_hello(self):
        server = recorded("openssl/tls13.server")
        wrong = "another message than the one asked for (unexpected_message)"
        self.assertEqual(self.bad(f"at byte 5: {wrong}", data=server), "")
        self.assertEqual(self.bad(f"at byte 0: {wrong}", data=message_in(server)), "")
        alert = b"\x15\3\3\0\2\2\x28"
        why = "a record of content type 21 where it must not stand (unexpected_message)"
        self.bad(f"type: at byte 0: {why}", data=alert)
        self.bad(f"type: at byte 55: {why}", data=in_records(in_message(SMALL), 50)[:55] + alert)
        self.bad("length: at byte 3: an empty record of a type that is never empty (unexpected_message)", data=b"\x16\3\1\0\0")
        why = "a record of 16385 bytes, at most 16384 allowed (record_overflow)"
        self.bad(f"length: at byte 3: {why}", data=b"\x16\3\1\x40\1")

    def test_one_client_hello_at_a_time(self):
        message = in_message(SMALL)
        on = "the ClientHello ends here, but the input goes on"
        for printed in (
            self.bad(f"at byte 89: {on}", data=message * 2),
            self.bad(f"at byte 94: {on}", data=in_records(message) * 2),
            self.bad(f"at byte 94: {on}", data=in_records(message * 2)),
            self.bad(f"at byte 99: {on}", data=in_records(message, 50) + b"\x14\3\3\0\1\1"),
        ):
            self.assertIn("\nserver name: a.example\n", printed)
        self.assertEqual(self.bad(f"at byte 89: {on}", "--strict", data=message * 2), "")
        self.bad("at byte 85: 85 bytes left over (decode_error)", data=SMALL * 2)
        path = str(VECTORS / "openssl/tls13_hello_retry_request.client.hex")
        self.bad(f"at byte 305: {on}", path, name=path)

    def test_hex_that_is_none_is_refused_with_its_line(self):
        self.bad("line 3: 'x' is no hex digit", data=b"# a\n16 03 01 00\nx")
        self.bad("line 1: '0g' is half a byte in hex digits", data=b"160301000g")
        self.bad("line 2: '0\\x0a' is half a byte in hex digits", data=b"16030100\n010\n")
        self.bad("line 1: 'G' is no hex digit", "--hex", data=b"GET / HTTP/1.1\r\n")
        self.bad("line 1: '\\x16' is no hex digit", "--hex", data=in_records(in_message(SMALL)))
        self.bad('not TLS: begins with "160301"', "--binary", data=b"160301")

    def test_input_without_bytes(self):
        for arguments, data in ((), b""), (("--hex",), b""), (("--binary",), b""), ((), b" \n# nothing\n"):
            with self.subTest(arguments=arguments, data=data):
                self.bad("holds no bytes", *arguments, data=data)

    def test_files_that_cannot_be_read(self):
        missing = str(self.folder / "missing\nfile")
        self.bad("No such file or directory", missing, name=missing.replace("\n", " "))
        self.bad("Is a directory", str(self.folder), name=str(self.folder))
        if os.geteuid() != 0:
            path = self.file(SMALL)
            os.chmod(path, 0)
            self.bad("Permission denied", path, name=path)

    def test_input_that_is_too_large_is_not_read_to_its_end(self):
        self.bad("larger than 1 MiB", "/dev/zero", name="/dev/zero")
        path = self.file(in_message(SMALL) + bytes(2**20))
        self.bad("larger than 1 MiB", path, name=path)
        at_most = self.file(b"\x01" + prefixed(SMALL, 3) + bytes(2**20 - len(SMALL) - 4))
        self.bad("at byte 89: the ClientHello ends here, but the input goes on", at_most, name=at_most)

    def test_the_largest_hostile_hello_is_read_in_time(self):
        many = hello(*(extension(0x8000 + i, b"") for i in range(16000)))
        self.assertIn("\nextensions: 16000\n", self.good(data=in_records(in_message(many))))
        one_more = hello(*(extension(0x8000 + i % 16000, b"") for i in range(16001)))
        twice = "a second extension of this type (illegal_parameter)"
        self.bad(f"extensions[16000]: at byte 64047: {twice}", data=one_more)


class Usage(Case):
    def wrong(self, why, *arguments):
        self.assertEqual(run(*arguments), (2, "", f"parse_client_hello: {why}\n"))

    def test_wrong_usage_is_one_line_and_status_2(self):
        self.wrong("The following argument was not expected: --frobnicate", "--frobnicate")
        self.wrong("The following argument was not expected: two", "one", "two")
        status, printed, errors = run("--hex", "--binary")
        self.assertEqual((status, printed, errors.count("\n")), (2, "", 1))
        self.assertRegex(errors, "^parse_client_hello: --(hex|binary) excludes --(hex|binary)\n$")

    def test_help_names_every_option(self):
        printed = self.good("--help")
        for word in "Usage: parse_client_hello", "FILE", "--hex", "--binary", "--strict", "--all":
            self.assertIn(word, printed)

    def test_output_that_cannot_be_written_is_an_error(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM], input=SMALL, stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(
            (done.returncode, done.stderr),
            (1, b"parse_client_hello: standard input: cannot write to standard output\n"),
        )


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
