{{/* One broker. */}}
{{- define "kafka.mainContainer" -}}
name: kafka
image: {{ include "lib.images.image" (dict "root" . "image" .Values.image) | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
{{- if .Values.containerSecurityContext.enabled }}
securityContext:
  {{- include "lib.securityContext" .Values.containerSecurityContext | nindent 2 }}
{{- end }}
command:
  - /bin/sh
  - /opt/kafka-cluster/scripts/start.sh
env:
  - name: POD_NAME
    valueFrom:
      fieldRef:
        fieldPath: metadata.name
  - name: KAFKA_DOMAIN
    value: {{ include "kafka.domain" . }}
  - name: KAFKA_CLUSTER_ID
    value: {{ include "kafka.clusterId" . }}
  - name: KAFKA_CONTROLLERS
    value: {{ include "kafka.controllers" . | quote }}
  - name: KAFKA_CLIENT_PORT
    value: {{ .Values.containerPorts.client | int | quote }}
  - name: KAFKA_CONTROLLER_PORT
    value: {{ .Values.containerPorts.controller | int | quote }}
  - name: KAFKA_HEAP_OPTS
    value: {{ .Values.heapOpts | quote }}
  # the image is read-only: logs go to standard output, and what is left of log files here
  - name: LOG_DIR
    value: /tmp/logs
  # so that kubectl exec finds kafka-topics.sh and its kind by name
  - name: PATH
    value: /opt/kafka/bin:/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  {{- with .Values.extraEnvVars }}
  {{- include "lib.tpl" (dict "value" . "root" $) | nindent 2 }}
  {{- end }}
ports:
  - name: tcp-client
    containerPort: {{ .Values.containerPorts.client | int }}
  - name: tcp-controller
    containerPort: {{ .Values.containerPorts.controller | int }}
{{- range list "startup" "liveness" "readiness" }}
{{- include "lib.probe" (dict "root" $ "values" $.Values "kind" . "handler" (dict "tcpSocket" (dict "port" "tcp-client"))) }}
{{- end }}
resources:
  {{- include "lib.resources" .Values | nindent 2 }}
volumeMounts:
  - name: data
    mountPath: /var/lib/kafka/data
  - name: configuration
    mountPath: /etc/kafka-cluster
    readOnly: true
  - name: scripts
    mountPath: /opt/kafka-cluster/scripts
    readOnly: true
  - name: run
    mountPath: /run/kafka
  - name: tmp
    mountPath: /tmp
  {{- with .Values.extraVolumeMounts }}
  {{- include "lib.tpl" (dict "value" . "root" $) | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* kafka_exporter: it asks the brokers for what they know of topics and consumers. */}}
{{- define "kafka.exporterContainer" -}}
{{- $metrics := .Values.metrics -}}
name: exporter
image: {{ include "lib.images.image" (dict "root" . "image" $metrics.image) | quote }}
imagePullPolicy: {{ $metrics.image.pullPolicy }}
{{- if .Values.containerSecurityContext.enabled }}
securityContext:
  {{- include "lib.securityContext" .Values.containerSecurityContext | nindent 2 }}
{{- end }}
args:
  {{- range splitList "," (include "kafka.bootstrapServers" .) }}
  - --kafka.server={{ . }}
  {{- end }}
  - --web.listen-address=:{{ $metrics.containerPorts.metrics | int }}
ports:
  - name: http-metrics
    containerPort: {{ $metrics.containerPorts.metrics | int }}
# it ends by itself as long as no broker answers, and is started again
livenessProbe:
  httpGet:
    path: /healthz
    port: http-metrics
  initialDelaySeconds: 10
  periodSeconds: 20
  timeoutSeconds: 5
readinessProbe:
  httpGet:
    path: /healthz
    port: http-metrics
  periodSeconds: 10
  timeoutSeconds: 5
resources:
  {{- toYaml $metrics.resources | nindent 2 }}
{{- end -}}

{{/* Kafka UI. */}}
{{- define "kafka.uiContainer" -}}
{{- $ui := .Values.ui -}}
name: ui
image: {{ include "lib.images.image" (dict "root" . "image" $ui.image) | quote }}
imagePullPolicy: {{ $ui.image.pullPolicy }}
{{- if .Values.containerSecurityContext.enabled }}
securityContext:
  {{- include "lib.securityContext" .Values.containerSecurityContext | nindent 2 }}
{{- end }}
env:
  - name: KAFKA_CLUSTERS_0_NAME
    value: {{ include "kafka.fullname" . }}
  - name: KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS
    value: {{ include "kafka.bootstrapServers" . | quote }}
  - name: KAFKA_CLUSTERS_0_READONLY
    value: {{ $ui.readOnly | quote }}
  - name: DYNAMIC_CONFIG_ENABLED
    value: "false"
  - name: SERVER_PORT
    value: {{ $ui.containerPorts.http | int | quote }}
  {{- with $ui.extraEnvVars }}
  {{- include "lib.tpl" (dict "value" . "root" $) | nindent 2 }}
  {{- end }}
ports:
  - name: http
    containerPort: {{ $ui.containerPorts.http | int }}
livenessProbe:
  httpGet:
    path: /actuator/health
    port: http
  initialDelaySeconds: 60
  periodSeconds: 20
  timeoutSeconds: 5
readinessProbe:
  httpGet:
    path: /actuator/health
    port: http
  initialDelaySeconds: 10
  periodSeconds: 10
  timeoutSeconds: 5
resources:
  {{- toYaml $ui.resources | nindent 2 }}
volumeMounts:
  - name: tmp
    mountPath: /tmp
{{- end -}}

{{/* What the pods of broker, exporter and UI begin with. Takes root, images (a list). */}}
{{- define "kafka.podStart" -}}
serviceAccountName: {{ include "lib.names.serviceAccount" (dict "account" .root.Values.serviceAccount "name" (include "kafka.fullname" .root)) }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with include "lib.images.pullSecrets" (dict "root" .root "images" .images) | trim }}
{{ . }}
{{- end }}
{{- if .root.Values.podSecurityContext.enabled }}
securityContext:
  {{- include "lib.securityContext" .root.Values.podSecurityContext | nindent 2 }}
{{- end }}
{{- end -}}
