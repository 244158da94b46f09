{{/*
lib.resources.presets: the sizes that resourcesPreset names, each twice the one before: a map of cpu and memory by name.
Takes nothing.
*/}}
{{- define "lib.resources.presets" -}}
nano: {cpu: 125m, memory: 128Mi}
micro: {cpu: 250m, memory: 256Mi}
small: {cpu: 500m, memory: 512Mi}
medium: {cpu: "1", memory: 1Gi}
large: {cpu: "2", memory: 2Gi}
xlarge: {cpu: "4", memory: 4Gi}
2xlarge: {cpu: "8", memory: 8Gi}
{{- end -}}

{{/*
lib.resources: what stands below the resources of a container. A preset other than none takes the place of resources; its requests equal its
limits, so that the pod is of the Guaranteed class, the last one that a node short of memory evicts.
  resourcesPreset  none or a name of lib.resources.presets; may be absent
  resources        as Kubernetes has them; may be absent
Prints {} when nothing is asked for.
*/}}
{{- define "lib.resources" -}}
{{- $preset := .resourcesPreset | default "none" -}}
{{- if ne $preset "none" -}}
{{- $sizes := include "lib.resources.presets" . | fromYaml -}}
{{- if not (hasKey $sizes $preset) -}}
{{- fail (printf "resourcesPreset %q is none of %s" $preset (append (keys $sizes | sortAlpha) "none" | join ", ")) -}}
{{- end -}}
{{- $size := get $sizes $preset -}}
{{- dict "requests" $size "limits" $size | toYaml -}}
{{- else -}}
{{- .resources | default dict | toYaml -}}
{{- end -}}
{{- end -}}

{{/*
lib.probe: one probe of a container, the field and all: the custom one, else the chart's where it is enabled; nothing otherwise.
  root     the chart's context ($)
  kind     liveness, readiness or startup
  values   customLivenessProbe and so on (templates allowed); livenessProbe and so on: enabled and the fields of a probe that are
           numbers. All may be absent
  handler  what the chart's own does: exec, httpGet, tcpSocket or grpc, as text or as a map
Begins with an empty line: let it follow a line without one.
*/}}
{{- define "lib.probe" -}}
{{- $probe := get .values (printf "%sProbe" .kind) | default dict -}}
{{- $custom := get .values (printf "custom%sProbe" (title .kind)) -}}
{{- if $custom }}
{{ .kind }}Probe:
  {{- include "lib.tpl" (dict "value" $custom "root" .root) | nindent 2 }}
{{- else if $probe.enabled }}
{{ .kind }}Probe:
  {{- kindIs "string" .handler | ternary .handler (toYaml .handler) | trim | nindent 2 }}
  {{- range $key := list "initialDelaySeconds" "periodSeconds" "timeoutSeconds" "failureThreshold" "successThreshold"
        "terminationGracePeriodSeconds" }}
  {{- if hasKey $probe $key }}
  {{ $key }}: {{ get $probe $key | int }}
  {{- end }}
  {{- end }}
{{- end }}
{{- end -}}

{{/*
lib.probes: the probes startup, liveness and readiness, as lib.probe makes them.
  root, values, handler  as for lib.probe; a handler of its own for each is livenessHandler, readinessHandler, startupHandler
Begins with an empty line where it prints anything: trim it, or let it follow a line without one.
*/}}
{{- define "lib.probes" -}}
{{- range $kind := list "startup" "liveness" "readiness" }}
{{- $handler := get $ (printf "%sHandler" $kind) | default $.handler }}
{{- include "lib.probe" (dict "root" $.root "values" $.values "kind" $kind "handler" $handler) }}
{{- end }}
{{- end -}}

{{/*
lib.securityContext: what stands below the securityContext of a pod or container; nothing when it is switched off or says nothing.
Takes its values: enabled (may be absent: true) and the fields of Kubernetes.
*/}}
{{- define "lib.securityContext" -}}
{{- if not (eq (toString .enabled) "false") -}}
{{- with omit . "enabled" -}}
{{- toYaml . -}}
{{- end -}}
{{- end -}}
{{- end -}}
