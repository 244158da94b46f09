#!/bin/sh
# helm test: every worker is active, and each of them answers a query that the coordinator hands on.
set -eu
: "${CITUS_SCRIPTS:=/opt/citus/scripts}"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/lib.sh"

export PGHOST="$CITUS_COORDINATOR_HOST" PGPORT="$CITUS_COORDINATOR_PORT" PGUSER="$POSTGRES_USER" PGDATABASE="$POSTGRES_DB"
read_passwords
PGPASSWORD=$ADMIN_PASSWORD
export PGPASSWORD

ask() {
  psql -X -q -A -t -v ON_ERROR_STOP=1 -c "$1"
}

active=$(ask "SELECT node_name || ':' || node_port FROM citus_get_active_worker_nodes()")
for node in $CITUS_WORKERS; do
  printf '%s\n' "$active" | grep -Fqx -- "$node" || die "$node is not an active worker"
done
failed=$(ask "SELECT nodename || ':' || nodeport || ' (' || result || ')' FROM run_command_on_workers('SELECT 1') WHERE NOT success")
[ -z "$failed" ] || die "not every worker answers the coordinator: $failed"
log "all workers are active and answer"
