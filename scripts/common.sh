# Shared by the scripts beside it; sourced, never run. Expects bash with `set -euo pipefail`.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

step() { printf '\n== %s\n' "$*"; }

stop() {
  printf '%s\n' "$*" >&2
  exit 1
}

as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    stop "This needs to install Debian packages: run it as root, or install sudo. The command was: $*"
  fi
}

# Installs those of the packages named that dpkg does not know as installed.
install_packages() {
  [[ $# -gt 0 ]] || return 0
  if ! command -v apt-get >/dev/null; then
    printf 'There is no apt-get here. Please see to it yourself that these are installed (their Debian names):\n  %s\n' "$*" >&2
    return 0
  fi
  step "Installing $* from Debian"
  as_root apt-get update -q </dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" </dev/null
}

# compile PRESET [TARGET…]: configures when needed and compiles, on all cores, through ccache when there is one. CI
# begins with an empty cache: there precompiled headers, which do not go together with ccache, save a third.
compile() {
  local preset=$1 launcher='' warnings=OFF
  shift
  if [[ ${CI:-} == true ]]; then
    warnings=ON
  elif command -v ccache >/dev/null; then
    launcher=ccache
  fi
  step "Compiling (preset $preset)"
  cmake --preset "$preset" -S "$root" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" \
    -DLANTERN_WARNINGS_AS_ERRORS="$warnings" </dev/null
  NINJA_STATUS='[%f of %t, %es] ' cmake --build "$root/build/$preset" ${1:+--target "$@"} </dev/null
}
