{{/*
Shell scripts that charts have in common, as texts for a ConfigMap. They know no names of a chart.

lib.scripts.log: the functions log and die. Takes nothing.
*/}}
{{- define "lib.scripts.log" -}}
# What the scripts say, and how they give up; read with ".". POSIX sh.
# shellcheck shell=sh

log() {
  printf '%s %s\n' "$(date -u '+%Y-%m-%dT%H:%M:%SZ')" "$*" >&2
}

die() {
  log "ERROR: $*"
  exit 1
}
{{- end -}}

{{/*
lib.scripts.folders: functions for folders of backups, whole ones and unfinished ones. They use those of lib.scripts.log. Takes nothing.
*/}}
{{- define "lib.scripts.folders" -}}
# Folders of backups; read with ".", after log.sh. POSIX sh.
# A backup is made under a name that starts with ".partial" and gets its own name once it has been checked: a folder of that name is whole.
# Older ones go only after a good one.
# shellcheck shell=sh

# open_folder KIND: makes the folder of a new backup. Sets BACKUP_PATH (its name) and BACKUP_PARTIAL (what it is called until it is whole).
open_folder() {
  # two runs at once (the schedule and one by hand) would take each other's unfinished files for rubbish
  exec 9> "$BACKUP_DIR/.lock-$1"
  flock -n 9 || die "another run is at work on $BACKUP_DIR"
  # names are exact to the second: a run right after another waits for a name of its own
  while stamp=$(date -u '+%Y%m%dT%H%M%SZ') && BACKUP_PATH="$BACKUP_DIR/$1-$stamp" && [ -e "$BACKUP_PATH" ]; do
    sleep 1
  done
  BACKUP_PARTIAL="$BACKUP_DIR/.partial-$1-$stamp.$$"
  rm -rf -- "$BACKUP_DIR/.partial-$1"-*
  mkdir -- "$BACKUP_PARTIAL"
  trap discard_folder EXIT
  trap 'exit 1' HUP INT TERM
}

discard_folder() {
  rm -rf -- "$BACKUP_PARTIAL"
}

# publish_folder: a good backup gets its name.
publish_folder() {
  sums=$(cd "$BACKUP_PARTIAL" && find . -type f -exec sha256sum {} +)
  printf '%s\n' "$sums" > "$BACKUP_PARTIAL/SHA256SUMS"
  sync
  mv -- "$BACKUP_PARTIAL" "$BACKUP_PATH"
  trap - EXIT
  log "finished $BACKUP_PATH ($(du -sh "$BACKUP_PATH" | cut -f1))"
}

# after_folder KIND: what the values ask for after a good backup, then old ones of that kind go.
after_folder() {
  if [ -n "${BACKUP_AFTER_SCRIPT-}" ]; then
    export BACKUP_PATH
    sh -euc "$BACKUP_AFTER_SCRIPT" 9>&-
  fi
  find "$BACKUP_DIR" -mindepth 1 -maxdepth 1 -type d -name "$1-*" -mtime "+$BACKUP_RETENTION_DAYS" ! -path "$BACKUP_PATH" -exec rm -rf -- {} +
  log "kept: $(find "$BACKUP_DIR" -mindepth 1 -maxdepth 1 -type d -name "$1-*" | wc -l) of $1-*"
}

# find_folder KIND: sets RESTORE_PATH to the whole backup that RESTORE_FROM names.
find_folder() {
  RESTORE_PATH="$BACKUP_DIR/$RESTORE_FROM"
  if [ "$RESTORE_FROM" = latest ]; then
    # names carry the time, so the last one is the newest
    for RESTORE_PATH in "$BACKUP_DIR/$1"-*; do :; done
  fi
  [ -f "$RESTORE_PATH/SHA256SUMS" ] \
    || die "$RESTORE_PATH is no backup; there are: $(find "$BACKUP_DIR" -mindepth 1 -maxdepth 1 -name "$1-*" -exec basename {} \; | sort | tr '\n' ' ')"
  sums=$(cd "$RESTORE_PATH" && sha256sum -c SHA256SUMS 2>&1) || die "$RESTORE_PATH is damaged: $(printf '%s\n' "$sums" | grep -v ': OK$')"
}
{{- end -}}

{{/*
lib.scripts.liveness: the liveness probe of a PostgreSQL server, with POSTGRES_USER, POSTGRES_DB and PGDATA in its environment. Takes nothing.
*/}}
{{- define "lib.scripts.liveness" -}}
#!/bin/sh
# Alive: the server answers, even if only to say that it does not take connections yet (recovery may last for minutes, and killing it
# then would only start it over).
set -u

pg_isready -q -h /var/run/postgresql -U "$POSTGRES_USER" -d "$POSTGRES_DB"
case $? in
  0 | 1) exit 0 ;;
esac

# no server at all yet: the image is still making the data directory
[ ! -s "$PGDATA/postmaster.pid" ]
{{- end -}}
