"""Records the plaintext TLS records that real programs send over the loopback interface.

record.py hello OUT [options] -- CLIENT...
    Runs CLIENT against a listening socket, records what it sends until its first handshake message is
    complete, and hangs up.

record.py relay OUT [options] --server SERVER --client CLIENT [--client CLIENT...]
    Runs SERVER once and each CLIENT in turn, relays between them and records both directions of the last
    connection into OUT.client.hex and OUT.server.hex: all records before the first encrypted one. With --keylog,
    a file in which SERVER or CLIENT logs its secrets, also the handshake messages that were encrypted, without
    records: OUT.client.decrypted.hex and OUT.server.decrypted.hex. With --udp it relays datagrams, of DTLS.

In the commands {port} is the port to connect to or, for a server, to listen on; {dir} is a scratch directory.
The recording of `hello` fails if any word given with --expect (hex) is not in it.
"""

import argparse
import os
import pathlib
import select
import shlex
import signal
import socket
import subprocess
import sys
import textwrap
import time

CHANGE_CIPHER_SPEC, ALERT, HANDSHAKE, APPLICATION_DATA = 20, 21, 22, 23
BYTES_A_LINE = 48
COLUMNS = 110


class Failure(Exception):
    pass


def records(stream):
    """The complete records at the beginning of the stream."""
    at = 0
    while len(stream) - at >= 5:
        end = at + 5 + int.from_bytes(stream[at + 3 : at + 5], "big")
        if stream[at] not in (CHANGE_CIPHER_SPEC, ALERT, HANDSHAKE, APPLICATION_DATA) or stream[at + 1] != 3:
            raise Failure(f"not TLS: {bytes(stream[:16]).hex()}...")
        if end > len(stream):
            break
        yield bytes(stream[at:end])
        at = end


def first_message_records(stream):
    """The records up to the one in which the first handshake message ends, or None if it does not end yet."""
    message, taken = b"", []
    for record in records(stream):
        if record[0] != HANDSHAKE:
            raise Failure(f"record of type {record[0]} before the first handshake message")
        taken.append(record)
        message += record[5:]
        if len(message) >= 4 and len(message) - 4 >= int.from_bytes(message[1:4], "big"):
            return b"".join(taken)
    return None


def plaintext(stream, version):
    """The records before the first encrypted one, and whether that one has come already."""
    taken = []
    for record in records(stream):
        if record[0] == APPLICATION_DATA:
            return b"".join(taken), True
        taken.append(record)
        # In TLS 1.3 this record means nothing; before, all that follow are encrypted.
        if record[0] == CHANGE_CIPHER_SPEC and version == "1.2":
            return b"".join(taken), True
    return b"".join(taken), False


def datagram_plaintext(stream):
    """The records of DTLS before the first encrypted one, and whether that one has come already."""
    at = 0
    while len(stream) - at >= 13:
        end = at + 13 + int.from_bytes(stream[at + 11 : at + 13], "big")
        if stream[at] not in (CHANGE_CIPHER_SPEC, ALERT, HANDSHAKE) or stream[at + 3 : at + 5] != b"\0\0":
            return stream[:at], True
        at = end
    return stream[:at], False


def command(text, **values):
    return [part.format(**values) for part in text]


class Process:
    """A program in a process group of its own, which ends with the `with` block."""

    def __init__(self, arguments, log):
        self.arguments, self.log = arguments, log

    def __enter__(self):
        # Standard input stays open: at its end some clients hang up before the handshake.
        self.process = subprocess.Popen(
            self.arguments, stdin=subprocess.PIPE, stdout=self.log, stderr=self.log, start_new_session=True
        )
        return self.process

    def __exit__(self, *_):
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, number)
            except ProcessLookupError:
                break
            try:
                self.process.wait(3)
            except subprocess.TimeoutExpired:
                pass
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        self.process.wait(3)


