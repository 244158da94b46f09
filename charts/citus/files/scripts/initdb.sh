#!/bin/sh
# Runs once, by the image's entrypoint, on the temporary server of a new data directory (socket only, no network).
set -eu
: "${CITUS_SCRIPTS:=/opt/citus/scripts}"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/lib.sh"

read_passwords
PGPASSWORD=$ADMIN_PASSWORD
export PGPASSWORD
bootstrap -h /var/run/postgresql -U "$POSTGRES_USER" -d "$POSTGRES_DB"
log "initialised as $CITUS_NODE_ROLE"
