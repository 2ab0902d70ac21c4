"""What tshark's dissectors of TLS and DTLS say of the recordings, tls_dissect says too.

tls_dissect_tshark.py PROGRAM REPOSITORY [--pairs]

Every field that tshark shows has a place in the message and bytes; tls_dissect must show a field at that place with that
value, under a name that stands for it in NAMES. What is left out stands in NOT_SHOWN, with the reason. --pairs prints
the names that were found to go together.
"""

import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from capture_file import dtls_frames, pcap, recorded, tls_frames

PROGRAM, REPOSITORY = sys.argv[1], pathlib.Path(sys.argv[2])
VECTORS = REPOSITORY / "tests/vectors"

# The end of tshark's name: what tls_dissect calls the field, which is what the RFC calls it.
NAMES = {}

NOT_SHOWN = {
    "handshake.random_time": "the first four bytes of the random, which have been random since TLS 1.3 and before",
    "handshake.random_bytes": "the other 28: the random is shown whole",
    "handshake.sig_hash_hash": "half of a SignatureScheme, which is shown whole",
    "handshake.sig_hash_sig": "the other half",
    "handshake.fragment": "a frame number of tshark's own",
    "handshake.fragment.count": "counted by tshark",
    "fragment": "a frame number of tshark's own",
    "fragment.count": "counted by tshark",
    "reassembled.length": "counted by tshark: the length of the message is shown",
    "resumed": "a conclusion of tshark's, of no bytes",
}
# Dissectors of DER, to which tshark hands certificates and OCSP responses on. What is in certificates is compared below.
OTHER_DISSECTORS = ("x509", "pkix1", "pkcs1.", "ocsp", "ber.", "_ws.", "pkcs", "rfc", "cms.")


def pairs_of(o):
    return isinstance(o, list) and o and isinstance(o[0], tuple)


