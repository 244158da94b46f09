{{/* A value as postgresql.conf quotes it. Whole numbers come out of YAML as float64. */}}
{{- define "postgres.confValue" -}}
{{- if and (kindIs "float64" .) (eq (floor .) .) -}}
'{{ int64 . }}'
{{- else -}}
'{{ toString . | replace "\\" "\\\\" | replace "'" "''" }}'
{{- end -}}
{{- end -}}

{{- define "postgres.config" -}}
listen_addresses = '*'
hba_file = '/etc/postgres/pg_hba.conf'
unix_socket_directories = '/var/run/postgresql'
# the server's own user only: pg_hba.conf trusts who comes through the socket
unix_socket_permissions = 0700
password_encryption = 'scram-sha-256'
max_connections = {{ int64 .Values.maxConnections }}

# out of memory: {{ .Values.memory }}
{{ include "postgres.memorySettings" . }}
dynamic_shared_memory_type = posix
{{ include "postgres.archiveSettings" . }}
{{- include "postgres.logSettings" . }}
timezone = 'Etc/UTC'
log_timezone = 'Etc/UTC'
{{- if .Values.tls.enabled }}

ssl = on
ssl_cert_file = '/etc/postgres-tls/tls.crt'
ssl_key_file = '/etc/postgres-tls/tls.key'
{{- if .Values.tls.certCAFilename }}
ssl_ca_file = '/etc/postgres-tls/ca.crt'
{{- end }}
{{- end }}
{{- with .Values.parameters }}

# parameters
{{- range $name, $value := . }}
{{ $name }} = {{ include "postgres.confValue" $value }}
{{- end }}
{{- end }}
{{- end -}}

{{/* The archive, and the recovery out of it. The targets count only while the data directory has a recovery.signal, which restore.sh puts there. */}}
{{- define "postgres.archiveSettings" -}}
{{- if .Values.archive.enabled }}
wal_level = replica
archive_mode = on
archive_command = '/bin/sh /opt/postgres/archive.sh "%p" "%f"'
archive_timeout = {{ int64 .Values.archive.timeoutSeconds }}
restore_command = '/bin/sh /opt/postgres/restore-wal.sh "%f" "%p"'
{{- with .Values.restore }}
{{- if .enabled }}

# nobody is let in before the target is reached
hot_standby = off
recovery_target_timeline = '{{ .timeline }}'
recovery_target_action = 'promote'
{{- if .targetTime }}
recovery_target_time = '{{ include "postgres.targetTime" $ }}+00'
{{- else if .targetName }}
recovery_target_name = {{ include "postgres.confValue" .targetName }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{/* restore.targetTime without its T and its zone, which can only be UTC. */}}
{{- define "postgres.targetTime" -}}
{{- .Values.restore.targetTime | trimSuffix "Z" | trimSuffix "+00" | trimSuffix "UTC" | trim | replace "T" " " -}}
{{- end -}}

{{- define "postgres.logSettings" }}

log_line_prefix = '%m [%p] %q%u@%d '
{{- if .Values.logFiles.enabled }}
logging_collector = on
log_directory = '/var/log/postgresql'
log_filename = 'postgresql-%a.log'
log_rotation_age = 1d
log_rotation_size = 0
log_truncate_on_rotation = on
{{- else }}
logging_collector = off
{{- end }}
{{- end -}}

{{- define "postgres.hba" -}}
{{- $host := and .Values.tls.enabled (eq .Values.tls.clientMode "require") | ternary "hostssl" "host   " -}}
# TYPE  DATABASE     USER  ADDRESS  METHOD
{{- range .Values.extraPgHba }}
{{ . }}
{{- end }}
local   all          all            trust
local   replication  all            trust
{{ $host }} all          all   all      scram-sha-256
{{ $host }} replication  all   all      scram-sha-256
{{- end -}}

{{/* What the first start of all runs: the exporter's user, who has no password and so comes in through the socket only. */}}
{{- define "postgres.initdbFiles" -}}
{{- $files := dict "10-metrics.sql" "CREATE ROLE postgres_exporter LOGIN IN ROLE pg_monitor;\n" -}}
{{- merge $files .Values.initdbScripts | toYaml -}}
{{- end -}}

{{/* Changes when the pod has to restart to get its configuration. */}}
{{- define "postgres.checksum" -}}
{{- list (include "postgres.config" .) (include "postgres.hba" .) | join "\n" | sha256sum -}}
{{- end -}}
