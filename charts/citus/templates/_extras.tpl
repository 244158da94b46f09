{{/* Users, databases and extensions beside those of auth and citus. The registration job makes them on every node. */}}

{{/* The key of an extra user's password. Takes an element of auth.extraUsers. */}}
{{- define "citus.extraUserKey" -}}
{{- .secretKey | default (printf "%s-password" .name) -}}
{{- end -}}

{{/* Env of the containers that prepare nodes; nothing when there are no extras. */}}
{{- define "citus.extrasEnv" -}}
{{- range $index, $user := .Values.auth.extraUsers }}
{{- $variable := printf "CITUS_EXTRA_USER_%d" $index }}
- name: {{ $variable }}
  value: {{ $user.name | quote }}
{{ include "citus.passwordEnv" (dict
      "root" $ "name" (printf "%s_PASSWORD" $variable) "key" (include "citus.extraUserKey" $user) "file" (printf "extra-%d" $index)) }}
{{- with $user.memberOf }}
- name: {{ $variable }}_ROLES
  value: {{ join " " . | quote }}
{{- end }}
{{- end }}
{{- with .Values.auth.extraDatabases }}
- name: CITUS_EXTRA_DATABASES
  value: {{ join " " . | quote }}
{{- end }}
{{- with .Values.postgresql.extensions }}
- name: CITUS_EXTENSIONS
  value: {{ join " " . | quote }}
{{- end }}
{{- end -}}

{{/* The command that runs a script in every database. Takes root, script. */}}
{{- define "citus.scriptCommand" -}}
- /bin/sh
{{- if .root.Values.auth.extraDatabases }}
- /opt/citus/scripts/each-database.sh
- {{ .script }}
{{- else }}
- /opt/citus/scripts/{{ .script }}
{{- end }}
{{- end -}}
