#!/bin/sh
# A logical export of the database through the coordinator. Everything of one run is written under a name that starts with ".partial", checked,
# and only then given its final name; old exports go only after a good one.
#
#   BACKUP_DIR, BACKUP_RETENTION_DAYS
#   BACKUP_AFTER_SCRIPT      shell commands to run after a good export, with BACKUP_PATH set (to copy it elsewhere, say)
set -eu
: "${CITUS_SCRIPTS:=/opt/citus/scripts}"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/lib.sh"

umask 077
export LC_ALL=C
export PGHOST="$CITUS_COORDINATOR_HOST" PGPORT="$CITUS_COORDINATOR_PORT" PGUSER="$POSTGRES_USER" PGDATABASE="$POSTGRES_DB"
read_passwords
PGPASSWORD=$ADMIN_PASSWORD
export PGPASSWORD

stamp=$(date -u '+%Y%m%dT%H%M%SZ')
final="$BACKUP_DIR/citus-$stamp"
partial="$BACKUP_DIR/.partial-$stamp.$$"

# two runs at once (the schedule and one by hand) would take each other's unfinished files for rubbish
exec 9> "$BACKUP_DIR/.lock"
flock -n 9 || die "another backup is running"
rm -rf -- "$BACKUP_DIR"/.partial-*

mkdir "$partial"
trap 'rm -rf -- "$partial"' EXIT
trap 'exit 1' HUP INT TERM

# The chart's own users belong to the release, their passwords to its Secret: a restore must not bring older ones back.
without_own_users() {
  psql -X -q -A -t -v ON_ERROR_STOP=1 -v admin="$POSTGRES_USER" -v app="${CITUS_USER-}" -v metrics="${CITUS_METRICS_USER-}" \
    > "$partial/own-users" <<'SQL'
SELECT quote_ident(name) FROM unnest(ARRAY[:'admin', :'app', :'metrics']) AS name WHERE name <> ''
SQL
  awk '
    NR == FNR { own[$0]; next }
    { for (name in own) if ($0 == "CREATE ROLE " name ";" || index($0, "ALTER ROLE " name " WITH ") == 1) next; print }
  ' "$partial/own-users" "$partial/globals.all"
}

log "exporting $PGDATABASE from $PGHOST:$PGPORT"
pg_dumpall --globals-only --file="$partial/globals.all"
without_own_users > "$partial/globals.sql"
rm -- "$partial/globals.all" "$partial/own-users"
# pg_dump knows tables, not how they are distributed
psql -X -q -A -t -v ON_ERROR_STOP=1 -f "$CITUS_SCRIPTS"/distribution.sql > "$partial/distribution.sql"
pg_dump --format=custom --file="$partial/database.dump"

# what cannot be read back is no backup
pg_restore --list "$partial/database.dump" > "$partial/contents.txt"
[ -s "$partial/contents.txt" ] || die "the export is empty"
(cd "$partial" && sha256sum database.dump globals.sql distribution.sql contents.txt > SHA256SUMS)
sync
mv -- "$partial" "$final"
trap - EXIT
log "finished $final ($(du -sh "$final" | cut -f1))"

if [ -n "${BACKUP_AFTER_SCRIPT-}" ]; then
  BACKUP_PATH="$final" sh -euc "$BACKUP_AFTER_SCRIPT"
fi

find "$BACKUP_DIR" -mindepth 1 -maxdepth 1 -type d -name 'citus-*' -mtime "+$BACKUP_RETENTION_DAYS" ! -path "$final" \
  -exec rm -rf -- {} +
log "kept: $(find "$BACKUP_DIR" -mindepth 1 -maxdepth 1 -type d -name 'citus-*' | wc -l) export(s)"
