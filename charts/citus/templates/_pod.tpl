{{/* The pod of a node, coordinator and worker alike: what differs between them is in their values. Takes root, role. */}}
{{- define "citus.pod" -}}
{{- $values := index .root.Values .role -}}
metadata:
  labels:
    {{- include "lib.labels.pod" (dict "root" .root "component" .role "labels" $values.podLabels) | nindent 4 }}
  annotations:
    {{- $checksum := dict "checksum/configuration" (include "citus.config.checksum" .) }}
    {{- include "lib.annotations" (dict "root" .root "annotations" (merge $checksum $values.podAnnotations)) | nindent 4 }}
spec:
  serviceAccountName: {{ include "citus.serviceAccountName" . }}
  automountServiceAccountToken: {{ $values.serviceAccount.automountServiceAccountToken }}
  enableServiceLinks: false
  {{- $images := list .root.Values.image .root.Values.metrics.image .root.Values.volumePermissions.image }}
  {{- with include "lib.images.pullSecrets" (dict "root" .root "images" $images) | trim }}
  {{- . | nindent 2 }}
  {{- end }}
  {{- with $values.hostAliases }}
  hostAliases:
    {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 4 }}
  {{- end }}
  {{- with include "lib.scheduling" (dict "root" .root "component" .role "values" $values) | trim }}
  {{- . | nindent 2 }}
  {{- end }}
  terminationGracePeriodSeconds: {{ $values.terminationGracePeriodSeconds | int64 }}
  {{- with include "lib.securityContext" $values.podSecurityContext }}
  securityContext:
    {{- . | nindent 4 }}
  {{- end }}
  initContainers:
    {{- if and .root.Values.volumePermissions.enabled $values.persistence.enabled }}
    - {{ include "citus.volumePermissionsContainer" . | nindent 6 | trim }}
    {{- end }}
    - {{ include "citus.prepareContainer" . | nindent 6 | trim }}
    {{- with $values.initContainers }}
    {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 4 }}
    {{- end }}
  containers:
    - {{ include "citus.mainContainer" . | nindent 6 | trim }}
    {{- if .root.Values.metrics.enabled }}
    - {{ include "citus.metricsContainer" . | nindent 6 | trim }}
    {{- end }}
    {{- with $values.sidecars }}
    {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 4 }}
    {{- end }}
  volumes:
    {{- include "citus.volumes" . | trim | nindent 4 }}
{{- end -}}
