#!/bin/sh
# Brings an export of backup.sh back into an empty database: users, tables, how they are distributed, data, then indexes and constraints.
#
#   BACKUP_DIR
#   RESTORE_FROM             folder of the export, or latest
#   CITUS_WORKERS            host:port of each worker that has to be active first, parted by blanks
#   CITUS_WAIT_SECONDS       how long to wait for them
set -eu
: "${CITUS_SCRIPTS:=/opt/citus/scripts}"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/lib.sh"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/folders.sh"

export LC_ALL=C
export PGHOST="$CITUS_COORDINATOR_HOST" PGPORT="$CITUS_COORDINATOR_PORT" PGUSER="$POSTGRES_USER" PGDATABASE="$POSTGRES_DB"
read_passwords
PGPASSWORD=$ADMIN_PASSWORD
export PGPASSWORD

find_folder citus

# Tables are spread over the workers that are there, so all of them have to be.
workers_active() {
  active=$(psql -X -q -A -t -c "SELECT node_name || ':' || node_port FROM citus_get_active_worker_nodes()" 2>/dev/null) || return 1
  for node in ${CITUS_WORKERS-}; do
    printf '%s\n' "$active" | grep -Fqx -- "$node" || return 1
  done
}

deadline=$(($(date +%s) + ${CITUS_WAIT_SECONDS:-600}))
until workers_active; do
  [ "$(date +%s)" -lt "$deadline" ] || die "not all workers are registered"
  sleep 5
done

tables=$(psql -X -q -A -t -v ON_ERROR_STOP=1 <<'SQL'
SELECT count(*)
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
SQL
)
[ "$tables" -eq 0 ] || die "$PGDATABASE has $tables table(s) already; restore into an empty database"

log "restoring $RESTORE_PATH into $PGDATABASE on $PGHOST:$PGPORT"
# users that are there already are no error
psql -X -q -f "$RESTORE_PATH/globals.sql" >/dev/null
pg_restore --exit-on-error --dbname="$PGDATABASE" --section=pre-data "$RESTORE_PATH/database.dump"
psql -X -q -v ON_ERROR_STOP=1 -f "$RESTORE_PATH/distribution.sql" >/dev/null
pg_restore --exit-on-error --dbname="$PGDATABASE" --section=data "$RESTORE_PATH/database.dump"
pg_restore --exit-on-error --dbname="$PGDATABASE" --section=post-data "$RESTORE_PATH/database.dump"
psql -X -q -v ON_ERROR_STOP=1 -c 'ANALYZE'
log "restored"
