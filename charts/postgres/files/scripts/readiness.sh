#!/bin/sh
# Ready: connections are taken over TCP, where the temporary server of the first start does not listen, and one in recovery says no.
set -u

exec pg_isready -q -h localhost -U "$POSTGRES_USER" -d "$POSTGRES_DB"
