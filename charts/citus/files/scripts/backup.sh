#!/bin/sh
# A logical export of the database through the coordinator: what is in it, as SQL and data, and not a copy of the nodes.
#
#   BACKUP_DIR, BACKUP_RETENTION_DAYS
#   BACKUP_AFTER_SCRIPT      shell commands to run after a good export, with BACKUP_PATH set (to copy it elsewhere, say)
set -eu
: "${CITUS_SCRIPTS:=/opt/citus/scripts}"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/lib.sh"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/folders.sh"

umask 077
export LC_ALL=C
export PGHOST="$CITUS_COORDINATOR_HOST" PGPORT="$CITUS_COORDINATOR_PORT" PGUSER="$POSTGRES_USER" PGDATABASE="$POSTGRES_DB"
read_passwords
PGPASSWORD=$ADMIN_PASSWORD
export PGPASSWORD

# The chart's own users belong to the release, their passwords to its Secret: a restore must not bring older ones back.
without_own_users() {
  psql -X -q -A -t -v ON_ERROR_STOP=1 -v admin="$POSTGRES_USER" -v app="${CITUS_USER-}" -v metrics="${CITUS_METRICS_USER-}" \
    > "$BACKUP_PARTIAL/own-users" <<'SQL'
SELECT quote_ident(name) FROM unnest(ARRAY[:'admin', :'app', :'metrics']) AS name WHERE name <> ''
SQL
  awk '
    NR == FNR { own[$0]; next }
    { for (name in own) if ($0 == "CREATE ROLE " name ";" || index($0, "ALTER ROLE " name " WITH ") == 1) next; print }
  ' "$BACKUP_PARTIAL/own-users" "$BACKUP_PARTIAL/globals.all"
}

open_folder citus
log "exporting $PGDATABASE from $PGHOST:$PGPORT"
pg_dumpall --globals-only --file="$BACKUP_PARTIAL/globals.all"
without_own_users > "$BACKUP_PARTIAL/globals.sql"
rm -- "$BACKUP_PARTIAL/globals.all" "$BACKUP_PARTIAL/own-users"
# pg_dump knows tables, not how they are distributed
psql -X -q -A -t -v ON_ERROR_STOP=1 -f "$CITUS_SCRIPTS"/distribution.sql > "$BACKUP_PARTIAL/distribution.sql"
pg_dump --format=custom --file="$BACKUP_PARTIAL/database.dump"

# what cannot be read back is no backup
pg_restore --list "$BACKUP_PARTIAL/database.dump" > "$BACKUP_PARTIAL/contents.txt"
[ -s "$BACKUP_PARTIAL/contents.txt" ] || die "the export is empty"
publish_folder
after_folder citus