def accept(listener, client, deadline):
    while time.monotonic() < deadline:
        if select.select([listener], [], [], 0.1)[0]:
            return listener.accept()[0]
        if client.poll() not in (None, 0):
            raise Failure(f"the client ended with status {client.returncode} and never connected")
    raise Failure("the client did not connect in time")


def listen():
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(8)
    return listener


def free_port():
    with listen() as listener:
        return listener.getsockname()[1]


def connect(port, server, deadline):
    while time.monotonic() < deadline:
        try:
            return socket.create_connection(("127.0.0.1", port), 1)
        except OSError:
            if server.poll() is not None:
                raise Failure(f"the server ended with status {server.returncode}") from None
            time.sleep(0.05)
    raise Failure("the server does not listen")


def hello(arguments, scratch, log):
    deadline = time.monotonic() + arguments.timeout
    with listen() as listener:
        port = listener.getsockname()[1]
        with Process(command(arguments.command, port=port, dir=scratch), log) as client:
            with accept(listener, client, deadline) as connection:
                stream = b""
                while time.monotonic() < deadline:
                    if not select.select([connection], [], [], 0.1)[0]:
                        continue
                    more = connection.recv(65536)
                    if not more:
                        raise Failure("the client hung up within its first message")
                    stream += more
                    recorded = first_message_records(stream)
                    if recorded is None:
                        continue
                    for word in arguments.expect:
                        if bytes.fromhex(word) not in recorded:
                            raise Failure(f"{word} is not in it")
                    return recorded
    raise Failure("the first message did not end in time")


def relay_one(near, far, sides, arguments, deadline):
    """Relays until one side hangs up, for which the client is given the sign when both sides encrypt and have
    been silent for a while; returns the bytes of each side."""
    streams = {near: b"", far: b""}
    silent_since = time.monotonic()
    ended = False
    left_to_say = list(arguments.say)
    while not ended and time.monotonic() < deadline:
        for side in select.select([near, far], [], [], 0.05)[0]:
            silent_since = time.monotonic()
            try:
                more = side.recv(65536)
                (far if side is near else near).sendall(more)
            except OSError:
                more = b""
            streams[side] += more
            ended = ended or not more
        silence = time.monotonic() - silent_since
        if silence > 0.4 and all(arguments.before_encryption(stream)[1] for stream in streams.values()):
            if left_to_say:
                name, _, text = left_to_say.pop(0).partition(":")
                sides[name].stdin.write(text.encode() + b"\n")
                sides[name].stdin.flush()
                silent_since = time.monotonic()
                continue
            # A session that is torn down rather than closed could not be resumed.
            sides["client"].stdin.close()
            ended = ended or silence > 1.2
    if not all(streams.values()):
        raise Failure("one side said nothing")
    return streams[near], streams[far]


class Datagrams:
    """A socket of UDP that answers whoever has sent last."""

    def __init__(self, peer=None):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.peer = peer
        if peer is None:
            self.socket.bind(("127.0.0.1", 0))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def fileno(self):
        return self.socket.fileno()

    def recv(self, size):
        data, self.peer = self.socket.recvfrom(size)
        return data

    def sendall(self, data):
        self.socket.sendto(data, self.peer)


def relay_connections(arguments, scratch, log):
    """The bytes of each side of the last connection."""
    deadline = time.monotonic() + arguments.timeout
    server_port = free_port()
    server = command(shlex.split(arguments.server), port=server_port, dir=scratch)
    with Process(server, log) as server:
        if arguments.udp:
            time.sleep(0.7)
        for text in arguments.client:
            listener = Datagrams() if arguments.udp else listen()
            with listener:
                port = (listener.socket if arguments.udp else listener).getsockname()[1]
                with Process(command(shlex.split(text), port=port, dir=scratch), log) as client:
                    sides = {"client": client, "server": server}
                    if arguments.udp:
                        with Datagrams(("127.0.0.1", server_port)) as far:
                            near_stream, far_stream = relay_one(listener, far, sides, arguments, deadline)
                        continue
                    with (
                        accept(listener, client, deadline) as near,
                        connect(server_port, server, deadline) as far,
                    ):
                        near_stream, far_stream = relay_one(near, far, sides, arguments, deadline)
    return near_stream, far_stream


