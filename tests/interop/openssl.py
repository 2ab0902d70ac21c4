"""Our TLS 1.3 against OpenSSL's, in both roles on loopback, with every cipher, group and certificate both have.

openssl.py PROGRAM, where PROGRAM is tls13_peer. Prints a table: what, our role, the outcome. Exits 77, which Meson
takes for skipped, where there is no openssl.
"""

import pathlib
import queue
import shutil
import subprocess
import sys
import tempfile
import threading

LIMIT = 30  # seconds for one connection

CIPHERS = [
    "TLS_AES_128_GCM_SHA256",
    "TLS_AES_256_GCM_SHA384",
    "TLS_CHACHA20_POLY1305_SHA256",
    "TLS_AES_128_CCM_SHA256",
    "TLS_AES_128_CCM_8_SHA256",
]
# Ours, and OpenSSL's name.
GROUPS = {
    "x25519": "X25519",
    "secp256r1": "P-256",
    "secp384r1": "P-384",
    "secp521r1": "P-521",
    "ffdhe2048": "ffdhe2048",
    "ffdhe3072": "ffdhe3072",
    "ffdhe4096": "ffdhe4096",
}
KEYS = {
    "rsa": ["rsa:2048"],
    "rsa-pss": ["rsa-pss", "-pkeyopt", "rsa_keygen_bits:2048"],
    "p256": ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"],
    "p384": ["ec", "-pkeyopt", "ec_paramgen_curve:P-384"],
    "p521": ["ec", "-pkeyopt", "ec_paramgen_curve:P-521"],
    "ed25519": ["ed25519"],
}


def make_certificate(folder, name, key):
    cert, private = folder / f"{name}.pem", folder / f"{name}.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-nodes", "-newkey", *key, "-keyout", private, "-out", cert, "-days", "30"]
        + ["-subj", f"/CN={name}", "-addext", "subjectAltName=DNS:server.test,IP:127.0.0.1"],
        check=True,
        capture_output=True,
        timeout=LIMIT,
    )
    return cert, private


