{{/*
What selects the pods of a component. These labels never change over the life of a release: selectors and volume claim
templates are immutable, so no version and no user's label belongs here. Takes root, component.
*/}}
{{- define "citus.selectorLabels" -}}
app.kubernetes.io/name: {{ include "citus.name" .root | quote }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{/* Labels of a pod: the selector's, the user's common ones, the component's own. Takes root, component, labels (may be absent). */}}
{{- define "citus.podLabels" -}}
{{- $own := include "citus.selectorLabels" . | fromYaml -}}
{{- $given := include "citus.tpl" (dict "value" (.labels | default dict) "root" .root) | fromYaml -}}
{{- $common := include "citus.tpl" (dict "value" .root.Values.commonLabels "root" .root) | fromYaml -}}
{{- merge $own $given $common | toYaml -}}
{{- end -}}

{{/* Labels of an object. Takes root, component (may be absent), labels (may be absent). */}}
{{- define "citus.labels" -}}
{{- $own := dict
      "app.kubernetes.io/name" (include "citus.name" .root)
      "app.kubernetes.io/instance" .root.Release.Name
      "app.kubernetes.io/managed-by" .root.Release.Service
      "helm.sh/chart" (include "citus.chart" .root) -}}
{{- with .root.Chart.AppVersion -}}
{{- $_ := set $own "app.kubernetes.io/version" . -}}
{{- end -}}
{{- with .component -}}
{{- $_ := set $own "app.kubernetes.io/component" . -}}
{{- end -}}
{{- $given := include "citus.tpl" (dict "value" (.labels | default dict) "root" .root) | fromYaml -}}
{{- $common := include "citus.tpl" (dict "value" .root.Values.commonLabels "root" .root) | fromYaml -}}
{{- merge $own $given $common | toYaml -}}
{{- end -}}

{{/* Annotations, the object's own before the common ones; nothing when there are none. Takes root, annotations (may be absent). */}}
{{- define "citus.annotations" -}}
{{- $given := include "citus.tpl" (dict "value" (.annotations | default dict) "root" .root) | fromYaml -}}
{{- $common := include "citus.tpl" (dict "value" .root.Values.commonAnnotations "root" .root) | fromYaml -}}
{{- with merge $given $common -}}
{{- toYaml . -}}
{{- end -}}
{{- end -}}

{{/* The metadata of an object. Takes root, name, component, and where wanted namespace, labels, annotations. */}}
{{- define "citus.metadata" -}}
name: {{ .name | quote }}
namespace: {{ .namespace | default .root.Release.Namespace | quote }}
labels:
  {{- include "citus.labels" . | nindent 2 }}
{{- with include "citus.annotations" . }}
annotations:
  {{- . | nindent 2 }}
{{- end }}
{{- end -}}

{{/*
A value as YAML, with the templates in it carried out: what values.yaml calls "templates allowed". Takes value, root.
*/}}
{{- define "citus.tpl" -}}
{{- $text := kindIs "string" .value | ternary .value (.value | toYaml) -}}
{{- if contains "{{" $text -}}
{{- tpl $text .root -}}
{{- else -}}
{{- $text -}}
{{- end -}}
{{- end -}}
