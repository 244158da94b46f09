{{/* Names of every object. A release "ai-infra" gives ai-infra-backend, ai-infra-backend-hpa and so on. */}}

{{- define "ai-infra.fullname" -}}
{{- include "lib.names.fullname" (dict "root" .) -}}
{{- end -}}

{{/* Deployment, Service and PodDisruptionBudget of a role. Takes root, role. */}}
{{- define "ai-infra.roleName" -}}
{{- printf "%s-%s" (include "ai-infra.fullname" .root) .role -}}
{{- end -}}

{{- define "ai-infra.nginxConfigName" -}}
{{- printf "%s-nginx-configuration" (include "ai-infra.fullname" .) -}}
{{- end -}}

{{/* The roles that are enabled, parted by blanks. */}}
{{- define "ai-infra.roles" -}}
{{- $roles := list -}}
{{- range list "backend" "frontend" "nginx" -}}
{{- if (get $.Values .).enabled -}}
{{- $roles = append $roles . -}}
{{- end -}}
{{- end -}}
{{- join " " $roles -}}
{{- end -}}
