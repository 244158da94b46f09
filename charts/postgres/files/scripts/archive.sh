#!/bin/sh
# archive_command: copies a WAL file into the archive. Succeeds only when the archive has all of it, and never writes over what is there. PostgreSQL
# tries again until it gets a yes, and keeps the file until then.
#
#   archive.sh PATH NAME
set -eu
: "${POSTGRES_SCRIPTS:=/opt/postgres}"
# shellcheck source=/dev/null
. "$POSTGRES_SCRIPTS/log.sh"

umask 077
target="$POSTGRES_ARCHIVE/wal/$2.gz"

# after a crash PostgreSQL may not know any more that it has archived a file
if [ -e "$target" ]; then
  gzip -dc -- "$target" | cmp -s - "$1" || die "$target is there already, with other contents: is it the archive of another server?"
  log "$2 is archived already"
  exit 0
fi

partial="$POSTGRES_ARCHIVE/wal/.partial-$2.$$"
trap 'rm -f -- "$partial"' EXIT
gzip -1 -c -- "$1" > "$partial"
sync "$partial"
# unlike mv, ln fails when somebody else took the name meanwhile
ln -- "$partial" "$target"
sync "$POSTGRES_ARCHIVE/wal"
