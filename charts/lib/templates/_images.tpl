{{/*
lib.images.image: the full reference of an image: a global registry goes before its own, a digest before its tag.
  root   the chart's context ($); global.imageRegistry may be absent from its values
  image  values: registry (may be absent), repository, tag, digest (one of both may be absent)
*/}}
{{- define "lib.images.image" -}}
{{- $registry := get (.root.Values.global | default dict) "imageRegistry" | default .image.registry -}}
{{- $name := .image.repository -}}
{{- if $registry -}}
{{- $name = printf "%s/%s" $registry .image.repository -}}
{{- end -}}
{{- if .image.digest -}}
{{- printf "%s@%s" $name .image.digest -}}
{{- else if ne (get .image "tag" | toString) "" -}}
{{- printf "%s:%s" $name (toString .image.tag) -}}
{{- else -}}
{{- fail (printf "the image %s has neither a tag nor a digest" $name) -}}
{{- end -}}
{{- end -}}

{{/*
lib.images.pullSecrets: the field imagePullSecrets of a pod, global ones first, each once; nothing when there are none. A secret may be
written as its name or, the way Kubernetes has it, as name: ….
  root    the chart's context ($); global.imagePullSecrets may be absent from its values
  images  a list of image values; their pullSecrets may be absent
Begins with an empty line: trim it, or let it follow a line without one.
*/}}
{{- define "lib.images.pullSecrets" -}}
{{- $names := list -}}
{{- $given := get (.root.Values.global | default dict) "imagePullSecrets" | default list -}}
{{- range .images -}}
{{- $given = concat $given (.pullSecrets | default list) -}}
{{- end -}}
{{- range $given -}}
{{- $names = append $names (kindIs "map" . | ternary . (dict "name" .)).name -}}
{{- end -}}
{{- with uniq $names }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}
