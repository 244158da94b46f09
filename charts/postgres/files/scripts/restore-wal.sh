#!/bin/sh
# restore_command: brings a WAL file back. PostgreSQL takes exit code 1 for the end of the archive, and one above 125 for a reason to stop: a damaged
# file must not pass for the end.
#
#   restore-wal.sh NAME PATH
set -eu

source="$POSTGRES_ARCHIVE/wal/$1.gz"
[ -f "$source" ] || exit 1
gzip -dc -- "$source" > "$2" || exit 200
