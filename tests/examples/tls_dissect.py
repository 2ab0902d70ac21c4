"""tls_dissect run on captures made of recordings, and on broken input: what it prints, with which status.

tls_dissect.py PROGRAM REPOSITORY
"""

import hashlib
import hmac
import json
import os
import pathlib
import random
import re
import struct
import subprocess
import sys
import tempfile
import unittest

from capture_file import Tcp, dtls_frames, ethernet, flights, pcap, pcapng, recorded, tls_frames, udp

PROGRAM, REPOSITORY = sys.argv[1], pathlib.Path(sys.argv[2])
VECTORS = REPOSITORY / "tests/vectors"
FULL = [
    "ClientHello", "ServerHello", "Certificate", "ServerKeyExchange", "CertificateRequest", "ServerHelloDone",
    "Certificate", "ClientKeyExchange", "CertificateVerify", "ChangeCipherSpec", "NewSessionTicket",
    "ChangeCipherSpec",
]  # fmt: skip


def run(*arguments, data=b"", **more):
    more = dict(input=data, **more) if "stdin" not in more else more
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=120, **more)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def streams(name):
    return tuple(recorded(VECTORS / f"{name}.{side}.hex") for side in ("client", "server"))


LINE = re.compile(r"([0-9.]+) +(\S+) +-> (\S+) +(.{8}) (.*), (\d+) bytes?(.*)")


class Case(unittest.TestCase):
    maxDiff = None

    def good(self, *arguments, data=b""):
        status, printed, errors = run(*arguments, data=data)
        self.assertEqual((status, errors), (0, ""))
        return printed

    def lines(self, data, *arguments):
        """(version, name, rest) of each message."""
        found = [LINE.match(line) for line in self.good(*arguments, data=data).splitlines() if line[0] != " "]
        return [(match[4].strip(), match[5], match[7]) for match in found]

    def names(self, data):
        return [name for _, name, _ in self.lines(data)]

    def bad(self, why, *arguments, data=b"", name="standard input"):
        status, printed, errors = run(*arguments, data=data)
        self.assertEqual((status, errors), (1, f"tls_dissect: {name}: {why}\n"))
        return printed


