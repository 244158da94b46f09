#!/bin/sh
# Starts one node of the cluster; formats its storage when it has none yet, and never again.
#
#   POD_NAME            name of the pod; the number at its end is the id of the node
#   KAFKA_DOMAIN        domain in which the pods have their names
#   KAFKA_CLUSTER_ID    id of the cluster, the same on all nodes
#   KAFKA_CONTROLLERS   the first so many nodes are controllers beside being brokers
#   KAFKA_CLIENT_PORT, KAFKA_CONTROLLER_PORT
set -eu
: "${KAFKA_SCRIPTS:=/opt/kafka-cluster/scripts}" "${KAFKA_CONFIG:=/etc/kafka-cluster}" "${KAFKA_RUN:=/run/kafka}"
# shellcheck source=/dev/null
. "$KAFKA_SCRIPTS/lib.sh"

id=${POD_NAME##*-}
host=$POD_NAME.$KAFKA_DOMAIN
properties=$KAFKA_RUN/server.properties

# What differs from node to node, after what all have in common.
write_properties() {
  cp "$KAFKA_CONFIG/server.properties" "$properties.new"
  # a copy of a read-only file is one, too
  chmod u+w "$properties.new"
  {
    printf '\nnode.id=%s\n' "$id"
    if [ "$id" -lt "$KAFKA_CONTROLLERS" ]; then
      printf 'process.roles=broker,controller\n'
      printf 'listeners=CLIENT://:%s,CONTROLLER://:%s\n' "$KAFKA_CLIENT_PORT" "$KAFKA_CONTROLLER_PORT"
    else
      printf 'process.roles=broker\n'
      printf 'listeners=CLIENT://:%s\n' "$KAFKA_CLIENT_PORT"
    fi
    printf 'advertised.listeners=CLIENT://%s:%s\n' "$host" "$KAFKA_CLIENT_PORT"
  } >> "$properties.new"
  mv -f "$properties.new" "$properties"
}

property() {
  sed -n "s/^$1=//p" "$2" | tail -n 1
}

# The storage is whole once it has its meta.properties: formatting writes them last, so one that was cut short is done again. Storage of another cluster or
# node is refused: a broker would take the messages of others for its own.
format_once() {
  meta=$(property log.dirs "$properties")/meta.properties
  if [ ! -s "$meta" ]; then
    log "formatting the storage of node $id"
    kafka-storage.sh format --cluster-id "$KAFKA_CLUSTER_ID" --config "$properties" --ignore-formatted
    return
  fi
  [ "$(property cluster.id "$meta")" = "$KAFKA_CLUSTER_ID" ] \
    || die "the volume belongs to the cluster $(property cluster.id "$meta"), not to $KAFKA_CLUSTER_ID; set clusterId to keep it"
  [ "$(property node.id "$meta")" = "$id" ] || die "the volume belongs to node $(property node.id "$meta"), this is node $id"
  log "the storage of node $id is formatted"
}

write_properties
format_once
exec kafka-server-start.sh "$properties"
