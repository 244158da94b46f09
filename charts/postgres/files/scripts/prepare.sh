#!/bin/sh
# Runs before every start of the server: makes the folders of the archive. A new server beside the archive of another would never get a file into it,
# and the data that the archive stands for would seem to be gone; so it does not come to that.
#
#   PGDATA, POSTGRES_ARCHIVE
set -eu
: "${POSTGRES_SCRIPTS:=/opt/postgres}"
# shellcheck source=/dev/null
. "$POSTGRES_SCRIPTS/log.sh"

umask 077
if [ ! -d "$(dirname "$POSTGRES_ARCHIVE")" ]; then
  log "no archive"
  exit 0
fi
mkdir -p -- "$POSTGRES_ARCHIVE/wal" "$POSTGRES_ARCHIVE/base"
# of a server that was killed while it archived
rm -f -- "$POSTGRES_ARCHIVE/wal"/.partial-*

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  [ -z "$(ls -- "$POSTGRES_ARCHIVE/wal")" ] \
    || die "there is no data, but an archive in $POSTGRES_ARCHIVE. Recover from it (restore.enabled), or begin another one (archive.folder)"
fi
log "ready to start"