class Tls(Case):
    connection = streams("openssl/tls12_client_certificate_rsa")

    def test_a_line_for_each_message(self):
        printed = self.good(data=pcap(tls_frames(*self.connection))).splitlines()
        self.assertEqual(
            printed[0],
            "0.003000    192.0.2.1:20000       -> 198.51.100.1:443      TLS 1.3  ClientHello, 264 bytes"
            " for www.example.org",
        )
        self.assertEqual(
            printed[1],
            "0.005000    198.51.100.1:443      -> 192.0.2.1:20000       TLS 1.2  ServerHello, 65 bytes"
            " with TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        )
        self.assertEqual(self.names(pcap(tls_frames(*self.connection))), FULL)

    def test_pcap_and_pcapng_ipv4_and_ipv6_file_and_standard_input_say_the_same(self):
        frames = tls_frames(*self.connection)
        expected = self.good(data=pcap(frames))
        self.assertEqual(self.good(data=pcapng(frames)), expected)
        with tempfile.NamedTemporaryFile() as file:
            file.write(pcapng(frames))
            file.flush()
            self.assertEqual(self.good(file.name), expected)
        six = self.good(data=pcap(tls_frames(*self.connection, version=6)))
        self.assertIn("[2001:db8::1]:20000   -> [2001:db8:1::2]:443", six)
        self.assertEqual(self.names(pcap(tls_frames(*self.connection, version=6))), FULL)

    def test_other_link_layers(self):
        frames = tls_frames(*self.connection)
        for link, head in (
            (101, b""),
            (0, b"\2\0\0\0"),
            (113, b"\0\0\0\1\0\6" + bytes(8) + b"\x08\0"),
            (276, b"\x08\0" + bytes(18)),
            (1, frames[0][:12] + b"\x81\0\0\7\x08\0"),
        ):
            with self.subTest(link):
                self.assertEqual(self.names(pcap([head + frame[14:] for frame in frames], link)), FULL)
        self.bad("packets of link layer BLUETOOTH_HCI_H4 cannot be read", data=pcap(frames, 187))

    def test_hellos_over_many_segments_and_records(self):
        hello = recorded(VECTORS / "openssl/client_hello_split_over_records.hex")
        for segment in 1, 7, 100, 1400:
            with self.subTest(segment):
                self.assertEqual(self.names(pcap(tls_frames(hello, b"", segment=segment))), ["ClientHello"])
                self.assertEqual(self.names(pcap(tls_frames(*self.connection, segment=segment))), FULL)

    def test_reordered_and_repeated_segments(self):
        expected = sorted(FULL)
        for seed in range(20):
            with self.subTest(seed):
                frames = tls_frames(*self.connection, segment=100)
                order = random.Random(seed)
                # The handshake of TCP stays first, and the rest is shuffled in windows.
                middle = [frame for frame in frames[3:-3] for _ in range(1 + (order.random() < 0.2))]
                for at in range(0, len(middle) - 8, 4):
                    window = middle[at : at + 8]
                    order.shuffle(window)
                    middle[at : at + 8] = window
                self.assertEqual(sorted(self.names(pcap(frames[:3] + middle + frames[-3:]))), expected)

    def test_a_lost_segment_is_said_and_what_follows_is_found_again(self):
        frames = tls_frames(*self.connection, segment=400)
        server = [i for i, frame in enumerate(frames) if frame[34:36] == b"\1\xbb" and len(frame) > 400]
        del frames[server[1]]
        found = self.lines(pcap(frames))
        self.assertIn(("TLS 1.2", "not captured", ""), found)
        self.assertEqual([name for _, name, _ in found if name == "ChangeCipherSpec"], ["ChangeCipherSpec"] * 2)

    def test_segments_that_were_cut_off_when_captured(self):
        frames = tls_frames(*self.connection)
        out = pcap([])
        for i, frame in enumerate(frames):
            out += struct.pack("<IIII", 1700000000, i, min(len(frame), 400), len(frame)) + frame[:400]
        names = self.names(out)
        self.assertEqual(names[:2], ["ClientHello", "ServerHello"])
        self.assertIn("not captured", names)

    def test_a_capture_that_begins_in_the_middle(self):
        frames = tls_frames(*self.connection)[4:]
        self.assertEqual(self.names(pcap(frames)), FULL[1:])

    def test_what_is_no_tls_is_passed_over(self):
        web = Tcp(("192.0.2.1", 1000), ("192.0.2.2", 80)).open()
        web.data(0, b"GET / HTTP/1.1\r\n\r\n")
        web.data(1, b"HTTP/1.1 200 OK\r\n\r\n" + bytes(range(256)) * 30)
        self.assertEqual(self.good(data=pcap(web.close())), "")
        # And what becomes TLS later.
        mail = Tcp(("192.0.2.1", 1000), ("192.0.2.2", 25)).open()
        mail.data(1, b"220 mail.example ESMTP\r\n")
        mail.data(0, b"STARTTLS\r\n")
        mail.data(1, b"220 go ahead\r\n")
        for side, data in flights(*self.connection):
            mail.data(side, data)
        self.assertEqual(self.names(pcap(mail.close())), FULL)

    def test_what_breaks_off_being_tls_is_said_once(self):
        connection = Tcp(("192.0.2.1", 1000), ("192.0.2.2", 443)).open()
        connection.data(0, self.connection[0][:269] + b"GET / HTTP/1.1\r\n\r\n")
        connection.data(0, b"more")
        found = self.lines(pcap(connection.close()))
        self.assertEqual([name for _, name, _ in found], ["ClientHello", "no TLS"])
        self.assertEqual(found[1][2], "; at byte 0: a record of content type 71 where it must not stand (unexpected_message)")

    def test_the_same_ports_again_and_a_reset(self):
        twice = tls_frames(*self.connection)
        self.assertEqual(self.names(pcap(twice + twice)), FULL + FULL)
        connection = Tcp(("192.0.2.1", 1000), ("192.0.2.2", 443)).open()
        connection.data(0, self.connection[0][:269])
        connection.send(1, 4 | 16)
        self.assertEqual(self.names(pcap(connection.frames)), ["ClientHello"])

    def test_versions_decide_how_messages_are_read_in_all_recordings(self):
        for client in sorted(VECTORS.rglob("*.client.hex")):
            name = str(client.relative_to(VECTORS))[: -len(".client.hex")]
            with self.subTest(name):
                make = dtls_frames if "/dtls" in name else tls_frames
                for version, message, rest in self.lines(pcap(make(*streams(name)))):
                    self.assertNotRegex(rest, "_error|illegal", f"{version} {message}")
                    self.assertNotIn(message, ("no TLS", "not captured"))

    def test_encrypted_records_have_their_sizes(self):
        name = "chromium/tls13"
        client, server = streams(name)
        record = b"\x17\3\3\0\x20" + bytes(32)
        printed = self.lines(pcap(tls_frames(client, server + record)))
        self.assertIn(("TLS 1.3", "encrypted application_data", ""), printed)
        twelve = b"\x16\3\3\0\x28" + bytes(40)
        printed = self.lines(pcap(tls_frames(self.connection[0] + twelve, self.connection[1])))
        self.assertEqual([name for _, name, _ in printed if "encrypted" in name], ["encrypted handshake"])

    def test_memory_does_not_grow_with_half_open_connections(self):
        frames = []
        for number in range(3000):
            connection = Tcp((f"10.0.{number >> 8}.{number & 255}", 1000), ("192.0.2.2", 443)).open()
            connection.data(0, self.connection[0][:200])
            frames += connection.frames
        self.assertEqual(self.good(data=pcap(frames)), "")


class OtherCarriers(Case):
    def test_dtls_with_cookies_and_fragments_in_any_order(self):
        names = ["ClientHello", "HelloVerifyRequest", "ClientHello", "ServerHello", "Certificate"]
        for name in "openssl/dtls12_cookie", "openssl/dtls12_fragments", "gnutls/dtls12_fragments":
            with self.subTest(name):
                frames = dtls_frames(*streams(name), together=1)
                self.assertEqual(self.names(pcap(frames))[:5], names)
                twice = [frame for frame in frames for _ in range(2)]
                self.assertEqual(self.names(pcap(twice))[:5], names)

    def test_quic_initial_packets_of_rfc_9001_and_rfc_9369(self):
        for version, code, (begin, end), server in QUIC_OF_RFCS:
            with self.subTest(version):
                hello = quic_hello()
                client = quic_initial(code, b"\6\0" + struct.pack("!H", 0x4000 | len(hello)) + hello, 2)
                self.assertEqual((client[:32].hex(), client[-16:].hex()), (begin, end))
                frames = [udp(*QUIC_ENDS, client), udp(*reversed(QUIC_ENDS), bytes.fromhex(server))]
                self.assertEqual(
                    self.lines(pcap(frames)),
                    [(version, "ClientHello", " for example.com"), (version, "ServerHello", " with TLS_AES_128_GCM_SHA256")],
                )

    def test_quic_hello_in_several_frames_and_packets_in_any_order(self):
        for version, code, _, _ in QUIC_OF_RFCS:
            frames = [udp(*QUIC_ENDS, packet) for packet in quic_packets(code)]
            for order in frames, frames[::-1], frames + frames:
                self.assertEqual(self.lines(pcap(order)), [(version, "ClientHello", " for example.com")])

    def test_packets_with_arp_and_dns(self):
        arp = b"\xff" * 6 + b"\2\0\0\0\0\2" + bytes.fromhex(
            "0806 0001 0800 06 04 0001 020000000002 c0000201 000000000000 c6336401"
        )
        question = b"\7example\3org\0\0\1\0\1"
        query = struct.pack("!HHHHHH", 7, 0x100, 1, 0, 0, 0) + question
        answer = struct.pack("!HHHHHH", 7, 0x8180, 1, 1, 0, 0) + question
        answer += b"\xc0\x0c\0\1\0\1\0\0\0\x3c\0\4" + bytes([198, 51, 100, 1])
        ends = ("192.0.2.1", 5353), ("192.0.2.53", 53)
        frames = [arp, udp(*ends, query), udp(*reversed(ends), answer)]
        printed = self.good("--packets", data=pcap(frames + tls_frames(*Tls.connection))).splitlines()
        self.assertEqual(len(printed), 3 + len(tls_frames(*Tls.connection)))
        self.assertRegex(printed[0], r"^1 +0\.000000 +ARP +42 +who has 198\.51\.100\.1\? tell 192\.0\.2\.1$")
        self.assertRegex(printed[1], r" DNS +\d+ +query A example\.org$")
        self.assertRegex(printed[2], r" DNS +\d+ +response A example\.org, A 198\.51\.100\.1$")
        self.assertRegex(printed[3], r" TCP +54 +\[SYN\] Seq=4294967040 Win=64240 Len=0$")
        self.assertRegex(printed[4], r" TCP +54 +\[SYN, ACK\] Seq=5000 Ack=4294967041 Win=64240 Len=0$")
        self.assertRegex(
            printed[6],
            r" TLS 1\.3 +323 +\[PSH, ACK\] Seq=4294967041 Ack=5001 Win=64240 Len=269 ClientHello for www\.example\.org$",
        )
        self.assertRegex(printed[8], "ServerHello with [A-Z0-9_]+, Certificate, ServerKeyExchange")


class Details(Case):
    def test_tree_with_records_and_certificates(self):
        printed = self.good("-V", data=pcap(tls_frames(*Tls.connection)))
        for line in (
            "    record: type handshake (0x16), version TLS 1.0 (0x0301), length 264",
            "         4..6            legacy_version: TLS 1.2 (0x0303)",
            "    certificate[0] subject: CN=\"www.example.org\"",
            "    certificate[0] alternative names: DNS:www.example.org",
        ):
            self.assertIn(line + "\n", printed)
        self.assertRegex(printed, r"certificate\[0\] valid: \d{4}/\d\d/\d\d \d\d:\d\d:\d\d UTC to \d{4}/")
        self.assertNotIn("\n!", printed)

    def test_fingerprints_are_hashes_of_their_texts(self):
        printed = self.good("--fingerprint", data=pcap(tls_frames(*streams("chromium/tls13"))))
        found = dict(re.findall(r"^ +(ja3s?|ja4): (.*)$", printed, re.MULTILINE))
        self.assertEqual(set(found), {"ja3", "ja4", "ja3s"})
        for title in "ja3", "ja3s":
            digest, text = found[title].split(" = ")
            self.assertEqual(digest, hashlib.md5(text.encode()).hexdigest())
        digest, text = found["ja4"].split(" = ")
        prefix, suites, rest = text.split("_", 2)
        short = (hashlib.sha256(part.encode()).hexdigest()[:12] for part in (suites, rest))
        self.assertEqual(digest, "_".join([prefix, *short]))
        self.assertTrue(prefix.startswith("t13d"))


    def test_json_has_an_object_for_each_message(self):
        frames = tls_frames(*Tls.connection) + dtls_frames(*streams("openssl/dtls12_cookie"))
        frames += [udp(*QUIC_ENDS, packet) for packet in quic_packets(1)]
        found = [json.loads(line) for line in self.good("--json", data=pcap(frames)).splitlines()]
        self.assertEqual([(o["version"], o["name"]) for o in found], [line[:2] for line in self.lines(pcap(frames))])
        first = found[0]
        self.assertEqual((first["time"], first["size"]), (0.003, 264))
        self.assertEqual((first["source"], first["destination"]), ("192.0.2.1:20000", "198.51.100.1:443"))
        self.assertEqual(first["message"]["msg_type"], "client_hello")
        self.assertEqual(first["message"]["body"]["legacy_version"], "TLS 1.2")
        types = [extension["type"] for extension in first["message"]["body"]["extensions"]]
        self.assertIn("supported_versions", types)

    def test_describe(self):
        printed = self.good("--describe", "ServerHello")
        self.assertIn("struct {\n    ProtocolVersion legacy_version = 0x0303;", printed)
        self.assertIn("NamedGroup group;\n", self.good("--describe", "KeyShareEntry"))
        self.bad("nothing is called Nothing", "--describe", "Nothing", name="--describe")


class Raw(Case):
    def test_streams_and_messages_binary_and_hex(self):
        name = "openssl/tls12_client_certificate_rsa"
        path = VECTORS / f"{name}.server.hex"
        expected = ["ServerHello", "Certificate", "ServerKeyExchange", "CertificateRequest", "ServerHelloDone"]
        for data in recorded(path), path.read_bytes():
            self.assertEqual(self.names(data)[:5], expected)
        self.assertIn("-                     -> -", self.good(str(path)))
        message = recorded(VECTORS / "openssl/client_hello_default.hex")[5:]
        self.assertEqual(self.names(message), ["ClientHello"])
        self.assertEqual(self.names(message.hex().encode()), ["ClientHello"])
        self.assertEqual(self.names(recorded(VECTORS / "openssl/dtls12_cookie.client.hex"))[:2], ["ClientHello"] * 2)
        self.assertEqual(self.names(quic_whole(1)), ["ClientHello"])

    def test_messages_without_a_hello_are_read_in_the_version_that_fits(self):
        decrypted = recorded(VECTORS / "openssl/tls13_full.server.decrypted.hex")
        found = self.lines(decrypted)
        self.assertEqual([rest for _, _, rest in found], [""] * len(found))
        self.assertIn(("TLS 1.3", "Finished", ""), found)

    def test_cut_off_input_is_an_error_behind_what_could_be_read(self):
        stream = recorded(VECTORS / "openssl/tls12_client_certificate_rsa.server.hex")
        printed = self.bad("the last record or message is cut off", data=stream[:200])
        self.assertIn("ServerHello", printed)
        message = recorded(VECTORS / "openssl/client_hello_default.hex")[5:]
        self.bad("the last handshake message is cut off", data=message[:-1])

    def test_packets_of_no_capture(self):
        self.bad("no capture, so there are no packets to list", "--packets", data=b"\1\0\0\0")


class Broken(Case):
    capture = pcap(tls_frames(*Tls.connection))

    def test_a_cut_off_capture_gives_what_could_be_read(self):
        for make in pcap, pcapng:
            data = make(tls_frames(*Tls.connection))
            status, printed, errors = run(data=data[:-20])
            self.assertEqual((status, errors.count("\n")), (1, 1))
            self.assertRegex(errors, "^tls_dissect: standard input: truncated (pcapng )?dump file")
            self.assertEqual(printed, self.good(data=data))

    def test_every_prefix_of_a_capture_ends_in_one_line(self):
        for size in [*range(1, 120), *range(120, len(self.capture), 97)]:
            status, _, errors = run(data=self.capture[:size])
            self.assertIn((status, errors.count("\n")), ((0, 0), (1, 1)), size)

    def test_flipped_bytes_do_not_end_the_program(self):
        order = random.Random(1)
        frames = tls_frames(*Tls.connection) + dtls_frames(*streams("openssl/dtls12_cookie"))
        frames += [udp(*QUIC_ENDS, packet) for packet in quic_packets(1)]
        data = pcap(frames)
        for _ in range(150):
            flipped = bytearray(data)
            for _ in range(order.randrange(1, 30)):
                flipped[order.randrange(24, len(data))] = order.randrange(256)
            for option in "-V", "--packets", "--fingerprint":
                status, _, errors = run(option, data=bytes(flipped))
                self.assertIn((status, errors.count("\n")), ((0, 0), (1, 1)))

    def test_what_is_no_input(self):
        self.bad("holds no bytes", data=b"")
        png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
        self.bad('neither a capture nor TLS: begins with "\\x89PNG\\x0d\\x0a\\x1a\\x0a\\x00\\x00\\x00\\x0dIHDR"', data=png)
        self.bad("No such file or directory", "/no/such", name="/no/such")
        self.bad("Is a directory", "/", name="/")
        self.bad("no capture, and larger than 64 MiB", "/dev/zero", name="/dev/zero")
        status, _, errors = run(stdin=None, preexec_fn=lambda: os.close(0))
        self.assertEqual((status, errors), (1, "tls_dissect: standard input: Bad file descriptor\n"))

    def test_usage(self):
        status, printed, errors = run("--frobnicate")
        self.assertEqual((status, printed, errors.count("\n")), (2, "", 1))
        self.assertEqual([run("--packets", "-V")[0], run("--json", "-V")[0], run("--json", "--packets")[0]], [2, 2, 2])
        printed = self.good("--help")
        for word in "FILE", "--verbose", "--packets", "--fingerprint", "--certificates", "--all", "--describe", "--json":
            self.assertIn(word, printed)

    def test_output_that_cannot_be_written(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM], input=self.capture, stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (1, b"tls_dissect: cannot write to standard output\n"))


