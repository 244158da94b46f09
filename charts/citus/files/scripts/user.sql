-- A further user on one node, any number of times. Like bootstrap.sql: each node alone, and no password in the log.
SET citus.enable_ddl_propagation TO off;
SET log_statement TO none;
SET log_min_error_statement TO panic;
SET log_min_duration_statement TO -1;
SET client_min_messages TO warning;

\getenv name CITUS_EXTRA_NAME
\getenv password CITUS_EXTRA_PASSWORD
\getenv roles CITUS_EXTRA_ROLES
SELECT format('CREATE ROLE %I LOGIN', :'name')
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = :'name') \gexec
SELECT format('ALTER ROLE %I PASSWORD %L', :'name', :'password')
WHERE :'password' <> '' \gexec
SELECT format('GRANT %I TO %I', role, :'name')
FROM pg_catalog.regexp_split_to_table(:'roles', ' ') AS role WHERE role <> '' \gexec
