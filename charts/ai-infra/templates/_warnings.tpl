{{/* One line for each combination of values that an operator should know to be risky. */}}
{{- define "ai-infra.warnings" -}}
{{- if .Values.patroni.enabled }}
{{- $patroni := .Subcharts.patroni.Values }}
{{- if lt (int $patroni.replicaCount) 3 }}
- patroni.replicaCount is {{ int $patroni.replicaCount }}: {{ eq (int $patroni.replicaCount) 1 | ternary "no other member takes over." "while one is away there is no second copy." }}
{{- end }}
{{- if not (or $patroni.postgresql.existingSecret $patroni.postgresql.password (lookup "v1" "Secret" .Release.Namespace "")) }}
- No password was given for PostgreSQL, and this render knows no cluster in which to keep one: pods wait until {{ include "patroni.secretName" .Subcharts.patroni }} has it.
{{- end }}
{{- if and $patroni.postgresql.password (not $patroni.postgresql.existingSecret) }}
- Passwords of PostgreSQL are in the values of this release, where everybody who may read it can see them. Use patroni.postgresql.existingSecret.
{{- end }}
{{- if not $patroni.postgresql.appUsername }}
- The backend connects to PostgreSQL as the superuser {{ $patroni.postgresql.username }}. Use patroni.postgresql.appUsername.
{{- end }}
{{- end }}
{{- if .Values.redisCluster.enabled }}
{{- $redis := .Subcharts.redisCluster.Values }}
{{- if or (lt (int $redis.masterCount) 3) (lt (int $redis.replicasPerMaster) 1) }}
- Redis has {{ int $redis.masterCount }} master(s) with {{ int $redis.replicasPerMaster }} replica(s): a failover takes three masters with a replica each.
{{- end }}
{{- if not (or $redis.existingSecret $redis.password (lookup "v1" "Secret" .Release.Namespace "")) }}
- No password was given for Redis, and this render knows no cluster in which to keep one: pods wait until {{ include "redis-cluster.secretName" .Subcharts.redisCluster }} has it.
{{- end }}
{{- if and $redis.password (not $redis.existingSecret) }}
- The password of Redis is in the values of this release, where everybody who may read it can see it. Use redisCluster.existingSecret.
{{- end }}
{{- end }}
{{- if .Values.kafka.enabled }}
{{- $kafka := .Subcharts.kafka.Values }}
{{- if lt (int $kafka.replicaCount) 3 }}
- kafka.replicaCount is {{ int $kafka.replicaCount }}: a failover takes three brokers. Controllers are chosen once, so begin with three where it is wanted later.
{{- end }}
{{- if and $kafka.ui.enabled (not (and $kafka.networkPolicy.enabled (not $kafka.networkPolicy.allowExternal))) }}
- Kafka UI has no login, and any pod of the Kubernetes cluster may open it.
{{- end }}
{{- end }}
{{- range $key := list "patroni" "redisCluster" "kafka" }}
{{- if and (get $.Values $key).enabled (not (get $.Subcharts $key).Values.persistence.enabled) }}
- {{ $key }}.persistence.enabled is false: data is gone when a pod is.
{{- end }}
{{- end }}
{{- $outside := has .Values.nginx.service.type (list "LoadBalancer" "NodePort") }}
{{- if and .Values.nginx.enabled $outside (not .Values.nginx.service.loadBalancerSourceRanges) }}
- nginx is open to the outside ({{ .Values.nginx.service.type }}) without TLS. Put an Ingress with a certificate before it.
{{- end }}
{{- end -}}