class Server:
    """A process that tells its port on a line of its own, and is ended with the block."""

    def __init__(self, command, port_prefix):
        self.process = subprocess.Popen(
            list(map(str, command)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.lines = queue.Queue()
        self.printed = []
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        self.port = None
        while self.port is None:
            line = self.lines.get(timeout=LIMIT)
            if line is None:
                raise RuntimeError("no port: " + "".join(self.printed))
            if line.startswith(port_prefix):
                self.port = line.strip().rsplit(":", 1)[1].strip()

    def _read(self):
        for line in self.process.stdout:
            self.printed.append(line)
            self.lines.put(line)
        self.lines.put(None)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            try:
                self.process.wait(timeout=0.5)
            except subprocess.TimeoutExpired:
                self.process.terminate()
        self.process.wait(timeout=LIMIT)


def our_client(program, folder, server_options, client_options, expect, key="p256"):
    cert, private = folder / f"{key}.pem", folder / f"{key}.key"
    command = ["openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", cert, "-key", private, "-rev", *server_options]
    with Server(command, "ACCEPT") as server:
        done = subprocess.run(
            [program, "client", server.port, f"ca={cert}", *map(str, client_options)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=LIMIT,
        )
        text = done.stdout
    return all(part in text for part in expect), text + done.stderr + "".join(server.printed)


def our_server(program, folder, server_options, client_options, expect, key="p256", count=1):
    cert, private = folder / f"{key}.pem", folder / f"{key}.key"
    text = ""
    command = [program, "server", "0", f"cert={cert}", f"key={private}", f"count={count}", *map(str, server_options)]
    with Server(command, "# port") as server:
        for i in range(count):
            session = folder / "session"
            resume = (["-sess_in", session] if i else ["-sess_out", session]) if count > 1 else []
            client = subprocess.Popen(
                ["openssl", "s_client", "-connect", f"127.0.0.1:{server.port}", "-CAfile", cert, "-quiet"]
                + ["-verify_return_error", "-no_ign_eof", "-servername", "server.test", *map(str, client_options), *map(str, resume)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            try:
                client.stdin.write("hello\n")
                client.stdin.flush()
                line = ""
                watch = threading.Timer(LIMIT, client.kill)
                watch.start()
                while "hello" not in line:
                    line = client.stdout.readline()
                    text += line
                    if not line:
                        break
                client.stdin.close()
                text += client.stdout.read()
                watch.cancel()
            finally:
                client.kill()
                client.wait(timeout=LIMIT)
        try:
            server.process.wait(timeout=5)
            server.reader.join(timeout=5)
        except subprocess.TimeoutExpired:
            pass
    text += "".join(server.printed)
    return all(part in text for part in expect), text


def cases(folder):
    """Name, our role, options of the server, of the client, what must be printed, and the key."""
    good = ["olleh", "# done"]
    for cipher in CIPHERS:
        yield cipher, "client", ["-ciphersuites", cipher], [f"ciphers={cipher}"], [*good, cipher], "p256", 1
        yield cipher, "server", [f"ciphers={cipher}"], ["-ciphersuites", cipher], ["hello", cipher], "p256", 1
    for ours, theirs in GROUPS.items():
        yield ours, "client", ["-groups", theirs], [f"groups={ours}"], [*good, ours], "p256", 1
        yield ours, "server", [f"groups={ours}"], ["-groups", theirs], ["hello", ours], "p256", 1
    for key in KEYS:
        yield f"certificate {key}", "client", [], [], [*good, "certificate"], key, 1
        yield f"certificate {key}", "server", [], [], ["hello", "# done"], key, 1
    both = "groups=x25519,secp384r1"
    yield "HelloRetryRequest", "client", ["-groups", "P-384"], [both], [*good, "secp384r1"], "p256", 1
    yield "HelloRetryRequest, no share", "client", [], [both, "shares="], good, "p256", 1
    yield "HelloRetryRequest", "server", ["groups=secp384r1"], ["-groups", "X25519:P-384"], ["hello", "secp384r1"], "p256", 1
    yield "no compatibility mode", "client", [], ["compatibility=off"], good, "p256", 1
    yield "no compatibility mode", "server", ["compatibility=off"], ["-no_middlebox"], ["hello", "# done"], "p256", 1
    yield "KeyUpdate", "client", [], ["update=1"], good, "p256", 1
    yield "KeyUpdate", "server", ["update=1"], [], ["hello", "# done"], "p256", 1
    yield "ALPN", "client", ["-alpn", "h2,http/1.1"], ["alpn=http/1.1"], [*good, "alpn=http/1.1"], "p256", 1
    yield "ALPN", "server", ["alpn=h2"], ["-alpn", "http/1.1,h2"], ["hello", "alpn=h2"], "p256", 1
    yield "resumption", "client", [], ["connections=2"], [*good, "resumed"], "p256", 1
    yield "resumption", "server", [], [], ["hello", "resumed"], "p256", 2
    ed, ed_key = folder / "ed25519.pem", folder / "ed25519.key"
    verify = ["-Verify", "2", "-CAfile", ed, "-verify_return_error"]
    yield "client certificate", "client", verify, [f"cert={ed}", f"key={ed_key}"], good, "p256", 1
    yield "client certificate", "server", [f"ca={ed}"], ["-cert", ed, "-key", ed_key], ["hello", "certificate"], "p256", 1
    # What must fail.
    yield "no client certificate", "client", verify, [], ["# alert: certificate_required"], "p256", 1
    yield "no client certificate", "server", [f"ca={ed}"], [], ["# failed: certificate_required"], "p256", 1
    yield "another host", "client", [], ["host=other.test"], ["# failed: bad_certificate"], "p256", 1
    yield "no common cipher", "client", ["-ciphersuites", CIPHERS[0]], [f"ciphers={CIPHERS[1]}"], ["# alert: handshake_failure"], "p256", 1
    yield "no common group", "server", ["groups=x25519"], ["-groups", "P-256"], ["# failed: handshake_failure"], "p256", 1
    yield "TLS 1.2 only", "client", ["-tls1_2"], [], ["# alert: protocol_version"], "p256", 1
    yield "TLS 1.2 only", "server", [], ["-tls1_2"], ["# failed: protocol_version"], "p256", 1


def main():
    if shutil.which("openssl") is None:
        print("there is no openssl")
        return 77
    program = sys.argv[1]
    wanted = sys.argv[2] if len(sys.argv) > 2 else ""
    failures = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for key, options in KEYS.items():
            make_certificate(folder, key, options)
        for what, role, server, client, expect, key, count in cases(folder):
            if wanted not in what:
                continue
            try:
                if role == "client":
                    good, text = our_client(program, folder, server, client, expect, key)
                else:
                    good, text = our_server(program, folder, server, client, expect, key, count)
            except (subprocess.TimeoutExpired, queue.Empty, RuntimeError) as error:
                good, text = False, repr(error)
            print(f"OpenSSL  {role:7} {what:32} {'ok' if good else 'FAILED'}", flush=True)
            if not good:
                failures += 1
                print(text)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
