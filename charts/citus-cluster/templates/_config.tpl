{{/*
patroni.yml as all members have it. Names, addresses, the group and passwords come from the environment (PATRONI_…). What is under bootstrap counts when a group
is made; later changes of it go through patronictl edit-config.
*/}}
{{- define "cluster.config" -}}
{{- $failover := .Values.patroni.failover -}}
{{- $port := int .Values.containerPorts.postgresql -}}
scope: {{ .Values.clusterName }}
kubernetes:
  namespace: {{ .Release.Namespace }}
  # labels that the objects of all groups have; Patroni adds cluster-name and citus-group
  labels:
    {{- include "lib.labels.selector" (dict "root" .) | nindent 4 }}
  scope_label: cluster-name
  role_label: role
  leader_label_value: primary
  follower_label_value: replica
  standby_leader_label_value: primary
  use_endpoints: true
  bypass_api_service: {{ .Values.patroni.bypassApiService }}
  ports:
    - name: tcp-postgresql
      port: {{ $port }}
restapi:
  listen: 0.0.0.0:{{ int .Values.containerPorts.patroni }}
bootstrap:
  dcs:
    ttl: {{ int $failover.ttl }}
    loop_wait: {{ int $failover.loopWait }}
    retry_timeout: {{ int $failover.retryTimeout }}
    maximum_lag_on_failover: {{ int64 $failover.maximumLag }}
    synchronous_mode: {{ $failover.synchronousMode }}
    postgresql:
      use_pg_rewind: {{ $failover.usePgRewind }}
      use_slots: true
      parameters:
        {{- toYaml .Values.postgresql.parameters | nindent 8 }}
  initdb:
    - encoding: UTF8
    - locale: C.UTF-8
    - data-checksums
postgresql:
  listen: 0.0.0.0:{{ $port }}
  data_dir: /var/lib/postgresql/data/pgdata
  bin_dir: {{ .Values.postgresql.binDir }}
  pgpass: /run/patroni/pgpass
  # a new member need not wait for the leader's next checkpoint, which takes minutes
  basebackup:
    - checkpoint: fast
  parameters:
    unix_socket_directories: /var/run/postgresql
    # how nodes connect to each other
    citus.node_conninfo: {{ include "cluster.nodeConninfo" . | squote }}
    {{- if .Values.ssl.enabled }}
    ssl: "on"
    ssl_ca_file: /etc/ssl/certs/postgresql/ca.crt
    ssl_cert_file: /etc/ssl/certs/postgresql/server.crt
    ssl_key_file: /etc/ssl/certs/postgresql/server.key
    {{- end }}
  pg_hba:
    {{- range .Values.postgresql.extraPgHba }}
    - {{ . | quote }}
    {{- end }}
    {{- $host := eq (include "cluster.demandsSsl" .) "true" | ternary "hostssl" "host" }}
    - local all all scram-sha-256
    - {{ $host }} replication {{ .Values.patroni.replication.username }} all scram-sha-256
    - {{ $host }} all all all scram-sha-256
watchdog:
  mode: "off"
{{- end -}}

{{/* Whether a connection that is not encrypted is refused. */}}
{{- define "cluster.demandsSsl" -}}
{{- if .Values.ssl.enabled -}}{{- ne .Values.ssl.mode "prefer" | ternary "true" "" -}}{{- end -}}
{{- end -}}

{{/* How clients of this chart, and nodes among each other, go about certificates: the modes that check one need the authority. */}}
{{- define "cluster.sslMode" -}}
{{- .Values.ssl.enabled | ternary .Values.ssl.mode "prefer" -}}
{{- end -}}

{{- define "cluster.checksCertificates" -}}
{{- if has (include "cluster.sslMode" .) (list "verify-ca" "verify-full") -}}true{{- end -}}
{{- end -}}

{{- define "cluster.nodeConninfo" -}}
sslmode={{ include "cluster.sslMode" . }}{{ eq (include "cluster.checksCertificates" .) "true" | ternary " sslrootcert=/etc/ssl/certs/postgresql/ca.crt" "" }}
{{- end -}}

{{/* libpq's own variables for the same. */}}
{{- define "cluster.sslEnv" -}}
- name: PGSSLMODE
  value: {{ include "cluster.sslMode" . }}
{{- if include "cluster.checksCertificates" . }}
- name: PGSSLROOTCERT
  value: /etc/ssl/certs/postgresql/ca.crt
{{- end }}
{{- end -}}