def relay(arguments, scratch, log):
    """(what of it, bytes) for each file to write."""
    keys = scratch / arguments.keylog if arguments.keylog else None
    if keys:
        keys.unlink(missing_ok=True)
    streams = relay_connections(arguments, scratch, log)
    ways = {"client": "client to server", "server": "server to client"}
    for (name, way), stream in zip(ways.items(), streams):
        recorded, encrypted = arguments.before_encryption(stream)
        if not encrypted:
            raise Failure(f"the {name} never encrypted: the handshake failed")
        what = "DTLS" if arguments.udp else "TLS"
        yield name, f"{what} records, {way}: those of the last connection before the first encrypted one.", recorded
    if keys:
        import decrypt

        try:
            decrypted = decrypt.decrypt(*streams, keys.read_text() if keys.exists() else "")
        except (decrypt.Failure, KeyError) as failure:
            raise Failure(f"not decrypted: {failure!r}") from None
        for (name, way), recorded in zip(ways.items(), decrypted):
            if recorded:
                yield f"{name}.decrypted", f"Handshake messages that were encrypted, {way}.", recorded


def write(path, comments, recorded):
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = []
    for comment in comments:
        lines += textwrap.wrap(
            comment, COLUMNS, initial_indent="# ", subsequent_indent="#     ", break_on_hyphens=False
        )
    lines += [recorded[at : at + BYTES_A_LINE].hex() for at in range(0, len(recorded), BYTES_A_LINE)]
    path.write_text("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("mode", choices=["hello", "relay"])
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--dir", type=pathlib.Path, required=True)
    parser.add_argument("--program", action="append", default=[], help="name and version, for the comment")
    parser.add_argument("--note", action="append", default=[], help="a line for the comment")
    parser.add_argument("--expect", action="append", default=[])
    parser.add_argument("--timeout", type=float, default=30)
    parser.add_argument("--version", choices=["1.2", "1.3"], default="1.3")
    parser.add_argument("--keylog", help="name of a file in {dir}")
    parser.add_argument("--say", action="append", default=[], help="SIDE:LINE, for a side's input once it encrypts")
    parser.add_argument("--udp", action="store_true")
    parser.add_argument("--server")
    parser.add_argument("--client", action="append")
    split = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    arguments = parser.parse_args(sys.argv[1:split])
    arguments.command = sys.argv[split + 1 :]
    arguments.before_encryption = (
        datagram_plaintext if arguments.udp else lambda stream: plaintext(stream, arguments.version)
    )

    def shown(arguments):
        return "$ " + shlex.join(command(arguments, port="PORT", dir="DIR"))

    about = arguments.program + arguments.note
    log_path = arguments.dir / "log"
    try:
        with open(log_path, "wb") as log:
            if arguments.mode == "hello":
                recorded = hello(arguments, arguments.dir, log)
                about.append(shown(arguments.command))
                about.append("TLS records, client to server: up to the end of the first message.")
                write(arguments.out.with_suffix(".hex"), about, recorded)
            else:
                about += [shown(shlex.split(line)) for line in [arguments.server, *arguments.client]]
                about += [f"The {name} is told: {text}" for name, _, text in (say.partition(":") for say in arguments.say)]
                for name, end, recorded in list(relay(arguments, arguments.dir, log)):
                    write(arguments.out.parent / f"{arguments.out.name}.{name}.hex", [*about, end], recorded)
    except Failure as failure:
        print(f"{arguments.out}: {failure}", file=sys.stderr)
        sys.stderr.write(log_path.read_text(errors="replace")[-2000:])
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
