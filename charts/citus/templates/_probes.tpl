{{/* One probe of the main container: the custom one, else the chart's where it is enabled. Takes root, role, kind (liveness…). */}}
{{- define "citus.probe" -}}
{{- $values := index .root.Values .role -}}
{{- $probe := get $values (printf "%sProbe" .kind) -}}
{{- $custom := get $values (printf "custom%sProbe" (title .kind)) -}}
{{- if $custom }}
{{ .kind }}Probe:
  {{- include "citus.tpl" (dict "value" $custom "root" .root) | nindent 2 }}
{{- else if $probe.enabled }}
{{ .kind }}Probe:
  exec:
    command:
      - /bin/sh
      - /opt/citus/scripts/{{ eq .kind "liveness" | ternary "liveness" "readiness" }}.sh
  initialDelaySeconds: {{ $probe.initialDelaySeconds | int }}
  periodSeconds: {{ $probe.periodSeconds | int }}
  timeoutSeconds: {{ $probe.timeoutSeconds | int }}
  failureThreshold: {{ $probe.failureThreshold | int }}
  successThreshold: {{ $probe.successThreshold | int }}
{{- end }}
{{- end -}}
