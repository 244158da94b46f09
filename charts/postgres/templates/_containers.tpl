{{/* What all containers of the server's image have. Takes root. */}}
{{- define "postgres.container" -}}
image: {{ include "lib.images.image" (dict "root" .root "image" .root.Values.image) | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
{{ include "postgres.containerSecurityContext" .root }}
{{- end -}}

{{- define "postgres.containerSecurityContext" -}}
{{- with include "lib.securityContext" .Values.containerSecurityContext -}}
securityContext:
  {{- . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* Who the superuser is, and where the archive. */}}
{{- define "postgres.env" -}}
{{- $secret := include "postgres.secretName" . -}}
{{- range list "POSTGRES_USER" "POSTGRES_PASSWORD" }}
{{- include "lib.secrets.env" (dict "name" . "secret" $secret "key" .) }}
{{ end -}}
- name: POSTGRES_DB
  value: {{ .Values.auth.database | quote }}
- name: PGDATA
  value: /var/lib/postgresql/data/pgdata
- name: POSTGRES_ARCHIVE
  value: /var/lib/postgresql/archive/{{ .Values.archive.folder }}
{{- end -}}

{{/* Runs before every start: folders of the archive, or a word of why the server had better not start. */}}
{{- define "postgres.prepareContainer" -}}
name: prepare
{{ include "postgres.container" . }}
command:
  - /bin/sh
  - /opt/postgres/prepare.sh
env:
  {{- include "postgres.env" .root | nindent 2 }}
resources:
  {{- include "postgres.resources" .root | nindent 2 }}
volumeMounts:
  {{- include "postgres.mounts" .root | nindent 2 }}
{{- end -}}

{{/* Puts a base backup in place of the data; leaves data alone that it has put there itself. */}}
{{- define "postgres.restoreContainer" -}}
{{- $restore := .root.Values.restore -}}
name: restore
{{ include "postgres.container" . }}
command:
  - /bin/sh
  - /opt/postgres/restore.sh
env:
  {{- include "postgres.env" .root | nindent 2 }}
  - name: RESTORE_FROM
    value: {{ $restore.from | quote }}
  - name: RESTORE_TIME
    value: {{ include "postgres.targetTime" .root | quote }}
  - name: RESTORE_NAME
    value: {{ $restore.targetName | quote }}
  - name: RESTORE_TIMELINE
    value: {{ toString $restore.timeline | quote }}
  - name: RESTORE_ATTEMPT
    value: {{ int $restore.attempt | quote }}
resources:
  {{- include "postgres.resources" .root | nindent 2 }}
volumeMounts:
  {{- include "postgres.mounts" .root | nindent 2 }}
{{- end -}}

{{- define "postgres.databaseContainer" -}}
{{- $values := .root.Values -}}
name: postgres
{{ include "postgres.container" . }}
args:
  - postgres
  - -c
  - config_file=/etc/postgres/postgresql.conf
env:
  {{- include "postgres.env" .root | nindent 2 }}
  - name: POSTGRES_INITDB_ARGS
    value: {{ $values.initdbArgs | quote }}
  {{- with $values.extraEnvVars }}
  {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
ports:
  - name: tcp-postgresql
    containerPort: 5432
{{- include "lib.probes" (dict
      "root" .root "values" $values
      "handler" (include "postgres.probeHandler" "liveness") "readinessHandler" (include "postgres.probeHandler" "readiness")) }}
resources:
  {{- include "postgres.resources" .root | nindent 2 }}
volumeMounts:
  {{- include "postgres.mounts" .root | nindent 2 }}
  - name: configuration
    mountPath: /etc/postgres
    readOnly: true
  - name: initdb
    mountPath: /docker-entrypoint-initdb.d
    readOnly: true
  - name: run
    mountPath: /var/run/postgresql
  - name: logs
    mountPath: /var/log/postgresql
  {{- if $values.tls.enabled }}
  - name: certificates
    mountPath: /etc/postgres-tls
    readOnly: true
  {{- end }}
  {{- if $values.shmVolume.enabled }}
  - name: dshm
    mountPath: /dev/shm
  {{- end }}
  {{- with $values.extraVolumeMounts }}
  {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* What a probe of the database runs. Takes the name of the script. */}}
{{- define "postgres.probeHandler" -}}
exec:
  command:
    - /bin/sh
    - /opt/postgres/{{ . }}.sh
{{- end -}}

{{/* postgres_exporter, as the database's own user: the socket lets nobody else in, and so it needs no password. Takes root. */}}
{{- define "postgres.metricsContainer" -}}
{{- $metrics := .root.Values.metrics -}}
name: metrics
image: {{ include "lib.images.image" (dict "root" .root "image" $metrics.image) | quote }}
imagePullPolicy: {{ $metrics.image.pullPolicy }}
{{ include "postgres.containerSecurityContext" .root }}
args:
  - --web.listen-address=:{{ int $metrics.port }}
  {{- with $metrics.extraArgs }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
env:
  - name: DATA_SOURCE_NAME
    value: {{ printf "user=postgres_exporter host=/var/run/postgresql dbname=%s sslmode=disable" .root.Values.auth.database | quote }}
ports:
  - name: http-metrics
    containerPort: {{ int $metrics.port }}
livenessProbe:
  httpGet:
    path: /
    port: http-metrics
  initialDelaySeconds: 10
  periodSeconds: 20
  timeoutSeconds: 5
resources:
  {{- toYaml $metrics.resources | nindent 2 }}
volumeMounts:
  - name: run
    mountPath: /var/run/postgresql
{{- end -}}
