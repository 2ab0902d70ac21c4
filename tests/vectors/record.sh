#!/bin/bash
# Records anew what is in this folder: what real programs send to each other over the loopback, TLS and DTLS, and of
# TLS 1.3 (and some of TLS 1.2) also the messages that they encrypt.
#
#   bash tests/vectors/record.sh [NAME...]
#
# NAME is the name of a folder beside this script; without one all are recorded. To be run as root on Debian:
# it installs the programs that are missing, and records in a network namespace of its own if one can be made.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
all=(chromium openssl gnutls nss botan mbedtls wolfssl curl node python java go)
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
    nss) echo libnss3-tools openssl ;;
    botan) echo botan openssl ;;
    mbedtls) echo gcc libc6-dev libmbedtls-dev openssl ;;
    wolfssl) echo gcc libc6-dev libwolfssl-dev openssl ;;
    go) echo golang-go openssl ;;
    curl) echo curl ;;
    node) echo nodejs ;;
    java) echo default-jdk-headless openssl ;;
  esac
}

programs_of() {
  case $1 in
    gnutls) echo gnutls-cli gnutls-serv openssl ;;
    nss) echo tstclnt selfserv certutil pk12util openssl ;;
    mbedtls | wolfssl) echo gcc openssl ;;
    go) echo go openssl ;;
    java) echo java javac openssl ;;
    python) ;;
    *) echo "$1" ;;
  esac
}

install_missing() {
  local packages=() name program
  for program in python3:python3 unshare:util-linux ip:iproute2; do
    command -v "${program%%:*}" >/dev/null || packages+=("${program##*:}")
  done
  python3 -c 'import cryptography' 2>/dev/null || packages+=(python3-cryptography)
  for name in "${names[@]}"; do
    case $name in
      mbedtls) [ -e /usr/include/mbedtls/ssl.h ] || packages+=(libmbedtls-dev) ;;
      wolfssl) [ -e /usr/include/wolfssl/ssl.h ] || packages+=(libwolfssl-dev) ;;
    esac
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

# Where cryptography is: a python3 of the user's own need not see the one that Debian's package brings.
python=python3
python3 -c 'import cryptography' 2>/dev/null || python=/usr/bin/python3

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=()
host=www.example.org
host_hex=7777772e6578616d706c652e6f7267

record() { # MODE OUT PROGRAM [record.py options...]
  local mode=$1 out=$2 program=$3
  shift 3
  echo "$out"
  "$python" "$here/record.py" "$mode" "$here/$out" --dir "$scratch" --program "$program" "$@" || failed+=("$out")
}

# cert.pem and key.pem: P-256; rsa.pem and rsa_key.pem; ed25519.pem and ed25519_key.pem; ocsp.der: an answer on cert.pem.
certificates() {
  certificate
  [ -e "$scratch/rsa.pem" ] && return
  local subject=(-subj "/CN=$host" -addext "subjectAltName=DNS:$host")
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 "${subject[@]}" \
    -keyout "$scratch/rsa_key.pem" -out "$scratch/rsa.pem" 2>/dev/null
  openssl req -x509 -newkey ed25519 -nodes -days 3650 "${subject[@]}" \
    -keyout "$scratch/ed25519_key.pem" -out "$scratch/ed25519.pem" 2>/dev/null
  local serial
  serial=$(openssl x509 -in "$scratch/rsa.pem" -noout -serial)
  printf 'V\t360101000000Z\t\t%s\tunknown\t/CN=%s\n' "${serial#serial=}" "$host" >"$scratch/index.txt"
  openssl ocsp -issuer "$scratch/rsa.pem" -cert "$scratch/rsa.pem" -reqout "$scratch/ocsp_request.der" 2>/dev/null
  openssl pkey -in "$scratch/key.pem" -pubout -out "$scratch/public.pem"
  openssl ocsp -index "$scratch/index.txt" -CA "$scratch/rsa.pem" -rsigner "$scratch/rsa.pem" \
    -rkey "$scratch/rsa_key.pem" -ndays 3650 -reqin "$scratch/ocsp_request.der" -respout "$scratch/ocsp.der" \
    >/dev/null 2>&1
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
  rm -rf "$scratch/profile"
  with_s_server chromium/tls13 "$version" "chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync --ignore-certificate-errors \
    --user-data-dir={dir}/profile --host-resolver-rules='MAP $host 127.0.0.1' https://$host:{port}/"
}

