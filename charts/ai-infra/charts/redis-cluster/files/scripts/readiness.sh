#!/bin/sh
# The server answers. It counts before there is a cluster, too: the job that makes one comes after all servers are ready.
set -eu
answer=$(redis-cli -h 127.0.0.1 -p "$REDIS_PORT" PING)
[ "$answer" = PONG ]
