#!/bin/sh
# Makes a cluster of the servers: introduces them to each other, gives the slots to the masters, and a master to each replica. Any number of times:
# what is there already stays as it is, also when a replica was made master since. After a scale-out it brings the new servers in.
#
#   REDIS_NODES          host names of all servers, parted by blanks; in a new cluster the first ones become masters
#   REDIS_MASTERS        how many masters there have to be
#   REDIS_PORT           the port of all
#   REDIS_BUS_PORT       the port on which they talk to each other
#   REDISCLI_AUTH        the password
#   REDIS_WAIT_SECONDS   how long to wait for all of them
#   REDIS_REBALANCE      true: give slots to masters that have none
set -eu
: "${REDIS_SCRIPTS:=/opt/redis/scripts}" "${REDIS_WAIT_SECONDS:=270}" "${REDIS_REBALANCE:=false}" "${INIT_LOG:=/tmp/init.log}"
# shellcheck source=/dev/null
. "$REDIS_SCRIPTS/lib.sh"
SLOTS=16384
deadline=$(($(date +%s) + REDIS_WAIT_SECONDS))

# to be read with kubectl exec ... cat /tmp/init.log, too
log() {
  printf '%s %s\n' "$(date -u '+%Y-%m-%dT%H:%M:%SZ')" "$*" | tee -a "$INIT_LOG" >&2
}

# await WHAT COMMAND...: tries a command until it succeeds.
await() {
  what=$1
  shift
  until "$@"; do
    [ "$(date +%s)" -lt "$deadline" ] || die "not within $REDIS_WAIT_SECONDS s: $what${reason:+ ($reason)}"
    sleep 1
  done
}

# Says whether a server answers. A wrong password will not get better by waiting.
answers() {
  address=$(address_of "$1") || { reason='its name is not known'; return 1; }
  reason=$(on "$address" PING 2>&1) || true
  case $reason in
    PONG) return 0 ;;
    *WRONGPASS* | *NOAUTH*) die "$1 refuses the password. The Secret does not hold the password that the server was started with" ;;
  esac
  return 1
}

# info ADDRESS FIELD: one field of CLUSTER INFO.
info() {
  on "$1" CLUSTER INFO | tr -d '\r' | sed -n "s/^$2://p"
}

# The line of a server about itself: ID ADDRESS FLAGS MASTER PING PONG EPOCH LINK SLOTS...
self() {
  on "$1" CLUSTER NODES | grep myself
}

# The server that knows most of the others: the cluster, if there is one already, is what it belongs to.
find_seed() {
  most=0
  for address in $addresses; do
    known=$(info "$address" cluster_known_nodes)
    if [ "$known" -gt "$most" ]; then
      most=$known seed=$address
    fi
  done
}

# Introduces every server to the seed; those that know each other learn each other's new address.
meet_all() {
  for address in $addresses; do
    if [ "$address" != "$seed" ]; then
      on "$seed" CLUSTER MEET "$address" "$REDIS_PORT" "$REDIS_BUS_PORT" > /dev/null
    fi
  done
}

# Whether every server knows every other.
know_each_other() {
  for address in $addresses; do
    nodes=$(on "$address" CLUSTER NODES | grep -v handshake) || return 1
    for id in $ids; do
      case $nodes in
        *"$id"*) ;;
        *) reason="$address does not know $id"; return 1 ;;
      esac
    done
  done
}

# Servers that are gone for good: a volume was lost, or the release has fewer of them. Those that still have slots are only told of.
forget_strangers() {
  on "$seed" CLUSTER NODES | awk '$3 ~ /(^|,)(fail|noaddr)(,|$)/ { print $1, $2, NF > 8 ? "slots" : "none" }' | while read -r id place slots; do
    case " $ids " in
      *" $id "*) continue ;;
    esac
    if [ "$slots" = slots ]; then
      log "WARNING: $place has slots and does not answer: its keys are gone until it is back. See the runbook for a lost master"
      continue
    fi
    log "forgetting $place"
    for address in $addresses; do
      on "$address" CLUSTER FORGET "$id" > /dev/null || true
    done
  done
}

