#!/bin/sh
# each-database.sh SCRIPT: runs a script of the chart in every database, the main one first. Citus keeps workers and shards for each database
# apart. One that fails does not keep the others from their turn.
set -eu
: "${CITUS_SCRIPTS:=/opt/citus/scripts}" "${CITUS_EXTRA_DATABASES:=}"

failed=0
for database in "$POSTGRES_DB" $CITUS_EXTRA_DATABASES; do
  POSTGRES_DB=$database /bin/sh "$CITUS_SCRIPTS/$1" || failed=1
done
exit "$failed"
