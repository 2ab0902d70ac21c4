"""Writes the first flight of a TLS client to standard output: capture_hello.py COMMAND...

Listens on a free loopback port, runs the command with `-connect 127.0.0.1:PORT` added, as openssl s_client
takes it, and ends the command once the first handshake message is there.
"""

import socket
import subprocess
import sys

SECONDS = 10


def first_message(connection):
    """The bytes of as many records as the first handshake message needs."""
    stream = connection.makefile("rb")
    records = message = b""
    while len(message) < 4 or len(message) < 4 + int.from_bytes(message[1:4], "big"):
        header = stream.read(5)
        body = stream.read(int.from_bytes(header[3:5], "big"))
        if len(header) < 5 or not body:
            raise OSError("the client hung up before its first message was complete")
        records += header + body
        message += body
    return records


def main():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(SECONDS)
        connect = ["-connect", "127.0.0.1:%d" % listener.getsockname()[1]]
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        client = subprocess.Popen([*sys.argv[1:], *connect], **quiet)
        try:
            connection, _ = listener.accept()
            with connection:
                connection.settimeout(SECONDS)
                sys.stdout.buffer.write(first_message(connection))
        finally:
            client.kill()
            client.wait()


if __name__ == "__main__":
    try:
        main()
    except OSError as error:
        sys.exit(f"capture_hello.py: {error}")
