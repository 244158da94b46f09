{{/*
lib.storage.class: the field storageClassName of a claim: its own class, else the global one, "-" for none at all; nothing where neither is set.
Begins with an empty line: trim it.
  root         the chart's context ($); global.storageClass may be absent from its values
  persistence  values: storageClass (may be absent)
*/}}
{{- define "lib.storage.class" -}}
{{- with .persistence.storageClass | default (get (.root.Values.global | default dict) "storageClass") }}
storageClassName: {{ eq . "-" | ternary "" . | quote }}
{{- end }}
{{- end -}}

{{/*
lib.storage.claim: what stands below the spec of a PersistentVolumeClaim.
  root         the chart's context ($)
  persistence  values: accessModes (may be absent: ReadWriteOnce), storageClass, size, selector (may be absent)
*/}}
{{- define "lib.storage.claim" -}}
accessModes:
  {{- .persistence.accessModes | default (list "ReadWriteOnce") | toYaml | nindent 2 }}
{{- with include "lib.storage.class" . | trim }}
{{ . }}
{{- end }}
resources:
  requests:
    storage: {{ .persistence.size }}
{{- with .persistence.selector }}
selector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/*
lib.storage.claimTemplate: one of a StatefulSet's volumeClaimTemplates. It carries labels that never change only: any other would make the
StatefulSet impossible to upgrade when it changes.
  root, component, match  as for lib.labels.selector
  name                    the name of the volume
  persistence             as for lib.storage.claim, and labels, annotations (may be absent)
*/}}
{{- define "lib.storage.claimTemplate" -}}
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: {{ .name }}
  labels:
    {{- merge (include "lib.labels.selector" . | fromYaml) (.persistence.labels | default dict) | toYaml | nindent 4 }}
  {{- with .persistence.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- include "lib.storage.claim" . | nindent 2 }}
{{- end -}}
