{{/* The full reference of an image: a global registry goes before its own, a digest before its tag. Takes root, image. */}}
{{- define "citus.image" -}}
{{- $registry := .root.Values.global.imageRegistry | default .image.registry -}}
{{- $name := .image.repository -}}
{{- if $registry -}}
{{- $name = printf "%s/%s" $registry .image.repository -}}
{{- end -}}
{{- if .image.digest -}}
{{- printf "%s@%s" $name .image.digest -}}
{{- else -}}
{{- printf "%s:%s" $name (toString .image.tag) -}}
{{- end -}}
{{- end -}}

{{/* imagePullSecrets of a pod, global ones first, each once. Takes root, images (a list). */}}
{{- define "citus.imagePullSecrets" -}}
{{- $names := list -}}
{{- $given := .root.Values.global.imagePullSecrets -}}
{{- range .images -}}
{{- $given = concat $given (.pullSecrets | default list) -}}
{{- end -}}
{{- range $given -}}
{{- $names = append $names (include "citus.pullSecretName" .) -}}
{{- end -}}
{{- with uniq $names }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* A pull secret may be written as its name or, the way Kubernetes has it, as name: …. */}}
{{- define "citus.pullSecretName" -}}
{{- if kindIs "map" . -}}{{ .name }}{{- else -}}{{ . }}{{- end -}}
{{- end -}}