QUIC_ENDS = ("192.0.2.1", 50000), ("198.51.100.1", 443)


# RFC 9001 and RFC 9369, appendix A: how the client's packet begins and ends, and the server's.
QUIC_OF_RFCS = [
    (
        "QUIC v1",
        1,
        ("c000000001088394c8f03e5157080000449e7b9aec34d1b1c98dd7689fb8ec11", "e221af44860018ab0856972e194cd934"),
        "cf000000010008f067a5502a4262b5004075c0d95a482cd0991cd25b0aac406a5816b6394100f37a1c69797554780bb38cc5a99f5ede4cf7"
        "3c3ec2493a1839b3dbcba3f6ea46c5b7684df3548e7ddeb9c3bf9c73cc3f3bded74b562bfb19fb84022f8ef4cdd93795d77d06edbb7aaf2f"
        "58891850abbdca3d20398c276456cbc42158407dd074ee",
    ),
    (
        "QUIC v2",
        2,
        ("d76b3343cf088394c8f03e5157080000449ea0c95e82ffe67b6abcdb4298b485", "a18b2faa745b6fe189cf772a9f84cbfc"),
        "dc6b3343cf0008f067a5502a4262b5004075d92faaf16f05d8a4398c47089698baeea26b91eb761d9b89237bbf8726301791535823003"
        "5f7fd3945d88965cf17f9af6e16886c61bfc703106fbaf3cb4cfa52382dd16a393e42757507698075b2c984c707f0a0812d8cd5a6881e"
        "af21ceda98f4bd23f6fe1a3e2c43edd9ce7ca84bed8521e2e140",
    ),
]


