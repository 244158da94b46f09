{{/*
patroni.yml as all members have it. Addresses, names and passwords come from the environment (PATRONI_…). What is under bootstrap counts when the cluster is
made; later changes of it go through patronictl edit-config.
*/}}
{{- define "patroni.config" -}}
{{- $failover := .Values.failover -}}
{{- if lt (int $failover.ttl) (add $failover.loopWait (mul 2 $failover.retryTimeout) | int) -}}
{{- fail "patroni: failover.ttl must be at least failover.loopWait + 2 × failover.retryTimeout, or a slow API costs the leader its place" -}}
{{- end -}}
{{- $port := int .Values.containerPorts.postgresql -}}
{{- if eq $port (int .Values.containerPorts.patroni) -}}
{{- fail (printf "patroni: containerPorts.patroni must be another port than containerPorts.postgresql (%d)" $port) -}}
{{- end -}}
scope: {{ include "patroni.fullname" . }}
kubernetes:
  namespace: {{ .Release.Namespace }}
  # the labels that all objects of the cluster have; Patroni finds the members by them
  labels:
    {{- include "lib.labels.selector" (dict "root" . "component" "patroni") | nindent 4 }}
  scope_label: cluster-name
  role_label: role
  use_endpoints: true
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
  post_bootstrap: /bin/sh /opt/patroni/scripts/bootstrap.sh
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
  pg_hba:
    {{- range .Values.postgresql.extraPgHba }}
    - {{ . | quote }}
    {{- end }}
    - local all all scram-sha-256
    - local replication all scram-sha-256
    - host all all all scram-sha-256
    - host replication {{ .Values.postgresql.replicationUsername }} all scram-sha-256
watchdog:
  mode: "off"
tags: {}
{{- end -}}
