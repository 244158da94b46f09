{{/* What follows from the one memory value. Sizes go down to what PostgreSQL can say without a fraction. */}}

{{/* memory in whole MiB. */}}
{{- define "postgres.mebibytes" -}}
{{- $text := toString .Values.memory -}}
{{- $bytes := dict "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "M" 1000000 "G" 1000000000 "T" 1000000000000 -}}
{{- $number := regexFind "^[0-9.]+" $text | float64 -}}
{{- divf (mulf $number (get $bytes (regexFind "[A-Za-z]+$" $text))) 1048576 | floor | int64 -}}
{{- end -}}

{{/*
work_mem: what each sort or hash of a query may take. shared_buffers over max_connections: were every connection to sort at once, they would take
as much again. In MB with one decimal or, below 1 MB, in kB; PostgreSQL takes no less than 64kB.
*/}}
{{- define "postgres.workMem" -}}
{{- $kibibytes := divf (mulf (include "postgres.mebibytes" . | int64) 256) (int64 .Values.maxConnections) -}}
{{- if lt $kibibytes 1024.0 -}}
{{- printf "%dkB" (max 64 (floor $kibibytes | int64)) -}}
{{- else -}}
{{- printf "%.1f" (divf $kibibytes 1024) | trimSuffix ".0" -}}MB
{{- end -}}
{{- end -}}

{{- define "postgres.memorySettings" -}}
{{- $mebibytes := include "postgres.mebibytes" . | int64 -}}
shared_buffers = {{ div $mebibytes 4 }}MB
effective_cache_size = {{ div (mul $mebibytes 3) 4 }}MB
maintenance_work_mem = {{ div $mebibytes 16 }}MB
work_mem = '{{ include "postgres.workMem" . }}'
{{- end -}}

{{/* Resources of the database: memory counts as request and limit, the rest is the values'. */}}
{{- define "postgres.resources" -}}
{{- $memory := dict "requests" (dict "memory" .Values.memory) "limits" (dict "memory" .Values.memory) -}}
{{- merge $memory .Values.resources | toYaml -}}
{{- end -}}
