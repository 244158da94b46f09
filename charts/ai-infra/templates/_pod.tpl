{{/* The pod of a role: what differs between them is in their values. Takes root, role. */}}
{{- define "ai-infra.pod" -}}
{{- $values := get .root.Values .role -}}
{{- $labels := deepCopy $values.podLabels -}}
{{- if eq .role "backend" -}}
{{- $labels = merge (include "ai-infra.clientLabels" .root | fromYaml) $labels -}}
{{- end -}}
{{- $annotations := deepCopy $values.podAnnotations -}}
{{- if eq .role "nginx" -}}
{{- $annotations = merge (dict "checksum/configuration" (include "ai-infra.nginxConfig" .root | sha256sum)) $annotations -}}
{{- end -}}
metadata:
  labels:
    {{- include "lib.labels.pod" (dict "root" .root "component" .role "labels" $labels) | nindent 4 }}
  {{- with include "lib.annotations" (dict "root" .root "annotations" $annotations) }}
  annotations:
    {{- . | nindent 4 }}
  {{- end }}
spec:
  serviceAccountName: {{ include "lib.names.serviceAccount" (dict "account" .root.Values.serviceAccount "name" (include "ai-infra.fullname" .root)) }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- with include "lib.images.pullSecrets" (dict "root" .root "images" (list $values.image)) | trim }}
  {{- . | nindent 2 }}
  {{- end }}
  {{- with include "lib.scheduling" (dict "root" .root "values" $values "component" .role) | trim }}
  {{- . | nindent 2 }}
  {{- end }}
  terminationGracePeriodSeconds: {{ $values.terminationGracePeriodSeconds | int64 }}
  {{- if $values.podSecurityContext.enabled }}
  securityContext:
    {{- include "lib.securityContext" $values.podSecurityContext | nindent 4 }}
  {{- end }}
  containers:
    - {{ include "ai-infra.container" . | nindent 6 | trim }}
  volumes:
    - name: tmp
      emptyDir: {}
    {{- if eq .role "nginx" }}
    - name: configuration
      configMap:
        name: {{ include "ai-infra.nginxConfigName" .root }}
    {{- end }}
    {{- with $values.extraVolumes }}
    {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 4 }}
    {{- end }}
{{- end -}}

{{/* Takes root, role. */}}
{{- define "ai-infra.container" -}}
{{- $values := get .root.Values .role -}}
name: {{ .role }}
image: {{ include "lib.images.image" (dict "root" .root "image" $values.image) | quote }}
imagePullPolicy: {{ $values.image.pullPolicy }}
{{- if $values.containerSecurityContext.enabled }}
securityContext:
  {{- include "lib.securityContext" $values.containerSecurityContext | nindent 2 }}
{{- end }}
{{- with include "ai-infra.env" . | trim }}
env:
  {{- . | nindent 2 }}
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
  - name: http
    containerPort: {{ $values.containerPorts.http | int }}
{{- range list "startup" "liveness" "readiness" }}
{{- $get := dict "path" ($values.healthPath | default "/healthz") "port" "http" }}
{{- include "lib.probe" (dict "root" $.root "values" $values "kind" . "handler" (dict "httpGet" $get)) }}
{{- end }}
resources:
  {{- include "lib.resources" $values | nindent 2 }}
volumeMounts:
  - name: tmp
    mountPath: /tmp
  {{- if eq .role "nginx" }}
  - name: configuration
    mountPath: /etc/nginx/conf.d
    readOnly: true
  {{- end }}
  {{- with $values.extraVolumeMounts }}
  {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* Takes root, role. */}}
{{- define "ai-infra.env" -}}
{{- $values := get .root.Values .role -}}
{{- if eq .role "backend" }}
- name: PORT
  value: {{ $values.containerPorts.http | int | quote }}
{{- include "ai-infra.stackEnv" .root }}
{{- range $name, $value := $values.env }}
- name: {{ $name }}
  value: {{ tpl $value $.root | quote }}
{{- end }}
{{- end }}
{{- with $values.extraEnvVars }}
{{ include "lib.tpl" (dict "value" . "root" $.root) }}
{{- end }}
{{- end -}}
