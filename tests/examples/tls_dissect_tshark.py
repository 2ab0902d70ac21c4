"""What tshark's dissectors of TLS and DTLS say of the recordings, tls_dissect says too.

tls_dissect_tshark.py PROGRAM REPOSITORY

Every field that tshark shows has a place in the message and bytes; tls_dissect must show a field at that place with that
value, under a name that stands for it in NAMES. What is left out stands in NOT_SHOWN, with the reason.
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
# Ports that tshark is told of; tls_dissect finds out by itself.
DECODE = ["-d", "udp.port==4433,dtls", "-d", "udp.port==44331,dtls", "-d", "tcp.port==44330,tls"]

# Behind the protocol in tshark's name: what tls_dissect calls the field, which is what the RFC calls it. `parts`: tshark
# shows the bytes as one, tls_dissect the fields in them.
NAMES = {
    "compress_certificate.algorithm": "algorithms",
    "compress_certificate.algorithms_length": "algorithms.length",
    "extension.psk_ke_mode": "ke_modes",
    "extension.psk_ke_modes_length": "ke_modes.length",
    "handshake.cert_type": "certificate_types",
    "handshake.cert_type.type": "server_certificate_types server_certificate_type",
    "handshake.cert_type.types": "server_certificate_types parts",
    "handshake.cert_type.types_len": "server_certificate_types.length",
    "handshake.cert_types": "certificate_types parts",
    "handshake.cert_types_count": "certificate_types.length",
    "handshake.certificate": "certificate_list ASN1_subjectPublicKeyInfo",
    "handshake.certificate_length": "certificate_list.length Certificate.length",
    "handshake.certificates": "parts",
    "handshake.certificates_length": "Certificate.length certificate_list.length",
    "handshake.cipher_suites_length": "cipher_suites.length",
    "handshake.ciphersuite": "cipher_suites cipher_suite",
    "handshake.ciphersuites": "cipher_suites parts",
    "handshake.client_cert_vrfy.sig": "signature",
    "handshake.client_cert_vrfy.sig_len": "signature.length CertificateVerify.length",
    "handshake.client_point": "point",
    "handshake.client_point_len": "ClientKeyExchange.length",
    "handshake.comp_method": "legacy_compression_methods legacy_compression_method",
    "handshake.comp_methods": "legacy_compression_methods",
    "handshake.comp_methods_length": "legacy_compression_methods.length",
    "handshake.cookie": "cookie legacy_cookie",
    "handshake.cookie_length": "cookie.length legacy_cookie.length",
    "handshake.dname_len": "certificate_authorities.length",
    "handshake.dnames": "parts",
    "handshake.dnames_len": "certificate_authorities.length",
    "handshake.epms": "pre_master_secret encrypted_pre_master_secret",
    "handshake.epms_len": "ClientKeyExchange.length encrypted_pre_master_secret.length",
    "handshake.extension.data": "extensions ticket parts",
    "handshake.extension.heartbeat.mode": "mode",
    "handshake.extension.len": "extension.length",
    "handshake.extension.type": "extension_type extensions.length",
    "handshake.extensions.cookie": "cookie",
    "handshake.extensions.cookie_len": "cookie.length",
    "handshake.extensions.psk.binders": "parts",
    "handshake.extensions.psk.binders_len": "binders.length",
    "handshake.extensions.psk.identities.length": "identities.length",
    "handshake.extensions.psk.identity.identity": "identity",
    "handshake.extensions.psk.identity.identity_length": "identity.length",
    "handshake.extensions.psk.identity.obfuscated_ticket_age": "obfuscated_ticket_age",
    "handshake.extensions.psk.identity.selected": "selected_identity",
    "handshake.extensions.supported_version": "versions selected_version",
    "handshake.extensions.supported_versions_len": "versions.length",
    "handshake.extensions_alpn_len": "protocol_name_list.length",
    "handshake.extensions_alpn_list": "parts",
    "handshake.extensions_alpn_str": "protocol_name_list",
    "handshake.extensions_alpn_str_len": "protocol_name_list.length",
    "handshake.extensions_ec_point_format": "ec_point_format_list",
    "handshake.extensions_ec_point_formats": "ec_point_format_list parts",
    "handshake.extensions_ec_point_formats_length": "ec_point_format_list.length",
    "handshake.extensions_key_share_client_length": "client_shares.length",
    "handshake.extensions_key_share_group": "group",
    "handshake.extensions_key_share_key_exchange": "key_exchange",
    "handshake.extensions_key_share_key_exchange_length": "key_exchange.length",
    "handshake.extensions_key_share_selected_group": "selected_group",
    "handshake.extensions_length": "extensions.length",
    "handshake.extensions_npn": "protocols",
    "handshake.extensions_npn_str_len": "protocols.length",
    "handshake.extensions_padding_data": "parts",
    "handshake.extensions_reneg_info_len": "renegotiated_connection.length",
    "handshake.extensions_server_name": "name",
    "handshake.extensions_server_name_len": "name.length",
    "handshake.extensions_server_name_list_len": "server_name_list.length",
    "handshake.extensions_server_name_type": "name_type",
    "handshake.extensions_srp_len": "srp_I.length",
    "handshake.extensions_srp_username": "srp_I",
    "handshake.extensions_status_request_exts_len": "request_extensions.length",
    "handshake.extensions_status_request_len": "request.length",
    "handshake.extensions_status_request_list_len": "certificate_status_req_list.length",
    "handshake.extensions_status_request_responder_ids_len": "responder_id_list.length",
    "handshake.extensions_status_request_type": "status_type",
    "handshake.extensions_supported_group": "named_group_list",
    "handshake.extensions_supported_groups": "named_group_list parts",
    "handshake.extensions_supported_groups_length": "named_group_list.length",
    "handshake.g": "dh_g",
    "handshake.g_len": "dh_g.length",
    "handshake.hint": "psk_identity_hint",
    "handshake.hint_len": "ServerKeyExchange.length psk_identity_hint.length",
    "handshake.identity": "psk_identity",
    "handshake.identity_len": "ClientKeyExchange.length psk_identity.length",
    "handshake.length": "body.length",
    "handshake.max_fragment_length": "max_fragment_length",
    "handshake.ocsp_response_len": "response.length",
    "handshake.p": "dh_p",
    "handshake.p_len": "dh_p.length",
    "handshake.random": "random",
    "handshake.server_curve_type": "curve_type",
    "handshake.server_named_curve": "namedcurve",
    "handshake.server_point": "point",
    "handshake.server_point_len": "public.length",
    "handshake.session_id": "legacy_session_id_echo legacy_session_id",
    "handshake.session_id_length": "legacy_session_id.length legacy_session_id_echo.length",
    "handshake.session_ticket": "ticket",
    "handshake.session_ticket_length": "ticket.length",
    "handshake.session_ticket_lifetime_hint": "ticket_lifetime_hint",
    "handshake.sig": "signature",
    "handshake.sig_hash_alg": "supported_signature_algorithms parts",
    "handshake.sig_hash_alg_len": "supported_signature_algorithms.length",
    "handshake.sig_hash_algs": "parts",
    "handshake.sig_hash_hash": "hash",
    "handshake.sig_hash_sig": "signature",
    "handshake.sig_len": "signed_params.length signature.length",
    "handshake.type": "msg_type",
    "handshake.version": "legacy_version server_version",
    "handshake.yc": "dh_Yc",
    "handshake.yc_len": "ClientKeyExchange.length dh_Yc.length",
    "handshake.ys": "dh_Ys",
    "handshake.ys_len": "dh_Ys.length",
    "record_size_limit": "record_size_limit",
    "use_srtp.mki_length": "srtp_mki.length",
    "use_srtp.protection_profile": "SRTPProtectionProfiles",
    "use_srtp.protection_profiles_length": "SRTPProtectionProfiles.length",
}

# What tshark shows of a message, and tls_dissect does not.
NOT_SHOWN = {
    "handshake.random_time": "the first bytes of the random, which is shown whole: it has held no time for long",
    "handshake.random_bytes": "the others",
    "handshake.sig_hash_hash": "half of a SignatureScheme, which is shown whole; in messages of TLS 1.2 it is shown",
    "handshake.sig_hash_sig": "the other half",
    "handshake.dname": "DER inside a DistinguishedName, which is shown whole",
}
# Dissectors of DER, to which tshark hands certificates and OCSP responses on. What is in certificates is compared below.
OTHER_DISSECTORS = ("x509", "pkix1", "pkcs1.", "ocsp", "ber.", "_ws.", "pkcs", "rfc", "cms.")


def pairs_of(o):
    return isinstance(o, list) and o and isinstance(o[0], tuple)


def layers(capture):
    command = ["tshark", "-r", capture, *DECODE, "-Y", "tls or dtls", "-T", "json", "-x"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    for frame in json.loads(done.stdout, object_pairs_hook=lambda pairs: pairs):
        for name, value in dict(dict(frame)["_source"])["layers"]:
            if name in ("tls", "dtls") and pairs_of(value):
                yield name, value


Field = collections.namedtuple("Field", "name data at size value")


def fields_below(pairs, carrier, found, handshakes):
    """All fields; those of handshake messages apart."""
    for name, value in pairs:
        # Each field stands behind its bytes, with its value or with what is below it.
        if name.endswith("_raw"):
            continue
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


def ours_says(capture, *options):
    printed = subprocess.run([PROGRAM, *options, capture], stdout=subprocess.PIPE, check=True).stdout.decode()
    out, headers = [], []
    for line in printed.splitlines():
        if not line.startswith(" "):
            match = re.match(r"[0-9.]+ +(\S+) +-> (\S+) +(D?TLS \d\.\d|D?TLS) +(.*?), \d+ bytes?", line)
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
    # What tshark shows whole, and tls_dissect in its parts: in fields of it, or as a container without a value of its own.
    inside = [node for node in nodes if node.first >= at and node.end <= end and node.first < node.end]
    parts = [n for n in inside if (n.first, n.end) != (at, end) or re.fullmatch(r"\d+ bytes?|[A-Z]\w*", n.text)]
    # A list of tshark's has no value of its own (FT_NONE): that of its only element is compared there.
    parts = inside if field.value[0] == 0 else parts
    if parts and min(node.first for node in parts) == at and max(node.end for node in parts) == end:
        return "parts"
    if field.size == 0:
        return "parts"
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


def number_of(fields, name):
    return next((int(field.data, 16) for field in fields if field.name == name), None)


def is_whole(carrier, message):
    """Whether tshark has the body: in DTLS, with the last fragment."""
    length = number_of(message, "handshake.length")
    at, size = (number_of(message, "handshake.fragment_" + what) for what in ("offset", "length"))
    return carrier == "tls" or at + size == length


def compare_messages(said, ours):
    """The places where tls_dissect says nothing or something else, and what went together."""
    findings, pairs = [], collections.Counter()
    messages = [(carrier, m) for carrier, _, all_of in said for m in all_of if number_of(m, "handshake.type") is not None]
    messages = [(carrier, m) for carrier, m in messages if is_whole(carrier, m)]
    mine = [m for m in ours if m["nodes"] and m["nodes"][0].text == "Handshake"]
    if len(messages) != len(mine):
        findings.append(f"tshark sees {len(messages)} handshake messages, tls_dissect {len(mine)}")
    for (carrier, fields), message in zip(messages, mine):
        start = next(field.at for field in fields if field.name == "handshake.type")
        at_once = number_of(fields, "handshake.fragment_length") == number_of(fields, "handshake.length")
        for field in fields:
            header_of_dtls = field.name in ("handshake.message_seq", "handshake.fragment_offset", "handshake.fragment_length")
            if field.name.startswith(OTHER_DISSECTORS) or header_of_dtls:
                continue
            at = field.at - start
            if carrier == "dtls" and field.name not in ("handshake.type", "handshake.length"):
                # Behind the longer header of DTLS; what was put together counts from its own beginning.
                at = at - 8 if at_once else field.at + 4
            name = shown(field, at, message["nodes"])
            if name is None and field.name in NOT_SHOWN:
                continue
            if name not in NAMES.get(field.name, "").split():
                findings.append(f"{message['line']}\n    {field.name} at {at}: {field.data[:60]}: shown as {name}")
            pairs[field.name] += 1
    return findings, pairs


def compare_headers(said, ours):
    """Of records, and of fragments of DTLS, in their order."""
    def numbers(text):
        text = re.sub(r"(D?TLS|SSL) \d\.\d", "", text)
        return [int(number, 0) for number in re.findall(r"0x[0-9a-f]+|\b\d+\b", text)]

    theirs = {"tls": [], "dtls": []}
    fragments = []
    for carrier, found, messages in said:
        for field in found:
            # RFC 9846 calls the type of an encrypted record opaque_type, and so does tshark.
            if field.name in ("record.content_type", "record.opaque_type"):
                theirs[carrier].append([])
            if field.name.startswith("record.") and field.size <= 6:
                theirs[carrier][-1].append(int(field.data, 16))
        for m in messages:
            if carrier == "dtls" and number_of(m, "handshake.type") is not None:
                names = ["type", "length", "message_seq", "fragment_offset", "fragment_length"]
                fragments.append([number_of(m, "handshake." + name) for name in names])
    findings = []
    for what, expected, mine in (
        ("records of TLS", theirs["tls"], [numbers(r) for m in ours for r in m["records"] if "epoch" not in r]),
        ("records of DTLS", theirs["dtls"], [numbers(r) for m in ours for r in m["records"] if "epoch" in r]),
        ("fragments", fragments, [numbers(f) for m in ours for f in m["fragments"]]),
    ):
        if sorted(expected) != sorted(mine):
            more = [row for row in expected if row not in mine][:3], [row for row in mine if row not in expected][:3]
            findings.append(f"{what}: {len(expected)} of tshark, {len(mine)} of tls_dissect; only one says {more}")
    return findings, len(theirs["tls"]) + len(theirs["dtls"]) + len(fragments)


def compare_contents(said, ours):
    """Data under protection, alerts, change_cipher_spec."""
    theirs, mine = [], []
    kinds = {"app_data": "application_data", "alert_message.level": "level", "alert_message.desc": "description"}
    for _, found, _ in said:
        theirs += [(kinds[f.name], f.data) for f in found if f.name in kinds]
        theirs += [("change_cipher_spec", f.data) for f in found if f.name == "change_cipher_spec"]
    for message in ours:
        for node in message["nodes"]:
            if node.label == "encrypted_record" and message["name"] == "encrypted application_data":
                mine.append(("application_data", node.text.split(" ")[0]))
            elif node.label in ("level", "description") and message["name"].startswith("Alert "):
                mine.append((node.label, f"{number_in(node.text):02x}"))
            elif message["name"] == "ChangeCipherSpec" and node.label == "type":
                mine.append(("change_cipher_spec", "01"))
    differing = [*(collections.Counter(theirs) - collections.Counter(mine)), *(collections.Counter(mine) - collections.Counter(theirs))]
    return [f"contents: only one says {row}" for row in differing], len(theirs)


def compare_fingerprints(capture, ours):
    fields = ["ja3", "ja3_full", "ja3s", "ja3s_full"]
    known = subprocess.run(["tshark", "-G", "fields"], stdout=subprocess.PIPE, check=True).stdout.decode()
    fields += [name for name in ("ja4", "ja4_r") if f"\ttls.handshake.{name}\t" in known]
    findings = []
    count = 0
    for name in fields:
        command = ["tshark", "-r", capture, *DECODE, "-T", "fields"]
        for carrier in "tls", "dtls":
            if f"\t{carrier}.handshake.{name}\t" in known:
                command += ["-e", f"{carrier}.handshake.{name}"]
        printed = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode()
        theirs = sorted(word for word in printed.split() if word)
        title = name.partition("_")[0]
        found = [line.split(" = ") for m in ours for line in m["more"] if line.startswith(title + ": ")]
        if name in ("ja4", "ja4_r"):
            found = [pair for pair in found if not pair[0].startswith("ja4: d")]
        mine = sorted(pair[1] if "_" in name else pair[0][len(title) + 2 :] for pair in found)
        count += len(theirs)
        if theirs != mine or not mine:
            findings.append(f"{name}: {[*set(theirs) - set(mine)][:2]} of tshark, {[*set(mine) - set(theirs)][:2]} of ours")
    return findings, count


def compare_certificates(said, ours):
    """What x509 names and dates tshark finds in certificates."""
    printed = "\n".join(line for m in ours for line in m["more"] if line.startswith("certificate["))
    findings, count = [], 0
    for _, _, messages in said:
        for field in (field for message in messages for field in message):
            text = None
            if field.name in ("x509sat.uTF8String", "x509ce.dNSName"):
                text = bytes.fromhex(field.data).decode()
            elif field.name == "x509af.utcTime":
                t = bytes.fromhex(field.data).decode()
                text = f"20{t[:2]}/{t[2:4]}/{t[4:6]} {t[6:8]}:{t[8:10]}:{t[10:12]} UTC"
            if text is not None:
                count += 1
                if text not in printed:
                    findings.append(f"certificates: {field.name} {text} is not shown")
    return sorted(set(findings)), count


def main():
    if not shutil.which("tshark"):
        print("there is no tshark")
        return 77
    findings, counts, pairs = [], collections.Counter(), collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        recordings = pathlib.Path(folder) / "recordings.pcap"
        capture_of_recordings(recordings)
        for capture in [recordings, *sorted((VECTORS / "captures").glob("*.pcap*"))]:
            said = list(tshark_says(capture))
            ours = ours_says(capture, "-V", "--all", "--fingerprint")
            found, seen = compare_messages(said, ours)
            pairs += seen
            for what, (more, count) in {
                "headers": compare_headers(said, ours),
                "contents": compare_contents(said, ours),
                "fingerprints": compare_fingerprints(capture, ours),
                "names and dates in certificates": compare_certificates(said, ours),
            }.items():
                found += more
                counts[what] += count
            findings += [f"{capture.name}: {finding}" for finding in found]
    counts["fields of messages"], counts["kinds of fields"] = sum(pairs.values()), len(pairs)
    print(*findings[:40], sep="\n")
    print(f"compared: {dict(counts)}; {len(findings)} findings; not shown by tls_dissect:")
    for name, reason in NOT_SHOWN.items():
        print(f"    {name}: {reason}")
    # A comparison of nothing would say nothing.
    return 1 if findings or min(counts.values()) < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
