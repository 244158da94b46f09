# Shared by the scripts of the chart; read with ".". POSIX sh.
# shellcheck shell=sh
# shellcheck source=/dev/null
. "$CITUS_SCRIPTS/log.sh"

# Each password comes from the environment or, with usePasswordFiles, from the file that a variable ending in _FILE names.
# Sets ADMIN_PASSWORD, USER_PASSWORD and METRICS_PASSWORD. The exporter's password follows from the administrator's, so that all
# nodes agree on it and no further Secret is needed.
read_passwords() {
  ADMIN_PASSWORD=${POSTGRES_PASSWORD-}
  [ -z "${POSTGRES_PASSWORD_FILE-}" ] || ADMIN_PASSWORD=$(cat -- "$POSTGRES_PASSWORD_FILE")
  USER_PASSWORD=${CITUS_USER_PASSWORD-}
  [ -z "${CITUS_USER_PASSWORD_FILE-}" ] || USER_PASSWORD=$(cat -- "$CITUS_USER_PASSWORD_FILE")
  METRICS_PASSWORD=''
  [ -n "$ADMIN_PASSWORD" ] || die "the password of ${POSTGRES_USER} is empty"
  if [ -n "${CITUS_METRICS_USER-}" ]; then
    METRICS_PASSWORD=$(printf '%s:%s' "$CITUS_METRICS_USER" "$ADMIN_PASSWORD" | sha256sum)
    METRICS_PASSWORD=${METRICS_PASSWORD%% *}
  fi
}

# bootstrap PSQL-ARGUMENTS...: extension, users and their rights on one node. Passwords go through the environment: arguments show up
# in the list of processes.
bootstrap() {
  CITUS_USER_PASSWORD="$USER_PASSWORD" CITUS_METRICS_PASSWORD="$METRICS_PASSWORD" \
    psql -X -q -v ON_ERROR_STOP=1 "$@" -f "$CITUS_SCRIPTS"/bootstrap.sql && extra_users "$@"
}

# extra_users PSQL-ARGUMENTS...: the users that CITUS_EXTRA_USER_0 and so on name, on one node.
extra_users() {
  extra=0
  while eval "extra_name=\${CITUS_EXTRA_USER_$extra-}" && [ -n "$extra_name" ]; do
    eval "extra_password=\${CITUS_EXTRA_USER_${extra}_PASSWORD-} extra_file=\${CITUS_EXTRA_USER_${extra}_PASSWORD_FILE-}"
    eval "extra_roles=\${CITUS_EXTRA_USER_${extra}_ROLES-}"
    [ -z "${extra_file-}" ] || extra_password=$(cat -- "$extra_file")
    CITUS_EXTRA_NAME="$extra_name" CITUS_EXTRA_PASSWORD="${extra_password-}" CITUS_EXTRA_ROLES="${extra_roles-}" \
      psql -X -q -v ON_ERROR_STOP=1 "$@" -f "$CITUS_SCRIPTS"/user.sql || return 1
    extra=$((extra + 1))
  done
}
