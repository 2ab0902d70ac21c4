"""Writes a capture of many handshakes, one behind the other, made of recordings.

make_capture.py REPOSITORY HANDSHAKES FILE.pcap

Each connection has its own addresses and ports; TLS 1.3 and TLS 1.2 take turns.
"""

import pathlib
import struct
import sys

REPOSITORY = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(REPOSITORY / "tests/examples"))

from capture_file import pcap, recorded, tls_frames  # noqa: E402

RECORDINGS = ["chromium/tls13", "openssl/tls12", "openssl/tls13_full", "gnutls/tls12_full"]


def main():
    vectors = REPOSITORY / "tests/vectors"
    connections = []
    for name in RECORDINGS:
        streams = (recorded(vectors / f"{name}.{side}.hex") for side in ("client", "server"))
        connections.append([bytearray(frame) for frame in tls_frames(*streams)])
    with open(sys.argv[3], "wb") as file:
        file.write(pcap([]))
        time = 0
        for number in range(int(sys.argv[2])):
            for frame in connections[number % len(connections)]:
                # The last three bytes of the client's address and the last two of its port; checksums go wrong, which
                # captures of sending machines have too.
                client = 26 if frame[34:36] != b"\x01\xbb" else 30
                frame[client + 1 : client + 4] = number.to_bytes(3, "big")
                time += 10
                file.write(struct.pack("<IIII", 1700000000 + time // 10**6, time % 10**6, len(frame), len(frame)))
                file.write(frame)


if __name__ == "__main__":
    main()
