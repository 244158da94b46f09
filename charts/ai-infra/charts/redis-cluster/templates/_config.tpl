{{/* redis.conf as all servers have it. What differs from pod to pod, and the password, start.sh adds. */}}
{{- define "redis-cluster.config" -}}
{{- $config := .Values.config -}}
port {{ .Values.containerPorts.redis | int }}
# addresses of the pod, or none: probes and kubectl exec come by 127.0.0.1
bind * -::*
protected-mode no
dir /data

cluster-enabled yes
cluster-port {{ .Values.containerPorts.bus | int }}
cluster-config-file nodes.conf
cluster-node-timeout {{ $config.nodeTimeout | int64 }}
cluster-require-full-coverage {{ $config.requireFullCoverage | ternary "yes" "no" }}
# a replica whose data is older than this does not become master
cluster-replica-validity-factor 10

appendonly {{ $config.appendonly | ternary "yes" "no" }}
appendfsync everysec
save {{ $config.save | quote }}
{{- with $config.maxmemory }}
maxmemory {{ . }}
{{- end }}
maxmemory-policy {{ $config.maxmemoryPolicy }}
{{- with $config.extraConfiguration }}

# config.extraConfiguration
{{ . | trim }}
{{- end }}
{{- end -}}

{{/*
How many servers there are: masters and their replicas. A server taken away takes its slots along, so an upgrade never asks for fewer than the cluster
runs, unless allowScaleIn says that they were moved away.
*/}}
{{- define "redis-cluster.servers" -}}
{{- $wanted := mul .Values.masterCount (add 1 .Values.replicasPerMaster) | int -}}
{{- if .Values.allowScaleIn -}}
{{- $wanted -}}
{{- else -}}
{{- $live := lookup "apps/v1" "StatefulSet" .Release.Namespace (include "redis-cluster.fullname" .) -}}
{{- max $wanted (dig "spec" "replicas" 0 ($live | default dict) | int) -}}
{{- end -}}
{{- end -}}
