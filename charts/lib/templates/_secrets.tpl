{{/*
lib.secrets.name: the Secret to use: an existing one, else the chart's own.
  root      the chart's context ($)
  existing  its name, templates allowed; may be empty
  name      the name of the chart's own
*/}}
{{- define "lib.secrets.name" -}}
{{- if .existing -}}
{{- tpl .existing .root -}}
{{- else -}}
{{- .name -}}
{{- end -}}
{{- end -}}

{{/*
lib.secrets.password: one password of the chart's own Secret, base64. The value given wins; then the one that the cluster already has. A new
one is made only when helm really talks to a cluster: without one (helm template, a dry run on the client, Argo CD) nobody could tell that
the next render must keep it, so nothing is printed.
The list of Secrets is empty but there in any cluster, and absent without one; helm itself needs the same right for its releases.
  root    the chart's context ($)
  secret  the name of the Secret
  key     the key in it
  value   the value given; may be empty
  length  of a new one; may be absent: 32
*/}}
{{- define "lib.secrets.password" -}}
{{- if .value -}}
{{- .value | b64enc -}}
{{- else -}}
{{- $namespace := include "lib.names.namespace" . -}}
{{- $existing := lookup "v1" "Secret" $namespace .secret -}}
{{- with get ($existing.data | default dict) .key -}}
{{- . -}}
{{- else -}}
{{- if lookup "v1" "Secret" $namespace "" -}}
{{- randAlphaNum (.length | default 32 | int) | b64enc -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/*
lib.secrets.env: an environment variable out of a Secret, an element of a container's env.
  name    of the variable
  secret  the name of the Secret
  key     the key in it
*/}}
{{- define "lib.secrets.env" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end -}}
