{{/* Who the members are, and what they need to know of each other. */}}
{{- define "patroni.env" -}}
{{- $postgresql := .Values.postgresql -}}
{{- $port := int .Values.containerPorts.postgresql -}}
- name: PATRONI_NAME
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
- name: PATRONI_KUBERNETES_POD_IP
  valueFrom:
    fieldRef:
      fieldPath: status.podIP
- name: PATRONI_POSTGRESQL_CONNECT_ADDRESS
  value: $(PATRONI_KUBERNETES_POD_IP):{{ $port }}
- name: PATRONI_RESTAPI_CONNECT_ADDRESS
  value: $(PATRONI_KUBERNETES_POD_IP):{{ int .Values.containerPorts.patroni }}
- name: PATRONI_SUPERUSER_USERNAME
  value: {{ $postgresql.username }}
{{ include "lib.secrets.env" (dict "name" "PATRONI_SUPERUSER_PASSWORD" "secret" (include "patroni.secretName" .) "key" $postgresql.secretKeys.password) }}
- name: PATRONI_REPLICATION_USERNAME
  value: {{ $postgresql.replicationUsername }}
{{ include "lib.secrets.env" (dict "name" "PATRONI_REPLICATION_PASSWORD" "secret" (include "patroni.secretName" .) "key" $postgresql.secretKeys.replicationPassword) }}
# only who knows the password may restart or switch members over; health and metrics are for everybody
- name: PATRONI_RESTAPI_USERNAME
  value: {{ $postgresql.username }}
{{ include "lib.secrets.env" (dict "name" "PATRONI_RESTAPI_PASSWORD" "secret" (include "patroni.secretName" .) "key" $postgresql.secretKeys.password) }}
- name: AI_INFRA_DATABASE
  value: {{ $postgresql.database | quote }}
{{- with $postgresql.appUsername }}
- name: AI_INFRA_USER
  value: {{ . }}
{{ include "lib.secrets.env" (dict "name" "AI_INFRA_PASSWORD" "secret" (include "patroni.secretName" $) "key" $postgresql.secretKeys.appPassword) }}
{{- end }}
# for patronictl, psql, pg_dump and their kind in this container
- name: PATRONICTL_CONFIG_FILE
  value: /etc/patroni/patroni.yml
- name: PGUSER
  value: {{ $postgresql.username }}
- name: PGPORT
  value: {{ $port | quote }}
- name: PGHOST
  value: /var/run/postgresql
{{ include "lib.secrets.env" (dict "name" "PGPASSWORD" "secret" (include "patroni.secretName" .) "key" $postgresql.secretKeys.password) }}
{{- end -}}

{{/* One member. */}}
{{- define "patroni.mainContainer" -}}
name: patroni
image: {{ include "lib.images.image" (dict "root" . "image" .Values.image) | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
{{- if .Values.containerSecurityContext.enabled }}
securityContext:
  {{- include "lib.securityContext" .Values.containerSecurityContext | nindent 2 }}
{{- end }}
{{- /* The superuser's password is there for commands in the container; it would stand above the password file by which members follow the leader. */}}
command:
  - env
  - --unset=PGPASSWORD
  - patroni
args:
  - /etc/patroni/patroni.yml
env:
  {{- include "patroni.env" . | nindent 2 }}
  {{- with .Values.extraEnvVars }}
  {{- include "lib.tpl" (dict "value" . "root" $) | nindent 2 }}
  {{- end }}
ports:
  - name: tcp-postgresql
    containerPort: {{ .Values.containerPorts.postgresql | int }}
  - name: http-patroni
    containerPort: {{ .Values.containerPorts.patroni | int }}
{{- range list "startup" "liveness" "readiness" }}
{{- $get := dict "path" (printf "/%s" (eq . "liveness" | ternary "liveness" "readiness")) "port" "http-patroni" }}
{{- include "lib.probe" (dict "root" $ "values" $.Values "kind" . "handler" (dict "httpGet" $get)) }}
{{- end }}
resources:
  {{- include "lib.resources" .Values | nindent 2 }}
volumeMounts:
  - name: data
    mountPath: /var/lib/postgresql/data
  - name: configuration
    mountPath: /etc/patroni
    readOnly: true
  - name: scripts
    mountPath: /opt/patroni/scripts
    readOnly: true
  - name: run
    mountPath: /run/patroni
  - name: sockets
    mountPath: /var/run/postgresql
  - name: tmp
    mountPath: /tmp
  {{- if .Values.shmVolume.enabled }}
  - name: dshm
    mountPath: /dev/shm
  {{- end }}
  {{- with .Values.extraVolumeMounts }}
  {{- include "lib.tpl" (dict "value" . "root" $) | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* All volumes of a member but a claim made from a template. */}}
{{- define "patroni.volumes" -}}
{{- if not .Values.persistence.enabled }}
- name: data
  emptyDir: {}
{{- end }}
- name: configuration
  configMap:
    name: {{ include "patroni.configName" . }}
- name: scripts
  configMap:
    name: {{ include "patroni.scriptsName" . }}
    defaultMode: 0555
- name: run
  emptyDir:
    medium: Memory
    sizeLimit: 1Mi
- name: sockets
  emptyDir: {}
- name: tmp
  emptyDir: {}
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
