{{/*
Names of every object. A release "ai-infra" gives ai-infra-patroni, which is also the name of the cluster. Patroni makes Endpoints of its own from that
name: the leader's are called like the cluster, its configuration is in those that end in -config.
*/}}

{{- define "patroni.headlessName" -}}
{{- printf "%s-headless" (include "lib.fullname" .) -}}
{{- end -}}

{{- define "patroni.replicasName" -}}
{{- printf "%s-replicas" (include "lib.fullname" .) -}}
{{- end -}}

{{- define "patroni.dcsName" -}}
{{- printf "%s-config" (include "lib.fullname" .) -}}
{{- end -}}

{{- define "patroni.configName" -}}
{{- printf "%s-configuration" (include "lib.fullname" .) -}}
{{- end -}}

{{- define "patroni.scriptsName" -}}
{{- printf "%s-scripts" (include "lib.fullname" .) -}}
{{- end -}}

{{- define "patroni.metricsName" -}}
{{- printf "%s-metrics" (include "lib.fullname" .) -}}
{{- end -}}

{{/* The Secret with the passwords. */}}
{{- define "patroni.secretName" -}}
{{- if .Values.postgresql.existingSecret -}}
{{- tpl .Values.postgresql.existingSecret . -}}
{{- else -}}
{{- include "lib.fullname" . -}}
{{- end -}}
{{- end -}}

{{/* The user that applications connect as, and the key of its password. */}}
{{- define "patroni.appUsername" -}}
{{- .Values.postgresql.appUsername | default .Values.postgresql.username -}}
{{- end -}}

{{- define "patroni.appPasswordKey" -}}
{{- $keys := .Values.postgresql.secretKeys -}}
{{- .Values.postgresql.appUsername | empty | ternary $keys.password $keys.appPassword -}}
{{- end -}}
