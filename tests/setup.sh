#!/usr/bin/env bash
# Installs what the examples or the tests need on Debian 12 and 13; elsewhere says what is missing.
#
#   bash tests/setup.sh examples|tests
set -euo pipefail

group=${1:-}
case $group in
  examples | tests) ;;
  *)
    echo "usage: $0 examples|tests" >&2
    exit 2
    ;;
esac

fail() {
  echo "$0: $*" >&2
  exit 1
}

install_packages() {
  local missing=() package as_root=()
  for package in "$@"; do
    if [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) != installed ]]; then
      missing+=("$package")
    fi
  done
  ((${#missing[@]})) || return 0

  if ((EUID != 0)); then
    command -v sudo >/dev/null || fail "as root, run: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
  local log status=0
  log=$(mktemp)
  echo "installing ${missing[*]}" >&2
  # A package list that cannot be renewed may still be good enough: whether it was is up to the installation.
  { "${apt[@]}" update || { sleep 3 && "${apt[@]}" update; } || true; } >"$log" 2>&1
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1 || status=$?
  ((status == 0)) || cat "$log" >&2
  rm -f "$log"
  ((status == 0)) || fail "cannot install ${missing[*]}"
}

check_by_hand() {
  local missing=() command
  need() { command -v "$1" >/dev/null || missing+=("${2:-$1}"); }
  need_header() {
    command -v c++ >/dev/null && c++ -std=c++20 -E -x c++ - >/dev/null 2>&1 <<<"#include <$1>" || missing+=("<$1>")
  }
  for command in c++ meson ninja pkg-config openssl python3; do need "$command"; done
  pkg-config --exists botan-3 2>/dev/null || pkg-config --exists botan-2 2>/dev/null || missing+=("Botan 2.19 or 3")
  need_header CLI/CLI.hpp
  need_header pcap/pcap.h
  need_header tins/tins.h
  if [[ $group == tests ]]; then
    for command in g++ clang++ nm valgrind gnutls-cli tshark; do need "$command"; done
    need_header doctest/doctest.h
    need_header nlohmann/json.hpp
    [[ -e /etc/testssl/client-simulation.txt ]] || missing+=("testssl.sh with its data in /etc/testssl")
    compgen -G '/usr/share/go-*/src/crypto/tls/testdata' >/dev/null || missing+=("the source of Go in /usr/share/go-*")
  fi
  ((${#missing[@]})) || return 0
  local list
  list=$(printf ', %s' "${missing[@]}")
  fail "this is not Debian 12 or 13, so install by hand: ${list:2}"
}

release=$(. /etc/os-release 2>/dev/null && echo "${ID:-} ${VERSION_ID:-}") || release=
case $release in
  'debian 12') botan=libbotan-2-dev clang_runtime=libclang-rt-14-dev go_source=golang-1.19-src ;;
  'debian 13') botan=libbotan-3-dev clang_runtime=libclang-rt-19-dev go_source=golang-1.24-src ;;
  *)
    check_by_hand
    exit
    ;;
esac

packages=(g++ libcli11-dev libpcap-dev libtins-dev meson ninja-build pkg-config "$botan" openssl python3)
if [[ $group == tests ]]; then
  packages+=(binutils clang "$clang_runtime" doctest-dev gnutls-bin "$go_source" nlohmann-json3-dev testssl.sh tshark valgrind)
fi
install_packages "${packages[@]}"
