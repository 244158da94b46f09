#!/bin/sh
# Runs once, on the first leader of a new cluster: makes the database and, where there is one, the application's user.
#
#   $1                                     how Patroni says to connect
#   AI_INFRA_DATABASE                      the database
#   AI_INFRA_USER, AI_INFRA_PASSWORD       its owner; without them it is the superuser
# Passwords go through the environment: arguments show up in the list of processes.
set -eu

psql -X -q -v ON_ERROR_STOP=1 -d "$1" <<'SQL'
\getenv database AI_INFRA_DATABASE
\getenv user AI_INFRA_USER
\getenv password AI_INFRA_PASSWORD
\if :{?user}
  SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'user', :'password')
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = :'user') \gexec
\else
  SELECT current_user AS user \gset
\endif
SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'user')
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_database WHERE datname = :'database') \gexec
SQL