# What a client and s_server say to each other in TLS 1.3, with the encrypted messages.
with_s_server() { # OUT PROGRAM CLIENT [s_server options...]
  local out=$1 program=$2 client=$3
  shift 3
  certificate
  record relay "$out" "$program" --note "The server is $(openssl version)." --keylog keys --timeout 60 \
    --server "openssl s_server -accept 127.0.0.1:{port} -cert {dir}/cert.pem -key {dir}/key.pem -keylogfile {dir}/keys $*" \
    --client "$client"
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

  certificates
  # With the encrypted messages.
  local log='-keylogfile {dir}/keys' own='-cert {dir}/cert.pem -key {dir}/key.pem'
  local bare='openssl s_server -accept 127.0.0.1:{port}'
  local rsa="$bare -cert {dir}/rsa.pem -key {dir}/rsa_key.pem"
  tls13() { # WHAT SERVER_OPTIONS CLIENT_OPTIONS [record.py options...]
    local what=$1 on_server=$2 on_client=$3
    shift 3
    record relay "openssl/tls13_$what" "$version" --keylog keys "$@" \
      --server "${server/-quiet/} $log $on_server" --client "$client $on_client"
  }
  tls13 full '-alpn h2' '-alpn h2,http/1.1'
  tls13 aes128 '' '-ciphersuites TLS_AES_128_GCM_SHA256'
  tls13 client_certificate '-verify 1 -CAfile {dir}/cert.pem' "$own"
  tls13 no_client_certificate '-verify 1' ''
  tls13 key_update '' '' --say client:K --say client:k --say server:K
  tls13 post_handshake_certificate '' "-enable_pha $own" --say server:c
  tls13 psk '-psk 0123456789abcdef -psk_identity someone' '-psk 0123456789abcdef -psk_identity someone'
  tls13 psk_only_ke '-psk 0123456789abcdef -psk_identity someone -allow_no_dhe_kex -num_tickets 1' \
    '-psk 0123456789abcdef -psk_identity someone -allow_no_dhe_kex'
  tls13 max_fragment_length '' '-maxfraglen 512'
  tls13 client_verify_names '-Verify 1 -CAfile {dir}/rsa.pem' '-cert {dir}/rsa.pem -key {dir}/rsa_key.pem'
  record relay openssl/tls13_rsa_ocsp "$version" --keylog keys \
    --server "$rsa -status_file {dir}/ocsp.der $log" --client "$client -status"
  record relay openssl/tls13_ed25519 "$version" --keylog keys \
    --server "$bare -cert {dir}/ed25519.pem -key {dir}/ed25519_key.pem $log" --client "$client"
  record relay openssl/tls13_early_data "$version" --keylog keys \
    --server "$server -early_data $log" \
    --client "$client -sess_out {dir}/session" \
    --client "$client -sess_in {dir}/session -early_data {dir}/cert.pem"

  tls12() { # WHAT SERVER SERVER_OPTIONS CLIENT_OPTIONS [record.py options...]
    local what=$1 with=$2 on_server=$3 on_client=$4
    shift 4
    record relay "openssl/tls12_$what" "$version" --version 1.2 "$@" \
      --server "$with -tls1_2 $on_server" --client "$client $on_client"
  }
  local psk='-psk 0123456789abcdef -psk_identity someone'
  tls12 full "$server" "$log" '' --keylog keys
  tls12 rsa "$rsa" '' '-cipher AES128-SHA'
  tls12 dhe_rsa "$rsa" '' '-cipher DHE-RSA-AES128-GCM-SHA256'
  tls12 ecdhe_rsa "$rsa" '' '-cipher ECDHE-RSA-CHACHA20-POLY1305'
  tls12 ecdhe_rsa_x448 "$rsa" '' '-cipher ECDHE-RSA-AES128-SHA -curves X448'
  tls12 ed25519 "$bare -cert {dir}/ed25519.pem -key {dir}/ed25519_key.pem" '' ''
  tls12 dh_anon "$bare -nocert" '-cipher ADH@SECLEVEL=0' '-cipher ADH-AES128-SHA@SECLEVEL=0'
  tls12 ecdh_anon "$bare -nocert" '-cipher AECDH@SECLEVEL=0' '-cipher AECDH-AES128-SHA@SECLEVEL=0'
  tls12 psk "$bare -nocert" "$psk -psk_hint hint" "$psk -cipher PSK-AES128-CBC-SHA256"
  tls12 psk_no_hint "$bare -nocert" "$psk" "$psk -cipher PSK-AES128-CBC-SHA256"
  tls12 dhe_psk "$bare -nocert" "$psk -psk_hint hint" "$psk -cipher DHE-PSK-AES128-CBC-SHA256"
  tls12 ecdhe_psk "$bare -nocert" "$psk" "$psk -cipher ECDHE-PSK-AES128-CBC-SHA256"
  tls12 rsa_psk "$rsa" "$psk" "$psk -cipher RSA-PSK-AES128-CBC-SHA256"
  tls12 ocsp "$rsa" '-status_file {dir}/ocsp.der' '-status'
  tls12 client_certificate_rsa "$rsa" '-verify 1 -CAfile {dir}/rsa.pem' \
    '-cert {dir}/rsa.pem -key {dir}/rsa_key.pem -cipher ECDHE-RSA-AES128-GCM-SHA256'
  tls12 no_client_certificate "$rsa" '-verify 1' ''
  tls12 no_encrypt_then_mac "$rsa" '' '-cipher AES128-SHA -no_ticket -no_etm'
  tls12 max_fragment_length "$rsa" '' '-maxfraglen 1024'
  tls12 next_protocol "$rsa" "-nextprotoneg h2,http/1.1 $log" \
    '-nextprotoneg http/1.1 -cipher ECDHE-RSA-AES128-GCM-SHA256' --keylog keys
  tls12 renegotiation "$rsa" "$log -client_renegotiation" '-cipher ECDHE-RSA-AES128-GCM-SHA256' --keylog keys --say client:R
  tls12 hello_request "$rsa" "$log -client_renegotiation" '-cipher ECDHE-RSA-AES128-GCM-SHA256' --keylog keys --say server:r

  local old='-cipher DEFAULT:@SECLEVEL=0'
  for i in 1 1_1; do
    local name=tls1${i#1}
    name=${name/tls1_1/tls11}
    [ "$name" != tls1 ] || name=tls10
    older() { # WHAT SERVER SUITE [CLIENT_OPTIONS]
      record relay "openssl/${name}_$1" "$version" --version 1.2 \
        --server "$2 -tls$i $old" --client "$client -tls$i -cipher $3:@SECLEVEL=0 ${4:-}"
    }
    older ecdhe_ecdsa "$server" ECDHE-ECDSA-AES128-SHA
    older ecdhe_rsa "$rsa" ECDHE-RSA-AES128-SHA
    older dhe_rsa "$rsa" DHE-RSA-AES128-SHA
    older rsa "$rsa" AES128-SHA
    older client_certificate "$rsa -verify 1" ECDHE-RSA-AES128-SHA '-cert {dir}/rsa.pem -key {dir}/rsa_key.pem'
    older client_certificate_ecdsa "$rsa -verify 1" ECDHE-RSA-AES128-SHA "$own"
  done

  dtls() { # WHAT SERVER CLIENT_OPTIONS
    record relay "openssl/dtls$1" "$version" --udp --server "$2" --client "$client $3"
  }
  dtls 12 "$server -dtls1_2" -dtls1_2
  dtls 12_cookie "$rsa -dtls1_2 -listen" -dtls1_2
  dtls 12_fragments "$rsa -dtls1_2 -mtu 300" '-dtls1_2 -mtu 300'
  dtls 12_client_certificate "$rsa -dtls1_2 -verify 1" "-dtls1_2 $own"
  dtls 12_psk "$bare -nocert -dtls1_2 $psk" "-dtls1_2 $psk -cipher PSK-AES128-CBC-SHA256"
  dtls 12_srtp "$rsa -dtls1_2 -use_srtp SRTP_AES128_CM_SHA1_80" \
    '-dtls1_2 -use_srtp SRTP_AES128_CM_SHA1_80:SRTP_AEAD_AES_128_GCM'
  dtls 10 "$rsa -dtls1 $old" "-dtls1 $old"
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

  certificates
  printf 'someone:0123456789abcdef\n' >"$scratch/psk"
  rm -f "$scratch/srp" "$scratch/srp.conf"
  srptool --create-conf "$scratch/srp.conf" >/dev/null 2>&1
  printf 'secret\nsecret\n' | srptool --passwd "$scratch/srp" --passwd-conf "$scratch/srp.conf" --username someone >/dev/null 2>&1 || true
  local own=' --x509certfile={dir}/cert.pem --x509keyfile={dir}/key.pem'
  local rsa=' --x509certfile={dir}/rsa.pem --x509keyfile={dir}/rsa_key.pem'
  local bare='gnutls-serv --quiet --echo --port={port}'
  local logged='env SSLKEYLOGFILE={dir}/keys'
  tls13() { # WHAT SERVER_OPTIONS CLIENT_OPTIONS [record.py options...]
    local what=$1 on_server=$2 on_client=$3
    shift 3
    record relay "gnutls/tls13_$what" "$version" --keylog keys "$@" \
      --server "$logged $server $on_server" --client "$client $on_client"
  }
  tls13 full '--alpn=h2' '--alpn=h2 --alpn=http/1.1'
  tls13 client_certificate '--require-client-cert --x509cafile={dir}/cert.pem' "$own"
  tls13 record_size_limit '--recordsize=2048' '--recordsize=1024'
  tls13 rekey '' '--inline-commands' --say 'client:^rekey1^'
  tls13 post_handshake_auth '' "--post-handshake-auth $own"
  tls13 psk '--pskpasswd={dir}/psk --priority=NORMAL:+DHE-PSK:+PSK' \
    '--pskusername=someone --pskkey=0123456789abcdef --priority=NORMAL:+DHE-PSK:+PSK'
  tls13 ffdhe '' '--priority=NORMAL:-GROUP-ALL:+GROUP-FFDHE2048'
  tls13 raw_public_key '--rawpkkeyfile={dir}/key.pem --rawpkfile={dir}/public.pem --priority=NORMAL:+CTYPE-SRV-RAWPK' \
    '--priority=NORMAL:+CTYPE-SRV-RAWPK:-CTYPE-SRV-X509'
  record relay gnutls/tls13_ocsp "$version" --keylog keys \
    --server "$logged $bare $rsa --ocsp-response={dir}/ocsp.der --ignore-ocsp-response-errors" --client "$client"

  tls12() { # WHAT PRIORITY SERVER CLIENT_OPTIONS [record.py options...]
    local what=$1 priority=$2 with=$3 on_client=$4
    shift 4
    record relay "gnutls/tls12_$what" "$version" --version 1.2 "$@" \
      --server "$with --priority=NORMAL:-VERS-TLS-ALL:+VERS-TLS1.2:$priority" \
      --client "$client --priority=NORMAL:-VERS-TLS-ALL:+VERS-TLS1.2:$priority $on_client"
  }
  local user='--pskusername=someone --pskkey=0123456789abcdef'
  local psk="$bare --pskpasswd={dir}/psk"
  local srp="--srppasswd={dir}/srp --srppasswdconf={dir}/srp.conf"
  tls12 full +AES-128-GCM "$logged $server" '' --keylog keys
  tls12 rsa -KX-ALL:+RSA "$bare $rsa" ''
  tls12 dhe_rsa -KX-ALL:+DHE-RSA "$bare $rsa" ''
  tls12 ecdhe_rsa -KX-ALL:+ECDHE-RSA "$bare $rsa" ''
  tls12 ecdhe_rsa_secp521r1 -KX-ALL:+ECDHE-RSA:-GROUP-ALL:+GROUP-SECP521R1 "$bare $rsa" ''
  tls12 psk -KX-ALL:+PSK "$psk --pskhint=hint" "$user"
  tls12 dhe_psk -KX-ALL:+DHE-PSK "$psk --pskhint=hint" "$user"
  tls12 ecdhe_psk -KX-ALL:+ECDHE-PSK "$psk" "$user"
  tls12 rsa_psk -KX-ALL:+RSA-PSK "$psk $rsa" "$user"
  tls12 srp -KX-ALL:+SRP "$bare $srp" '--srpusername=someone --srppasswd=secret'
  tls12 srp_rsa -KX-ALL:+SRP-RSA "$bare $srp $rsa" '--srpusername=someone --srppasswd=secret'
  tls12 dh_anon -KX-ALL:+ANON-DH "$bare" ''
  tls12 ecdh_anon -KX-ALL:+ANON-ECDH "$bare" ''
  tls12 client_certificate +AES-128-GCM "$server --require-client-cert --x509cafile={dir}/cert.pem" "$own"
  tls12 ocsp +RSA "$bare $rsa --ocsp-response={dir}/ocsp.der --ignore-ocsp-response-errors" ''
  tls12 heartbeat +AES-128-GCM "$server --heartbeat" --heartbeat
  tls12 no_extensions %NO_EXTENSIONS:-KX-ALL:+RSA "$bare $rsa" ''
  tls12 raw_public_key +CTYPE-SRV-RAWPK:-CTYPE-SRV-X509 \
    "$bare --rawpkkeyfile={dir}/key.pem --rawpkfile={dir}/public.pem" ''
  local i
  for i in 1.0 1.1; do
    record relay "gnutls/tls${i/./}_dhe_rsa" "$version" --version 1.2 \
      --server "$bare $rsa --priority=LEGACY:-VERS-TLS-ALL:+VERS-TLS$i:-KX-ALL:+DHE-RSA:%COMPAT" \
      --client "$client --priority=LEGACY:-VERS-TLS-ALL:+VERS-TLS$i:-KX-ALL:+DHE-RSA:%COMPAT"
    record relay "gnutls/dtls${i/1.1/12}_cookie" "$version" --udp \
      --server "$bare $rsa --udp --priority=LEGACY:-VERS-DTLS-ALL:+VERS-DTLS${i/1.1/1.2}" \
      --client "$client --udp --priority=LEGACY:-VERS-DTLS-ALL:+VERS-DTLS${i/1.1/1.2}"
  done
  record relay gnutls/dtls12_fragments "$version" --udp --server "$bare $rsa --udp --mtu=400" --client "$client --udp --mtu=400"
  record relay gnutls/dtls12_srtp "$version" --udp \
    --server "$bare $own --udp --nocookie --srtp-profiles=SRTP_AES128_CM_HMAC_SHA1_80" \
    --client "$client --udp --srtp-profiles=SRTP_AES128_CM_HMAC_SHA1_80:SRTP_AES128_CM_HMAC_SHA1_32"
}

record_curl() {
  local version
  version=$(curl --version | head -n 1)
  record hello curl/client_hello "$version" --expect "$host_hex" -- \
    curl --silent --insecure --max-time 10 --resolve "$host:{port}:127.0.0.1" "https://$host:{port}/"
  with_s_server curl/tls13 "$version" \
    "curl --silent --insecure --max-time 10 --resolve $host:{port}:127.0.0.1 https://$host:{port}/"
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

  certificates
  local version
  version=$(java --version 2>/dev/null | head -n 1)
  javac -d "$scratch" "$here/peers/Peer.java"
  openssl pkcs12 -export -in "$scratch/rsa.pem" -inkey "$scratch/rsa_key.pem" -out "$scratch/java.p12" -passout pass:password
  local openssl client='openssl s_client -connect 127.0.0.1:{port} -cert {dir}/rsa.pem -key {dir}/rsa_key.pem'
  openssl="The other side is $(openssl version)."
  local number
  for number in 1.3 1.2; do
    local java="java -cp {dir} -Djdk.tls.client.protocols=TLSv$number Peer"
    record relay "java/tls${number/./}_server" "$version" --note "$openssl" --version "$number" --keylog keys --timeout 60 \
      --server "$java server {port} TLSv$number {dir}/java.p12 auth" --client "$client -keylogfile {dir}/keys"
    record relay "java/tls${number/./}_client" "$version" --note "$openssl" --version "$number" --keylog keys --timeout 60 \
      --server "openssl s_server -accept 127.0.0.1:{port} -cert {dir}/rsa.pem -key {dir}/rsa_key.pem -verify 1 -keylogfile {dir}/keys" \
      --client "$java client {port} TLSv$number {dir}/java.p12 auth"
  done
}

# Debian's NSS keeps its secrets, so what it encrypts is recorded where the other side is OpenSSL.
record_nss() {
  certificates
  local version database="$scratch/nss"
  version="NSS $(dpkg-query -W -f='${Version}' libnss3-tools)"
  mkdir -p "$database"
  certutil -N -d "sql:$database" --empty-password
  # Certificates of one subject have one nickname, so each is of its own.
  local name
  for name in ec rsa; do
    local key=(rsa:2048)
    [ "$name" != ec ] || key=(ec -pkeyopt ec_paramgen_curve:P-256)
    openssl req -x509 -newkey "${key[@]}" -nodes -days 3650 -subj "/CN=$name.example.org" \
      -keyout "$scratch/nss_key.pem" -out "$scratch/nss.pem" 2>/dev/null
    openssl pkcs12 -export -in "$scratch/nss.pem" -inkey "$scratch/nss_key.pem" -out "$scratch/nss.p12" \
      -name "$name" -passout pass:
    pk12util -i "$scratch/nss.p12" -d "sql:$database" -W '' -K '' >/dev/null
    certutil -M -d "sql:$database" -n "$name" -t CTu,CTu,CTu
  done
  local client='tstclnt -h 127.0.0.1 -p {port} -a www.example.org -o -d sql:{dir}/nss'
  local server='selfserv -p {port} -d sql:{dir}/nss'
  local ecdsa="$server -n rsa -e ec" rsa="$server -n rsa"
  run() { # WHAT VERSION SERVER CLIENT_OPTIONS [record.py options...]
    local what=$1 number=$2 with=$3 on_client=$4
    shift 4
    local wire=1.2
    [ "$number" != 1.3 ] || wire=1.3
    record relay "nss/tls${number/./}_$what" "$version" --version "$wire" "$@" \
      --server "$with -V tls$number:tls$number" --client "$client -V tls$number:tls$number $on_client"
  }
  run full 1.3 "$ecdsa -Q" ''
  run hello_retry_request 1.3 "$ecdsa -I P384" '-I x25519,P384'
  run post_handshake_certificate 1.3 "$rsa -r -r -r -E" '-n ec -E'
  run signed_timestamps_and_delegation 1.3 "$ecdsa" '-U -T -B -u'
  run psk 1.3 "$rsa -z 0xAAAAAAAABBBBBBBBCCCCCCCCDDDDDDDD:someone" '-z 0xAAAAAAAABBBBBBBBCCCCCCCCDDDDDDDD:someone'
  run ech_grease 1.3 "$rsa" '-i 100'
  run ocsp 1.3 "$rsa -T good -A rsa" -T
  run full 1.2 "$ecdsa" ''
  run ocsp 1.2 "$rsa -T good -A rsa" -T
  run ecdhe_rsa 1.2 "$rsa -G" '-c :C02F -G'
  run rsa 1.2 "$rsa" '-c :009C -U'
  run dhe_rsa 1.2 "$rsa -H 1" '-c :009E'
  run dhe_rsa_ffdhe 1.2 "$rsa -H 2" '-c :009E -H -G'
  run client_certificate 1.2 "$rsa -r -r" '-n ec'
  run ticket 1.2 "$rsa -u" -u
  run renegotiation 1.2 "$rsa" '-c :C02F -r 1'
  run rsa 1.1 "$rsa" '-c :002F'
  run client_certificate 1.1 "$rsa -r -r" '-n ec -c :C013'
  run dhe_rsa 1.0 "$rsa -H 1" '-c :0033'
  run ecdhe_ecdsa 1.0 "$ecdsa" '-c :C009'

  local openssl log='-keylogfile {dir}/keys'
  openssl=$(openssl version)
  local s_client="openssl s_client -connect 127.0.0.1:{port} -servername www.example.org $log"
  as_server() { # WHAT VERSION selfserv options... -- s_client options...
    local what=$1 number=$2 with=$server
    shift 2
    for option; do
      shift
      [ "$option" != -- ] || break
      with+=" $option"
    done
    record relay "nss/tls${number/./}_server_$what" "$version" --version "$number" --note "The client is $openssl." \
      --keylog keys --server "$with -V tls$number:tls$number" --client "$s_client $*"
  }
  as_server ecdsa 1.3 -n rsa -e ec -u --
  as_server hello_retry_request 1.3 -n rsa -I P384 -- -groups X25519:P-384
  as_server ocsp 1.3 -n rsa -T good -A rsa -- -status
  as_server ecdsa 1.2 -n rsa -e ec -u --
  local s_server="openssl s_server -accept 127.0.0.1:{port} -cert {dir}/rsa.pem -key {dir}/rsa_key.pem $log"
  as_client() { # WHAT VERSION SERVER_OPTIONS CLIENT_OPTIONS [record.py options...]
    local what=$1 number=$2 on_server=$3 on_client=$4
    shift 4
    record relay "nss/tls${number/./}_client_$what" "$version" --version "$number" --note "The server is $openssl." \
      --keylog keys "$@" --server "$s_server $on_server" --client "$client -V tls$number:tls$number $on_client"
  }
  as_client certificate 1.3 '-verify 1' '-n ec -u'
  as_client key_update 1.3 '' '' --say server:K
  as_client renegotiation 1.2 '-client_renegotiation' '' --say server:r
}

record_botan() {
  certificates
  local version
  version="Botan $(botan version)"
  openssl pkcs8 -topk8 -nocrypt -in "$scratch/key.pem" -out "$scratch/key8.pem"
  openssl pkcs8 -topk8 -nocrypt -in "$scratch/rsa_key.pem" -out "$scratch/rsa8.pem"
  local client='botan tls_client 127.0.0.1 --port={port} --skip-system-cert-store --trusted-cas={dir}/rsa.pem'
  record relay botan/tls12_ecdsa "$version" --version 1.2 \
    --server 'botan tls_server {dir}/cert.pem {dir}/key8.pem --port={port}' \
    --client "${client/rsa.pem/cert.pem} --next-protocols=h2,http/1.1"
  record relay botan/tls12_rsa "$version" --version 1.2 \
    --server 'botan tls_server {dir}/rsa.pem {dir}/rsa8.pem --port={port}' --client "$client"
  record relay botan/dtls12 "$version" --udp \
    --server 'botan tls_server {dir}/rsa.pem {dir}/rsa8.pem --port={port} --type=udp' --client "$client --type=udp"
}

record_mbedtls() {
  certificates
  local version
  version="mbed TLS $(dpkg-query -W -f='${Version}' libmbedtls-dev)"
  gcc -O1 "$here/peers/mbedtls.c" -o "$scratch/mbedtls" -lmbedtls -lmbedx509 -lmbedcrypto
  run() { # WHAT TRANSPORT CERTIFICATE KEY SERVER_OPTIONS CLIENT_OPTIONS
    local udp=()
    [ "$2" != udp ] || udp=(--udp)
    record relay "mbedtls/$1" "$version" --version 1.2 "${udp[@]}" \
      --server "{dir}/mbedtls server {port} $2 {dir}/$3 {dir}/$4 $5" \
      --client "{dir}/mbedtls client {port} $2 {dir}/$3 {dir}/$4 $6"
  }
  local suite
  run tls12 tcp cert.pem key.pem '' ''
  run tls12_small tcp rsa.pem rsa_key.pem small small
  run tls12_client_certificate tcp cert.pem key.pem auth auth
  run tls12_client_certificate_rsa tcp rsa.pem rsa_key.pem auth auth
  for suite in RSA DHE-RSA ECDHE-RSA PSK DHE-PSK ECDHE-PSK RSA-PSK; do
    local how="suite=TLS-$suite-WITH-AES-128-CBC-SHA"
    case $suite in *PSK) how+=' psk' ;; esac
    suite=${suite,,}
    run "tls12_${suite//-/_}" tcp rsa.pem rsa_key.pem "$how" "$how"
  done
  run tls11_dhe_rsa tcp rsa.pem rsa_key.pem '' 'version=1.1 suite=TLS-DHE-RSA-WITH-AES-128-CBC-SHA'
  run tls10_client_certificate tcp cert.pem key.pem auth 'auth version=1.0'
  run dtls12 udp cert.pem key.pem '' ''
  run dtls12_client_certificate udp rsa.pem rsa_key.pem auth auth
  run dtls12_psk udp rsa.pem rsa_key.pem psk 'psk suite=TLS-PSK-WITH-AES-128-CCM'
  run dtls10 udp rsa.pem rsa_key.pem '' version=1.1
}

