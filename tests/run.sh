#!/usr/bin/env bash
# Sets up, builds and runs all tests: with g++ under AddressSanitizer and UndefinedBehaviorSanitizer, and with clang++.
# The closing line is `N passed, N failed`, summed over the builds.
#
#   bash tests/run.sh
#   bash tests/run.sh NAME COMPILER [MESON OPTION]...    one build, in build/NAME
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

bash tests/setup.sh tests || exit 1

# A view that outlives its array must not go unseen.
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_stack_use_after_return=1} UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}

passed=0 failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# A build that does not get as far as its tests counts as one failure.
broken() {
  cat "$log" >&2
  echo "$1: $2 failed" >&2
  failed=$((failed + 1))
}

configure() {
  local folder=$1 compiler=$2
  shift 2
  local options=(-Dtests=enabled -Dexamples=enabled -Dfuzz=enabled -Dwerror=true "$@")
  if [[ -f $folder/build.ninja && $(cat "$folder/compiler" 2>/dev/null) == "$compiler" ]]; then
    meson setup --reconfigure "$folder" "${options[@]}" && return
  fi
  rm -rf "$folder"
  CXX=$compiler meson setup "$folder" "${options[@]}" && echo "$compiler" >"$folder/compiler"
}

one_build() {
  local name=$1 compiler=$2 folder=build/$1 start=$SECONDS counts
  shift 2
  configure "$folder" "$compiler" "$@" >"$log" 2>&1 || { broken "$name" configuring && return; }
  ninja --quiet -C "$folder" >"$log" 2>&1 || { broken "$name" building && return; }
  local built=$SECONDS
  rm -f "$folder/meson-logs/testlog.json"
  meson test -C "$folder" --no-rebuild >"$log" 2>&1
  local status=$?
  read -ra counts < <(python3 tests/report.py "$folder/meson-logs/testlog.json") || { broken "$name" testing && return; }
  # Meson knows of failures that no test log tells.
  if ((status != 0 && counts[1] == 0)); then
    broken "$name" testing
  fi
  passed=$((passed + counts[0]))
  failed=$((failed + counts[1]))
  echo "$name: $compiler, built in $((built - start)) s, tested in $((SECONDS - built)) s," \
    "${counts[0]} good, ${counts[1]} bad, ${counts[2]} skipped"
}

if (($# >= 2)); then
  one_build "$@"
elif (($# == 0)); then
  # -O0 and few debug symbols, because the tests take a third of the time to compile so; tests/matrix.sh runs them optimised.
  one_build test-gcc g++ -Db_sanitize=address,undefined -Db_lundef=false -Doptimization=0 -Dcpp_args=-g1
  one_build test-clang clang++ -Doptimization=0 -Ddebug=false
else
  echo "usage: $0 [NAME COMPILER [MESON OPTION]...]" >&2
  exit 2
fi

echo "$passed passed, $failed failed"
((failed == 0 && passed > 0))
