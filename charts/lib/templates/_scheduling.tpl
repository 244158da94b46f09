{{/*
lib.scheduling: where pods go: the fields affinity, nodeSelector, tolerations, topologySpreadConstraints, priorityClassName and schedulerName
of a pod, each where it is set. Begins with an empty line: trim it, or let it follow a line without one.
  root, component, match  as for lib.labels.selector; they say which pods the presets speak of
  values                  values of those names, templates allowed, and the presets of lib.affinity and lib.topologySpread; all may be absent
*/}}
{{- define "lib.scheduling" -}}
{{- with include "lib.affinity" . }}
affinity:
  {{- . | nindent 2 }}
{{- end }}
{{- range $key := list "nodeSelector" "tolerations" }}
{{- with get $.values $key }}
{{ $key }}:
  {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 2 }}
{{- end }}
{{- end }}
{{- with include "lib.topologySpread" . }}
topologySpreadConstraints:
  {{- . | nindent 2 }}
{{- end }}
{{- range $key := list "priorityClassName" "schedulerName" }}
{{- with get $.values $key }}
{{ $key }}: {{ . }}
{{- end }}
{{- end }}
{{- end -}}

{{/*
lib.affinity: the affinity of a pod: its own, else what its presets say; nothing when neither says anything.
  root, component, match  as for lib.labels.selector
  values                  affinity (templates allowed); podAffinityPreset, podAntiAffinityPreset: "", soft or hard;
                          nodeAffinityPreset: type (soft or hard), key, values. All may be absent
*/}}
{{- define "lib.affinity" -}}
{{- if .values.affinity -}}
{{- include "lib.tpl" (dict "value" .values.affinity "root" .root) -}}
{{- else -}}
{{- $affinity := dict -}}
{{- with include "lib.affinity.pods" (dict "root" .root "component" .component "match" .match "preset" .values.podAffinityPreset) | fromYaml -}}
{{- $_ := set $affinity "podAffinity" . -}}
{{- end -}}
{{- with include "lib.affinity.pods" (dict "root" .root "component" .component "match" .match "preset" .values.podAntiAffinityPreset) | fromYaml -}}
{{- $_ := set $affinity "podAntiAffinity" . -}}
{{- end -}}
{{- with include "lib.affinity.nodes" (.values.nodeAffinityPreset | default dict) | fromYaml -}}
{{- $_ := set $affinity "nodeAffinity" . -}}
{{- end -}}
{{- with $affinity -}}
{{- toYaml . -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/*
lib.affinity.pods: the rules below podAffinity or podAntiAffinity for pods of the same component.
  root, component, match  as for lib.labels.selector
  preset                  soft (preferred), hard (required); nothing is printed for "" and where it is absent
  topologyKey             the label of nodes that makes them one place; may be absent: kubernetes.io/hostname
*/}}
{{- define "lib.affinity.pods" -}}
{{- if eq (toString .preset) "soft" -}}
preferredDuringSchedulingIgnoredDuringExecution:
  - weight: 1
    podAffinityTerm:
      {{- include "lib.affinity.podTerm" . | nindent 6 }}
{{- else if eq (toString .preset) "hard" -}}
requiredDuringSchedulingIgnoredDuringExecution:
  - {{ include "lib.affinity.podTerm" . | nindent 4 | trim }}
{{- end -}}
{{- end -}}

{{/* Not for use elsewhere: the term of lib.affinity.pods. */}}
{{- define "lib.affinity.podTerm" -}}
labelSelector:
  matchLabels:
    {{- include "lib.labels.selector" . | nindent 4 }}
topologyKey: {{ .topologyKey | default "kubernetes.io/hostname" }}
{{- end -}}

{{/*
lib.affinity.nodes: the rules below nodeAffinity; nothing unless type, key and values are all set.
  type    soft (preferred) or hard (required)
  key     a label of nodes
  values  a list of what it may be
*/}}
{{- define "lib.affinity.nodes" -}}
{{- if and .type .key .values -}}
{{- if eq .type "soft" -}}
preferredDuringSchedulingIgnoredDuringExecution:
  - weight: 1
    preference:
      {{- include "lib.affinity.nodeTerm" . | nindent 6 }}
{{- else -}}
requiredDuringSchedulingIgnoredDuringExecution:
  nodeSelectorTerms:
    - {{ include "lib.affinity.nodeTerm" . | nindent 6 | trim }}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Not for use elsewhere: the term of lib.affinity.nodes. */}}
{{- define "lib.affinity.nodeTerm" -}}
matchExpressions:
  - key: {{ .key }}
    operator: In
    values:
      {{- range .values }}
      - {{ . | quote }}
      {{- end }}
{{- end -}}

{{/*
lib.topologySpread: the list topologySpreadConstraints of a pod: its own, else one constraint that its preset makes; nothing when neither
says anything.
  root, component, match  as for lib.labels.selector
  values                  topologySpreadConstraints (a list, templates allowed); topologySpreadPreset: type (soft or hard) and, where wanted,
                          key (default topology.kubernetes.io/zone) and maxSkew (default 1). Both may be absent
*/}}
{{- define "lib.topologySpread" -}}
{{- $preset := .values.topologySpreadPreset | default dict -}}
{{- if .values.topologySpreadConstraints -}}
{{- include "lib.tpl" (dict "value" .values.topologySpreadConstraints "root" .root) -}}
{{- else if $preset.type -}}
- maxSkew: {{ $preset.maxSkew | default 1 | int }}
  topologyKey: {{ $preset.key | default "topology.kubernetes.io/zone" }}
  whenUnsatisfiable: {{ eq $preset.type "hard" | ternary "DoNotSchedule" "ScheduleAnyway" }}
  labelSelector:
    matchLabels:
      {{- include "lib.labels.selector" . | nindent 6 }}
{{- end -}}
{{- end -}}
