{{/* What the pods of all jobs share: they talk to the cluster, keep nothing and need no rights. */}}

{{/*
The start of a job's pod spec. Takes root, values (with podSecurityContext, nodeSelector, tolerations, affinity), images.
*/}}
{{- define "citus.jobPodSpec" -}}
restartPolicy: Never
serviceAccountName: {{ include "citus.serviceAccountName" (dict "root" .root "role" "coordinator") }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- include "lib.images.pullSecrets" (dict "root" .root "images" .images) }}
{{- with include "lib.securityContext" (.values.podSecurityContext | default dict) }}
securityContext:
  {{- . | nindent 2 }}
{{- end }}
{{- range $key := list "affinity" "nodeSelector" "tolerations" }}
{{- include "lib.field" (dict "key" $key "value" (get $.values $key) "root" $.root) }}
{{- end }}
{{- end -}}

{{/* Where the coordinator is, for psql, pg_dump and their kind. */}}
{{- define "citus.clientEnv" -}}
- name: CITUS_COORDINATOR_HOST
  value: {{ include "citus.nodeHost" (dict "root" . "role" "coordinator" "ordinal" 0) }}
- name: CITUS_COORDINATOR_PORT
  value: {{ .Values.coordinator.containerPorts.postgresql | int | quote }}
{{ include "citus.authEnv" . }}
{{- if .Values.tls.enabled }}
- name: PGSSLMODE
  value: require
{{- end }}
{{- end -}}

{{/* Mounts and volumes of a job's scripts. */}}
{{- define "citus.jobMounts" -}}
- name: scripts
  mountPath: /opt/citus/scripts
  readOnly: true
- name: tmp
  mountPath: /tmp
{{- with include "citus.passwordsMount" . }}
{{ . }}
{{- end }}
{{- end -}}

{{- define "citus.jobVolumes" -}}
- name: scripts
  configMap:
    name: {{ include "citus.scriptsName" . }}
    defaultMode: 0555
- name: tmp
  emptyDir: {}
{{- with include "citus.passwordsVolume" . }}
{{ . }}
{{- end }}
{{- end -}}
