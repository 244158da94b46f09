#!/bin/sh
# Makes a cluster of the nodes: prepares each, tells the coordinator its own host name, then adds the workers. Any number of times: what is
# there already stays as it is. A worker that is late is waited for; one that does not come does not keep the others out.
#
#   CITUS_COORDINATOR_HOST, CITUS_COORDINATOR_PORT
#   CITUS_WORKERS            host:port of each worker that has to be there, parted by blanks
#   CITUS_OPTIONAL_WORKERS   the same, of workers that may be there (an autoscaler decides)
#   CITUS_WAIT_SECONDS       how long to wait for all of them
#   CITUS_UPDATE_EXTENSION   true: ALTER EXTENSION citus UPDATE on each node
#   CITUS_REBALANCE          true: start a rebalance when workers were added
set -eu
: "${CITUS_SCRIPTS:=/opt/citus/scripts}"
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/lib.sh"

: "${CITUS_WORKERS:=}" "${CITUS_OPTIONAL_WORKERS:=}" "${CITUS_WAIT_SECONDS:=270}"
: "${CITUS_UPDATE_EXTENSION:=false}" "${CITUS_REBALANCE:=false}"
export PGCONNECT_TIMEOUT="${PGCONNECT_TIMEOUT:-5}" LC_ALL=C

read_passwords
PGPASSWORD=$ADMIN_PASSWORD
export PGPASSWORD
deadline=$(($(date +%s) + CITUS_WAIT_SECONDS))
added=0

# on HOST PORT DATABASE [psql arguments]: psql on one node, unaligned and without headings
on() {
  host=$1 port=$2 database=$3
  shift 3
  psql -X -q -A -t -v ON_ERROR_STOP=1 -h "$host" -p "$port" -U "$POSTGRES_USER" -d "$database" "$@"
}

coordinator() {
  on "$CITUS_COORDINATOR_HOST" "$CITUS_COORDINATOR_PORT" "$POSTGRES_DB" "$@"
}

# Says whether a node takes connections. A wrong password will not get better by waiting.
answers() {
  if reason=$(on "$1" "$2" postgres -c 'SELECT 1' 2>&1 >/dev/null); then
    return 0
  fi
  case $reason in
    *'authentication failed'*)
      die "$1:$2 refuses the password of $POSTGRES_USER. The Secret does not hold the password that the volume was made with: $reason" ;;
  esac
  return 1
}

# Database, extension and users of one node.
prepare_node() {
  on "$1" "$2" postgres -v db="$POSTGRES_DB" <<'SQL' || return 1
SELECT format('CREATE DATABASE %I', :'db')
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_database WHERE datname = :'db') \gexec
SQL
  bootstrap -h "$1" -p "$2" -U "$POSTGRES_USER" -d "$POSTGRES_DB" || return 1
}

# Workers find the coordinator by this name, so it has to be known before the first of them is added. Once there are workers, only
# citus_update_node reaches their copies of the metadata.
set_coordinator_host() {
  coordinator -v host="$CITUS_COORDINATOR_HOST" -v port="$CITUS_COORDINATOR_PORT" <<'SQL'
SELECT format('SELECT citus_set_coordinator_host(%L, %s)', :'host', :'port')
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_dist_node WHERE groupid = 0) \gexec
SELECT format('SELECT citus_update_node(%s, %L, %s)', nodeid, :'host', :'port')
FROM pg_catalog.pg_dist_node
WHERE groupid = 0 AND noderole = 'primary' AND (nodename, nodeport) IS DISTINCT FROM (:'host', :'port'::int) \gexec
SQL
}

# The state of a worker in the metadata: active, inactive or nothing.
state_of() {
  coordinator -v host="$1" -v port="$2" <<'SQL'
SELECT CASE WHEN isactive THEN 'active' ELSE 'inactive' END
FROM pg_catalog.pg_dist_node WHERE nodename = :'host' AND nodeport = :'port'::int
SQL
}

# register HOST PORT: adds a worker, or says why not.
register() {
  state=$(state_of "$1" "$2") || return 1
  case $state in
    active)
      return 0 ;;
    inactive)
      log "activating $1:$2"
      coordinator -v host="$1" -v port="$2" >/dev/null <<'SQL' || return 1
SELECT citus_activate_node(:'host', :'port'::int)
SQL
      ;;
    *)
      log "adding $1:$2"
      coordinator -v host="$1" -v port="$2" >/dev/null <<'SQL' || return 1
SELECT citus_add_node(:'host', :'port'::int)
SQL
      added=$((added + 1)) ;;
  esac
}

# Tries every worker of a list once; the ones that are not there yet are left in $missing.
register_all() {
  missing=''
  for node in $1; do
    worker_host=${node%:*} worker_port=${node##*:}
    if ! { answers "$worker_host" "$worker_port" \
        && prepare_node "$worker_host" "$worker_port" \
        && register "$worker_host" "$worker_port"; }; then
      missing="$missing $node"
    fi
  done
}

# Workers first: the coordinator may speak to newer workers, not the other way round.
update_extension() {
  for node in $CITUS_WORKERS "$CITUS_COORDINATOR_HOST:$CITUS_COORDINATOR_PORT"; do
    log "updating the extension of $node"
    on "${node%:*}" "${node##*:}" "$POSTGRES_DB" -c 'SET citus.enable_ddl_propagation TO off' -c 'ALTER EXTENSION citus UPDATE'
  done
  coordinator -c 'CALL citus_finish_citus_upgrade()'
}

# Names workers that the metadata has and the release has not: left over from a scale-in, perhaps with shards on them.
warn_of_strangers() {
  known=$(coordinator -c "SELECT nodename || ':' || nodeport FROM pg_catalog.pg_dist_node WHERE groupid <> 0")
  for node in $known; do
    case " $CITUS_WORKERS $CITUS_OPTIONAL_WORKERS ${CITUS_DRAIN-} " in
      *" $node "*) ;;
      *) log "WARNING: $node is registered but is no worker of this release; drain and remove it with citus_remove_node" ;;
    esac
  done
}

log "waiting for the coordinator $CITUS_COORDINATOR_HOST:$CITUS_COORDINATOR_PORT"
until answers "$CITUS_COORDINATOR_HOST" "$CITUS_COORDINATOR_PORT"; do
  [ "$(date +%s)" -lt "$deadline" ] || die "the coordinator did not answer within $CITUS_WAIT_SECONDS s: $reason"
  sleep 2
done
prepare_node "$CITUS_COORDINATOR_HOST" "$CITUS_COORDINATOR_PORT"
set_coordinator_host >/dev/null

pending=$CITUS_WORKERS
while :; do
  register_all "$pending"
  pending=$missing
  [ -n "$pending" ] || break
  [ "$(date +%s)" -lt "$deadline" ] || break
  sleep 2
done
register_all "$CITUS_OPTIONAL_WORKERS"

if [ "$CITUS_UPDATE_EXTENSION" = true ] && [ -z "$pending" ]; then
  update_extension
fi
if [ "$CITUS_REBALANCE" = true ] && [ "$added" -gt 0 ]; then
  log "starting a rebalance, $added worker(s) were added"
  coordinator -c 'SELECT citus_rebalance_start()' >/dev/null
fi

warn_of_strangers
log "active workers:"
coordinator -c 'SELECT node_name, node_port FROM citus_get_active_worker_nodes() ORDER BY 1, 2' >&2
[ -z "$pending" ] || die "not registered within $CITUS_WAIT_SECONDS s:$pending${reason:+ ($reason)}"
log "all workers are registered"
