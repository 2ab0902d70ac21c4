#!/usr/bin/env bash
# Times tls_dissect against tshark on a capture of handshakes, in one run, and fails below 20 times its speed or if
# memory grows with the capture.
#
#   bash tests/bench/dissect.sh [HANDSHAKES] [TLS_DISSECT]     default: 100000 build/examples/tls_dissect
#
# tls_dissect is to be built with optimization: meson setup -Dbuildtype=release.
set -euo pipefail
cd "$(dirname "$0")/../.."

handshakes=${1:-100000}
program=${2:-build/examples/tls_dissect}
least=20
for command in tshark "$program"; do
  command -v "$command" >/dev/null || { echo "$0: there is no $command" >&2 && exit 1; }
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 tests/bench/make_capture.py . "$handshakes" "$scratch/all.pcap"
python3 tests/bench/make_capture.py . "$((handshakes / 10))" "$scratch/tenth.pcap"

# Prints seconds and the largest memory in KB.
timed() {
  python3 - "$@" <<'PYTHON'
import resource, subprocess, sys, time
start = time.monotonic()
with open(sys.argv[1], "wb") as out:
    subprocess.run(sys.argv[2:], stdout=out, stderr=subprocess.DEVNULL, check=True)
print(f"{time.monotonic() - start:.3f}", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
PYTHON
}

# In turn, so that both see the same machine; the better of three of ours, one of tshark's, which takes long.
best=
for _ in 1 2 3; do
  read -r seconds memory < <(timed "$scratch/ours" "$program" "$scratch/all.pcap")
  [[ -n $best ]] && awk "BEGIN { exit !($best < $seconds) }" || best=$seconds
done
read -r tshark_seconds tshark_memory < <(timed "$scratch/theirs" tshark -r "$scratch/all.pcap" -Y tls.handshake \
  -T fields -e frame.time_relative -e ip.src -e ip.dst -e tls.handshake.type -e tls.handshake.extensions_server_name)
read -r _ small_memory < <(timed "$scratch/small" "$program" "$scratch/tenth.pcap")

# The same handshake messages were seen: tshark prints a line for each packet, with the types in it.
ours=$(grep -cE 'ClientHello|ServerHello,|HelloRetryRequest' "$scratch/ours")
theirs=$(cut -f4 "$scratch/theirs" | tr ',' '\n' | grep -cE '^[12]$')

ratio=$(awk "BEGIN { printf \"%.1f\", $tshark_seconds / $best }")
echo "$handshakes handshakes, $(stat -c %s "$scratch/all.pcap") bytes"
echo "tls_dissect  $best s  $memory KB (a tenth of the capture: $small_memory KB), $ours hellos"
echo "tshark       $tshark_seconds s  $tshark_memory KB, $theirs hellos"
echo "ratio        $ratio"

((ours == theirs)) || { echo "$0: not the same number of hellos" >&2 && exit 1; }
awk "BEGIN { exit !($ratio >= $least) }" || { echo "$0: less than $least times as fast" >&2 && exit 1; }
((memory < small_memory * 3 / 2)) || { echo "$0: memory grows with the capture" >&2 && exit 1; }
