{{/* The environment that all scripts know. */}}
{{- define "redis-cluster.env" -}}
- name: REDIS_PORT
  value: {{ .Values.containerPorts.redis | int | quote }}
{{ include "redis-cluster.passwordEnv" (dict "root" . "name" "REDISCLI_AUTH") }}
{{- end -}}

{{/* A variable with the password. Takes root, name. */}}
{{- define "redis-cluster.passwordEnv" -}}
{{- include "lib.secrets.env" (dict "name" .name "secret" (include "redis-cluster.secretName" .root) "key" .root.Values.existingSecretPasswordKey) -}}
{{- end -}}

{{/* One server. */}}
{{- define "redis-cluster.mainContainer" -}}
name: redis
image: {{ include "lib.images.image" (dict "root" . "image" .Values.image) | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
{{- if .Values.containerSecurityContext.enabled }}
securityContext:
  {{- include "lib.securityContext" .Values.containerSecurityContext | nindent 2 }}
{{- end }}
command:
  - /bin/sh
  - /opt/redis/scripts/start.sh
env:
  - name: POD_NAME
    valueFrom:
      fieldRef:
        fieldPath: metadata.name
  - name: POD_IP
    valueFrom:
      fieldRef:
        fieldPath: status.podIP
  - name: REDIS_DOMAIN
    value: {{ include "redis-cluster.domain" . }}
  {{- include "redis-cluster.env" . | nindent 2 }}
  {{- with .Values.extraEnvVars }}
  {{- include "lib.tpl" (dict "value" . "root" $) | nindent 2 }}
  {{- end }}
ports:
  - name: tcp-redis
    containerPort: {{ .Values.containerPorts.redis | int }}
  - name: tcp-bus
    containerPort: {{ .Values.containerPorts.bus | int }}
{{- range list "startup" "liveness" "readiness" }}
{{- $command := list "/bin/sh" (printf "/opt/redis/scripts/%s.sh" (eq . "liveness" | ternary "liveness" "readiness")) }}
{{- include "lib.probe" (dict "root" $ "values" $.Values "kind" . "handler" (dict "exec" (dict "command" $command))) }}
{{- end }}
resources:
  {{- include "lib.resources" .Values | nindent 2 }}
volumeMounts:
  - name: data
    mountPath: /data
  - name: configuration
    mountPath: /etc/redis
    readOnly: true
  - name: scripts
    mountPath: /opt/redis/scripts
    readOnly: true
  - name: run
    mountPath: /run/redis
  {{- with .Values.extraVolumeMounts }}
  {{- include "lib.tpl" (dict "value" . "root" $) | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* redis_exporter beside a server; it tells of that server only. */}}
{{- define "redis-cluster.metricsContainer" -}}
{{- $metrics := .Values.metrics -}}
name: metrics
image: {{ include "lib.images.image" (dict "root" . "image" $metrics.image) | quote }}
imagePullPolicy: {{ $metrics.image.pullPolicy }}
{{- if .Values.containerSecurityContext.enabled }}
securityContext:
  {{- include "lib.securityContext" .Values.containerSecurityContext | nindent 2 }}
{{- end }}
env:
  - name: REDIS_ADDR
    value: redis://127.0.0.1:{{ .Values.containerPorts.redis | int }}
  {{- include "redis-cluster.passwordEnv" (dict "root" . "name" "REDIS_PASSWORD") | nindent 2 }}
  - name: REDIS_EXPORTER_WEB_LISTEN_ADDRESS
    value: ":{{ $metrics.containerPorts.metrics | int }}"
  - name: REDIS_EXPORTER_INCL_SYSTEM_METRICS
    value: "true"
ports:
  - name: http-metrics
    containerPort: {{ $metrics.containerPorts.metrics | int }}
livenessProbe:
  httpGet:
    path: /health
    port: http-metrics
  initialDelaySeconds: 10
  periodSeconds: 20
  timeoutSeconds: 5
resources:
  {{- toYaml $metrics.resources | nindent 2 }}
{{- end -}}
