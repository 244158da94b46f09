#!/bin/sh
# Makes an authority and one certificate for all members of a cluster, good for three years: ca.crt, server.crt, server.key and the authority's ca.key, which
# belongs in no Secret. What is there already is left alone.
#
#   CLUSTER_NAME    clusterName of the chart; citusdemo
#   NAMESPACE       namespace of the release; default
#   CLUSTER_DOMAIN  cluster.local
#   GROUPS_OF_NODES numbers of the groups, blank-separated; 0 1 2
#   CERTS_DIR       where to; certs
#   VALIDITY_DAYS   1095
set -eu

cluster=${CLUSTER_NAME:-citusdemo}
namespace=${NAMESPACE:-default}
domain=${CLUSTER_DOMAIN:-cluster.local}
folder=${CERTS_DIR:-certs}
days=${VALIDITY_DAYS:-1095}

if [ -e "$folder/server.crt" ]; then
  echo "$folder/server.crt is there already; remove it to have another made" >&2
  exit 1
fi
umask 0077
mkdir -p "$folder"

# a pod is POD.CLUSTER.NAMESPACE.svc.DOMAIN; the leader of a group is CLUSTER-GROUP
names="DNS:localhost,IP:127.0.0.1,DNS:*.$cluster.$namespace.svc.$domain"
for service in workers ${GROUPS_OF_NODES:-0 1 2}; do
  host=$cluster-$service
  names="$names,DNS:$host,DNS:$host.$namespace,DNS:$host.$namespace.svc,DNS:$host.$namespace.svc.$domain,DNS:*.$host.$namespace.svc.$domain"
done

extensions=$(mktemp)
trap 'rm -f "$extensions"' EXIT
printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth,clientAuth\nbasicConstraints=CA:FALSE\n' "$names" > "$extensions"

if [ ! -e "$folder/ca.key" ]; then
  openssl req -x509 -newkey rsa:3072 -nodes -sha256 -days "$days" -subj "/CN=$cluster-ca" -keyout "$folder/ca.key" -out "$folder/ca.crt"
fi
openssl req -newkey rsa:3072 -nodes -sha256 -subj "/CN=$cluster" -keyout "$folder/server.key" -out "$folder/server.csr"
openssl x509 -req -in "$folder/server.csr" -CA "$folder/ca.crt" -CAkey "$folder/ca.key" -CAcreateserial -sha256 -days "$days" \
  -extfile "$extensions" -out "$folder/server.crt"
rm -f "$folder/server.csr"
openssl verify -CAfile "$folder/ca.crt" "$folder/server.crt"

cat << EOF
kubectl create secret generic $cluster-ssl-certs --namespace $namespace \\
  --from-file=ca.crt=$folder/ca.crt --from-file=server.crt=$folder/server.crt --from-file=server.key=$folder/server.key
EOF
