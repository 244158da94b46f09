{{/* Who is who: the superuser, the application's user, the exporter's, and where their passwords are. */}}

{{- define "citus.secretName" -}}
{{- include "lib.secrets.name" (dict "root" . "existing" .Values.auth.existingSecret "name" (printf "%s-secret" (include "citus.fullname" .))) -}}
{{- end -}}

{{/* The bootstrap superuser. Nodes talk to each other as this user, so there is always one. */}}
{{- define "citus.adminUser" -}}
{{- .Values.auth.enablePostgresUser | ternary "postgres" .Values.auth.username -}}
{{- end -}}

{{- define "citus.adminPasswordKey" -}}
{{- .Values.auth.enablePostgresUser | ternary .Values.auth.secretKeys.adminPasswordKey .Values.auth.secretKeys.userPasswordKey -}}
{{- end -}}

{{/* The application's user where it is somebody else than the superuser, or nothing. */}}
{{- define "citus.customUser" -}}
{{- if ne .Values.auth.username (include "citus.adminUser" .) -}}
{{- .Values.auth.username -}}
{{- end -}}
{{- end -}}

{{/* Environment variable NAME with a password, or NAME_FILE with the path of its file. Takes root, name, key, file. */}}
{{- define "citus.passwordEnv" -}}
{{- if .root.Values.auth.usePasswordFiles -}}
- name: {{ .name }}_FILE
  value: /opt/citus/passwords/{{ .file }}
{{- else -}}
{{ include "lib.secrets.env" (dict "name" .name "secret" (include "citus.secretName" .root) "key" .key) }}
{{- end -}}
{{- end -}}

{{/* Users, passwords and database, as every container that speaks to PostgreSQL needs them. */}}
{{- define "citus.authEnv" -}}
- name: POSTGRES_USER
  value: {{ include "citus.adminUser" . | quote }}
{{ include "citus.passwordEnv" (dict "root" . "name" "POSTGRES_PASSWORD" "key" (include "citus.adminPasswordKey" .) "file" "admin") }}
- name: POSTGRES_DB
  value: {{ .Values.auth.database | quote }}
{{- with include "citus.customUser" . }}
- name: CITUS_USER
  value: {{ . | quote }}
{{ include "citus.passwordEnv" (dict "root" $ "name" "CITUS_USER_PASSWORD" "key" $.Values.auth.secretKeys.userPasswordKey "file" "user") }}
{{- end }}
{{- if .Values.metrics.enabled }}
- name: CITUS_METRICS_USER
  value: {{ .Values.metrics.username | quote }}
{{- end }}
{{- end -}}

{{/* The Secret as files, for usePasswordFiles. */}}
{{- define "citus.passwordsVolume" -}}
{{- if .Values.auth.usePasswordFiles -}}
- name: passwords
  secret:
    secretName: {{ include "citus.secretName" . }}
    defaultMode: 0440
    items:
      - key: {{ include "citus.adminPasswordKey" . }}
        path: admin
      {{- if include "citus.customUser" . }}
      - key: {{ .Values.auth.secretKeys.userPasswordKey }}
        path: user
      {{- end }}
      {{- range $index, $user := .Values.auth.extraUsers }}
      - key: {{ include "citus.extraUserKey" $user }}
        path: extra-{{ $index }}
      {{- end }}
{{- end -}}
{{- end -}}

{{- define "citus.passwordsMount" -}}
{{- if .Values.auth.usePasswordFiles -}}
- name: passwords
  mountPath: /opt/citus/passwords
  readOnly: true
{{- end -}}
{{- end -}}
