{{/* What a schema can't say of the values; ends the render with all that is wrong. */}}
{{- define "postgres.validate" -}}
{{- $messages := list -}}
{{- if lt (include "postgres.mebibytes" . | int) 128 -}}
{{- $messages = append $messages (printf "memory is %v: PostgreSQL needs 128Mi at least" .Values.memory) -}}
{{- end -}}
{{- if and .Values.restore.enabled (not .Values.archive.enabled) -}}
{{- $messages = append $messages "restore.enabled needs archive.enabled: there is nothing to recover from without an archive" -}}
{{- end -}}
{{- if and .Values.restore.targetTime .Values.restore.targetName -}}
{{- $messages = append $messages "restore.targetTime and restore.targetName are both set: a recovery stops at one of them" -}}
{{- end -}}
{{- if and .Values.archive.enabled .Values.backup.enabled (has "ReadWriteOncePod" .Values.archive.persistence.accessModes) -}}
{{- $messages = append $messages "archive.persistence.accessModes: ReadWriteOncePod keeps base backups from the volume; use ReadWriteOnce" -}}
{{- end -}}
{{- include "lib.validate" (dict "root" . "messages" $messages) -}}
{{- end -}}
