-- Stands in for Citus where it cannot be loaded: the metadata is kept and the nodes are really connected to, but no table is distributed.

-- dblink's own functions, without asking for its extension
CREATE FUNCTION citus_stand_in_query(text, text) RETURNS SETOF record AS '$libdir/dblink', 'dblink_record' LANGUAGE c STRICT;

CREATE TABLE citus_stand_in_node (
  nodeid serial PRIMARY KEY,
  groupid int NOT NULL,
  nodename text NOT NULL DEFAULT 'localhost',
  nodeport int NOT NULL DEFAULT 5432,
  noderole text NOT NULL DEFAULT 'primary',
  isactive boolean NOT NULL DEFAULT true,
  shouldhaveshards boolean NOT NULL DEFAULT true,
  UNIQUE (nodename, nodeport)
);
ALTER TABLE citus_stand_in_node RENAME TO pg_dist_node;
ALTER TABLE pg_dist_node SET SCHEMA pg_catalog;

CREATE TABLE citus_stand_in_table (
  table_name regclass PRIMARY KEY, citus_table_type text, distribution_column text, colocation_id int, shard_count int
);

-- As in Citus the user is the present one, and the password is the server's own to find.
CREATE FUNCTION citus_stand_in_ask(host text, port int, query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  answer text;
BEGIN
  SELECT a INTO answer FROM citus_stand_in_query(
    format('host=%s port=%s user=%L dbname=%L connect_timeout=5', host, port, current_user, current_database()), query) AS t(a text);
  RETURN answer;
END $$;

CREATE FUNCTION citus_set_coordinator_host(host text, port int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO pg_catalog.pg_dist_node (groupid, nodename, nodeport, shouldhaveshards) VALUES (0, host, port, false)
$$;

CREATE FUNCTION citus_update_node(id int, host text, port int) RETURNS void LANGUAGE sql AS $$
  UPDATE pg_catalog.pg_dist_node SET nodename = host, nodeport = port WHERE nodeid = id
$$;

CREATE FUNCTION citus_add_node(host text, port int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_catalog.pg_dist_node WHERE groupid = 0 AND nodename = 'localhost') THEN
    RAISE 'cannot add a worker node when the coordinator hostname is set to localhost';
  END IF;
  PERFORM citus_stand_in_ask(host, port, 'SELECT extversion FROM pg_extension WHERE extname = ''citus''');
  INSERT INTO pg_catalog.pg_dist_node (groupid, nodename, nodeport)
  SELECT 1 + coalesce(max(groupid), 0), host, port FROM pg_catalog.pg_dist_node;
  RETURN (SELECT max(nodeid) FROM pg_catalog.pg_dist_node);
END $$;

CREATE FUNCTION citus_activate_node(host text, port int) RETURNS void LANGUAGE sql AS $$
  UPDATE pg_catalog.pg_dist_node SET isactive = true WHERE nodename = host AND nodeport = port
$$;

CREATE FUNCTION citus_set_node_property(host text, port int, property text, value boolean) RETURNS void LANGUAGE sql AS $$
  UPDATE pg_catalog.pg_dist_node SET shouldhaveshards = value WHERE nodename = host AND nodeport = port AND property = 'shouldhaveshards'
$$;

CREATE FUNCTION citus_remove_node(host text, port int) RETURNS void LANGUAGE sql AS $$
  DELETE FROM pg_catalog.pg_dist_node WHERE nodename = host AND nodeport = port
$$;

CREATE FUNCTION citus_rebalance_start(drain_only boolean DEFAULT false) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
CREATE FUNCTION citus_rebalance_wait() RETURNS void LANGUAGE sql AS '';
CREATE PROCEDURE citus_finish_citus_upgrade() LANGUAGE sql AS '';

CREATE FUNCTION citus_get_active_worker_nodes(OUT node_name text, OUT node_port bigint) RETURNS SETOF record LANGUAGE sql AS $$
  SELECT nodename, nodeport FROM pg_catalog.pg_dist_node WHERE groupid <> 0 AND isactive
$$;

CREATE FUNCTION run_command_on_workers(command text, OUT nodename text, OUT nodeport int, OUT success boolean, OUT result text)
RETURNS SETOF record LANGUAGE plpgsql AS $$
BEGIN
  FOR nodename, nodeport IN SELECT n.nodename, n.nodeport FROM pg_catalog.pg_dist_node n WHERE groupid <> 0 ORDER BY 1, 2 LOOP
    BEGIN
      result := citus_stand_in_ask(nodename, nodeport, command);
      success := true;
    EXCEPTION WHEN others THEN
      result := sqlerrm;
      success := false;
    END;
    RETURN NEXT;
  END LOOP;
END $$;

CREATE FUNCTION citus_create_restore_point(name text) RETURNS pg_lsn LANGUAGE plpgsql AS $$
BEGIN
  PERFORM citus_stand_in_ask(nodename, nodeport, format('SELECT pg_create_restore_point(%L)::text', name))
  FROM pg_catalog.pg_dist_node WHERE groupid <> 0;
  RETURN pg_create_restore_point(name);
END $$;

CREATE FUNCTION create_distributed_table(
  table_name regclass, distribution_column text, shard_count int DEFAULT 32, colocate_with text DEFAULT 'default'
) RETURNS void LANGUAGE sql AS $$
  INSERT INTO citus_stand_in_table
  SELECT table_name, 'distributed', distribution_column,
    coalesce((SELECT t.colocation_id FROM citus_stand_in_table t WHERE colocate_with NOT IN ('none', 'default') AND t.table_name = colocate_with::regclass),
             1 + (SELECT count(*) FROM citus_stand_in_table)::int),
    shard_count
$$;

CREATE FUNCTION create_reference_table(table_name regclass) RETURNS void LANGUAGE sql AS $$
  INSERT INTO citus_stand_in_table VALUES (table_name, 'reference', '<none>', 0, 1)
$$;

CREATE FUNCTION citus_schema_distribute(schema_name regnamespace) RETURNS void LANGUAGE sql AS '';
CREATE VIEW citus_schemas AS SELECT NULL::regnamespace AS schema_name WHERE false;
CREATE VIEW citus_tables AS SELECT t.* FROM citus_stand_in_table t JOIN pg_catalog.pg_class c ON c.oid = t.table_name;

-- What Patroni calls, which has pg_catalog in its search path only, with the group that it has chosen and the password that it has put there.
CREATE TABLE citus_stand_in_authinfo (nodeid int NOT NULL, rolename name NOT NULL, authinfo text NOT NULL);
ALTER TABLE citus_stand_in_authinfo RENAME TO pg_dist_authinfo;
ALTER TABLE pg_dist_authinfo SET SCHEMA pg_catalog;

CREATE FUNCTION citus_stand_in_visit(host text, port int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM public.citus_stand_in_query(format('host=%s port=%s user=%L dbname=%L connect_timeout=5 %s %s', host, port, current_user, current_database(),
    current_setting('citus.node_conninfo', true), (SELECT authinfo FROM pg_catalog.pg_dist_authinfo LIMIT 1)), 'SELECT 1') AS t(a int);
END $$;

CREATE FUNCTION pg_catalog.citus_set_coordinator_host(host text, port int, role text, cluster name) RETURNS void LANGUAGE sql AS $$
  INSERT INTO pg_catalog.pg_dist_node (groupid, nodename, nodeport, noderole, shouldhaveshards) VALUES (0, host, port, role, false)
$$;

CREATE FUNCTION pg_catalog.citus_add_node(host text, port int, groupid int, role text, cluster name) RETURNS int LANGUAGE sql AS $$
  SELECT public.citus_stand_in_visit(host, port);
  INSERT INTO pg_catalog.pg_dist_node (groupid, nodename, nodeport, noderole) VALUES (groupid, host, port, role) RETURNING nodeid
$$;

CREATE FUNCTION pg_catalog.citus_update_node(id int, host text, port int, force boolean, cooldown int) RETURNS void LANGUAGE sql AS $$
  UPDATE pg_catalog.pg_dist_node SET nodename = host, nodeport = port WHERE nodeid = id
$$;
