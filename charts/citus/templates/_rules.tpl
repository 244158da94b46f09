{{/*
The alerts where metrics.prometheusRule.rules names none. Braces that Prometheus is to see are written as Go strings.
*/}}
{{- define "citus.defaultRules" -}}
{{- $namespace := printf "namespace=%q" .Release.Namespace -}}
{{- $coordinator := printf "{job=%q,%s}" (include "citus.metricsName" (dict "root" . "role" "coordinator")) $namespace -}}
{{- $worker := printf "{job=%q,%s}" (include "citus.metricsName" (dict "root" . "role" "worker")) $namespace -}}
{{- $node := printf "{job=~\"%s-(coordinator|worker)-metrics\",%s}" (include "citus.fullname" .) $namespace -}}
- alert: CitusCoordinatorDown
  expr: {{ printf "(up%s == 0) or (pg_up%s == 0)" $coordinator $coordinator | squote }}
  for: 1m
  labels:
    severity: critical
  annotations:
    summary: The Citus coordinator is down
    description: {{ "The coordinator {{ $labels.pod }} has been unavailable for more than 1 minute." | squote }}
- alert: CitusWorkerDown
  expr: {{ printf "(up%s == 0) or (pg_up%s == 0)" $worker $worker | squote }}
  for: 2m
  labels:
    severity: warning
  annotations:
    summary: A Citus worker is down
    description: {{ "The worker {{ $labels.pod }} has been unavailable for more than 2 minutes." | squote }}
- alert: CitusHighConnectionUsage
  {{- $used := printf "sum by (namespace, pod) (pg_stat_activity_count%s)" $node }}
  {{- $limit := printf "max by (namespace, pod) (pg_settings_max_connections%s)" $node }}
  expr: {{ printf "%s / on (namespace, pod) %s > 0.8" $used $limit | squote }}
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: PostgreSQL is running out of connections
    description: {{ "{{ $labels.pod }} uses more than 80% of max_connections." | squote }}
- alert: CitusReplicationLag
  expr: {{ printf "(pg_replication_lag_seconds%s or pg_replication_lag%s) > 300" $node $node | squote }}
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: Replication lags behind
    description: {{ "{{ $labels.pod }} is more than 5 minutes behind." | squote }}
- alert: CitusNodeInactive
  expr: {{ printf "min by (namespace, node) (citus_node_active%s) == 0" $coordinator | squote }}
  for: 5m
  labels:
    severity: warning
  annotations:
    summary: A Citus node is disabled
    description: {{ "The coordinator has sent no queries to {{ $labels.node }} for 5 minutes." | squote }}
{{- end -}}
