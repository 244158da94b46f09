#!/bin/sh
# Moves all shards off the workers that are to go, then takes these workers out of the metadata. Any number of times. Afterwards their pods can be
# removed without a loss.
#
#   CITUS_COORDINATOR_HOST, CITUS_COORDINATOR_PORT
#   CITUS_DRAIN              host:port of each worker to drain, parted by blanks
set -eu
: "${CITUS_SCRIPTS:=/opt/citus/scripts}"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/lib.sh"

export LC_ALL=C
export PGHOST="$CITUS_COORDINATOR_HOST" PGPORT="$CITUS_COORDINATOR_PORT" PGUSER="$POSTGRES_USER" PGDATABASE="$POSTGRES_DB"
read_passwords
PGPASSWORD=$ADMIN_PASSWORD
export PGPASSWORD

# sql [psql arguments]: runs SQL from standard input on the coordinator
sql() {
  psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"
}

# Whether the metadata has the node HOST PORT.
registered() {
  [ -n "$(sql -v host="$1" -v port="$2" <<'SQL'
SELECT nodeid FROM pg_catalog.pg_dist_node WHERE nodename = :'host' AND nodeport = :'port'::int
SQL
)" ]
}

leaving=''
for node in $CITUS_DRAIN; do
  if registered "${node%:*}" "${node##*:}"; then
    leaving="$leaving $node"
  fi
done
if [ -z "$leaving" ]; then
  log "nothing to drain"
  exit 0
fi

for node in $leaving; do
  log "no new shards for $node"
  sql -v host="${node%:*}" -v port="${node##*:}" >/dev/null <<'SQL'
SELECT citus_set_node_property(:'host', :'port'::int, 'shouldhaveshards', false)
SQL
done

log "moving shards"
# waits for moves that are under way, starts what is left to move, and waits for that
sql >/dev/null <<'SQL'
SELECT citus_rebalance_wait();
SELECT citus_rebalance_start(drain_only := true);
SELECT citus_rebalance_wait();
SQL

for node in $leaving; do
  log "removing $node"
  # refuses a node that still has the only copy of a shard
  sql -v host="${node%:*}" -v port="${node##*:}" >/dev/null <<'SQL'
SELECT citus_remove_node(:'host', :'port'::int)
SQL
done
log "drained:$leaving. Set worker.replicaCount and worker.allowScaleIn to remove their pods"
