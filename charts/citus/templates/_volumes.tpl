{{/* Mounts that the database and its preparation share. Takes root, role. */}}
{{- define "citus.nodeMounts" -}}
- name: data
  mountPath: /var/lib/postgresql/data
- name: credentials
  mountPath: /run/citus
- name: scripts
  mountPath: /opt/citus/scripts
  readOnly: true
- name: tmp
  mountPath: /tmp
{{- with include "citus.passwordsMount" .root }}
{{ . }}
{{- end }}
{{- end -}}

{{/* Mounts of the database alone. Takes root, role. */}}
{{- define "citus.mainMounts" -}}
- name: configuration
  mountPath: /etc/citus
  readOnly: true
- name: scripts
  mountPath: /docker-entrypoint-initdb.d/100-citus-node.sh
  subPath: initdb.sh
  readOnly: true
{{- range $name, $_ := .root.Values.postgresql.initdbScripts }}
- name: initdb
  mountPath: /docker-entrypoint-initdb.d/{{ $name }}
  subPath: {{ $name }}
  readOnly: true
{{- end }}
- name: run
  mountPath: /var/run/postgresql
{{- if .root.Values.shmVolume.enabled }}
- name: dshm
  mountPath: /dev/shm
{{- end }}
{{- with (index .root.Values .role).extraVolumeMounts }}
{{ include "lib.tpl" (dict "value" . "root" $.root) }}
{{- end }}
{{- end -}}

{{/* All volumes of a node but a claim made from a template. Takes root, role. */}}
{{- define "citus.volumes" -}}
{{- $values := index .root.Values .role -}}
{{- if not $values.persistence.enabled }}
- name: data
  emptyDir: {}
{{- else if $values.persistence.existingClaim }}
- name: data
  persistentVolumeClaim:
    claimName: {{ tpl $values.persistence.existingClaim .root }}
{{- end }}
- name: credentials
  emptyDir:
    medium: Memory
    sizeLimit: 1Mi
- name: configuration
  configMap:
    name: {{ include "citus.configName" .root }}
- name: scripts
  configMap:
    name: {{ include "citus.scriptsName" .root }}
    defaultMode: 0555
{{- if .root.Values.postgresql.initdbScripts }}
- name: initdb
  configMap:
    name: {{ include "citus.initdbName" .root }}
    defaultMode: 0555
{{- end }}
- name: run
  emptyDir: {}
- name: tmp
  emptyDir: {}
{{- if .root.Values.shmVolume.enabled }}
- name: dshm
  emptyDir:
    medium: Memory
    {{- with .root.Values.shmVolume.sizeLimit }}
    sizeLimit: {{ . }}
    {{- end }}
{{- end }}
{{- with include "citus.passwordsVolume" .root }}
{{ . }}
{{- end }}
{{- if .root.Values.tls.enabled }}
- name: certificates
  secret:
    secretName: {{ include "citus.tlsSecretName" .root }}
    defaultMode: 0440
    items:
      - key: {{ .root.Values.tls.certFilename }}
        path: tls.crt
      - key: {{ .root.Values.tls.certKeyFilename }}
        path: tls.key
      {{- with .root.Values.tls.certCAFilename }}
      - key: {{ . }}
        path: ca.crt
      {{- end }}
{{- end }}
{{- if .root.Values.metrics.enabled }}
- name: queries
  configMap:
    name: {{ printf "%s-metrics" (include "citus.fullname" .root) }}
{{- end }}
{{- with $values.extraVolumes }}
{{ include "lib.tpl" (dict "value" . "root" $.root) }}
{{- end }}
{{- end -}}

{{/* Whether the pods of a role get a claim each. Takes the role's values; "true" or nothing. */}}
{{- define "citus.claimPerPod" -}}
{{- if and .persistence.enabled (not .persistence.existingClaim) -}}true{{- end -}}
{{- end -}}
