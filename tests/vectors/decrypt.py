"""Handshake messages that were encrypted, from the records of a connection and the key log of one of its peers.

Needs the Python package cryptography. The suites with an AEAD only: all of TLS 1.3, and those with GCM or ChaCha20
of TLS 1.2.
"""

import collections
import hmac

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESCCM, AESGCM, ChaCha20Poly1305

CHANGE_CIPHER_SPEC, HANDSHAKE, APPLICATION_DATA = 20, 22, 23
CLIENT_HELLO, SERVER_HELLO, END_OF_EARLY_DATA, FINISHED, KEY_UPDATE = 1, 2, 5, 20, 24
SUPPORTED_VERSIONS = 43

Suite = collections.namedtuple("Suite", "key_size hash aead")
TLS13 = {
    0x1301: Suite(16, "sha256", AESGCM),
    0x1302: Suite(32, "sha384", AESGCM),
    0x1303: Suite(32, "sha256", ChaCha20Poly1305),
    0x1304: Suite(16, "sha256", AESCCM),
}
TLS12 = {
    **dict.fromkeys([0x009C, 0x009E, 0x00A6, 0x00A8, 0x00AA, 0x00AC, 0xC02B, 0xC02F], Suite(16, "sha256", AESGCM)),
    **dict.fromkeys([0x009D, 0x009F, 0x00A7, 0x00A9, 0x00AB, 0x00AD, 0xC02C, 0xC030], Suite(32, "sha384", AESGCM)),
    **dict.fromkeys(range(0xCCA8, 0xCCAF), Suite(32, "sha256", ChaCha20Poly1305)),
}


class Failure(Exception):
    pass


def records(stream):
    at = 0
    while len(stream) - at >= 5:
        end = at + 5 + int.from_bytes(stream[at + 3 : at + 5], "big")
        if end > len(stream):
            break
        yield bytes(stream[at : at + 5]), bytes(stream[at + 5 : end])
        at = end


def messages(stream):
    """The complete handshake messages at the beginning of the stream."""
    found, at = [], 0
    while len(stream) - at >= 4:
        end = at + 4 + int.from_bytes(stream[at + 1 : at + 4], "big")
        if end > len(stream):
            break
        found.append(stream[at:end])
        at = end
    return found


class Hello:
    """Random, cipher suite and version of a ServerHello."""

    def __init__(self, message):
        self.random = message[6:38]
        at = 39 + message[38]
        self.suite = int.from_bytes(message[at : at + 2], "big")
        self.version = int.from_bytes(message[4:6], "big")
        at += 5
        while len(message) - at >= 4:
            kind, size = int.from_bytes(message[at : at + 2], "big"), int.from_bytes(message[at + 2 : at + 4], "big")
            if kind == SUPPORTED_VERSIONS:
                self.version = int.from_bytes(message[at + 4 : at + 6], "big")
            at += 4 + size


def read_log(text):
    """{(label, client random): secret}"""
    found = {}
    for line in text.splitlines():
        words = line.split()
        if len(words) == 3 and not line.startswith("#"):
            found[words[0], bytes.fromhex(words[1])] = bytes.fromhex(words[2])
    return found


def expand_label(secret, label, size, digest):
    label = b"tls13 " + label
    info = size.to_bytes(2, "big") + bytes([len(label)]) + label + b"\0"
    return hmac.new(secret, info + b"\1", digest).digest()[:size]


def prf(secret, label, seed, size, digest):
    seed = label + seed
    out, a = b"", seed
    while len(out) < size:
        a = hmac.new(secret, a, digest).digest()
        out += hmac.new(secret, a + seed, digest).digest()
    return out[:size]


class Key13:
    def __init__(self, secret, suite):
        self.secret, self.suite, self.sequence = secret, suite, 0
        self.aead = suite.aead(expand_label(secret, b"key", suite.key_size, suite.hash))
        self.iv = expand_label(secret, b"iv", 12, suite.hash)

    def open(self, header, fragment):
        nonce = bytes(a ^ b for a, b in zip(self.iv, self.sequence.to_bytes(12, "big")))
        inner = self.aead.decrypt(nonce, fragment, header).rstrip(b"\0")
        self.sequence += 1
        return inner[-1], inner[:-1]

    def updated(self):
        return Key13(expand_label(self.secret, b"traffic upd", len(self.secret), self.suite.hash), self.suite)