def quic_initial(version, frames, number=0):
    """A client's Initial packet, protected by openssl, to the connection ID of RFC 9001 appendix A."""
    salts = {1: "38762cf7f55934b34d179ae6a4c80cadccbb7f0a", 2: "0dede3def700a6db819381be6e269dcbf9bd2ed9"}
    salt = bytes.fromhex(salts[version])
    cid = bytes.fromhex("8394c8f03e515708")

    def mac(key, data):
        return hmac.new(key, data, "sha256").digest()

    def expand(secret, label, size):
        label = b"tls13 " + label
        return mac(secret, struct.pack("!HB", size, len(label)) + label + b"\0\1")[:size]

    prefix = b"quic " if version == 1 else b"quicv2 "
    secret = expand(mac(salt, cid), b"client in", 32)
    key, iv, hp = (expand(secret, prefix + what, size) for what, size in ((b"key", 16), (b"iv", 12), (b"hp", 16)))

    def ecb(key, block):
        return subprocess.run(
            ["openssl", "enc", "-aes-128-ecb", "-nopad", "-K", key.hex()], input=block, capture_output=True, check=True
        ).stdout

    frames = frames.ljust(1162, b"\0")
    first, code = (0xC3, 1) if version == 1 else (0xD3, 0x6B3343CF)
    head = struct.pack("!BI", first, code) + bytes([8]) + cid + b"\0\0"
    head += struct.pack("!HI", 0x4000 | (4 + len(frames) + 16), number)
    nonce = iv[:8] + bytes(a ^ b for a, b in zip(iv[8:], struct.pack("!I", number)))
    sealed = gcm(ecb, key, nonce, frames, head)
    mask = ecb(hp, sealed[:16])
    packet = bytearray(head + sealed)
    packet[0] ^= mask[0] & 15
    for i in range(4):
        packet[len(head) - 4 + i] ^= mask[1 + i]
    return bytes(packet)


