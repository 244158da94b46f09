#!/bin/sh
# Runs in an init container before every start of the database: puts passwords and keys where only the server may read them.
# libpq ignores a password file that others can read, and a Secret volume under an fsGroup is always readable by the group.
set -eu
: "${CITUS_SCRIPTS:=/opt/citus/scripts}"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/lib.sh"

umask 077
run=${CITUS_RUN:-/run/citus}
certificates=${CITUS_CERTIFICATES:-/opt/citus/tls}

# : and \ part the fields of a password file
escape() {
  printf '%s' "$1" | sed -e 's/\\/\\\\/g' -e 's/:/\\:/g'
}

check_line() {
  case $1 in
    *'
'*) die "the password of $2 contains a line break, which a password file cannot hold" ;;
  esac
}

own() {
  # started as root, the image goes on as postgres
  if [ "$(id -u)" -eq 0 ]; then
    chown postgres "$@"
  fi
}

write_pgpass() {
  {
    printf '*:*:*:%s:%s\n' "$(escape "$POSTGRES_USER")" "$(escape "$ADMIN_PASSWORD")"
    if [ -n "${CITUS_USER-}" ]; then
      printf '*:*:*:%s:%s\n' "$(escape "$CITUS_USER")" "$(escape "$USER_PASSWORD")"
    fi
  } > "$run/pgpass.new"
  chmod 0600 "$run/pgpass.new"
  own "$run/pgpass.new"
  mv -f "$run/pgpass.new" "$run/pgpass"
}

write_metrics_password() {
  mkdir -p "$run/metrics"
  printf '%s' "$METRICS_PASSWORD" > "$run/metrics/password.new"
  # the exporter may be another user of the pod's group
  chmod 0750 "$run/metrics"
  chmod 0440 "$run/metrics/password.new"
  mv -f "$run/metrics/password.new" "$run/metrics/password"
}

copy_certificates() {
  mkdir -p "$run/tls"
  for file in "$certificates"/*; do
    target="$run/tls/${file##*/}"
    cp -L -- "$file" "$target"
    chmod 0600 "$target"
    own "$target"
  done
  own "$run/tls"
}

# kubelet gives the group write access to every file of a volume under an fsGroup; PostgreSQL then refuses its own keys
close_keys() {
  for key in "$PGDATA"/*.key; do
    if [ -f "$key" ]; then
      chmod 0600 "$key"
    fi
  done
}

# A server that does not know the data directory would only say so and end, over and over.
check_version() {
  if [ -s "$PGDATA/PG_VERSION" ] && server=$(postgres --version 2>/dev/null); then
    read -r made < "$PGDATA/PG_VERSION"
    server=${server#*(PostgreSQL) }
    [ "$made" = "${server%%.*}" ] || die "the volume was made by PostgreSQL $made, the image has PostgreSQL ${server%% *}." \
      "A new major version takes a pg_upgrade of each node, or a logical export brought into a new cluster; go back to the former image"
  fi
}

read_passwords
check_version
check_line "$ADMIN_PASSWORD" "$POSTGRES_USER"
check_line "$USER_PASSWORD" "${CITUS_USER-}"
write_pgpass
if [ -n "${CITUS_METRICS_USER-}" ]; then
  write_metrics_password
fi
if [ -d "$certificates" ]; then
  copy_certificates
fi
if [ -d "$PGDATA" ]; then
  close_keys
fi
log "ready to start as $CITUS_NODE_ROLE"
