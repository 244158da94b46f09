{{/*
lib.labels.selector: what selects the pods of a component. These labels never change over the life of a release: selectors and volume claim
templates are immutable, so no version and no user's label belongs here.
  root       the chart's context ($)
  component  what part of the application it is; may be absent
  match      further labels that select, a map; may be absent
*/}}
{{- define "lib.labels.selector" -}}
app.kubernetes.io/name: {{ include "lib.names.name" . | quote }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
{{- with .component }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- range $label, $value := .match }}
{{ $label }}: {{ $value | quote }}
{{- end }}
{{- end -}}

{{/*
lib.labels.pod: labels of a pod: the selector's, the component's own, the user's common ones (commonLabels, templates allowed). The first win.
  root, component, match  as for lib.labels.selector
  labels                  a map, templates allowed; may be absent
*/}}
{{- define "lib.labels.pod" -}}
{{- $own := include "lib.labels.selector" . | fromYaml -}}
{{- merge $own (include "lib.labels.given" . | fromYaml) | toYaml -}}
{{- end -}}

{{/*
lib.labels.standard: labels of an object: those that Kubernetes and helm recommend, the object's own, the user's common ones (commonLabels).
  root       the chart's context ($)
  component  may be absent
  match      labels that select, where the object shall wear them too; may be absent
  labels     a map, templates allowed; may be absent
*/}}
{{- define "lib.labels.standard" -}}
{{- $own := dict
      "app.kubernetes.io/name" (include "lib.names.name" .)
      "app.kubernetes.io/instance" .root.Release.Name
      "app.kubernetes.io/managed-by" .root.Release.Service
      "helm.sh/chart" (include "lib.names.chart" .) -}}
{{- with .root.Chart.AppVersion -}}
{{- $_ := set $own "app.kubernetes.io/version" . -}}
{{- end -}}
{{- with .component -}}
{{- $_ := set $own "app.kubernetes.io/component" . -}}
{{- end -}}
{{- range $label, $value := .match -}}
{{- $_ := set $own $label (toString $value) -}}
{{- end -}}
{{- merge $own (include "lib.labels.given" . | fromYaml) | toYaml -}}
{{- end -}}

{{/* Not for use elsewhere: the labels of an object over the common ones. Takes root, labels. */}}
{{- define "lib.labels.given" -}}
{{- $given := include "lib.tpl" (dict "value" (.labels | default dict) "root" .root) | fromYaml -}}
{{- $common := include "lib.tpl" (dict "value" (.root.Values.commonLabels | default dict) "root" .root) | fromYaml -}}
{{- merge $given $common | toYaml -}}
{{- end -}}

{{/*
lib.annotations: the object's own annotations before the common ones (commonAnnotations); nothing when there are none.
  root         the chart's context ($)
  annotations  a map, templates allowed; may be absent
*/}}
{{- define "lib.annotations" -}}
{{- $given := include "lib.tpl" (dict "value" (.annotations | default dict) "root" .root) | fromYaml -}}
{{- $common := include "lib.tpl" (dict "value" (.root.Values.commonAnnotations | default dict) "root" .root) | fromYaml -}}
{{- with merge $given $common -}}
{{- toYaml . -}}
{{- end -}}
{{- end -}}

{{/*
lib.metadata: what stands below the metadata of an object: name, namespace, labels, annotations.
  root                         the chart's context ($)
  name                         the object's name
  namespace                    another than lib.names.namespace; may be absent. false for an object that has none, such as a ClusterRole
  component, match, labels     as for lib.labels.standard
  annotations                  as for lib.annotations
*/}}
{{- define "lib.metadata" -}}
name: {{ .name | quote }}
{{- if not (eq (toString .namespace) "false") }}
namespace: {{ .namespace | default (include "lib.names.namespace" .) | quote }}
{{- end }}
labels:
  {{- include "lib.labels.standard" . | nindent 2 }}
{{- with include "lib.annotations" . }}
annotations:
  {{- . | nindent 2 }}
{{- end }}
{{- end -}}
