{{/*
Names of every object. A release "ai-infra" gives ai-infra-patroni, which is also the name of the cluster. Patroni makes Endpoints of its own from that
name: the leader's are called like the cluster, its configuration is in those that end in -config.
*/}}

{{- define "patroni.fullname" -}}
{{- include "lib.names.fullname" (dict "root" .) -}}
{{- end -}}

{{- define "patroni.headlessName" -}}
{{- printf "%s-headless" (include "patroni.fullname" .) -}}
{{- end -}}

{{- define "patroni.replicasName" -}}
{{- printf "%s-replicas" (include "patroni.fullname" .) -}}
{{- end -}}

{{- define "patroni.dcsName" -}}
{{- printf "%s-config" (include "patroni.fullname" .) -}}
{{- end -}}

{{- define "patroni.configName" -}}
{{- printf "%s-configuration" (include "patroni.fullname" .) -}}
{{- end -}}

{{- define "patroni.scriptsName" -}}
{{- printf "%s-scripts" (include "patroni.fullname" .) -}}
{{- end -}}

{{- define "patroni.metricsName" -}}
{{- printf "%s-metrics" (include "patroni.fullname" .) -}}
{{- end -}}

{{/* The Secret with the passwords. */}}
{{- define "patroni.secretName" -}}
{{- include "lib.secrets.name" (dict "root" . "existing" .Values.postgresql.existingSecret "name" (include "patroni.fullname" .)) -}}
{{- end -}}

{{/* The user that applications connect as, and the key of its password. */}}
{{- define "patroni.appUsername" -}}
{{- .Values.postgresql.appUsername | default .Values.postgresql.username -}}
{{- end -}}

{{- define "patroni.appPasswordKey" -}}
{{- $keys := .Values.postgresql.secretKeys -}}
{{- .Values.postgresql.appUsername | empty | ternary $keys.password $keys.appPassword -}}
{{- end -}}
