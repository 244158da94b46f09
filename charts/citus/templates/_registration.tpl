{{/* host:port of the workers from one ordinal up to, not including, another, on one line. Takes root, from, to. */}}
{{- define "citus.workerNodes" -}}
{{- $nodes := list -}}
{{- range $ordinal := untilStep (int .from) (int .to) 1 -}}
{{- $host := include "citus.nodeHost" (dict "root" $.root "role" "worker" "ordinal" $ordinal) -}}
{{- $nodes = append $nodes (printf "%s:%d" $host (int $.root.Values.worker.containerPorts.postgresql)) -}}
{{- end -}}
{{- join " " $nodes -}}
{{- end -}}

{{/* The specification of the registration Job, run by the hook and by the schedule. */}}
{{- define "citus.registrationJob" -}}
{{- $values := .Values.workerRegistration -}}
{{- $count := include "citus.workerCount" . | int -}}
{{- $most := .Values.worker.autoscaling.enabled | ternary (int .Values.worker.autoscaling.maxReplicas) $count -}}
backoffLimit: {{ $values.backoffLimit | int }}
activeDeadlineSeconds: {{ $values.activeDeadlineSeconds | int64 }}
ttlSecondsAfterFinished: {{ $values.ttlSecondsAfterFinished | int64 }}
template:
  metadata:
    labels:
      {{- include "citus.podLabels" (dict "root" . "component" "worker-registration" "labels" $values.podLabels) | nindent 6 }}
    {{- with include "citus.annotations" (dict "root" . "annotations" $values.podAnnotations) }}
    annotations:
      {{- . | nindent 6 }}
    {{- end }}
  spec:
    {{- include "citus.jobPodSpec" (dict "root" . "values" $values "images" (list .Values.image)) | nindent 4 }}
    containers:
      - name: register
        image: {{ include "citus.image" (dict "root" . "image" .Values.image) | quote }}
        imagePullPolicy: {{ .Values.image.pullPolicy }}
        {{- if $values.containerSecurityContext.enabled }}
        securityContext:
          {{- include "citus.securityContext" $values.containerSecurityContext | nindent 10 }}
        {{- end }}
        command:
          - /bin/sh
          - /opt/citus/scripts/register-workers.sh
        env:
          {{- include "citus.clientEnv" . | nindent 10 }}
          - name: CITUS_WORKERS
            value: {{ include "citus.workerNodes" (dict "root" . "from" 0 "to" $count) | quote }}
          {{- if gt $most $count }}
          - name: CITUS_OPTIONAL_WORKERS
            value: {{ include "citus.workerNodes" (dict "root" . "from" $count "to" $most) | quote }}
          {{- end }}
          - name: CITUS_WAIT_SECONDS
            value: {{ max 30 (sub (int64 $values.activeDeadlineSeconds) 30) | quote }}
          - name: CITUS_UPDATE_EXTENSION
            value: {{ $values.updateExtension | quote }}
          - name: CITUS_REBALANCE
            value: {{ $values.rebalance | quote }}
          {{- with $values.extraEnvVars }}
          {{- include "citus.tpl" (dict "value" . "root" $) | nindent 10 }}
          {{- end }}
        resources:
          {{- toYaml $values.resources | nindent 10 }}
        volumeMounts:
          {{- include "citus.jobMounts" . | nindent 10 }}
    volumes:
      {{- include "citus.jobVolumes" . | nindent 6 }}
{{- end -}}

{{/* Whether there is a cluster that workers can register with. "true" or nothing. */}}
{{- define "citus.registers" -}}
{{- if and .Values.workerRegistration.enabled (not .Values.diagnosticMode.enabled) (gt (int .Values.coordinator.replicaCount) 0) -}}true{{- end -}}
{{- end -}}
