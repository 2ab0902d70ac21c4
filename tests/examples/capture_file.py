"""Captures made of the recordings in tests/vectors: what two programs said to each other, put into packets.

capture_file.py FILE.pcap CLIENT.hex SERVER.hex    writes one connection
"""

import ipaddress
import pathlib
import struct
import sys

FIN, SYN, RST, PSH, ACK = 1, 2, 4, 8, 16


def recorded(path):
    lines = pathlib.Path(path).read_text().splitlines()
    return bytes.fromhex("".join(line for line in lines if not line.startswith("#")))


def checksum(data):
    total = sum(struct.unpack(f"!{(len(data) + 1) // 2}H", data + b"\0" * (len(data) % 2)))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def ip_packet(source, destination, protocol, transport):
    """`transport` is the header with a checksum of zero, and the payload; the checksum stands at 16 or at 6."""
    source, destination = ipaddress.ip_address(source), ipaddress.ip_address(destination)
    pseudo = source.packed + destination.packed + struct.pack("!II", len(transport), protocol)
    at = 16 if protocol == 6 else 6
    transport = transport[:at] + struct.pack("!H", checksum(pseudo + transport)) + transport[at + 2 :]
    if source.version == 6:
        return struct.pack("!IHBB", 6 << 28, len(transport), protocol, 64) + source.packed + destination.packed + transport
    head = struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(transport), 0, 0x4000, 64, protocol, 0)
    head += source.packed + destination.packed
    return head[:10] + struct.pack("!H", checksum(head)) + head[12:] + transport


def ethernet(packet):
    ether_type = 0x86DD if packet[0] >> 4 == 6 else 0x0800
    return b"\2\0\0\0\0\1\2\0\0\0\0\2" + struct.pack("!H", ether_type) + packet


def udp(source, destination, payload):
    (a, a_port), (b, b_port) = source, destination
    return ethernet(ip_packet(a, b, 17, struct.pack("!HHHH", a_port, b_port, 8 + len(payload), 0) + payload))


class Tcp:
    """A connection, as the list of its frames."""

    def __init__(self, client, server, segment=1400):
        self.ends, self.segment, self.frames = (client, server), segment, []
        self.next = [0xFFFFFF00, 5000]  # so that numbers wrap around

    def send(self, side, flags, payload=b""):
        (a, a_port), (b, b_port) = self.ends[side], self.ends[1 - side]
        seen = self.next[1 - side] if flags & ACK else 0
        head = struct.pack("!HHIIBBHHH", a_port, b_port, self.next[side], seen, 5 << 4, flags, 64240, 0, 0)
        self.frames.append(ethernet(ip_packet(a, b, 6, head + payload)))
        self.next[side] = (self.next[side] + len(payload) + bool(flags & (SYN | FIN))) % 2**32

    def open(self):
        self.send(0, SYN)
        self.send(1, SYN | ACK)
        self.send(0, ACK)
        return self

    def data(self, side, payload):
        for at in range(0, len(payload), self.segment):
            self.send(side, PSH | ACK, payload[at : at + self.segment])
        self.send(1 - side, ACK)

    def close(self):
        self.send(0, FIN | ACK)
        self.send(1, FIN | ACK)
        self.send(0, ACK)
        return self.frames


def records(stream, header):
    while stream:
        if header == 13 and stream[0] >> 5 == 1:
            # DTLS 1.3 with its own header; what is behind cannot be told apart.
            yield stream
            return
        size = header + int.from_bytes(stream[header - 2 : header], "big")
        yield stream[:size]
        stream = stream[size:]


RETRY = bytes.fromhex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c")


def flights(client, server, dtls=False):
    """(side, bytes) of a connection in an order in which it may have happened."""
    header = 13 if dtls else 5
    hello = 12 if dtls else 4
    sides = [list(records(client, header)), list(records(server, header))]

    def message(record):
        return record[header] if record[0] == 22 else None

    def take(side, until):
        out = b""
        while sides[side]:
            record = sides[side].pop(0)
            out += record
            if until(record):
                break
        return side, out

    def client_hello():
        missing = [None]

        def whole(record):
            if record[0] != 22:
                return False
            body = record[header:]
            if dtls:
                # All fragments, however many records hold them.
                end = int.from_bytes(body[6:9], "big") + int.from_bytes(body[9:12], "big")
                return end == int.from_bytes(body[1:4], "big")
            if missing[0] is None:
                missing[0] = 4 + int.from_bytes(body[1:4], "big")
            missing[0] -= len(body)
            return missing[0] <= 0

        return take(0, whole)

    yield client_hello()
    while sides[0] and sides[1]:
        first = sides[1][0]
        again = message(first) == 3 or (message(first) == 2 and RETRY in first[header + hello : header + hello + 34])
        if not again:
            break
        yield take(1, lambda record: True)
        if sides[1] and sides[1][0][0] == 20:
            yield take(1, lambda record: True)
        yield client_hello()
    yield take(1, lambda record: b"\x0e\0\0\0" in record and record[0] == 22)
    yield take(0, lambda record: False)
    yield take(1, lambda record: False)


def pcap(frames, link=1):
    out = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 262144, link)
    for i, frame in enumerate(frames):
        out += struct.pack("<IIII", 1700000000 + i // 1000, i % 1000 * 1000, len(frame), len(frame)) + frame
    return out


def pcapng(frames, link=1):
    def block(kind, body):
        body += b"\0" * (-len(body) % 4)
        size = struct.pack("<I", 12 + len(body))
        return struct.pack("<I", kind) + size + body + size

    out = block(0x0A0D0D0A, struct.pack("<IHHq", 0x1A2B3C4D, 1, 0, -1))
    out += block(1, struct.pack("<HHI", link, 0, 262144))
    for i, frame in enumerate(frames):
        time = 1700000000000000 + i * 1000
        out += block(6, struct.pack("<IIIII", 0, time >> 32, time & 0xFFFFFFFF, len(frame), len(frame)) + frame)
    return out


def tls_frames(client, server, number=0, version=4, segment=1400):
    hosts = ("192.0.2.1", "198.51.100.1") if version == 4 else ("2001:db8::1", "2001:db8:1::2")
    connection = Tcp((hosts[0], 20000 + number), (hosts[1], 443), segment).open()
    for side, data in flights(client, server):
        if data:
            connection.data(side, data)
    return connection.close()


def dtls_frames(client, server, number=0, together=1200):
    ends = ("192.0.2.1", 20000 + number), ("198.51.100.1", 4433)
    frames = []
    for side, data in flights(client, server, dtls=True):
        datagram = b""
        for record in [*records(data, 13), b""]:
            if datagram and (not record or len(datagram) + len(record) > together):
                frames.append(udp(ends[side], ends[1 - side], datagram))
                datagram = b""
            datagram += record
    return frames


if __name__ == "__main__":
    pathlib.Path(sys.argv[1]).write_bytes(pcap(tls_frames(recorded(sys.argv[2]), recorded(sys.argv[3]))))