def decrypt13(stream, side, log, random, suite):
    """The bytes of the handshake messages of one side behind its hellos."""
    key_named = lambda what: Key13(log[f"{side}_{what}", random], suite)
    keys = [key_named("HANDSHAKE_TRAFFIC_SECRET")]
    if (f"{side}_EARLY_TRAFFIC_SECRET", random) in log:
        keys.insert(0, key_named("EARLY_TRAFFIC_SECRET"))
    found, seen, finished = b"", 0, False
    for header, fragment in records(stream):
        if header[0] != APPLICATION_DATA:
            continue
        # Early data that the server does not take, and what comes behind it, are under different keys.
        for key in keys:
            try:
                kind, content = key.open(header, fragment)
                break
            except InvalidTag:
                pass
        else:
            raise Failure(f"a record of the {side.lower()} is not under the keys of the log")
        if kind != HANDSHAKE:
            continue
        found += content
        complete = messages(found)
        for message in complete[seen:]:
            if message[0] == END_OF_EARLY_DATA:
                keys = keys[1:]
            elif message[0] == FINISHED and not finished:
                finished = True  # a later one answers a CertificateRequest behind the handshake
                keys = [key_named("TRAFFIC_SECRET_0")]
            elif message[0] == KEY_UPDATE:
                keys = [keys[0].updated()]
        seen = len(complete)
    return found


class Key12:
    def __init__(self, key, iv, suite):
        self.aead, self.iv, self.sequence = suite.aead(key), iv, 0

    def open(self, header, fragment):
        if len(self.iv) == 4:
            nonce, fragment = self.iv + fragment[:8], fragment[8:]
        else:
            nonce = bytes(a ^ b for a, b in zip(self.iv, self.sequence.to_bytes(12, "big")))
        size = (len(fragment) - 16).to_bytes(2, "big")
        content = self.aead.decrypt(nonce, fragment, self.sequence.to_bytes(8, "big") + header[:3] + size)
        self.sequence += 1
        return content


def keys12(log, client_random, hello):
    suite = TLS12.get(hello.suite)
    if suite is None:
        raise Failure(f"cipher suite {hello.suite:04x} is not one that can be decrypted")
    iv_size = 4 if suite.aead is AESGCM else 12
    master = log["CLIENT_RANDOM", client_random]
    block = prf(master, b"key expansion", hello.random + client_random, 2 * (suite.key_size + iv_size), suite.hash)
    cut = lambda at, size: block[at : at + size]
    size = suite.key_size
    return (
        Key12(cut(0, size), cut(2 * size, iv_size), suite),
        Key12(cut(size, size), cut(2 * size + iv_size, iv_size), suite),
    )


def decrypt12(client, server, log):
    """The bytes of the encrypted handshake messages of both sides."""
    sides = [list(records(client)), list(records(server))]
    found = [b"", b""]
    keys = None
    while True:
        # One handshake: the messages of both sides up to their change_cipher_spec.
        epoch = [b"", b""]
        changed = True
        for side in (0, 1):
            while sides[side] and sides[side][0][0][0] != CHANGE_CIPHER_SPEC:
                header, fragment = sides[side].pop(0)
                content = keys[side].open(header, fragment) if keys else fragment
                if header[0] == HANDSHAKE:
                    epoch[side] += content
            changed = changed and bool(sides[side])
            if sides[side]:
                sides[side].pop(0)
        if keys:
            found = [a + b for a, b in zip(found, epoch)]
        if not changed:
            return found
        client_hello = [m for m in messages(epoch[0]) if m[0] == CLIENT_HELLO][-1]
        server_hello = [m for m in messages(epoch[1]) if m[0] == SERVER_HELLO][-1]
        keys = keys12(log, client_hello[6:38], Hello(server_hello))


def decrypt(client, server, log):
    """(bytes of the client's, of the server's encrypted handshake messages)"""
    log = read_log(log)
    hellos = lambda stream: messages(b"".join(content for header, content in records(stream) if header[0] == HANDSHAKE))
    client_hello, server_hello = hellos(client)[0], hellos(server)[0]
    hello = Hello(server_hello)
    if hello.version != 0x0304:
        return decrypt12(client, server, log)
    suite = TLS13[hello.suite]
    random = client_hello[6:38]
    return tuple(decrypt13(stream, side, log, random, suite) for stream, side in ((client, "CLIENT"), (server, "SERVER")))
