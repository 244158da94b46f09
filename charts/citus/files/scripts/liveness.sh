#!/bin/sh
# Alive: the server answers, even if only to say that it does not take connections yet (recovery may last for minutes, and killing it
# then would only start it over).
set -u

pg_isready -q -h /var/run/postgresql -U "$POSTGRES_USER" -d "$POSTGRES_DB"
case $? in
  0 | 1) exit 0 ;;
esac

# no server at all yet: the image is still making the data directory
[ ! -s "$PGDATA/postmaster.pid" ]
