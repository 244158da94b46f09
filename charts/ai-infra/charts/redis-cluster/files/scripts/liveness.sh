#!/bin/sh
# The server answers, if only to say that it is loading its data or has lost its master: a restart would help with neither.
set -eu
answer=$(redis-cli -h 127.0.0.1 -p "$REDIS_PORT" PING)
case $answer in
  PONG | LOADING* | MASTERDOWN*) ;;
  *) exit 1 ;;
esac
