{{/*
The sizes that resourcesPreset names: each step doubles the one before. Requests equal limits, so that a database
pod is of the Guaranteed class, the last one that a node short of memory evicts.
*/}}
{{- define "citus.resourcePresets" -}}
nano: {cpu: 125m, memory: 128Mi}
micro: {cpu: 250m, memory: 256Mi}
small: {cpu: 500m, memory: 512Mi}
medium: {cpu: "1", memory: 1Gi}
large: {cpu: "2", memory: 2Gi}
xlarge: {cpu: "4", memory: 4Gi}
2xlarge: {cpu: "8", memory: 8Gi}
{{- end -}}

{{/* The resources of a role's main container: a preset other than none takes the place of resources. Takes the role's values. */}}
{{- define "citus.resources" -}}
{{- if ne .resourcesPreset "none" -}}
{{- $size := get (include "citus.resourcePresets" . | fromYaml) .resourcesPreset -}}
{{- dict "requests" $size "limits" $size | toYaml -}}
{{- else -}}
{{- toYaml .resources -}}
{{- end -}}
{{- end -}}
