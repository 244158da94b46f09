{{/* The pod of a backup or of a restore. Takes root, name, script, env (a list). */}}
{{- define "citus.backupPod" -}}
{{- $backup := .root.Values.backup -}}
{{ include "citus.jobPodSpec" (dict "root" .root "values" $backup "images" (list $backup.image)) }}
containers:
  - name: {{ .name }}
    image: {{ include "citus.image" (dict "root" .root "image" $backup.image) | quote }}
    imagePullPolicy: {{ $backup.image.pullPolicy }}
    {{- if $backup.containerSecurityContext.enabled }}
    securityContext:
      {{- include "citus.securityContext" $backup.containerSecurityContext | nindent 6 }}
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
      {{- include "citus.tpl" (dict "value" . "root" $.root) | nindent 6 }}
      {{- end }}
    resources:
      {{- toYaml $backup.resources | nindent 6 }}
    volumeMounts:
      - name: backups
        mountPath: /backups
      {{- include "citus.jobMounts" .root | nindent 6 }}
      {{- with $backup.extraVolumeMounts }}
      {{- include "citus.tpl" (dict "value" . "root" $.root) | nindent 6 }}
      {{- end }}
volumes:
  - name: backups
    {{- if $backup.persistence.enabled }}
    persistentVolumeClaim:
      claimName: {{ tpl ($backup.persistence.existingClaim | default (include "citus.backupName" .root)) .root }}
    {{- else }}
    emptyDir: {}
    {{- end }}
  {{- include "citus.jobVolumes" .root | nindent 2 }}
  {{- with $backup.extraVolumes }}
  {{- include "citus.tpl" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
{{- end -}}
