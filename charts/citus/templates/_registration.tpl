{{/* host:port of the workers from one ordinal up to, not including, another, on one line. Takes root, from, to. */}}
{{- define "citus.workerNodes" -}}
{{- $nodes := list -}}
{{- range $ordinal := untilStep (int .from) (int .to) 1 -}}
{{- $host := include "citus.nodeHost" (dict "root" $.root "role" "worker" "ordinal" $ordinal) -}}
{{- $nodes = append $nodes (printf "%s:%d" $host (int $.root.Values.worker.containerPorts.postgresql)) -}}
{{- end -}}
{{- join " " $nodes -}}
{{- end -}}

{{/*
Which workers the jobs deal with, as env of their containers: those that have to be there, those that may be there, and those
that have to go. A worker to be drained is not registered again.
*/}}
{{- define "citus.workersEnv" -}}
{{- $count := include "citus.workerCount" . | int -}}
{{- $most := .Values.worker.autoscaling.enabled | ternary (max $count (int .Values.worker.autoscaling.maxReplicas)) $count -}}
{{- $drain := .Values.worker.drain -}}
{{- $keep := $drain.enabled | ternary (min $count (int $drain.keep)) $count -}}
- name: CITUS_WORKERS
  value: {{ include "citus.workerNodes" (dict "root" . "from" 0 "to" $keep) | quote }}
{{- if $drain.enabled }}
- name: CITUS_DRAIN
  value: {{ include "citus.workerNodes" (dict "root" . "from" $keep "to" $most) | quote }}
{{- else if gt $most $count }}
- name: CITUS_OPTIONAL_WORKERS
  value: {{ include "citus.workerNodes" (dict "root" . "from" $count "to" $most) | quote }}
{{- end }}
{{- end -}}

{{/* A container that runs one of the chart's scripts against the nodes. Takes root, name, script. */}}
{{- define "citus.sqlContainer" -}}
{{- $values := .root.Values.workerRegistration -}}
name: {{ .name }}
image: {{ include "lib.images.image" (dict "root" .root "image" .root.Values.image) | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
{{- with include "lib.securityContext" $values.containerSecurityContext }}
securityContext:
  {{- . | nindent 2 }}
{{- end }}
command:
  {{- include "citus.scriptCommand" . | nindent 2 }}
env:
  {{- include "citus.clientEnv" .root | nindent 2 }}
  {{- include "citus.workersEnv" .root | nindent 2 }}
  {{- with include "citus.extrasEnv" .root | trim }}
  {{- . | nindent 2 }}
  {{- end }}
  - name: CITUS_WAIT_SECONDS
    value: {{ max 30 (sub (int64 $values.activeDeadlineSeconds) 30) | quote }}
  - name: CITUS_UPDATE_EXTENSION
    value: {{ $values.updateExtension | quote }}
  - name: CITUS_REBALANCE
    value: {{ $values.rebalance | quote }}
  {{- with $values.extraEnvVars }}
  {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
resources:
  {{- toYaml $values.resources | nindent 2 }}
volumeMounts:
  {{- include "citus.jobMounts" .root | nindent 2 }}
{{- end -}}

{{/* The specification of the registration Job, run by the hook and by the schedule. */}}
{{- define "citus.registrationJob" -}}
{{- $values := .Values.workerRegistration -}}
backoffLimit: {{ $values.backoffLimit | int }}
activeDeadlineSeconds: {{ $values.activeDeadlineSeconds | int64 }}
ttlSecondsAfterFinished: {{ $values.ttlSecondsAfterFinished | int64 }}
template:
  metadata:
    labels:
      {{- include "lib.labels.pod" (dict "root" . "component" "worker-registration" "labels" $values.podLabels) | nindent 6 }}
    {{- with include "lib.annotations" (dict "root" . "annotations" $values.podAnnotations) }}
    annotations:
      {{- . | nindent 6 }}
    {{- end }}
  spec:
    {{- include "citus.jobPodSpec" (dict "root" . "values" $values "images" (list .Values.image)) | nindent 4 }}
    containers:
      - {{ include "citus.sqlContainer" (dict "root" . "name" "register" "script" "register-workers.sh") | nindent 8 | trim }}
    volumes:
      {{- include "citus.jobVolumes" . | nindent 6 }}
{{- end -}}

{{/* Whether there is a cluster that workers can register with. "true" or nothing. */}}
{{- define "citus.registers" -}}
{{- if and .Values.workerRegistration.enabled (not .Values.diagnosticMode.enabled) (gt (int .Values.coordinator.replicaCount) 0) (not (include "citus.restoresNodes" .)) -}}true{{- end -}}
{{- end -}}