record_wolfssl() {
  certificates
  local version
  version="wolfSSL $(dpkg-query -W -f='${Version}' libwolfssl-dev)"
  gcc -O1 "$here/peers/wolfssl.c" -o "$scratch/wolfssl" -lwolfssl
  local openssl
  openssl=$(openssl version)
  local log='-keylogfile {dir}/keys'
  run() { # WHAT TRANSPORT VERSION CERTIFICATE KEY SERVER_OPTIONS CLIENT_OPTIONS
    local udp=() wire=1.2
    [ "$2" != udp ] || udp=(--udp)
    [ "$3" != 1.3 ] || wire=1.3
    record relay "wolfssl/$1" "$version" --version "$wire" "${udp[@]}" \
      --server "{dir}/wolfssl server {port} $2 $3 {dir}/$4 {dir}/$5 $6" \
      --client "{dir}/wolfssl client {port} $2 $3 {dir}/$4 {dir}/$5 $7"
  }
  local i
  for i in 2 3; do
    record hello "wolfssl/client_hello_tls1$i" "$version" -- \
      "$scratch/wolfssl" client '{port}' tcp 1.$i "$scratch/rsa.pem" "$scratch/rsa_key.pem" extensions
  done
  run tls13 tcp 1.3 rsa.pem rsa_key.pem '' ''
  record relay wolfssl/tls13_client "$version" --note "The server is $openssl." --keylog keys \
    --server "openssl s_server -accept 127.0.0.1:{port} -cert {dir}/rsa.pem -key {dir}/rsa_key.pem -verify 1 $log" \
    --client '{dir}/wolfssl client {port} tcp 1.3 {dir}/rsa.pem {dir}/rsa_key.pem auth'
  record relay wolfssl/tls13_server "$version" --note "The client is $openssl." --keylog keys \
    --server '{dir}/wolfssl server {port} tcp 1.3 {dir}/rsa.pem {dir}/rsa_key.pem auth' \
    --client "openssl s_client -connect 127.0.0.1:{port} -cert {dir}/rsa.pem -key {dir}/rsa_key.pem $log"
  record relay wolfssl/tls13_server_cookie "$version" --note "The client is $openssl." --keylog keys \
    --server '{dir}/wolfssl server {port} tcp 1.3 {dir}/rsa.pem {dir}/rsa_key.pem cookie' \
    --client "openssl s_client -connect 127.0.0.1:{port} -groups X25519:P-256 $log"
  run tls12_ecdhe_rsa tcp 1.2 rsa.pem rsa_key.pem '' ''
  run tls12_ecdhe_ecdsa tcp 1.2 cert.pem key.pem '' ''
  run tls12_dhe_rsa tcp 1.2 rsa.pem rsa_key.pem suite=DHE-RSA-AES128-SHA256 suite=DHE-RSA-AES128-SHA256
  run tls12_client_certificate tcp 1.2 rsa.pem rsa_key.pem auth auth
  run tls11_ecdhe_rsa tcp 1.1 rsa.pem rsa_key.pem '' ''
  run dtls12 udp 1.2 rsa.pem rsa_key.pem '' ''
  run dtls12_client_certificate udp 1.2 cert.pem key.pem auth auth
}

