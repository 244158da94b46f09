{{/* Command and arguments of the database: the user's, else PostgreSQL with the chart's configuration. Takes root, role. */}}
{{- define "citus.command" -}}
{{- $values := index .root.Values .role -}}
{{- if .root.Values.diagnosticMode.enabled }}
command:
  {{- include "lib.tpl" (dict "value" .root.Values.diagnosticMode.command "root" .root) | nindent 2 }}
args:
  {{- include "lib.tpl" (dict "value" .root.Values.diagnosticMode.args "root" .root) | nindent 2 }}
{{- else }}
{{- with $values.command }}
command:
  {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 2 }}
{{- end }}
{{- if $values.args }}
args:
  {{- include "lib.tpl" (dict "value" $values.args "root" .root) | nindent 2 }}
{{- else if not $values.command }}
args:
  - postgres
  - -c
  - config_file=/etc/citus/{{ .role }}.conf
{{- end }}
{{- end }}
{{- end -}}

{{/* The environment of the main container and of the one that prepares it. Takes root, role. */}}
{{- define "citus.nodeEnv" -}}
{{- $values := index .root.Values .role -}}
- name: CITUS_NODE_ROLE
  value: {{ .role }}
{{ include "citus.authEnv" .root }}
- name: PGDATA
  value: /var/lib/postgresql/data/pgdata
- name: PGPORT
  value: {{ $values.containerPorts.postgresql | int | quote }}
- name: PGPASSFILE
  value: /run/citus/pgpass
{{- with .root.Values.postgresql.initdbArgs }}
- name: POSTGRES_INITDB_ARGS
  value: {{ . | quote }}
{{- end }}
{{- end -}}

{{/* Takes root, role. */}}
{{- define "citus.mainContainer" -}}
{{- $values := index .root.Values .role -}}
name: citus
image: {{ include "lib.images.image" (dict "root" .root "image" .root.Values.image) | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
{{- with include "lib.securityContext" $values.containerSecurityContext }}
securityContext:
  {{- . | nindent 2 }}
{{- end }}
{{- include "citus.command" . }}
env:
  {{- include "citus.nodeEnv" . | nindent 2 }}
  {{- with $values.extraEnvVars }}
  {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
{{- if or $values.extraEnvVarsCM $values.extraEnvVarsSecret }}
envFrom:
  {{- with $values.extraEnvVarsCM }}
  - configMapRef:
      name: {{ tpl . $.root }}
  {{- end }}
  {{- with $values.extraEnvVarsSecret }}
  - secretRef:
      name: {{ tpl . $.root }}
  {{- end }}
{{- end }}
ports:
  - name: tcp-postgresql
    containerPort: {{ $values.containerPorts.postgresql | int }}
{{- if not .root.Values.diagnosticMode.enabled }}
{{- include "lib.probes" (dict
      "root" .root "values" $values "handler" (include "citus.probeHandler" "readiness") "livenessHandler" (include "citus.probeHandler" "liveness")) }}
{{- with $values.lifecycleHooks }}
lifecycle:
  {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 2 }}
{{- end }}
{{- end }}
resources:
  {{- include "lib.resources" $values | nindent 2 }}
volumeMounts:
  {{- include "citus.nodeMounts" . | nindent 2 }}
  {{- include "citus.mainMounts" . | nindent 2 }}
{{- end -}}

{{/* What a probe of the database runs. Takes the name of the script. */}}
{{- define "citus.probeHandler" -}}
exec:
  command:
    - /bin/sh
    - /opt/citus/scripts/{{ . }}.sh
{{- end -}}

{{/*
Runs before every start of the database: hands it a password file and keys that only its own user may read, which a Secret volume
under an fsGroup cannot do, and the image does on the very first start only. Takes root, role.
*/}}
{{- define "citus.prepareContainer" -}}
{{- $values := index .root.Values .role -}}
name: prepare
image: {{ include "lib.images.image" (dict "root" .root "image" .root.Values.image) | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
{{- with include "lib.securityContext" $values.containerSecurityContext }}
securityContext:
  {{- . | nindent 2 }}
{{- end }}
command:
  - /bin/sh
  - /opt/citus/scripts/prepare.sh
env:
  {{- include "citus.nodeEnv" . | nindent 2 }}
resources:
  {{- include "lib.resources" $values | nindent 2 }}
volumeMounts:
  {{- include "citus.nodeMounts" . | nindent 2 }}
{{- if .root.Values.tls.enabled }}
  - name: certificates
    mountPath: /opt/citus/tls
    readOnly: true
{{- end }}
{{- end -}}

{{/* Gives the volume to the database's user where the storage driver ignores fsGroup. Runs as root. Takes root, role. */}}
{{- define "citus.volumePermissionsContainer" -}}
{{- $values := index .root.Values .role -}}
{{- $settings := .root.Values.volumePermissions -}}
{{- $owner := printf "%d:%d" (int64 $values.containerSecurityContext.runAsUser) (int64 $values.podSecurityContext.fsGroup) -}}
name: volume-permissions
image: {{ include "lib.images.image" (dict "root" .root "image" $settings.image) | quote }}
imagePullPolicy: {{ $settings.image.pullPolicy }}
{{- with include "lib.securityContext" $settings.containerSecurityContext }}
securityContext:
  {{- . | nindent 2 }}
{{- end }}
command:
  - /bin/sh
  - -ec
  - chown -R {{ $owner }} /var/lib/postgresql/data
resources:
  {{- toYaml $settings.resources | nindent 2 }}
volumeMounts:
  - name: data
    mountPath: /var/lib/postgresql/data
{{- end -}}
