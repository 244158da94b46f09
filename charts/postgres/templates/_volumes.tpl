{{/* What the database and the containers before it mount. */}}
{{- define "postgres.mounts" -}}
- name: {{ include "postgres.dataVolume" . }}
  mountPath: /var/lib/postgresql/data
{{- if .Values.archive.enabled }}
- name: {{ include "postgres.archiveVolume" . }}
  mountPath: /var/lib/postgresql/archive
{{- end }}
- name: scripts
  mountPath: /opt/postgres
  readOnly: true
- name: tmp
  mountPath: /tmp
{{- end -}}

{{/* Names of volumes are those of their claims: postgres-data-postgres-0. */}}
{{- define "postgres.dataVolume" -}}postgres-data{{- end -}}
{{- define "postgres.archiveVolume" -}}postgres-archive{{- end -}}

{{/* All volumes of the pod but claims made from a template. */}}
{{- define "postgres.volumes" -}}
{{- if not .Values.persistence.enabled }}
- name: {{ include "postgres.dataVolume" . }}
  emptyDir: {}
{{- else if .Values.persistence.existingClaim }}
- name: {{ include "postgres.dataVolume" . }}
  persistentVolumeClaim:
    claimName: {{ tpl .Values.persistence.existingClaim . }}
{{- end }}
{{- if and .Values.archive.enabled .Values.archive.persistence.existingClaim }}
{{ include "postgres.archiveClaimVolume" . }}
{{- end }}
- name: configuration
  configMap:
    name: {{ include "postgres.fullname" . }}-config
{{ include "postgres.scriptsVolume" . }}
- name: initdb
  configMap:
    name: {{ include "postgres.fullname" . }}-initdb
    defaultMode: 0555
- name: run
  emptyDir: {}
- name: tmp
  emptyDir: {}
- name: logs
  emptyDir:
    sizeLimit: {{ .Values.logFiles.sizeLimit }}
{{- if .Values.shmVolume.enabled }}
- name: dshm
  emptyDir:
    medium: Memory
    sizeLimit: {{ .Values.shmVolume.sizeLimit }}
{{- end }}
{{- if .Values.tls.enabled }}
{{ include "postgres.certificatesVolume" . }}
{{- end }}
{{- with .Values.extraVolumes }}
{{ include "lib.tpl" (dict "value" . "root" $) }}
{{- end }}
{{- end -}}

{{- define "postgres.archiveClaimVolume" -}}
- name: {{ include "postgres.archiveVolume" . }}
  persistentVolumeClaim:
    claimName: {{ include "postgres.archiveClaim" . }}
{{- end -}}

{{- define "postgres.scriptsVolume" -}}
- name: scripts
  configMap:
    name: {{ include "postgres.fullname" . }}-scripts
    defaultMode: 0555
{{- end -}}

{{/* PostgreSQL takes a key that root owns and a group of its own may read. */}}
{{- define "postgres.certificatesVolume" -}}
- name: certificates
  secret:
    secretName: {{ tpl .Values.tls.certificatesSecret . }}
    defaultMode: 0440
    items:
      - key: {{ .Values.tls.certFilename }}
        path: tls.crt
      - key: {{ .Values.tls.certKeyFilename }}
        path: tls.key
      {{- with .Values.tls.certCAFilename }}
      - key: {{ . }}
        path: ca.crt
      {{- end }}
{{- end -}}

{{/* Claims made for the pod; nothing where it needs none. */}}
{{- define "postgres.claimTemplates" -}}
{{- $labels := merge (dict "root" .) (include "postgres.database" . | fromJson) -}}
{{- if and .Values.persistence.enabled (not .Values.persistence.existingClaim) }}
{{- $claim := dict "name" (include "postgres.dataVolume" .) "persistence" .Values.persistence }}
- {{ include "lib.storage.claimTemplate" (merge $claim $labels) | nindent 2 | trim }}
{{- end }}
{{- if and .Values.archive.enabled (not .Values.archive.persistence.existingClaim) }}
{{- $claim := dict "name" (include "postgres.archiveVolume" .) "persistence" .Values.archive.persistence }}
- {{ include "lib.storage.claimTemplate" (merge $claim $labels) | nindent 2 | trim }}
{{- end }}
{{- end -}}