record_go() {
  certificates
  local version
  version=$(go version)
  HOME=$scratch go build -o "$scratch/go_peer" "$here/peers/peer.go"
  run() { # WHAT VERSION CERTIFICATE KEY SERVER_OPTIONS CLIENT_OPTIONS
    local wire=1.2 log=()
    [ "$2" != 1.3 ] || wire=1.3
    [ "$1" != tls13 ] && [ "${1%%_*}" != tls13 ] && [ "$1" != tls12 ] || log=(--keylog keys)
    record relay "go/$1" "$version" --version "$wire" "${log[@]}" \
      --server "{dir}/go_peer server {port} $2 {dir}/$3 {dir}/$4 {dir}/keys $5" \
      --client "{dir}/go_peer client {port} $2 {dir}/$3 {dir}/$4 {dir}/keys $6"
  }
  run tls13 1.3 cert.pem key.pem '' ''
  run tls13_client_certificate 1.3 rsa.pem rsa_key.pem auth auth
  run tls13_hello_retry_request 1.3 ed25519.pem ed25519_key.pem groups ''
  run tls12 1.2 cert.pem key.pem '' ''
  run tls12_client_certificate 1.2 rsa.pem rsa_key.pem auth auth
  run tls11_client_certificate 1.1 rsa.pem rsa_key.pem auth auth
  run tls10 1.0 rsa.pem rsa_key.pem '' ''
}

for name in "${names[@]}"; do
  "record_$name"
done
if [ ${#failed[@]} -gt 0 ]; then
  echo "$0: not recorded: ${failed[*]}" >&2
  exit 1
fi
