#!/bin/sh
# Creates extensions on the coordinator, once it leads and every group of workers has joined it; Citus brings them to the workers. Safe to run again.
#
#   PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD   how to reach the leader of the coordinator
#   EXTENSIONS                                       names, blank-separated
#   WORKERS                                          how many groups of workers have to be there
#   WORKER_HOSTS                                     leaders of workers to create them on as well; may be absent
#   MAX_ATTEMPTS, RETRY_DELAY_SECONDS                how long to wait
set -eu

groups=${WORKERS:?is not set}
count="SELECT count(*) FROM pg_catalog.pg_dist_node WHERE groupid > 0 AND noderole = 'primary' AND isactive"
if [ "$groups" -eq 0 ]; then
  count='SELECT 0'
fi

is_ready() {
  joined=$(psql -X -A -t -q -v ON_ERROR_STOP=1 -c "SELECT 1 / (NOT pg_catalog.pg_is_in_recovery())::int" -c "$count" 2>&1 | tail -n 1)
  [ "$joined" -ge "$groups" ] 2> /dev/null
}

wait_for_cluster() {
  attempt=1
  until is_ready; do
    if [ "$attempt" -ge "$MAX_ATTEMPTS" ]; then
      echo "$PGHOST is not ready after $MAX_ATTEMPTS attempts; workers joined: $joined of $groups" >&2
      exit 1
    fi
    echo "waiting for $PGHOST ($attempt of $MAX_ATTEMPTS): $joined"
    attempt=$((attempt + 1))
    sleep "$RETRY_DELAY_SECONDS"
  done
}

# pg_partman has a schema of its own: its functions are called partman.…
create() {
  psql -X -q -v ON_ERROR_STOP=1 -v extension="$1" <<'SQL'
SET client_min_messages TO warning;
SELECT :'extension' = 'pg_partman' AS is_partman \gset
\if :is_partman
  CREATE SCHEMA IF NOT EXISTS partman;
  CREATE EXTENSION IF NOT EXISTS :"extension" SCHEMA partman CASCADE;
\else
  CREATE EXTENSION IF NOT EXISTS :"extension" CASCADE;
\endif
SQL
}

wait_for_cluster
for host in "$PGHOST" ${WORKER_HOSTS:-}; do
  for extension in $EXTENSIONS; do
    PGHOST=$host create "$extension"
    echo "$host: $extension is there"
  done
done
