#!/bin/sh
# Starts Patroni on the configuration that the chart mounts, after a look at what Patroni would only complain of later, member by member.
#
#   $1                         patroni.yml; /etc/patroni/patroni.yml when it is absent
#   PATRONI_...                who this member is, as the chart sets it
#   PGSSLMODE, PGSSLROOTCERT   how to go about certificates
set -eu

configuration=${1:-/etc/patroni/patroni.yml}

complain() {
  echo "entrypoint: $1" >&2
  exit 64
}

for variable in PATRONI_NAME PATRONI_POSTGRESQL_CONNECT_ADDRESS PATRONI_SUPERUSER_PASSWORD PATRONI_REPLICATION_PASSWORD; do
  if [ -z "$(printenv "$variable")" ]; then
    complain "$variable is not set"
  fi
done
[ -r "$configuration" ] || complain "there is no configuration at $configuration"
[ "$(id -u)" -ne 0 ] || complain "PostgreSQL refuses to be root: run as another user"

case ${PGSSLMODE:-prefer} in
  verify-ca | verify-full)
    [ -r "${PGSSLROOTCERT:-}" ] || complain "PGSSLMODE is $PGSSLMODE, and there is no certificate of an authority at '${PGSSLROOTCERT:-}' (PGSSLROOTCERT)"
    ;;
esac

# The superuser's, for psql in this container. libpq would take it before the password file that Patroni writes for pg_basebackup, which is another user
unset PGPASSWORD
# PostgreSQL's data are its own, whatever the image's default is
umask 0077
exec patroni "$configuration"
