#!/bin/sh
# A base backup beside the WAL archive. After a good one, older ones go, and WAL that no backup needs any more.
#
#   PGHOST, PGPORT, POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB: the server
#   POSTGRES_ARCHIVE         folder of the archive
#   BACKUP_RETENTION_DAYS
#   BACKUP_AFTER_SCRIPT      shell commands to run after a good backup, with BACKUP_PATH set; empty for none
#   BACKUP_MAX_RATE          limit on the traffic, as pg_basebackup takes it; empty for none
set -eu
: "${POSTGRES_SCRIPTS:=/opt/postgres}"
# shellcheck source=/dev/null
. "$POSTGRES_SCRIPTS/log.sh"
# shellcheck source=/dev/null
. "$POSTGRES_SCRIPTS/folders.sh"

umask 077
export LC_ALL=C PGUSER="$POSTGRES_USER" PGPASSWORD="$POSTGRES_PASSWORD" PGDATABASE="$POSTGRES_DB" PGCONNECT_TIMEOUT="${PGCONNECT_TIMEOUT:-10}"
BACKUP_DIR="$POSTGRES_ARCHIVE/base"

ask() {
  psql -X -q -A -t -v ON_ERROR_STOP=1 -c "$1"
}

# The WAL file that a backup begins in: older ones are of no use to it.
first_file() {
  tar -xzOf "$1/base.tar.gz" backup_label | sed -n 's/^START WAL LOCATION: .*(file \([0-9A-F]*\))$/\1/p'
}

remove_old_wal() {
  for backup in "$BACKUP_DIR"/base-*; do
    read -r first < "$backup/first-wal"
    # names carry the time, so the first one is the oldest
    log "WAL before $first goes"
    pg_archivecleanup -x .gz "$POSTGRES_ARCHIVE/wal" "$first"
    return 0
  done
}

open_folder base
spaces=$(ask "SELECT count(*) FROM pg_catalog.pg_tablespace WHERE spcname NOT IN ('pg_default', 'pg_global')")
[ "$spaces" -eq 0 ] || die "there are tablespaces, which this backup does not cover"

log "base backup of $PGHOST:$PGPORT"
pg_basebackup -w --pgdata="$BACKUP_PARTIAL" --label="${BACKUP_PATH##*/}" --checkpoint=fast --format=tar --compress=1 --wal-method=stream \
  --manifest-checksums=SHA256 ${BACKUP_MAX_RATE:+--max-rate="$BACKUP_MAX_RATE"}
gzip -t -- "$BACKUP_PARTIAL/base.tar.gz" "$BACKUP_PARTIAL/pg_wal.tar.gz"
first_file "$BACKUP_PARTIAL" > "$BACKUP_PARTIAL/first-wal"
[ -s "$BACKUP_PARTIAL/first-wal" ] || die "the backup does not say in which WAL file it begins"
# a recovery can stop at any time after this one, by the server's clock, and at none before
ask "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISS')" > "$BACKUP_PARTIAL/ended"

publish_folder
after_folder base
remove_old_wal
