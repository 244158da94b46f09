#!/bin/sh
# Puts a base backup in place of the data directory, before the server starts. The server then replays the archive up to the target that its
# configuration names, and opens there. All is unpacked and checked before anything is put in place; what was there is put aside, never removed.
#
#   PGDATA, POSTGRES_ARCHIVE
#   RESTORE_FROM             folder of the base backup, or latest: the newest from which the target can be reached
#   RESTORE_TIME             the target, in UTC: 2026-01-31 09:59:59; empty for another
#   RESTORE_NAME             name of the restore point that is the target; empty for another
#   RESTORE_TIMELINE         latest, current or a number
#   RESTORE_ATTEMPT          a recovery that has been carried out is not carried out again; another number makes it another one
set -eu
: "${POSTGRES_SCRIPTS:=/opt/postgres}"
# shellcheck source=/dev/null
. "$POSTGRES_SCRIPTS/log.sh"
# shellcheck source=/dev/null
. "$POSTGRES_SCRIPTS/folders.sh"

umask 077
export LC_ALL=C
BACKUP_DIR="$POSTGRES_ARCHIVE/base"
volume=$(dirname "$PGDATA")
# beside the data directory, not in it, where a base backup would take it along
mark="$volume/restored"
id="from $RESTORE_FROM to ${RESTORE_TIME:-${RESTORE_NAME:-the end}} on timeline $RESTORE_TIMELINE, attempt $RESTORE_ATTEMPT"

# number LSN: 16/B374D848 as a number.
number() {
  echo $(((0x${1%/*} << 32) + 0x${1#*/}))
}

# newest_timeline: the history files of the archive tell; the first timeline has none.
newest_timeline() {
  newest=1
  for file in "$POSTGRES_ARCHIVE/wal"/*.history.gz; do
    [ ! -f "$file" ] || newest=$((0x$(basename "$file" .history.gz)))
  done
  echo "$newest"
}

# is_on_the_way BACKUP: whether the wanted timeline goes through where the backup ends. One that was made before a recovery, but later than its
# target, is on a branch that was left.
is_on_the_way() {
  range=$(sed -n 's/.*"Timeline": \([0-9]*\), "Start-LSN": "[^"]*", "End-LSN": "\([^"]*\)".*/\1 \2/p' "$1/backup_manifest" | tail -n 1)
  case $wanted in
    current | "${range% *}") return 0 ;;
  esac
  history="$POSTGRES_ARCHIVE/wal/$(printf '%08X' "$wanted").history.gz"
  [ -f "$history" ] || die "the archive has no timeline $wanted"
  left=$(gzip -dc -- "$history" | awk -v timeline="${range% *}" '$1 == timeline { print $2 }')
  [ -n "$left" ] && [ "$(number "${range#* }")" -le "$(number "$left")" ]
}

# A recovery stops at no time at which the backup was still being made.
is_before_target() {
  [ -n "$RESTORE_TIME" ] || return 0
  read -r ended < "$1/ended"
  [ "$ended" -lt "$(printf '%.19s' "$RESTORE_TIME" | tr -cd 0-9)" ]
}

choose() {
  for backup in $(find "$BACKUP_DIR" -mindepth 1 -maxdepth 1 -type d -name 'base-*' | sort -r); do
    if is_before_target "$backup" && is_on_the_way "$backup"; then
      RESTORE_FROM=${backup##*/}
      return 0
    fi
    log "${backup##*/} does not lead to the target"
  done
  die "no base backup leads to the target: recovery $id"
}

unpack() {
  rm -rf -- "$volume/restoring"
  mkdir -- "$volume/restoring"
  tar -xzf "$RESTORE_PATH/base.tar.gz" -C "$volume/restoring"
  tar -xzf "$RESTORE_PATH/pg_wal.tar.gz" -C "$volume/restoring/pg_wal"
  pg_verifybackup --quiet --manifest-path="$RESTORE_PATH/backup_manifest" "$volume/restoring"
}

# What the server wrote last may not have reached the archive: it died, or the archive was full.
keep_unarchived() {
  for file in "$PGDATA/pg_wal"/[0-9A-F]*; do
    name=${file##*/}
    if [ -f "$file" ] && [ ! -e "$POSTGRES_ARCHIVE/wal/$name.gz" ]; then
      cp -- "$file" "$volume/restoring/pg_wal/$name"
    fi
  done
}

# Two renames, so that there is no time at which half a data directory could be taken for a whole one.
replace() {
  : > "$volume/restoring/recovery.signal"
  chmod 0700 "$volume/restoring"
  sync
  if [ -d "$PGDATA" ]; then
    aside="$PGDATA.before-restore-$(date -u '+%Y%m%dT%H%M%SZ')"
    mv -- "$PGDATA" "$aside"
    log "what was there is in $aside; remove it when it is no longer needed"
  fi
  mv -- "$volume/restoring" "$PGDATA"
  printf '%s\n' "$id" > "$mark"
  sync
}

if [ "$(cat "$mark" 2>/dev/null)" = "$id" ] && [ -s "$PGDATA/PG_VERSION" ]; then
  log "recovery $id has been carried out already"
  exit 0
fi
wanted=$RESTORE_TIMELINE
[ "$wanted" != latest ] || wanted=$(newest_timeline)
[ "$RESTORE_FROM" != latest ] || choose
find_folder base
log "recovery $id: unpacking $RESTORE_FROM"
unpack
keep_unarchived
replace
