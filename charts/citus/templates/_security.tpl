{{/* A security context without the switch that turns it on. Takes the values of one. */}}
{{- define "citus.securityContext" -}}
{{- omit . "enabled" | toYaml -}}
{{- end -}}
