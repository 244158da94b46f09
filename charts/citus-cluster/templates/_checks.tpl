{{/* What a schema can't say of the values; ends the render with all that is wrong. */}}
{{- define "cluster.validate" -}}
{{- $messages := list -}}
{{- $groups := list -}}
{{- range .Values.workers -}}
{{- if has (toString .citusGroup) $groups -}}
{{- $messages = append $messages (printf "workers: the group %v is there twice; each needs a citusGroup of its own" .citusGroup) -}}
{{- end -}}
{{- $groups = append $groups (toString .citusGroup) -}}
{{- end -}}
{{- $failover := .Values.patroni.failover -}}
{{- if lt (int $failover.ttl) (add $failover.loopWait (mul 2 $failover.retryTimeout) | int) -}}
{{- $messages = append $messages "patroni.failover.ttl must be at least loopWait + 2 × retryTimeout, or a slow API costs a leader its place" -}}
{{- end -}}
{{- if eq (int .Values.containerPorts.postgresql) (int .Values.containerPorts.patroni) -}}
{{- $messages = append $messages (printf "containerPorts.patroni must be another port than containerPorts.postgresql (%d)" (int .Values.containerPorts.postgresql)) -}}
{{- end -}}
{{- $messages = concat $messages (include "cluster.certificateMessages" . | fromJsonArray) -}}
{{- include "lib.validate" (dict "root" . "messages" $messages) -}}
{{- end -}}
