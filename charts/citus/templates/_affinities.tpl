{{/* The affinity of a role: its own, else what its presets say; nothing when neither says anything. Takes root, role. */}}
{{- define "citus.affinity" -}}
{{- $values := index .root.Values .role -}}
{{- if $values.affinity -}}
{{- include "citus.tpl" (dict "value" $values.affinity "root" .root) -}}
{{- else -}}
{{- $affinity := dict -}}
{{- with include "citus.podAffinity" (dict "root" .root "role" .role "preset" $values.podAffinityPreset) | fromYaml -}}
{{- $_ := set $affinity "podAffinity" . -}}
{{- end -}}
{{- with include "citus.podAffinity" (dict "root" .root "role" .role "preset" $values.podAntiAffinityPreset) | fromYaml -}}
{{- $_ := set $affinity "podAntiAffinity" . -}}
{{- end -}}
{{- with include "citus.nodeAffinity" $values.nodeAffinityPreset | fromYaml -}}
{{- $_ := set $affinity "nodeAffinity" . -}}
{{- end -}}
{{- with $affinity -}}
{{- toYaml . -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Pods of the same role on the same (or, against, on another) host. Takes root, role, preset. */}}
{{- define "citus.podAffinity" -}}
{{- if eq .preset "soft" -}}
preferredDuringSchedulingIgnoredDuringExecution:
  - weight: 1
    podAffinityTerm:
      {{- include "citus.podAffinityTerm" . | nindent 6 }}
{{- else if eq .preset "hard" -}}
requiredDuringSchedulingIgnoredDuringExecution:
  - {{ include "citus.podAffinityTerm" . | nindent 4 | trim }}
{{- end -}}
{{- end -}}

{{- define "citus.podAffinityTerm" -}}
labelSelector:
  matchLabels:
    {{- include "citus.selectorLabels" (dict "root" .root "component" .role) | nindent 4 }}
topologyKey: kubernetes.io/hostname
{{- end -}}

{{/* Takes the values of nodeAffinityPreset. */}}
{{- define "citus.nodeAffinity" -}}
{{- if and .type .key .values -}}
{{- if eq .type "soft" -}}
preferredDuringSchedulingIgnoredDuringExecution:
  - weight: 1
    preference:
      {{- include "citus.nodeTerm" . | nindent 6 }}
{{- else -}}
requiredDuringSchedulingIgnoredDuringExecution:
  nodeSelectorTerms:
    - {{ include "citus.nodeTerm" . | nindent 6 | trim }}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "citus.nodeTerm" -}}
matchExpressions:
  - key: {{ .key }}
    operator: In
    values:
      {{- range .values }}
      - {{ . | quote }}
      {{- end }}
{{- end -}}
