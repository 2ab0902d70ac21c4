#!/usr/bin/env bash
# Sets up, builds the examples in build/, and shows one of them on a ClientHello that `openssl s_client` sends.
set -euo pipefail
cd "$(dirname "$0")/.."

bash tests/setup.sh examples

log=$(mktemp)
trap 'rm -f "$log"' EXIT
if [[ ! -f build/build.ninja ]]; then
  meson setup build >"$log" 2>&1 || { cat "$log" >&2 && exit 1; }
fi
ninja -C build all-examples >"$log" 2>&1 || { cat "$log" >&2 && exit 1; }

hello=(openssl s_client -servername example.org -alpn "h2,http/1.1")
echo "\$ python3 examples/capture_hello.py ${hello[*]} | build/examples/parse_client_hello"
python3 examples/capture_hello.py "${hello[@]}" | build/examples/parse_client_hello
