{{/* What the pods of the database and of its backups begin with. */}}
{{- define "postgres.podCommons" -}}
serviceAccountName: {{ include "postgres.serviceAccountName" . }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- $images := .Values.metrics.enabled | ternary (list .Values.image .Values.metrics.image) (list .Values.image) }}
{{- include "lib.images.pullSecrets" (dict "root" . "images" $images) }}
{{- with include "lib.securityContext" .Values.podSecurityContext }}
securityContext:
  {{- . | nindent 2 }}
{{- end }}
{{- end -}}
