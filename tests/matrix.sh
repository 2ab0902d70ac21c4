#!/usr/bin/env bash
# Runs the tests with every compiler and Debian release that is supported or of interest, and prints a table.
#
#   bash tests/matrix.sh [ROW]...      rows: g++ clang++ g++-11 clang++-19 clang++-22 debian13 (default: these), debian12
#
# A compiler that is missing is installed where apt has it. A Debian row installs that release into a folder of its own
# (below $TLSWIRE_DEBIAN, default /var/tmp/tlswire-debian, about 2 GB, kept for the next time; needs root and debootstrap)
# and runs tests/run.sh there, which so also tests the set-up on a bare system.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

rows=("$@")
((${#rows[@]})) || rows=(g++ clang++ g++-11 clang++-19 clang++-22 debian13)
logs=build/matrix
mkdir -p "$logs"
debian_folder=${TLSWIRE_DEBIAN:-/var/tmp/tlswire-debian}

compiler_row() {
  local compiler=$1 packages=()
  if ! command -v "$compiler" >/dev/null; then
    case $compiler in
      clang++-*) packages=("clang-${compiler##*-}" "libclang-rt-${compiler##*-}-dev") ;;
      *) packages=("$compiler") ;;
    esac
    DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends \
      "${packages[@]}" || return 77
  fi
  bash tests/run.sh "matrix-$compiler" "$compiler"
}

# The package host that apt uses on this machine for Debian itself.
mirror() {
  apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' |
    sed -n 's/^Debian|Debian|//p' | head -n 1
}

# Everything that is mounted for the row is gone with the namespace of its process.
debian_row() {
  local codename=$1 root=$debian_folder/$1
  ((EUID == 0)) && command -v debootstrap unshare >/dev/null || return 77
  if [[ ! -f $root/complete ]]; then
    rm -rf "$root"
    mkdir -p "$root"
    debootstrap --variant=minbase "$codename" "$root" "$(mirror)" || { rm -rf "$root" && return 77; }
    touch "$root/complete"
  fi
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  apt-config dump | grep -E '^Acquire::https?::' >"$root/etc/apt/apt.conf.d/99host"
  rm -rf "$root/src"
  mkdir "$root/src"
  tar --exclude=./build --exclude=./.git -cf - . | tar -xf - -C "$root/src" || return
  unshare --mount --pid --fork --kill-child bash -c '
    mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" &&
      exec chroot "$1" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 bash /src/tests/run.sh' \
    - "$root"
}

table=()
bad=0
for row in "${rows[@]}"; do
  echo "running $row, log in $logs/$row.log" >&2
  start=$SECONDS
  case $row in
    debian12) debian_row bookworm ;;
    debian13) debian_row trixie ;;
    *) compiler_row "$row" ;;
  esac >"$logs/$row.log" 2>&1
  status=$?
  case $status in
    0) verdict=good ;;
    77) verdict='not to be had here' ;;
    *) verdict=BAD && bad=1 ;;
  esac
  closing=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$logs/$row.log" | tail -n 1)
  table+=("$(printf '%-12s %-20s %-24s %5d s' "$row" "$verdict" "${closing:--}" $((SECONDS - start)))")
done

printf '%s\n' "${table[@]}"
exit "$bad"
