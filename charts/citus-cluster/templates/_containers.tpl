{{/* Who a member is, and what it needs to know of the others. Takes root, group. */}}
{{- define "cluster.env" -}}
{{- $values := .root.Values -}}
{{- $port := int $values.containerPorts.postgresql -}}
{{- $host := printf "$(PATRONI_NAME).%s.%s.svc.%s" $values.clusterName .root.Release.Namespace $values.clusterDomain -}}
- name: PATRONI_NAME
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
- name: PATRONI_KUBERNETES_POD_IP
  valueFrom:
    fieldRef:
      fieldPath: status.podIP
- name: PATRONI_CITUS_GROUP
  value: {{ .group.group | quote }}
- name: PATRONI_CITUS_DATABASE
  value: {{ $values.postgresql.database | quote }}
# names, not addresses: Citus keeps them, and certificates are made out for them
- name: PATRONI_POSTGRESQL_CONNECT_ADDRESS
  value: {{ $host }}:{{ $port }}
- name: PATRONI_RESTAPI_CONNECT_ADDRESS
  value: {{ $host }}:{{ int $values.containerPorts.patroni }}
{{- range $role := list "superuser" "replication" }}
{{- $variable := upper $role }}
- name: PATRONI_{{ $variable }}_USERNAME
  value: {{ (get $values.patroni $role).username }}
{{ include "lib.secrets.env" (dict "name" (printf "PATRONI_%s_PASSWORD" $variable) "secret" $values.secret.name "key" (get $values.secret.keys (printf "%sPassword" $role))) }}
- name: PATRONI_{{ $variable }}_SSLMODE
  value: {{ include "cluster.sslMode" $.root }}
{{- if include "cluster.checksCertificates" $.root }}
- name: PATRONI_{{ $variable }}_SSLROOTCERT
  value: /etc/ssl/certs/postgresql/ca.crt
{{- end }}
{{- end }}
# only who knows the password may restart or switch members over; health and metrics are for everybody
- name: PATRONI_RESTAPI_USERNAME
  value: {{ $values.patroni.superuser.username }}
{{ include "lib.secrets.env" (dict "name" "PATRONI_RESTAPI_PASSWORD" "secret" $values.secret.name "key" $values.secret.keys.superuserPassword) }}
# for patronictl, psql and their kind in this container
- name: PATRONICTL_CONFIG_FILE
  value: /etc/patroni/patroni.yml
- name: PGPORT
  value: {{ $port | quote }}
- name: PGHOST
  value: /var/run/postgresql
{{ include "lib.secrets.env" (dict "name" "PGPASSWORD" "secret" $values.secret.name "key" $values.secret.keys.superuserPassword) }}
{{ include "cluster.sslEnv" .root }}
{{- end -}}

{{/* What all containers have. Takes root. */}}
{{- define "cluster.container" -}}
image: {{ include "lib.images.image" (dict "root" .root "image" .root.Values.image) | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
{{- if .root.Values.containerSecurityContext.enabled }}
securityContext:
  {{- include "lib.securityContext" .root.Values.containerSecurityContext | nindent 2 }}
{{- end }}
resources:
  {{- include "lib.resources" .root.Values | nindent 2 }}
{{- end -}}

{{/* A volume whose group was changed has folders that PostgreSQL refuses. */}}
{{- define "cluster.permissionsContainer" -}}
name: fix-permissions
{{ include "cluster.container" . }}
command:
  - /bin/sh
  - /opt/citus-cluster/fix-permissions.sh
  - /var/lib/postgresql/data/pgdata
volumeMounts:
  - name: data
    mountPath: /var/lib/postgresql/data
  - name: scripts
    mountPath: /opt/citus-cluster
    readOnly: true
{{- end -}}

{{/* One member; the image's entrypoint starts Patroni. Takes root, group. */}}
{{- define "cluster.memberContainer" -}}
{{- $values := .root.Values -}}
name: patroni
{{ include "cluster.container" . }}
args:
  - /etc/patroni/patroni.yml
env:
  {{- include "cluster.env" . | nindent 2 }}
  {{- with $values.extraEnvVars }}
  {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
ports:
  - name: tcp-postgresql
    containerPort: {{ $values.containerPorts.postgresql | int }}
  - name: http-patroni
    containerPort: {{ $values.containerPorts.patroni | int }}
{{- range list "startup" "liveness" "readiness" }}
{{- $get := dict "path" (printf "/%s" (eq . "readiness" | ternary "readiness" "liveness")) "port" "http-patroni" }}
{{- include "lib.probe" (dict "root" $.root "values" $values "kind" . "handler" (dict "httpGet" $get)) }}
{{- end }}
volumeMounts:
  - name: data
    mountPath: /var/lib/postgresql/data
  - name: configuration
    mountPath: /etc/patroni
    readOnly: true
  - name: run
    mountPath: /run/patroni
  - name: sockets
    mountPath: /var/run/postgresql
  - name: tmp
    mountPath: /tmp
  {{- if $values.ssl.enabled }}
  {{- include "cluster.certificatesMount" . | nindent 2 }}
  {{- end }}
  {{- if $values.shmVolume.enabled }}
  - name: dshm
    mountPath: /dev/shm
  {{- end }}
  {{- with $values.extraVolumeMounts }}
  {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
{{- end -}}

{{- define "cluster.certificatesMount" -}}
- name: certificates
  mountPath: /etc/ssl/certs/postgresql
  readOnly: true
{{- end -}}

{{/* PostgreSQL takes a key that root owns and a group of its own may read; a client needs the authority only. Takes root, files. */}}
{{- define "cluster.certificatesVolume" -}}
- name: certificates
  secret:
    secretName: {{ .root.Values.ssl.secretName }}
    defaultMode: 0440
    items:
      {{- range .files }}
      - key: {{ . }}
        path: {{ . }}
      {{- end }}
{{- end -}}

{{- define "cluster.scriptsVolume" -}}
- name: scripts
  configMap:
    name: {{ include "cluster.scriptsName" . }}
    defaultMode: 0555
{{- end -}}

{{/* All volumes of a member but a claim made from a template. */}}
{{- define "cluster.volumes" -}}
{{- if not .Values.storage.persistentVolume.enabled }}
- name: data
  emptyDir: {}
{{- end }}
- name: configuration
  configMap:
    name: {{ include "cluster.configName" . }}
{{ include "cluster.scriptsVolume" . }}
- name: run
  emptyDir:
    medium: Memory
    sizeLimit: 1Mi
- name: sockets
  emptyDir: {}
- name: tmp
  emptyDir: {}
{{- if .Values.ssl.enabled }}
{{ include "cluster.certificatesVolume" (dict "root" . "files" (list "ca.crt" "server.crt" "server.key")) }}
{{- end }}
{{- if .Values.shmVolume.enabled }}
- name: dshm
  emptyDir:
    medium: Memory
    sizeLimit: {{ .Values.shmVolume.sizeLimit }}
{{- end }}
{{- with .Values.extraVolumes }}
{{ include "lib.tpl" (dict "value" . "root" $) }}
{{- end }}
{{- end -}}

{{/* What all pods begin with. */}}
{{- define "cluster.podCommons" -}}
enableServiceLinks: false
{{- with include "lib.images.pullSecrets" (dict "root" . "images" (list .Values.image)) | trim }}
{{ . }}
{{- end }}
{{- if .Values.podSecurityContext.enabled }}
securityContext:
  {{- include "lib.securityContext" .Values.podSecurityContext | nindent 2 }}
{{- end }}
{{- end -}}