def gcm(ecb, key, nonce, plain, associated):
    """AES-GCM, NIST SP 800-38D, for the openssl program offers no AEAD."""
    count = (len(plain) + 15) // 16
    stream = ecb(key, b"".join(nonce + struct.pack("!I", i) for i in range(1, count + 2)) + bytes(16))
    sealed = bytes(a ^ b for a, b in zip(plain, stream[16:]))
    h = int.from_bytes(stream[-16:], "big")

    def times(x):
        product, v = 0, h
        for i in range(127, -1, -1):
            product ^= v if x >> i & 1 else 0
            v = v >> 1 ^ (0xE1 << 120 if v & 1 else 0)
        return product

    tag = 0
    padded = (data + bytes(-len(data) % 16) for data in (associated, sealed))
    blocks = b"".join(padded) + struct.pack("!QQ", 8 * len(associated), 8 * len(sealed))
    for at in range(0, len(blocks), 16):
        tag = times(tag ^ int.from_bytes(blocks[at : at + 16], "big"))
    return sealed + bytes(a ^ b for a, b in zip(tag.to_bytes(16, "big"), stream))


def quic_hello():
    trace = (VECTORS / "rfc9001/initial.trace").read_text()
    frames = re.search(r"payload:\s+([0-9a-f\s]+?)\n\n", trace)[1]
    return bytes.fromhex("".join(frames.split()))[4:]


def quic_crypto(offset, data):
    return b"\6" + struct.pack("!HH", 0x4000 | offset, 0x4000 | len(data)) + data


def quic_packets(version):
    """The hello in three CRYPTO frames, the last first, over two packets."""
    hello = quic_hello()
    last, middle, first = quic_crypto(150, hello[150:]), quic_crypto(60, hello[60:150]), quic_crypto(0, hello[:60])
    return [quic_initial(version, last + b"\1" + middle), quic_initial(version, b"\0\0" + first, 1)]


def quic_whole(version):
    return quic_initial(version, quic_crypto(0, quic_hello()))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
