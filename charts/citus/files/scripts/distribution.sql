-- Prints the SQL that distributes the tables of this database again. To be run on restored, still empty tables: after pg_restore
-- --section=pre-data, before --section=data and --section=post-data.
SELECT format('SELECT citus_schema_distribute(%L);', schema_name::text) FROM citus_schemas ORDER BY schema_name::text;

SELECT format('SELECT create_reference_table(%L);', format('%I.%I', n.nspname, c.relname))
FROM citus_tables t JOIN pg_class c ON c.oid = t.table_name JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE citus_table_type = 'reference' ORDER BY n.nspname, c.relname;

-- the first table of a colocation group makes it, the others join it; partitions follow their table
WITH distributed AS (
  SELECT format('%I.%I', n.nspname, c.relname) AS name, distribution_column, shard_count, colocation_id
  FROM citus_tables t JOIN pg_class c ON c.oid = t.table_name JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE citus_table_type = 'distributed' AND NOT c.relispartition
), led AS (
  SELECT *, first_value(name) OVER (PARTITION BY colocation_id ORDER BY name) AS leader FROM distributed
)
SELECT CASE
  WHEN name = leader THEN format('SELECT create_distributed_table(%L, %L, shard_count => %s, colocate_with => %L);',
                                 name, distribution_column, shard_count, 'none')
  ELSE format('SELECT create_distributed_table(%L, %L, colocate_with => %L);', name, distribution_column, leader)
END
FROM led ORDER BY colocation_id, name <> leader, name;
