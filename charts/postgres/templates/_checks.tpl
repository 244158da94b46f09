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
{{- $own := include "postgres.ownSettings" . | fromYamlArray -}}
{{- range $name, $_ := .Values.parameters -}}
{{- if has $name $own -}}
{{- $messages = append $messages (printf "parameters.%s: the chart sets it itself, out of other values" $name) -}}
{{- end -}}
{{- end -}}
{{- include "lib.validate" (dict "root" . "messages" $messages) -}}
{{- end -}}

{{/* Settings that archive, recovery, clients and probes depend on. */}}
{{- define "postgres.ownSettings" -}}
[archive_command, archive_library, archive_mode, archive_timeout, config_file, data_directory, external_pid_file, hba_file, hot_standby, ident_file,
 listen_addresses, max_connections, password_encryption, port, recovery_target_name, recovery_target_time, recovery_target_timeline,
 restore_command, unix_socket_directories, unix_socket_permissions, wal_level]
{{- end -}}
