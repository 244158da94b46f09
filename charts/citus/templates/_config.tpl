{{/* postgresql.conf in parts: one that all nodes share, and one for each role that includes it. */}}

{{/* A string as postgresql.conf quotes it. */}}
{{- define "citus.confString" -}}
'{{ . | toString | replace "'" "''" }}'
{{- end -}}

{{- define "citus.config.common" -}}
# What every node of the cluster has in common. A role's own file includes this one.
listen_addresses = '*'
unix_socket_directories = '/var/run/postgresql'
hba_file = '/etc/citus/pg_hba.conf'
password_encryption = 'scram-sha-256'

# citus has to be the first of these: the server does not start otherwise
shared_preload_libraries = {{ include "citus.confString" .Values.postgresql.sharedPreloadLibraries }}
max_connections = {{ .Values.postgresql.maxConnections | int64 }}
max_worker_processes = {{ .Values.postgresql.maxWorkerProcesses | int64 }}

# logical: shards move between nodes without blocking writes
wal_level = {{ .Values.postgresql.walLevel }}
max_wal_senders = {{ .Values.postgresql.maxWalSenders | int64 }}
max_replication_slots = {{ .Values.postgresql.maxReplicationSlots | int64 }}

citus.shard_count = {{ .Values.postgresql.citusShardCount | int64 }}
citus.shard_replication_factor = {{ .Values.postgresql.citusShardReplicationFactor | int64 }}

# /dev/shm is a volume of its own
dynamic_shared_memory_type = posix
log_destination = 'stderr'
logging_collector = off
timezone = 'Etc/UTC'
log_timezone = 'Etc/UTC'
{{- if .Values.tls.enabled }}

ssl = on
ssl_cert_file = '/run/citus/tls/tls.crt'
ssl_key_file = '/run/citus/tls/tls.key'
{{- if .Values.tls.certCAFilename }}
ssl_ca_file = '/run/citus/tls/ca.crt'
citus.node_conninfo = 'sslmode={{ .Values.tls.nodeSslMode }} sslrootcert=/run/citus/tls/ca.crt'
{{- else }}
citus.node_conninfo = 'sslmode=require'
{{- end }}
{{- end }}
{{- with .Values.postgresql.extraConfiguration }}

# postgresql.extraConfiguration
{{ . | trim }}
{{- end }}
{{- end -}}

{{/* Takes root, role. */}}
{{- define "citus.config.role" -}}
{{- $values := index .root.Values .role -}}
include '/etc/citus/postgresql.conf'
port = {{ $values.containerPorts.postgresql | int }}
{{- with $values.extraConfiguration }}

# {{ $.role }}.extraConfiguration
{{ . | trim }}
{{- end }}
{{- end -}}

{{- define "citus.config.hba" -}}
{{- $host := and .Values.tls.enabled (eq .Values.tls.clientSslMode "require") | ternary "hostssl" "host   " -}}
# TYPE  DATABASE     USER         ADDRESS  METHOD
{{- with .Values.postgresql.extraPgHba }}
# postgresql.extraPgHba
{{ . | trim }}
# end of postgresql.extraPgHba
{{- end }}
local   all          all                   scram-sha-256
local   replication  all                   scram-sha-256
host    all          all          samehost scram-sha-256
{{ $host }} all          all          all      scram-sha-256
{{ $host }} replication  all          all      scram-sha-256
{{- end -}}

{{/* Changes when a pod of the role has to restart to get its configuration. Takes root, role. */}}
{{- define "citus.config.checksum" -}}
{{- $parts := list (include "citus.config.common" .root) (include "citus.config.role" .) (include "citus.config.hba" .root) -}}
{{- join "\n" $parts | sha256sum -}}
{{- end -}}
