{{/*
The alerts, one for each thing that the chart's document tells to watch. Braces that Prometheus is to see are written as Go strings. Names of
metrics are those of postgres_exporter and of the kubelet.
*/}}
{{- define "postgres.rules" -}}
{{- $namespace := include "lib.names.namespace" (dict "root" .) -}}
{{- $name := include "postgres.fullname" . -}}
{{- $own := printf "{job=\"%s-metrics\",namespace=%q}" $name $namespace -}}
{{- $volumes := printf "{namespace=%q,persistentvolumeclaim=~\"postgres-(data|archive)-%s-0\"}" $namespace $name -}}
- alert: PostgresDown
  expr: {{ printf "(up%s == 0) or (pg_up%s == 0)" $own $own | squote }}
  for: 2m
  labels:
    severity: critical
  annotations:
    summary: PostgreSQL is down
    description: {{ printf "%s has not answered for 2 minutes." $name | squote }}
- alert: PostgresConnections
  expr: {{ printf "sum(pg_stat_activity_count%s) / max(pg_settings_max_connections%s) > 0.8" $own $own | squote }}
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: PostgreSQL is running out of connections
    description: {{ printf "%s uses more than 80%% of max_connections." $name | squote }}
- alert: PostgresCacheHits
  {{- $hits := printf "sum(rate(pg_stat_database_blks_hit%s[10m]))" $own }}
  {{- $reads := printf "sum(rate(pg_stat_database_blks_read%s[10m]))" $own }}
  expr: {{ printf "%s / (%s + %s) < 0.9" $hits $hits $reads | squote }}
  for: 30m
  labels:
    severity: warning
  annotations:
    summary: Many reads miss the cache
    description: {{ printf "Less than 90%% of what %s reads is in shared_buffers: give it more memory." $name | squote }}
- alert: PostgresSlowQueries
  expr: {{ printf "max(pg_stat_activity_max_tx_duration%s) > 600" $own | squote }}
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: A transaction is open for long
    description: {{ printf "A transaction on %s has been open for more than 10 minutes." $name | squote }}
- alert: PostgresArchive
  {{- $failed := printf "max(increase(pg_stat_archiver_failed_count%s[10m])) > 0" $own }}
  {{- $wait := mul 4 (int64 .Values.archive.timeoutSeconds) }}
  {{- /* a server that writes nothing archives nothing */}}
  {{- $written := printf "sum(increase(pg_stat_database_tup_inserted%s[%ds])) > 0" $own $wait }}
  {{- $late := printf "max(pg_stat_archiver_last_archive_age%s) > %d and %s" $own $wait $written }}
  expr: {{ printf "(%s) or (%s)" $failed $late | squote }}
  for: 5m
  labels:
    severity: critical
  annotations:
    summary: WAL does not get into the archive
    description: {{ printf "%s keeps its WAL until the archive takes it, and stops when its disk is full." $name | squote }}
- alert: PostgresDiskSpace
  expr: {{ printf "kubelet_volume_stats_available_bytes%s / kubelet_volume_stats_capacity_bytes%s < 0.2" $volumes $volumes | squote }}
  for: 10m
  labels:
    severity: warning
  annotations:
    summary: A disk is filling up
    description: {{ "Less than 20% of {{ $labels.persistentvolumeclaim }} is free." | squote }}
{{- end -}}
