#!/usr/bin/env bash
# Prints, and writes to build/bench.md, what parsing and serializing a ClientHello costs: time and
# instructions against code written by hand and against Botan, heap allocations, size of the code, and the
# front-end time of each door header. One table per compiler; takes a minute or two. Run it on a machine that
# does nothing else.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
report=$root/build/bench.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compilers=()
for cxx in g++ clang++ clang++-22 clang++-19; do
  command -v "$cxx" >/dev/null || continue
  # One recent clang is enough.
  [[ $cxx == clang++-19 && " ${compilers[*]} " == *" clang++-22 "* ]] && continue
  compilers+=("$cxx")
done
if ((${#compilers[@]} == 0)); then
  echo "bench: neither g++ nor clang++ found (apt-get install g++ clang)" >&2
  exit 1
fi

botan_flags=()
botan_libs=()
botan=missing
for package in botan-3 botan-2; do
  if pkg-config --exists "$package" 2>/dev/null; then
    # Its headers are not held to our warnings.
    read -ra botan_flags <<<"$(pkg-config --cflags "$package" | sed 's/-I/-isystem /g')"
    read -ra botan_libs <<<"$(pkg-config --libs "$package")"
    botan="Botan $(pkg-config --modversion "$package")"
    break
  fi
done
[[ $botan != missing ]] || echo "bench: no Botan, its rows are left out (apt-get install libbotan-2-dev)" >&2

callgrind=yes
command -v valgrind >/dev/null || callgrind=no
[[ $callgrind == yes ]] || echo "bench: no valgrind, no instruction counts (apt-get install valgrind)" >&2

warnings=(-Wall -Wextra -Wconversion -Wshadow)

build() {
  local cxx=$1 out=$2 source
  local sources=()
  rm -rf "$out" && mkdir -p "$out"
  for source in "$here"/*.cpp; do
    case $(basename "$source") in
      bench_tlswire*) [[ -e $root/include/tlswire/tls.hpp ]] || continue ;;
      bench_botan*) [[ $botan != missing ]] || continue ;;
    esac
    sources+=("$source")
  done
  # shellcheck disable=SC2016  # the inner shell expands it
  printf '%s\n' "${sources[@]}" | xargs -P 2 -I{} sh -c '
    out=$1; source=$2; shift 2
    exec timeout 60 "$@" -c "$source" -o "$out/$(basename "$source" .cpp).o"' \
    sh "$out" {} "$cxx" -std=c++20 -O2 "${warnings[@]}" -I"$root/include" "${botan_flags[@]}" \
    -DTLSWIRE_VECTORS_DIR="\"$root/tests/vectors\""
  "$cxx" "$out"/*.o "${botan_libs[@]}" -o "$out/bench"
}

# operation, input, contender, instructions of one call
count_instructions() {
  local bench=$1
  [[ $callgrind == yes ]] || return 0
  # shellcheck disable=SC2016  # the inner shell expands it
  "$bench" --list | tr '\n' '\0' | xargs -0 -P 2 -I{} bash -c '
    bench=$1
    IFS=$'"'\t'"' read -r operation input contender <<<"$2"
    declare -A called=([parse]=parse [serialize]=serialize [sni]=find_sni)
    calls=200
    [[ $input == 16,000* ]] && calls=2
    # The pattern ends in ")": the part of a function that g++ moves away as [clone .cold] must not match.
    collected=$(LD_BIND_NOW=1 timeout 60 valgrind --tool=callgrind --callgrind-out-file=/dev/null \
      --toggle-collect="bench::${contender}_${called[$operation]}(*)" \
      "$bench" --once "$operation" "$input" "$contender" $calls 2>&1 | sed -n "s/.*Collected : *//p")
    printf "%s\t%s\t%s\t%s\n" "$operation" "$input" "$contender" $((collected / calls))' bash "$bench" {}
}

# operation, contender, bytes of code in the object file that holds nothing else
measure_text() {
  local out=$1 operation contender object
  while read -r operation contender object; do
    [[ -e $out/$object.o ]] || continue
    printf '%s\t%s\t%s\n' "$operation" "$contender" \
      "$(size -A "$out/$object.o" | awk '$1 ~ /^\.text/ { sum += $2 } END { print sum }')"
  done <<'END'
parse hand bench_hand
parse tlswire bench_tlswire
serialize hand bench_hand_build
serialize tlswire bench_tlswire_build
END
}

rows() {
  awk -F '\t' '
    FILENAME ~ /instructions$/ { instructions[$1, $2, $3] = $4; next }
    FILENAME ~ /text$/ { text[$1, $2] = $3; next }
    FNR == 1 {
      print "| operation | input | who | ns | x hand | instructions | x hand | allocations | .text |"
      print "|---|---|---|---:|---:|---:|---:|---:|---:|"
    }
    {
      count = instructions[$1, $2, $3]
      hand = instructions[$1, $2, "hand"]
      code = text[$1, $3]
      printf "| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n", $1, $2, $3, $4, $5, \
        count == "" ? "-" : count, count == "" || hand == 0 ? "-" : sprintf("%.2f", count / hand), \
        $6, code == "" ? "-" : code
    }' "$@"
}

# Median of five, in milliseconds.
front_end() {
  local cxx=$1 header=$2 start
  for _ in 1 2 3 4 5; do
    start=${EPOCHREALTIME/[.,]/}
    echo "#include <$header>" |
      timeout 20 "$cxx" -std=c++20 -fsyntax-only -I"$root/include" "${botan_flags[@]}" -x c++ -
    echo $((${EPOCHREALTIME/[.,]/} - start))
  done | sort -n | awk 'NR == 3 { printf "%.0f", $1 / 1000 }'
}

headers() {
  local cxx=$1 header
  echo "| header | ms, -fsyntax-only |"
  echo "|---|---:|"
  for header in string_view tlswire/{wire,tls,inspect,session,botan}.hpp; do
    [[ $header == string_view || -e $root/include/$header ]] || continue
    [[ $header != tlswire/botan.hpp || $botan != missing ]] || continue
    echo "| \`<$header>\` | $(front_end "$cxx" "$header") |"
  done
}

{
  echo "# Cost of a ClientHello"
  echo
  cpu=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
  echo "\`bash tests/bench/run.sh\`: $(date -u +%F), $cpu, $(nproc) cores, $botan."
  cat <<'END'
Times are medians of 401 interleaved rounds, ratios medians of the rounds' ratios; instructions of one call by
callgrind; .text of the object file that holds only that function. Botan has no row for serialize: its
Client_Hello does not write the unknown extensions that it read (2.19 throws). sni stops at the name.
END
} >"$work/head.md"

: >"$work/tables.md"
for cxx in "${compilers[@]}"; do
  out=$work/$cxx
  build "$cxx" "$out"
  "$out/bench" --check >"$out/check.md" || {
    cat "$out/check.md"
    echo "bench: $cxx: the contenders do not do the same work" >&2
    exit 1
  }
  timeout 60 "$out/bench" --measure >"$out/measured"
  count_instructions "$out/bench" >"$out/instructions"
  measure_text "$out" >"$out/text"
  {
    echo
    echo "## $("$cxx" --version | head -n 1), -O2"
    echo
    rows "$out/instructions" "$out/text" "$out/measured"
    echo
    headers "$cxx"
  } >>"$work/tables.md"
done

mkdir -p "$(dirname "$report")"
{
  cat "$work/head.md" "$work/tables.md"
  echo
  echo "## Malformed ClientHellos refused"
  echo
  cat "$work/${compilers[0]}/check.md"
} | tee "$report"
