{{/* Names of every object. A release "ai-infra" gives ai-infra-redis-cluster, ai-infra-redis-cluster-headless and so on. */}}

{{- define "redis-cluster.fullname" -}}
{{- include "lib.names.fullname" (dict "root" .) -}}
{{- end -}}

{{- define "redis-cluster.headlessName" -}}
{{- printf "%s-headless" (include "redis-cluster.fullname" .) -}}
{{- end -}}

{{- define "redis-cluster.configName" -}}
{{- printf "%s-configuration" (include "redis-cluster.fullname" .) -}}
{{- end -}}

{{- define "redis-cluster.scriptsName" -}}
{{- printf "%s-scripts" (include "redis-cluster.fullname" .) -}}
{{- end -}}

{{- define "redis-cluster.initName" -}}
{{- printf "%s-init" (include "redis-cluster.fullname" .) -}}
{{- end -}}

{{- define "redis-cluster.metricsName" -}}
{{- printf "%s-metrics" (include "redis-cluster.fullname" .) -}}
{{- end -}}

{{/* The Secret with the password. */}}
{{- define "redis-cluster.secretName" -}}
{{- include "lib.secrets.name" (dict "root" . "existing" .Values.existingSecret "name" (include "redis-cluster.fullname" .)) -}}
{{- end -}}

{{/* The domain in which the pods have their names. */}}
{{- define "redis-cluster.domain" -}}
{{- printf "%s.%s.svc.%s" (include "redis-cluster.headlessName" .) .Release.Namespace .Values.clusterDomain -}}
{{- end -}}

{{/* Host names of all servers, parted by blanks. */}}
{{- define "redis-cluster.hosts" -}}
{{- $hosts := list -}}
{{- range until (include "redis-cluster.servers" . | int) -}}
{{- $hosts = append $hosts (printf "%s-%d.%s" (include "redis-cluster.fullname" $) . (include "redis-cluster.domain" $)) -}}
{{- end -}}
{{- join " " $hosts -}}
{{- end -}}
