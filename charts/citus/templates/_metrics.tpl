{{/* postgres_exporter beside the database. It logs in as its own user, with a password that only this pod knows how to derive. Takes root, role. */}}
{{- define "citus.metricsContainer" -}}
{{- $values := index .root.Values .role -}}
{{- $metrics := .root.Values.metrics -}}
name: metrics
image: {{ include "lib.images.image" (dict "root" .root "image" $metrics.image) | quote }}
imagePullPolicy: {{ $metrics.image.pullPolicy }}
{{- with include "lib.securityContext" $metrics.containerSecurityContext }}
securityContext:
  {{- . | nindent 2 }}
{{- end }}
{{- if .root.Values.diagnosticMode.enabled }}
command:
  {{- include "lib.tpl" (dict "value" .root.Values.diagnosticMode.command "root" .root) | nindent 2 }}
args:
  {{- include "lib.tpl" (dict "value" .root.Values.diagnosticMode.args "root" .root) | nindent 2 }}
{{- else }}
args:
  - --web.listen-address=:{{ $metrics.containerPorts.metrics | int }}
  - --extend.query-path=/etc/citus-metrics/queries.yaml
  {{- with $metrics.extraArgs }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
env:
  # within the pod there is nobody to hide from, and pg_hba.conf lets the own host in without TLS
  - name: DATA_SOURCE_URI
    value: {{ printf "localhost:%d/%s?sslmode=disable" (int $values.containerPorts.postgresql) .root.Values.auth.database | quote }}
  - name: DATA_SOURCE_USER
    value: {{ $metrics.username | quote }}
  - name: DATA_SOURCE_PASS_FILE
    value: /run/citus/metrics/password
ports:
  - name: http-metrics
    containerPort: {{ $metrics.containerPorts.metrics | int }}
{{- if not .root.Values.diagnosticMode.enabled }}
livenessProbe:
  httpGet:
    path: /
    port: http-metrics
  initialDelaySeconds: 10
  periodSeconds: 20
  timeoutSeconds: 5
{{- end }}
resources:
  {{- toYaml $metrics.resources | nindent 2 }}
volumeMounts:
  - name: credentials
    mountPath: /run/citus/metrics
    subPath: metrics
    readOnly: true
  - name: queries
    mountPath: /etc/citus-metrics
    readOnly: true
{{- end -}}

{{/* The Service that Prometheus finds the exporters of a role by. Its name becomes their job label. Takes root, role. */}}
{{- define "citus.metricsService" -}}
{{- $metrics := .root.Values.metrics -}}
{{- $labels := dict "citusdata.com/role" .role -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "lib.metadata" (dict
        "root" .root "name" (include "citus.metricsName" .) "component" "metrics"
        "labels" $labels "annotations" $metrics.service.annotations) | nindent 2 }}
spec:
  type: ClusterIP
  clusterIP: None
  publishNotReadyAddresses: true
  ports:
    - name: http-metrics
      port: {{ $metrics.containerPorts.metrics | int }}
      targetPort: http-metrics
  selector:
    {{- include "lib.labels.selector" (dict "root" .root "component" .role) | nindent 4 }}
{{- end -}}
