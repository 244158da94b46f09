{{/* The pod of a backup run. */}}
{{- define "citus.backupPod" -}}
{{- $backup := .Values.backup -}}
{{ include "citus.jobPodSpec" (dict "root" . "values" $backup "images" (list $backup.image)) }}
containers:
  - name: backup
    image: {{ include "citus.image" (dict "root" . "image" $backup.image) | quote }}
    imagePullPolicy: {{ $backup.image.pullPolicy }}
    {{- if $backup.containerSecurityContext.enabled }}
    securityContext:
      {{- include "citus.securityContext" $backup.containerSecurityContext | nindent 6 }}
    {{- end }}
    command:
      - /bin/sh
      - /opt/citus/scripts/backup.sh
    env:
      {{- include "citus.clientEnv" . | nindent 6 }}
      - name: BACKUP_DIR
        value: /backups
      - name: BACKUP_RETENTION_DAYS
        value: {{ $backup.retentionDays | int | quote }}
      {{- with $backup.afterScript }}
      - name: BACKUP_AFTER_SCRIPT
        value: {{ . | quote }}
      {{- end }}
      {{- with $backup.extraEnvVars }}
      {{- include "citus.tpl" (dict "value" . "root" $) | nindent 6 }}
      {{- end }}
    resources:
      {{- toYaml $backup.resources | nindent 6 }}
    volumeMounts:
      - name: backups
        mountPath: /backups
      {{- include "citus.jobMounts" . | nindent 6 }}
      {{- with $backup.extraVolumeMounts }}
      {{- include "citus.tpl" (dict "value" . "root" $) | nindent 6 }}
      {{- end }}
volumes:
  - name: backups
    {{- if $backup.persistence.enabled }}
    persistentVolumeClaim:
      claimName: {{ tpl ($backup.persistence.existingClaim | default (include "citus.backupName" .)) . }}
    {{- else }}
    emptyDir: {}
    {{- end }}
  {{- include "citus.jobVolumes" . | nindent 2 }}
  {{- with $backup.extraVolumes }}
  {{- include "citus.tpl" (dict "value" . "root" $) | nindent 2 }}
  {{- end }}
{{- end -}}
