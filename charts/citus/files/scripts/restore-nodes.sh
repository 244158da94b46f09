#!/bin/sh
# Puts a backup of base-backup.sh in place of the data directories of all nodes, while none of them runs. Each node then starts, replays its WAL up to the
# backup's restore point and opens there. All is unpacked before anything is put in place; what was there is put aside, never removed. Any number of times.
#
#   BACKUP_DIR
#   RESTORE_FROM             folder of the backup, or latest
#   RESTORE_ID               what tells this restore from another: a node that has been restored by it is left alone
#   RESTORE_NODES            folder in which the volume of each node is mounted under the name of its pod
#   CITUS_WORKERS            host:port of each worker, parted by blanks
#   CITUS_WAIT_SECONDS       how long to wait until no node runs
set -eu
: "${CITUS_SCRIPTS:=/opt/citus/scripts}"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/lib.sh"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/folders.sh"

umask 077
export LC_ALL=C
mark="restored-from"

# A stopped server has removed its pid file.
wait_until_stopped() {
  deadline=$(($(date +%s) + ${CITUS_WAIT_SECONDS:-300}))
  while [ -e "$1/postmaster.pid" ]; do
    [ "$(date +%s)" -lt "$deadline" ] \
      || die "$2 runs, or did not stop in good order. If its pod is gone for sure, remove postmaster.pid from its volume"
    sleep 2
  done
}

# unpack NAME: the data directory of a node, complete, beside the one that is in use.
unpack() {
  target="$RESTORE_NODES/$1/restoring"
  rm -rf -- "$target"
  mkdir -- "$target"
  tar -xzf "$RESTORE_PATH/$1/base.tar.gz" -C "$target"
  tar -xzf "$RESTORE_PATH/$1/pg_wal.tar.gz" -C "$target/pg_wal"
  pg_verifybackup --quiet --manifest-path="$RESTORE_PATH/$1/backup_manifest" "$target"
  for file in "$RESTORE_PATH/$1/wal"/*.gz; do
    name=${file##*/}
    gzip -dc -- "$file" > "$target/pg_wal/${name%.gz}"
  done
  cat >> "$target/postgresql.auto.conf" <<CONF
# from $RESTORE_FROM, by restore-nodes.sh: all WAL that is needed lies in pg_wal
restore_command = 'false'
recovery_target_name = '$restore_point'
recovery_target_timeline = 'current'
recovery_target_action = 'promote'
CONF
  : > "$target/recovery.signal"
  printf '%s\n' "$id" > "$target/$mark"
  chmod 0700 "$target"
}

# replace NAME: two renames, so that there is no time at which half a data directory could be taken for a whole one.
replace() {
  if [ -d "$RESTORE_NODES/$1/pgdata" ]; then
    aside="pgdata.before-restore-$(date -u '+%Y%m%dT%H%M%SZ')"
    mv -- "$RESTORE_NODES/$1/pgdata" "$RESTORE_NODES/$1/$aside"
    log "$1: what was there is in $aside; remove it when it is no longer needed"
  fi
  mv -- "$RESTORE_NODES/$1/restoring" "$RESTORE_NODES/$1/pgdata"
}

find_folder base
[ -f "$RESTORE_PATH/restore-point" ] || die "$RESTORE_PATH is no physical backup"
read -r restore_point < "$RESTORE_PATH/restore-point"
id="$RESTORE_ID $restore_point"

# The nodes know each other by these names. Under others they would look for, and write to, the cluster that the backup was made of.
wanted=$(echo "$CITUS_COORDINATOR_HOST:$CITUS_COORDINATOR_PORT $CITUS_WORKERS" | tr ' ' '\n' | sort)
saved=$(sort "$RESTORE_PATH/nodes")
if [ "$wanted" != "$saved" ]; then
  log "nodes of the backup: $(echo "$saved" | tr '\n' ' ')"
  log "nodes of this release: $(echo "$wanted" | tr '\n' ' ')"
  die "these are not the same. Set names, namespace, ports and worker.replicaCount to those of the backup"
fi

todo=''
for node in $saved; do
  host=${node%:*}
  name=${host%%.*}
  [ -d "$RESTORE_NODES/$name" ] || die "the volume of $name is not there"
  if [ "$(cat "$RESTORE_NODES/$name/pgdata/$mark" 2>/dev/null)" = "$id" ]; then
    log "$name is restored already"
  else
    todo="$todo $name"
  fi
done

for name in $todo; do
  wait_until_stopped "$RESTORE_NODES/$name/pgdata" "$name"
  log "unpacking $name"
  unpack "$name"
done
for name in $todo; do
  replace "$name"
done
sync
log "restored from $RESTORE_PATH. Once the nodes are started, they stand at $restore_point"
