#!/bin/sh
# Starts one server of the cluster.
#
#   POD_NAME, POD_IP     who and where this pod is
#   REDIS_DOMAIN         domain in which the pods have their names
#   REDISCLI_AUTH        the password
# Arguments go to the server.
set -eu
: "${REDIS_SCRIPTS:=/opt/redis/scripts}" "${REDIS_DATA:=/data}" "${REDIS_RUN:=/run/redis}" "${REDIS_CONFIG:=/etc/redis/redis.conf}"
# shellcheck source=/dev/null
. "$REDIS_SCRIPTS/lib.sh"
umask 077

# A text as redis.conf wants it between double quotes.
quoted() {
  printf '"%s"' "$(printf '%s' "$1" | sed -e 's/\\/\\\\/g' -e 's/"/\\"/g')"
}

write_configuration() {
  [ -n "${REDISCLI_AUTH-}" ] || die 'the password is empty'
  {
    printf 'include %s\n' "$REDIS_CONFIG"
    printf 'cluster-announce-ip %s\n' "$POD_IP"
    printf 'cluster-announce-hostname %s\n' "$POD_NAME.$REDIS_DOMAIN"
    printf 'requirepass %s\n' "$(quoted "$REDISCLI_AUTH")"
    printf 'masterauth %s\n' "$(quoted "$REDISCLI_AUTH")"
  } > "$REDIS_RUN/redis.conf.new"
  mv -f "$REDIS_RUN/redis.conf.new" "$REDIS_RUN/redis.conf"
}

# Servers tell each other when one has a new address, but after a restart of all of them nobody knows anybody any more. Their host names stay, so
# the addresses are looked up anew. A line of nodes.conf: ID ADDRESS:PORT@BUSPORT,HOST FLAGS...
refresh_addresses() {
  nodes=$REDIS_DATA/nodes.conf
  [ -s "$nodes" ] || return 0
  while IFS= read -r line; do
    place=${line#* }
    place=${place%% *}
    case $place in
      *:*@*,?*)
        host=${place#*,}
        host=${host%%,*}
        if [ -n "$host" ] && address=$(address_of "$host"); then
          before=${place%@*}
          line="${line%% *} $address:${before##*:}@${place#*@} ${line#* * }"
        fi ;;
    esac
    printf '%s\n' "$line"
  done < "$nodes" > "$nodes.new"
  mv -f "$nodes.new" "$nodes"
}

write_configuration
refresh_addresses
# the server writes to where it runs
cd "$REDIS_DATA"
exec redis-server "$REDIS_RUN/redis.conf" "$@"
