-- What every node needs before it can be part of the cluster. Runs as superuser in the cluster's database, on each node by itself, any number
-- of times.

-- each node is treated alone: nothing here may be passed on to, or wait for, another
SET citus.enable_ddl_propagation TO off;
-- no password may reach the log
SET log_statement TO none;
SET log_min_error_statement TO panic;
SET log_min_duration_statement TO -1;
SET client_min_messages TO warning;

CREATE EXTENSION IF NOT EXISTS citus;
\getenv extensions CITUS_EXTENSIONS
\if :{?extensions}
SELECT format('CREATE EXTENSION IF NOT EXISTS %I', name)
FROM pg_catalog.regexp_split_to_table(:'extensions', ' ') AS name \gexec
\endif

\getenv app_user CITUS_USER
\getenv app_password CITUS_USER_PASSWORD
\if :{?app_user}
SELECT format('CREATE ROLE %I LOGIN', :'app_user')
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = :'app_user') \gexec
SELECT format('ALTER ROLE %I PASSWORD %L', :'app_user', :'app_password')
WHERE :'app_password' <> '' \gexec
-- the database belongs to the application, unless somebody decided otherwise
SELECT format('ALTER DATABASE %I OWNER TO %I', datname, :'app_user')
FROM pg_catalog.pg_database d JOIN pg_catalog.pg_roles r ON r.oid = d.datdba
WHERE datname = current_database() AND rolname = current_user AND rolname <> :'app_user' \gexec
\endif

\getenv metrics_user CITUS_METRICS_USER
\getenv metrics_password CITUS_METRICS_PASSWORD
\if :{?metrics_user}
SELECT format('CREATE ROLE %I LOGIN', :'metrics_user')
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = :'metrics_user') \gexec
SELECT format('ALTER ROLE %I PASSWORD %L', :'metrics_user', :'metrics_password') \gexec
SELECT format('GRANT pg_monitor TO %I', :'metrics_user') \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), :'metrics_user') \gexec
\endif
