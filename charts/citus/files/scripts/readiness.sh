#!/bin/sh
# Ready: connections are taken over TCP, where the temporary server of an initialisation does not listen. Whether the node is registered
# with the coordinator is no part of it: registration waits for nodes to be ready.
set -u

exec pg_isready -q -h localhost -U "$POSTGRES_USER" -d "$POSTGRES_DB"