# Masters, in the order of REDIS_NODES: those with slots, and as many of the others as are still missing. What is left becomes replicas.
choose_masters() {
  masters='' with_slots=0
  for address in $addresses; do
    if has_slots "$address"; then
      with_slots=$((with_slots + 1))
    fi
  done
  missing=$((REDIS_MASTERS - with_slots))
  for address in $addresses; do
    if has_slots "$address"; then
      masters="$masters $address"
    elif is_master "$address" && [ "$missing" -gt 0 ]; then
      masters="$masters $address"
      missing=$((missing - 1))
    fi
  done
}

has_slots() {
  self "$1" | awk '{ exit (NF > 8 ? 0 : 1) }'
}

is_master() {
  self "$1" | awk '{ exit ($3 ~ /master/ ? 0 : 1) }'
}

# Gives each master its share of a new cluster. Of a cluster that was begun and not finished, the masters with slots keep them.
assign_slots() {
  [ "$(info "$seed" cluster_slots_assigned)" -lt "$SLOTS" ] || return 0
  index=0
  for address in $masters; do
    first=$((index * SLOTS / REDIS_MASTERS))
    last=$(((index + 1) * SLOTS / REDIS_MASTERS - 1))
    if ! has_slots "$address"; then
      log "slots $first to $last for $address"
      on "$address" CLUSTER ADDSLOTSRANGE "$first" "$last" > /dev/null
    fi
    index=$((index + 1))
  done
}

# Each server that is neither master nor replica yet follows the master that has the fewest replicas.
assign_replicas() {
  for address in $addresses; do
    case " $masters " in
      *" $address "*) continue ;;
    esac
    if is_master "$address"; then
      master=$(loneliest_master)
      log "$address becomes a replica of $master"
      on "$address" CLUSTER REPLICATE "$(on "$master" CLUSTER MYID)" > /dev/null
    fi
  done
}

loneliest_master() {
  for master in $masters; do
    id=$(on "$master" CLUSTER MYID)
    replicas=0
    for candidate in $addresses; do
      if self "$candidate" | awk -v id="$id" '{ exit ($4 == id ? 0 : 1) }'; then
        replicas=$((replicas + 1))
      fi
    done
    printf '%s %s\n' "$replicas" "$master"
  done | sort -s -n -k 1,1 | head -n 1 | cut -d ' ' -f 2
}

# Whether all slots are served, as every server sees it, and every replica has caught up.
is_whole() {
  for address in $addresses; do
    if [ "$(info "$address" cluster_state)" != ok ] || [ "$(info "$address" cluster_slots_ok)" -ne "$SLOTS" ]; then
      reason="$address sees slots that nobody serves"
      return 1
    fi
    if on "$address" INFO replication | tr -d '\r' | grep -q '^master_link_status:down$'; then
      reason="$address has not copied its master yet"
      return 1
    fi
  done
}

rebalance() {
  for address in $masters; do
    if ! has_slots "$address"; then
      log 'giving slots to the new masters'
      redis-cli --cluster rebalance "$seed:$REDIS_PORT" --cluster-use-empty-masters --cluster-pipeline 100 | grep -v '^#' >&2
      return
    fi
  done
}

reason=''
addresses='' ids=''
log "waiting for the servers: $REDIS_NODES"
for host in $REDIS_NODES; do
  await "$host answers" answers "$host"
  addresses="$addresses $address"
  ids="$ids $(on "$address" CLUSTER MYID)"
done
find_seed
log "introducing them to $seed"
meet_all
await 'the servers know each other' know_each_other
forget_strangers
choose_masters
assign_slots
assign_replicas
await 'the cluster is whole' is_whole
if [ "$REDIS_REBALANCE" = true ]; then
  rebalance
  await 'the cluster is whole' is_whole
fi
for address in $masters; do
  has_slots "$address" || log "$address has no slots yet: redis-cli --cluster rebalance $seed:$REDIS_PORT --cluster-use-empty-masters"
done
log "the cluster is whole: $(info "$seed" cluster_size) masters with slots, $(info "$seed" cluster_known_nodes) servers"
