#!/bin/bash
# Records anew the hellos and first flights in this folder: what real programs send over the loopback.
#
#   bash tests/vectors/record.sh [NAME...]
#
# NAME is the name of a folder beside this script; without one all are recorded. To be run as root on Debian:
# it installs the programs that are missing, and records in a network namespace of its own if one can be made.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
all=(chromium openssl gnutls curl node python java)
names=("$@")
[ ${#names[@]} -gt 0 ] || names=("${all[@]}")

for name in "${names[@]}"; do
  case " ${all[*]} " in
    *" $name "*) ;;
    *) echo "$0: unknown name $name; known are: ${all[*]}" >&2; exit 2 ;;
  esac
done

packages_of() {
  case $1 in
    chromium) echo chromium ;;
    openssl) echo openssl ;;
    gnutls) echo gnutls-bin openssl ;;
    curl) echo curl ;;
    node) echo nodejs ;;
    java) echo default-jdk-headless ;;
  esac
}

programs_of() {
  case $1 in
    gnutls) echo gnutls-cli gnutls-serv openssl ;;
    java) echo java javac ;;
    python) ;;
    *) echo "$1" ;;
  esac
}

install_missing() {
  local packages=() name program
  for program in python3:python3 unshare:util-linux ip:iproute2; do
    command -v "${program%%:*}" >/dev/null || packages+=("${program##*:}")
  done
  for name in "${names[@]}"; do
    for program in $(programs_of "$name"); do
      # shellcheck disable=SC2207
      command -v "$program" >/dev/null || { packages+=($(packages_of "$name")); break; }
    done
  done
  [ ${#packages[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "$0: missing, and there is no apt-get to install it: ${packages[*]}" >&2
    exit 1
  fi
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${packages[@]}"
}

# No program reaches anything but the loopback interface, and no server is reached from outside.
isolated=${TLSWIRE_RECORD_ISOLATED:-}
if [ -z "$isolated" ]; then
  install_missing
  if unshare --net true 2>/dev/null; then
    TLSWIRE_RECORD_ISOLATED=1 exec unshare --net bash "${BASH_SOURCE[0]}" "${names[@]}"
  fi
  echo "$0: no network namespace can be made here" >&2
else
  ip link set lo up
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
host=www.example.org
host_hex=7777772e6578616d706c652e6f7267

record() { # MODE OUT PROGRAM [record.py options...]
  local mode=$1 out=$2 program=$3
  shift 3
  echo "$out"
  python3 "$here/record.py" "$mode" "$here/$out" --dir "$scratch" --program "$program" "$@"
}

certificate() {
  [ -e "$scratch/cert.pem" ] && return
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj "/CN=$host" \
    -addext "subjectAltName=DNS:$host" -keyout "$scratch/key.pem" -out "$scratch/cert.pem" 2>/dev/null
}

record_chromium() {
  local version i
  version=$(chromium --version 2>/dev/null)
  for i in 01 02 03 04 05 06 07 08 09 10; do
    rm -rf "$scratch/profile"
    record hello "chromium/client_hello_$i" "$version" --expect "$host_hex" --timeout 60 -- \
      chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
      --disable-background-networking --disable-component-update --disable-sync \
      --user-data-dir='{dir}/profile' --host-resolver-rules="MAP $host 127.0.0.1" "https://$host:{port}/"
  done
}

record_openssl() {
  local version
  version=$(openssl version)
  version=${version%% (*}
  certificate
  local client='openssl s_client -connect 127.0.0.1:{port}'
  local server='openssl s_server -accept 127.0.0.1:{port} -cert {dir}/cert.pem -key {dir}/key.pem -quiet'

  client_hello() { # WHAT s_client options...
    local what=$1
    shift
    # shellcheck disable=SC2086
    record hello "openssl/client_hello_$what" "$version" -- $client "$@"
  }
  client_hello default -servername "$host"
  client_hello without_sni -noservername
  client_hello tls12 -servername "$host" -tls1_2
  client_hello tls12_alpn_status -servername "$host" -tls1_2 -alpn h2,http/1.1 -status
  client_hello alpn -servername "$host" -alpn h2,http/1.1
  client_hello groups -servername "$host" -groups X448:P-521:P-384:P-256:X25519:ffdhe2048:ffdhe3072
  client_hello no_ticket -servername "$host" -no_ticket
  client_hello tls13_only -servername "$host" -tls1_3 -ciphersuites TLS_CHACHA20_POLY1305_SHA256
  local protocols i
  protocols=h2
  for i in $(seq 1 60); do protocols+=",protocol-$i"; done
  client_hello split_over_records -servername "$host" -max_send_frag 512 -alpn "$protocols"

  client+=" -servername $host"
  record relay openssl/tls13 "$version" --server "$server -alpn h2" --client "$client -alpn h2,http/1.1"
  record relay openssl/tls13_hello_retry_request "$version" \
    --note "A share of X25519, HelloRetryRequest for P-256, second ClientHello, ServerHello." \
    --server "$server -groups P-256" --client "$client -groups X25519:P-256"
  record relay openssl/tls13_resumption "$version" \
    --note "The ClientHello has pre_shared_key, early_data and psk_key_exchange_modes." \
    --server "$server -early_data" \
    --client "$client -sess_out {dir}/session" \
    --client "$client -sess_in {dir}/session -early_data {dir}/cert.pem"
  record relay openssl/tls12 "$version" --version 1.2 \
    --server "$server -tls1_2 -alpn h2" --client "$client -alpn h2,http/1.1"
  record relay openssl/tls12_certificate_request "$version" --version 1.2 \
    --note "The server asks for a certificate, the client sends one." \
    --server "$server -tls1_2 -verify 1" \
    --client "$client -cert {dir}/cert.pem -key {dir}/key.pem"
  record relay openssl/tls12_resumption "$version" --version 1.2 \
    --server "$server -tls1_2" \
    --client "$client -sess_out {dir}/session" \
    --client "$client -sess_in {dir}/session"
}

record_gnutls() {
  local version
  version=$(gnutls-cli --version | head -n 1)
  certificate
  local client="gnutls-cli --no-ca-verification --sni-hostname=$host --port={port} 127.0.0.1"
  client_hello() {
    local what=$1
    shift
    # shellcheck disable=SC2086
    record hello "gnutls/client_hello_$what" "$version" -- $client "$@"
  }
  client_hello default
  client_hello tls12 --priority=NORMAL:-VERS-TLS-ALL:+VERS-TLS1.2
  client_hello alpn --alpn=h2 --alpn=http/1.1
  client_hello single_key_share --single-key-share
  client_hello record_size --recordsize=1024
  client_hello pre_shared_key --pskusername=someone --pskkey=00112233445566778899aabbccddeeff \
    --priority=NORMAL:+ECDHE-PSK:+DHE-PSK:+PSK

  if [ -z "$isolated" ]; then
    echo "$0: gnutls-serv would listen on every interface, so its answers are not recorded" >&2
    return
  fi
  version=$(gnutls-serv --version | head -n 1)
  local server='gnutls-serv --quiet --echo --port={port}'
  server+=' --x509certfile={dir}/cert.pem --x509keyfile={dir}/key.pem'
  record relay gnutls/tls13 "$version" --server "$server" --client "$client"
  record relay gnutls/tls13_hello_retry_request "$version" \
    --server "$server --priority=NORMAL:-GROUP-ALL:+GROUP-SECP384R1" --client "$client"
  record relay gnutls/tls12 "$version" --version 1.2 \
    --server "$server --priority=NORMAL:-VERS-TLS-ALL:+VERS-TLS1.2" --client "$client"
}

record_curl() {
  local version
  version=$(curl --version | head -n 1)
  record hello curl/client_hello "$version" --expect "$host_hex" -- \
    curl --silent --insecure --max-time 10 --resolve "$host:{port}:127.0.0.1" "https://$host:{port}/"
}

record_node() {
  cat >"$scratch/client.js" <<'JS'
const [, , port, servername] = process.argv;
require('tls')
  .connect({ host: '127.0.0.1', port, servername, ALPNProtocols: ['h2', 'http/1.1'] })
  .on('error', () => {});
JS
  record hello node/client_hello "node $(node --version)" --expect "$host_hex" \
    --note "tls.connect with ALPNProtocols h2 and http/1.1" -- node '{dir}/client.js' '{port}' "$host"
}

record_python() {
  cat >"$scratch/client.py" <<'PY'
import socket, ssl, sys
context = ssl.create_default_context()
context.set_alpn_protocols(["http/1.1"])
plain = socket.create_connection(("127.0.0.1", int(sys.argv[1])), 10)
context.wrap_socket(plain, server_hostname=sys.argv[2])
PY
  local version
  version="$(python3 --version) with $(python3 -c 'import ssl; print(ssl.OPENSSL_VERSION)')"
  record hello python/client_hello "$version" --expect "$host_hex" \
    --note "ssl.create_default_context with ALPN http/1.1" -- python3 '{dir}/client.py' '{port}' "$host"
}

record_java() {
  cat >"$scratch/Client.java" <<'JAVA'
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

class Client {
  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    Socket plain = new Socket("127.0.0.1", port);
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    ((SSLSocket) factory.createSocket(plain, arguments[1], port, true)).startHandshake();
  }
}
JAVA
  record hello java/client_hello "$(java --version 2>/dev/null | head -n 1)" --expect "$host_hex" \
    --note "SSLSocketFactory.getDefault()" -- java '{dir}/Client.java' '{port}' "$host"
}

for name in "${names[@]}"; do
  "record_$name"
done
