#!/usr/bin/env bash
# Fuzzes one target with libFuzzer under AddressSanitizer and UndefinedBehaviorSanitizer, from the committed corpus.
#
#   bash fuzz/run.sh TARGET SECONDS [JOBS]
#
# Needs clang++ 19 or newer with its runtime (Debian: clang-19 and libclang-rt-19-dev, and llvm-19 for names in stack
# traces); CXX names another. New inputs stay in build/fuzzing/work/TARGET, findings in
# build/fuzzing/findings/TARGET, and nothing is written to fuzz/corpus.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  echo "fuzz/run.sh: $*" >&2
  exit 1
}

(($# == 2 || $# == 3)) || fail "usage: fuzz/run.sh TARGET SECONDS [JOBS]"
target=$1 seconds=$2 jobs=${3:-1}
[[ -f fuzz/$target.cpp ]] || fail "there is no target fuzz/$target.cpp"
[[ $seconds =~ ^[1-9][0-9]*$ && $jobs =~ ^[1-9][0-9]*$ ]] || fail "SECONDS and JOBS are positive numbers"

version() { { echo __clang_major__ | "$1" -E -P -x c++ - | tail -n 1; } 2>/dev/null; }
find_clang() {
  local candidate
  for candidate in ${CXX:+"$CXX"} clang++ clang++-{19..30}; do
    if [[ $(version "$candidate") =~ ^[0-9]+$ && $(version "$candidate") -ge 19 ]]; then
      echo "$candidate"
      return
    fi
  done
  return 1
}
compiler=$(find_clang) || fail "needs clang++ 19 or newer (Debian: clang-19 and libclang-rt-19-dev)"

folder=build/fuzzing
log=$(mktemp)
pids=()
clean_up() {
  rm -f "$log"
  ((${#pids[@]} == 0)) || kill "${pids[@]}" 2>/dev/null || true
}
trap clean_up EXIT
trap 'exit 130' INT TERM

if [[ ! -f $folder/build.ninja || $(cat "$folder/compiler" 2>/dev/null) != "$compiler" ]]; then
  rm -rf "$folder"
  CXX=$compiler meson setup "$folder" -Db_sanitize=address,undefined -Db_lundef=false \
    -Dtests=disabled -Dexamples=disabled -Dfuzz=enabled >"$log" 2>&1 || { cat "$log" >&2 && exit 1; }
  echo "$compiler" >"$folder/compiler"
fi
ninja -C "$folder" "fuzz/${target}_fuzzer" >"$log" 2>&1 || { cat "$log" >&2 && exit 1; }

symbolizer=$(dirname "$(readlink -f "$(command -v "${compiler##* }")")")/llvm-symbolizer
[[ ! -x $symbolizer ]] || export ASAN_SYMBOLIZER_PATH=$symbolizer

work=$folder/work/$target findings=$folder/findings/$target logs=$folder/logs/$target
rm -rf "$findings" "$logs"
mkdir -p "$work" "$findings" "$logs"
corpus=()
[[ -d fuzz/corpus/$target ]] && corpus=("fuzz/corpus/$target")

# The jobs share the folder of new inputs, so each learns from the others. The limit is a second one, should a single
# input hang where libFuzzer cannot see it.
for ((job = 0; job < jobs; ++job)); do
  timeout --kill-after=10 $((seconds + 300)) "$folder/fuzz/${target}_fuzzer" -max_total_time="$seconds" -timeout=10 \
    -rss_limit_mb=4096 -print_final_stats=1 -reload=1 -artifact_prefix="$findings/" "$work" "${corpus[@]}" \
    >"$logs/$job.log" 2>&1 &
  pids+=($!)
done

bad=0
for ((job = 0; job < jobs; ++job)); do
  if wait "${pids[job]}"; then
    grep -E '^(Done|stat::)|DONE' "$logs/$job.log"
  else
    bad=1
    tail -n 80 "$logs/$job.log" >&2
  fi
done
pids=()
echo "inputs: $(find "${corpus[@]}" -type f 2>/dev/null | wc -l) committed, $(find "$work" -type f | wc -l) new in $work"
if ((bad)); then
  fail "$target: found $(find "$findings" -type f | head -n 1 | grep . || echo "no input, see $logs")"
fi
