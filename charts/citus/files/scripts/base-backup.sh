#!/bin/sh
# A physical backup of the whole cluster: a base backup of every node, then one restore point on all of them at once, then each node's WAL up to that
# point. Nodes brought back to it agree with each other; the base backups alone would not, as each ends at a time of its own.
#
#   BACKUP_DIR, BACKUP_RETENTION_DAYS
#   BACKUP_AFTER_SCRIPT      shell commands to run after a good backup, with BACKUP_PATH set (to copy it elsewhere, say)
#   BACKUP_MAX_RATE          limit on the traffic of a base backup, as pg_basebackup takes it; empty for none
set -eu
: "${CITUS_SCRIPTS:=/opt/citus/scripts}"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/lib.sh"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/folders.sh"

# the group reads too: the restore runs as the database's user, in the group that the volume belongs to
umask 027
export LC_ALL=C PGUSER="$POSTGRES_USER" PGDATABASE="$POSTGRES_DB" PGCONNECT_TIMEOUT="${PGCONNECT_TIMEOUT:-10}"
read_passwords
PGPASSWORD=$ADMIN_PASSWORD
export PGPASSWORD
holders=''

# on HOST:PORT [psql arguments]: psql on one node, unaligned and without headings
on() {
  node=$1
  shift
  psql -X -q -A -t -v ON_ERROR_STOP=1 -h "${node%:*}" -p "${node##*:}" "$@"
}

# All nodes that the cluster has now, the coordinator first.
list_nodes() {
  on "$coordinator" -c "SELECT nodename || ':' || nodeport FROM pg_catalog.pg_dist_node WHERE noderole = 'primary' ORDER BY groupid"
}

# slot_file NODE: the name of the oldest WAL file that is kept for us; nothing without a slot.
slot_file() {
  on "$1" -v slot="$slot" <<'SQL'
SELECT pg_walfile_name(restart_lsn) FROM pg_catalog.pg_replication_slots WHERE slot_name = :'slot' AND restart_lsn IS NOT NULL
SQL
}

# Has a node keep its WAL from now on. The slot goes with its session, and the session with this script, even when that is killed: nothing stays
# behind that could fill the node's disk.
hold_wal() {
  on "$1" -v slot="$slot" > "$scratch/slot.log" 2>&1 <<'SQL' 9>&- &
SET client_connection_check_interval TO '5s';
SET statement_timeout TO 0;
SELECT pg_create_physical_replication_slot(:'slot', true, true);
SELECT pg_sleep(1e8);
SQL
  holders="$holders $!"
  deadline=$(($(date +%s) + 30))
  while [ "$(date +%s)" -lt "$deadline" ]; do
    first=$(slot_file "$1")
    [ -z "$first" ] || return 0
    sleep 0.2
  done
  die "$1 does not keep its WAL: $(cat "$scratch/slot.log")"
}

release_wal() {
  for node in $nodes; do
    on "$node" -v slot="$slot" > /dev/null 2>&1 <<'SQL' || log "WARNING: $node was not told to let its WAL go"
SELECT pg_terminate_backend(active_pid) FROM pg_catalog.pg_replication_slots WHERE slot_name = :'slot'
SQL
  done
  for holder in $holders; do
    kill "$holder" 2>/dev/null || :
    wait "$holder" 2>/dev/null || :
  done
  holders=''
}

# Brings a node's data directory here, and reads it back.
base_backup() {
  log "base backup of $1"
  pg_basebackup -h "${1%:*}" -p "${1##*:}" -w --pgdata="$folder" --label="$slot" --checkpoint=fast --format=tar --compress=1 --wal-method=stream \
    --manifest-checksums=SHA256 ${BACKUP_MAX_RATE:+--max-rate="$BACKUP_MAX_RATE"}
  mkdir -- "$scratch/check"
  tar -xzf "$folder/base.tar.gz" -C "$scratch/check"
  tar -xzf "$folder/pg_wal.tar.gz" -C "$scratch/check/pg_wal"
  pg_verifybackup --quiet --manifest-path="$folder/backup_manifest" "$scratch/check"
  rm -rf -- "$scratch/check"
}

# Brings a node's WAL from its base backup up to behind the restore point, and makes sure that the point is in it.
fetch_wal() {
  log "WAL of $1"
  end=$(on "$1" -c 'SELECT pg_current_wal_insert_lsn()')
  # so that there is more than has been asked for: pg_receivewal ends once it has seen that
  on "$1" -c "SELECT pg_logical_emit_message(false, 'citus', 'end of backup'), pg_switch_wal()" > /dev/null
  mkdir -- "$folder/wal"
  # an empty file of a stream that broke off tells pg_receivewal where to go on
  : > "$folder/wal/$first.partial"
  pg_receivewal -h "${1%:*}" -p "${1##*:}" -w --no-loop --directory="$folder/wal" --endpos="$end"
  for file in "$folder/wal"/*.partial; do
    [ ! -f "$file" ] || mv -- "$file" "${file%.partial}"
  done
  start=$(sed -n 's/.*"Start-LSN": "\([^"]*\)".*/\1/p' "$folder/backup_manifest" | tail -n 1)
  timeline=$((0x$(printf '%.8s' "$first")))
  pg_waldump --quiet --path="$folder/wal" --timeline="$timeline" --start="$start" --end="$end"
  pg_waldump --path="$folder/wal" --timeline="$timeline" --start="$start" --end="$end" --rmgr=XLOG | grep -Fq "RESTORE_POINT $restore_point" \
    || die "the WAL of $1 does not hold the restore point $restore_point"
  gzip -1 -- "$folder/wal"/*
}

discard() {
  release_wal
  discard_folder
}

coordinator="$CITUS_COORDINATOR_HOST:$CITUS_COORDINATOR_PORT"
open_folder base
slot=$(basename "$BACKUP_PATH" | tr 'A-Z-' 'a-z_')
restore_point=$(basename "$BACKUP_PATH")
scratch="$BACKUP_PARTIAL/scratch"
mkdir -- "$scratch"
nodes=''
trap discard EXIT
nodes=$(list_nodes)
[ -n "$nodes" ] || die "no node is registered"

for node in $nodes; do
  host=${node%:*}
  folder="$BACKUP_PARTIAL/${host%%.*}"
  spaces=$(on "$node" -c "SELECT count(*) FROM pg_catalog.pg_tablespace WHERE spcname NOT IN ('pg_default', 'pg_global')")
  [ "$spaces" -eq 0 ] || die "$node has tablespaces of its own, which this backup does not cover"
  hold_wal "$node"
  printf '%s\n' "$first" > "$scratch/${host%%.*}.first"
  base_backup "$node"
done

[ "$nodes" = "$(list_nodes)" ] || die "nodes were added or removed meanwhile; run the backup again"
log "restore point $restore_point"
on "$coordinator" -v name="$restore_point" > /dev/null <<'SQL'
SELECT citus_create_restore_point(:'name')
SQL

for node in $nodes; do
  host=${node%:*}
  folder="$BACKUP_PARTIAL/${host%%.*}"
  read -r first < "$scratch/${host%%.*}.first"
  fetch_wal "$node"
done
release_wal
rm -rf -- "$scratch"

printf '%s\n' "$nodes" > "$BACKUP_PARTIAL/nodes"
printf '%s\n' "$restore_point" > "$BACKUP_PARTIAL/restore-point"
publish_folder
after_folder base
