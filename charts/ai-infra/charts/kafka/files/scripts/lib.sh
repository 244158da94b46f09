# Shared by the scripts of the chart; read with ".". POSIX sh.
# shellcheck shell=sh

log() {
  printf '%s %s\n' "$(date -u '+%Y-%m-%dT%H:%M:%SZ')" "$*" >&2
}

die() {
  log "ERROR: $*"
  exit 1
}
