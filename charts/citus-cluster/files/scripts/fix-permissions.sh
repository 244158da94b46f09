#!/bin/sh
# PostgreSQL starts only on a data folder that nobody but its user may write to. Kubernetes gives volumes to a group, which opens it.
#
#   $1  the data folder; nothing is done while there is none
set -eu

if [ -d "$1" ]; then
  chmod 0700 "$1"
fi
