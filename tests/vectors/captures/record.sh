#!/usr/bin/env bash
# Records connections of openssl's programs over the loopback interface, as dumpcap sees them: with data, alerts, IPv6 and
# DTLS. Needs the right to capture.
#
#   bash tests/vectors/captures/record.sh     writes FILE.pcapng and FILE.pcap beside it
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$scratch"' EXIT
cd "$scratch"

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out cert.pem -days 3650 \
  -subj "/C=DE/O=Exämple/CN=www.example.org" -addext "subjectAltName=DNS:www.example.org,DNS:*.example.org,IP:192.0.2.7,email:a@example.org" \
  -utf8 2>/dev/null

# capture FILE FORMAT FILTER: until `finish`.
capture() {
  local format=()
  [[ $2 == pcap ]] && format=(-P)
  dumpcap -q -i lo "${format[@]}" -f "$3" -w "$scratch/$1" 2>/dev/null &
  capturing=$!
  sleep 1
}
finish() {
  sleep 1
  kill -INT "$capturing"
  wait "$capturing" || true
  cp "$scratch/$1" "$here/$1"
}
# talk PORT [SERVER OPTION]... -- [CLIENT OPTION]...: sends a line, which comes back reversed.
talk() {
  local port=$1 server=()
  shift
  while [[ $1 != -- ]]; do server+=("$1") && shift; done
  shift
  openssl s_server -quiet -rev -accept "$port" -cert cert.pem -key key.pem "${server[@]}" >/dev/null 2>&1 &
  local pid=$!
  sleep 0.3
  { echo "how are you" && sleep 0.5; } | timeout 5 openssl s_client "$@" -servername www.example.org >/dev/null 2>&1 || true
  kill "$pid"
  wait "$pid" 2>/dev/null || true
}

capture tls.pcapng pcapng "tcp port 44330"
talk 44330 -alpn h2 -- -connect 127.0.0.1:44330 -tls1_3 -alpn h2,http/1.1
talk 44330 -- -connect 127.0.0.1:44330 -tls1_2
talk 44330 -- -connect '[::1]:44330' -tls1_3 -groups P-384:X25519
# Alerts: a version that the server refuses, a certificate that the client refuses.
talk 44330 -no_tls1_2 -- -connect 127.0.0.1:44330 -tls1_2
talk 44330 -- -connect 127.0.0.1:44330 -tls1_2 -verify_return_error
finish tls.pcapng

capture dtls.pcap pcap "udp port 44331"
openssl s_server -quiet -dtls -accept 44331 -cert cert.pem -key key.pem >/dev/null 2>&1 < <(sleep 4) &
server=$!
sleep 0.3
{ echo "how are you" && sleep 0.5; } | timeout 5 openssl s_client -dtls -mtu 400 -connect 127.0.0.1:44331 >/dev/null 2>&1 || true
kill "$server" 2>/dev/null || true
finish dtls.pcap
