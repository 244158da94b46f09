{{/* One line for each combination of values that an operator should know to be risky. */}}
{{- define "cluster.warnings" -}}
{{- if .Values.secret.create }}
{{- if or (eq .Values.patroni.superuser.password "zalando") (eq .Values.patroni.replication.password "rep-pass") }}
- The passwords are the documented defaults, which everybody knows. Set patroni.superuser.password and patroni.replication.password, or secret.create=false.
{{- end }}
{{- end }}
{{- if and .Values.rbac.create .Values.patroni.bypassApiService (ne .Values.namespace .Release.Namespace) }}
- namespace is {{ .Values.namespace }}, and the release is in {{ .Release.Namespace }}: set namespace={{ .Release.Namespace }}, or Patroni depends on the Service of the API.
{{- end }}
{{- if not .Values.storage.persistentVolume.enabled }}
- storage.persistentVolume.enabled is false: data of a group are gone when all of its pods are.
{{- end }}
{{- range include "cluster.groups" . | fromJsonArray }}
{{- if eq (int .replicas) 1 }}
- Group {{ .group }} has one member: no other can take its place.
{{- end }}
{{- end }}
{{- if not .Values.coordinator.enabled }}
- coordinator.enabled is false: nothing joins the workers to a cluster.
{{- end }}
{{- if not (include "cluster.demandsSsl" .) }}
- Connections may go unencrypted. Use ssl.enabled with verify-ca or verify-full.
{{- end }}
{{- if .Values.ssl.enabled }}
{{- $secret := (lookup "v1" "Secret" .Release.Namespace .Values.ssl.secretName).data | default dict }}
{{- $given := include "cluster.givesCertificates" . }}
{{- $inAMonth := dateInZone "2006-01-02" (now | dateModify "720h") "UTC" }}
{{- range $key, $file := dict "ca" "ca.crt" "cert" "server.crt" }}
{{- $end := include "cluster.certificateEnd" (eq $given "true" | ternary (get $.Values.ssl.certificates $key) (get $secret $file | b64dec)) }}
{{- if and $end (lt $end $inAMonth) }}
- The certificate {{ $file }} in the Secret {{ $.Values.ssl.secretName }} is good until {{ $end }}: put another one there, and restart the members.
{{- end }}
{{- end }}
{{- end }}
{{- if .Values.additionalExtensions.enableOnWorkers }}
- additionalExtensions.enableOnWorkers is deprecated: Citus brings extensions to the workers.
{{- end }}
{{- if and (not .Values.image.digest) (eq (toString .Values.image.tag) "latest") }}
- The tag latest means another image tomorrow: build one with a tag of its own (image.repository, image.tag).
{{- end }}
{{- end -}}
