{{/*
The pod of a backup or of a restore. Takes root, name, script, image, env (a list); security (values with podSecurityContext and
containerSecurityContext) where it is not the backup's own, nodes (names of pods) to mount the volumes of these nodes.
*/}}
{{- define "citus.backupPod" -}}
{{- $backup := .root.Values.backup -}}
{{- $security := .security | default $backup -}}
{{- $values := merge (dict "podSecurityContext" $security.podSecurityContext) $backup -}}
{{ include "citus.jobPodSpec" (dict "root" .root "values" $values "images" (list .image)) }}
containers:
  - name: {{ .name }}
    image: {{ include "lib.images.image" (dict "root" .root "image" .image) | quote }}
    imagePullPolicy: {{ .image.pullPolicy }}
    {{- with include "lib.securityContext" $security.containerSecurityContext }}
    securityContext:
      {{- . | nindent 6 }}
    {{- end }}
    command:
      - /bin/sh
      - /opt/citus/scripts/{{ .script }}
    env:
      {{- include "citus.clientEnv" .root | nindent 6 }}
      - name: BACKUP_DIR
        value: /backups
      {{- range .env }}
      - name: {{ .name }}
        value: {{ .value | quote }}
      {{- end }}
      {{- with $backup.extraEnvVars }}
      {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 6 }}
      {{- end }}
    resources:
      {{- toYaml $backup.resources | nindent 6 }}
    volumeMounts:
      - name: backups
        mountPath: /backups
      {{- range .nodes }}
      - name: data-{{ . }}
        mountPath: /nodes/{{ . }}
      {{- end }}
      {{- include "citus.jobMounts" .root | nindent 6 }}
      {{- with $backup.extraVolumeMounts }}
      {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 6 }}
      {{- end }}
volumes:
  - name: backups
    {{- if $backup.persistence.enabled }}
    persistentVolumeClaim:
      claimName: {{ tpl ($backup.persistence.existingClaim | default (include "citus.backupName" .root)) .root }}
    {{- else }}
    emptyDir: {}
    {{- end }}
  {{- range .nodes }}
  - name: data-{{ . }}
    persistentVolumeClaim:
      claimName: data-{{ . }}
  {{- end }}
  {{- include "citus.jobVolumes" .root | nindent 2 }}
  {{- with $backup.extraVolumes }}
  {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* The CronJob of a backup. Takes root, name (of the object), schedule, container, script, image, env (a list). */}}
{{- define "citus.backupCronJob" -}}
{{- $backup := .root.Values.backup -}}
apiVersion: batch/v1
kind: CronJob
metadata:
  {{- include "lib.metadata" (dict "root" .root "name" .name "component" "backup") | nindent 2 }}
spec:
  schedule: {{ .schedule | quote }}
  {{- if and $backup.timeZone (include "lib.kubeSince" (dict "root" .root "since" "1.25.0")) }}
  timeZone: {{ $backup.timeZone | quote }}
  {{- end }}
  suspend: {{ or $backup.suspend .root.Values.diagnosticMode.enabled (include "citus.restoresNodes" .root | not | not) }}
  concurrencyPolicy: Forbid
  successfulJobsHistoryLimit: {{ $backup.successfulJobsHistoryLimit | int }}
  failedJobsHistoryLimit: {{ $backup.failedJobsHistoryLimit | int }}
  jobTemplate:
    spec:
      backoffLimit: {{ $backup.backoffLimit | int }}
      {{- with $backup.activeDeadlineSeconds }}
      activeDeadlineSeconds: {{ . | int64 }}
      {{- end }}
      template:
        metadata:
          labels:
            {{- include "lib.labels.pod" (dict "root" .root "component" "backup" "labels" $backup.podLabels) | nindent 12 }}
          {{- with include "lib.annotations" (dict "root" .root "annotations" $backup.podAnnotations) }}
          annotations:
            {{- . | nindent 12 }}
          {{- end }}
        spec:
          {{- include "citus.backupPod" (dict
                "root" .root "name" .container "script" .script "image" .image "env" .env) | nindent 10 }}
{{- end -}}

{{/* Whether the volumes of all nodes are being replaced by a physical backup: no node may run meanwhile. "true" or nothing. */}}
{{- define "citus.restoresNodes" -}}
{{- if .Values.backup.physical.restore.enabled -}}true{{- end -}}
{{- end -}}

{{/* Names of the pods of all nodes, parted by blanks. */}}
{{- define "citus.nodeNames" -}}
{{- $names := list (printf "%s-0" (include "citus.roleName" (dict "root" . "role" "coordinator"))) -}}
{{- range $ordinal := until (int .Values.worker.replicaCount) -}}
{{- $names = append $names (printf "%s-%d" (include "citus.roleName" (dict "root" $ "role" "worker")) $ordinal) -}}
{{- end -}}
{{- join " " $names -}}
{{- end -}}
