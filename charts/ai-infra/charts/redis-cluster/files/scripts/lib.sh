# Shared by the scripts of the chart; read with ".". POSIX sh.
# shellcheck shell=sh

log() {
  printf '%s %s\n' "$(date -u '+%Y-%m-%dT%H:%M:%SZ')" "$*" >&2
}

die() {
  log "ERROR: $*"
  exit 1
}

# address_of HOST: the address that its name has now. Pods get a new one each time they start, names stay.
address_of() {
  resolved=$(getent hosts "$1") || return 1
  printf '%s\n' "${resolved%%[[:space:]]*}"
}

# on ADDRESS COMMAND...: runs a command on one server. The password is in REDISCLI_AUTH: arguments show up in the list of processes.
# An error that the server answers with counts as a failure.
on() {
  server=$1
  shift
  redis-cli -e -h "$server" -p "$REDIS_PORT" "$@"
}
