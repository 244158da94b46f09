{{/* What the backend has to know of databases and brokers: only of those that are part of the release. */}}
{{- define "ai-infra.stackEnv" -}}
{{- if .Values.patroni.enabled }}
{{- $patroni := .Subcharts.patroni }}
- name: DB_HOST
  value: {{ include "patroni.fullname" $patroni }}
- name: DB_PORT
  value: {{ $patroni.Values.service.ports.postgresql | int | quote }}
- name: DB_NAME
  value: {{ $patroni.Values.postgresql.database | quote }}
- name: DB_USER
  value: {{ include "patroni.appUsername" $patroni }}
{{ include "lib.secrets.env" (dict
     "name" "DB_PASSWORD" "secret" (include "patroni.secretName" $patroni) "key" (include "patroni.appPasswordKey" $patroni)) }}
{{- end }}
{{- if .Values.redisCluster.enabled }}
{{- $redis := .Subcharts.redisCluster }}
- name: REDIS_HOST
  value: {{ include "redis-cluster.fullname" $redis }}
- name: REDIS_PORT
  value: {{ $redis.Values.service.ports.redis | int | quote }}
- name: REDIS_CLUSTER_ENABLED
  value: "true"
{{ include "redis-cluster.passwordEnv" (dict "root" $redis "name" "REDIS_PASSWORD") }}
{{- end }}
{{- if .Values.kafka.enabled }}
- name: KAFKA_BROKERS
  value: {{ include "kafka.bootstrapServers" .Subcharts.kafka | quote }}
{{- end }}
{{- end -}}

{{/* Labels that the network policies of databases and brokers let the backend in by. */}}
{{- define "ai-infra.clientLabels" -}}
{{- range $key := list "patroni" "redisCluster" "kafka" }}
{{- if (get $.Values $key).enabled }}
{{ include "lib.names.fullname" (dict "root" (get $.Subcharts $key)) }}-client: "true"
{{- end }}
{{- end }}
{{- end -}}

{{/* Where the backend may connect to below it. */}}
{{- define "ai-infra.stackEgress" -}}
{{- $ports := dict -}}
{{- range $key, $port := dict "patroni" "postgresql" "redisCluster" "redis" "kafka" "client" }}
{{- if (get $.Values $key).enabled }}
{{- $subchart := get $.Subcharts $key }}
- to:
    - podSelector:
        matchLabels:
          app.kubernetes.io/name: {{ include "lib.names.name" (dict "root" $subchart) | quote }}
          app.kubernetes.io/instance: {{ $.Release.Name | quote }}
  ports:
    - port: {{ get $subchart.Values.containerPorts $port | int }}
      protocol: TCP
{{- end }}
{{- end }}
{{- end -}}
