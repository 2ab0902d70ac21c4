#!/usr/bin/env bash
# Sets up, builds the examples in build/ and shows them, parse_client_hello on what `openssl s_client` sends.
set -euo pipefail
cd "$(dirname "$0")/.."

bash tests/setup.sh examples

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
quietly() { "$@" >"$scratch/log" 2>&1 || { cat "$scratch/log" >&2 && exit 1; }; }

reconfigure=()
[[ ! -f build/build.ninja ]] || reconfigure=(--reconfigure)
quietly meson setup "${reconfigure[@]}" build -Dexamples=enabled
quietly ninja -C build all-examples

hello=(openssl s_client -servername example.org -alpn "h2,http/1.1")
echo "\$ python3 examples/capture_hello.py ${hello[*]} | build/examples/parse_client_hello"
timeout 60 python3 examples/capture_hello.py "${hello[@]}" >"$scratch/hello"
build/examples/parse_client_hello <"$scratch/hello"
echo
echo "\$ build/examples/custom_message"
build/examples/custom_message