def layers(capture):
    command = ["tshark", "-r", capture, "-d", "udp.port==4433,dtls", "-Y", "tls or dtls", "-T", "json", "-x"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    for frame in json.loads(done.stdout, object_pairs_hook=lambda pairs: pairs):
        for name, value in dict(dict(frame)["_source"])["layers"]:
            if name in ("tls", "dtls") and pairs_of(value):
                yield name, value


Field = collections.namedtuple("Field", "name data at size value")


class Message:
    def __init__(self, carrier, fields):
        self.carrier, self.fields = carrier, fields

    def first(self, name):
        return next(field for field in self.fields if field.name == name)

    @property
    def type(self):
        return int(self.first("handshake.type").data, 16)


def fields_below(pairs, carrier, found, handshakes):
    """All fields; those of handshake messages apart."""
    for name, value in pairs:
        # Each field stands behind its bytes, with its value or with what is below it.
        if name.endswith("_raw"):
            continue
        raws = [v for n, v in pairs if n == name + "_raw"]
        if name == f"{carrier}.handshake" and pairs_of(value):
            inside = []
            fields_below(value, carrier, inside, handshakes)
            handshakes.append(inside)
            continue
        if pairs_of(value):
            fields_below(value, carrier, found, handshakes)
    for name, raw in pairs:
        if not name.endswith("_raw"):
            continue
        many = raw if raw and isinstance(raw[0], list) else [raw]
        values = [v for n, v in pairs if n == name[: -len("_raw")]]
        values = values[0] if len(values) == 1 and isinstance(values[0], list) and not pairs_of(values[0]) else values
        for i, (data, at, size, _, kind) in enumerate(many):
            value = values[i] if i < len(values) else None
            found.append(Field(name[: -len("_raw")].removeprefix(carrier + "."), data, at, size, (kind, value)))


def tshark_says(capture):
    """(carrier, records, messages) of each frame."""
    for carrier, value in layers(capture):
        found, handshakes = [], []
        fields_below(value, carrier, found, handshakes)
        yield carrier, found, handshakes


Node = collections.namedtuple("Node", "first end depth label text path")
LINE = re.compile(r"    ! *|    +(\d+)\.\.(\d+) +")


def ours_says(capture, *options):
    printed = subprocess.run([PROGRAM, *options, capture], stdout=subprocess.PIPE, check=True).stdout.decode()
    out, headers = [], []
    for line in printed.splitlines():
        if not line.startswith(" "):
            match = re.match(r"[0-9.]+ +(\S+) +-> (\S+) +(D?TLS \d\.\d|D?TLS) +(.*?), \d+ bytes", line)
            out.append({"line": line, "name": match[4], "nodes": [], "records": [], "fragments": [], "more": []})
            stack = []
            continue
        message = out[-1]
        for kind in "record", "fragment":
            if line.startswith(f"    {kind}: "):
                message[kind + "s"].append(line.split(": ", 1)[1])
        match = re.match(r"    ([ 0-9]{6})\.\.(\d+) +", line)
        if not match:
            message["more"].append(line.strip())
            continue
        depth = len(line[:]) - len(line[19:].lstrip()) - 19 if len(line) > 19 else 0
        rest = line[19:]
        depth = len(rest) - len(rest.lstrip())
        label, _, text = rest.strip().partition(": ") if re.match(r"[\w\[\]]+: ", rest.strip()) else ("", "", rest.strip())
        while stack and stack[-1][0] >= depth:
            stack.pop()
        path = [name for _, name in stack] + [label or text]
        stack.append((depth, label or text))
        message["nodes"].append(Node(int(match[1]), int(match[2]), depth, label, text, path))
    return out


def name_of(node):
    """The nearest name: of an element, that of its vector."""
    return next((step for step in reversed(node.path) if not step.startswith("[")), "")


def number_in(text):
    match = re.search(r"0x([0-9a-f]+)\)?(?: \(GREASE\))?(?:,.*)?$", text)
    if match:
        return int(match[1], 16)
    return int(text) if text.isdigit() else None


def shown(field, at, nodes):
    """The name under which a field is shown, or None."""
    end, data = at + field.size, field.data
    for node in nodes:
        if (node.first, node.end) == (at, end):
            text = node.text
            hexadecimal = re.match(r"[0-9a-f]*", text)[0]
            if hexadecimal == data or (field.size <= 8 and data and number_in(text) == int(data, 16)):
                return name_of(node)
    for node in nodes:
        # The body of an extension, or the content of a vector.
        if node.end == end and 0 < at - node.first <= 4:
            match = re.search(r"(?:^|: )([0-9a-f]+)(?: \".*\")?$", node.text)
            if match and match[1] == data:
                return name_of(node)
            content = re.match(r"([0-9a-f]+)", node.text)
            if content and content[1] == data:
                return name_of(node)
    for node in nodes:
        if data and field.size <= 3 and node.end - end == int(data, 16) and node.first == at:
            # Its length.
            return name_of(node) + ".length"
    for node in nodes:
        match = re.match(r".*\(0x([0-9a-f]{4})\)(?: \(GREASE\))?, (\d+) bytes?|0x([0-9a-f]{4})(?: \(GREASE\))?, (\d+) bytes?", node.text)
        if match and node.label.startswith("["):
            code, length = int(match[1] or match[3], 16), int(match[2] or match[4])
            if (at, field.size) == (node.first, 2) and int(data, 16) == code:
                return "extension_type"
            if (at, field.size) == (node.first + 2, 2) and int(data, 16) == length:
                return "extension.length"
    # What tshark shows whole, and tls_dissect in its parts.
    kind, value = field.value
    inside = [node for node in nodes if node.first >= at and node.end <= end and node.first < node.end]
    if inside and min(n.first for n in inside) == at and max(n.end for n in inside) == end:
        return "(parts)"
    if field.size == 0:
        return "(empty)"
    return None


def capture_of_recordings(path):
    frames, number = [], 0
    for client in sorted(VECTORS.rglob("*.client.hex")):
        server = client.with_name(client.name.replace(".client.", ".server."))
        make = dtls_frames if client.name.startswith("dtls") else tls_frames
        frames += make(recorded(client), recorded(server), number)
        number += 1
    for client in sorted(VECTORS.rglob("client_hello*.hex")):
        frames += tls_frames(recorded(client), b"", number)
        number += 1
    path.write_bytes(pcap(frames))


def main():
    findings, pairs, missing, count = [], collections.defaultdict(collections.Counter), collections.Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        capture = pathlib.Path(folder) / "all.pcap"
        capture_of_recordings(capture)
        said = list(tshark_says(capture))
        ours = ours_says(capture, "-V", "--all", "--fingerprint")
    return said, ours


if __name__ == "__main__":
    if not shutil.which("tshark"):
        print("there is no tshark")
        sys.exit(77)
    said, ours = main()
    hs=[(c,h) for c,_,hh in said for h in hh]
    om=[m for m in ours if m["nodes"] and m["nodes"][0].text=="Handshake"]
    print(len(hs),len(om))
    types=[]
    import itertools
    miss=collections.Counter(); ex={}
    pairs=collections.defaultdict(collections.Counter)
    i=0
    for c,h in hs:
        t=[f for f in h if f.name=="handshake.type"]
        if not t: print("no type",c,[f[:2] for f in h][:5]); continue
        if c=="dtls":
            n={f.name:int(f.data,16) for f in h if f.name in("handshake.length","handshake.fragment_length","handshake.fragment_offset")}
            whole=n["handshake.length"]==n["handshake.fragment_length"]
            if n["handshake.fragment_offset"]+n["handshake.fragment_length"]!=n["handshake.length"]: continue
        m=om[i]; i+=1
        mine=number_in(m["nodes"][1].text)
        if mine!=int(t[0].data,16): print("OUT OF STEP",i,m["line"],t[0]); break
        for f in h:
            if f.name.startswith(OTHER_DISSECTORS): continue
            at=f.at-t[0].at
            if c=="dtls":
                at = at if f.name in("handshake.type","handshake.length") else (at-8 if whole else f.at+4)
            s=shown(f,at,m["nodes"])
            if s is None: miss[f.name]+=1; ex.setdefault(f.name,(m["line"],f,at))
            else: pairs[f.name][s]+=1
    print(i)
    for k,v in miss.items(): print("MISS",k,v,str(ex[k])[:300])
    for k,v in sorted(pairs.items()): print(k,dict(v))
