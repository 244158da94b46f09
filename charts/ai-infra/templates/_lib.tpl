{{/*
What selects the pods of a component. These labels never change over the life of a release: selectors and volume claim
templates are immutable, so no version and no user's label belongs here. Takes root, component.
*/}}
{{- define "lib.selectorLabels" -}}
app.kubernetes.io/name: {{ include "lib.name" .root | quote }}
app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{/* Labels of a pod: the selector's, the user's common ones, the component's own. Takes root, component, labels (may be absent). */}}
{{- define "lib.podLabels" -}}
{{- $own := include "lib.selectorLabels" . | fromYaml -}}
{{- $given := include "lib.tpl" (dict "value" (.labels | default dict) "root" .root) | fromYaml -}}
{{- $common := include "lib.tpl" (dict "value" .root.Values.commonLabels "root" .root) | fromYaml -}}
{{- merge $own $given $common | toYaml -}}
{{- end -}}

{{/* Labels of an object. Takes root, component (may be absent), labels (may be absent). */}}
{{- define "lib.labels" -}}
{{- $own := dict
      "app.kubernetes.io/name" (include "lib.name" .root)
      "app.kubernetes.io/instance" .root.Release.Name
      "app.kubernetes.io/managed-by" .root.Release.Service
      "helm.sh/chart" (include "lib.chart" .root) -}}
{{- with .root.Chart.AppVersion -}}
{{- $_ := set $own "app.kubernetes.io/version" . -}}
{{- end -}}
{{- with .component -}}
{{- $_ := set $own "app.kubernetes.io/component" . -}}
{{- end -}}
{{- $given := include "lib.tpl" (dict "value" (.labels | default dict) "root" .root) | fromYaml -}}
{{- $common := include "lib.tpl" (dict "value" .root.Values.commonLabels "root" .root) | fromYaml -}}
{{- merge $own $given $common | toYaml -}}
{{- end -}}

{{/* Annotations, the object's own before the common ones; nothing when there are none. Takes root, annotations (may be absent). */}}
{{- define "lib.annotations" -}}
{{- $given := include "lib.tpl" (dict "value" (.annotations | default dict) "root" .root) | fromYaml -}}
{{- $common := include "lib.tpl" (dict "value" .root.Values.commonAnnotations "root" .root) | fromYaml -}}
{{- with merge $given $common -}}
{{- toYaml . -}}
{{- end -}}
{{- end -}}

{{/* The metadata of an object. Takes root, name, component, and where wanted namespace, labels, annotations. */}}
{{- define "lib.metadata" -}}
name: {{ .name | quote }}
namespace: {{ .namespace | default .root.Release.Namespace | quote }}
labels:
  {{- include "lib.labels" . | nindent 2 }}
{{- with include "lib.annotations" . }}
annotations:
  {{- . | nindent 2 }}
{{- end }}
{{- end -}}

{{/*
A value as YAML, with the templates in it carried out: what values.yaml calls "templates allowed". Takes value, root.
*/}}
{{- define "lib.tpl" -}}
{{- $text := kindIs "string" .value | ternary .value (.value | toYaml) -}}
{{- if contains "{{" $text -}}
{{- tpl $text .root -}}
{{- else -}}
{{- $text -}}
{{- end -}}
{{- end -}}
{{/* The full reference of an image: a global registry goes before its own, a digest before its tag. Takes root, image. */}}
{{- define "lib.image" -}}
{{- $registry := .root.Values.global.imageRegistry | default .image.registry -}}
{{- $name := .image.repository -}}
{{- if $registry -}}
{{- $name = printf "%s/%s" $registry .image.repository -}}
{{- end -}}
{{- if .image.digest -}}
{{- printf "%s@%s" $name .image.digest -}}
{{- else -}}
{{- printf "%s:%s" $name (toString .image.tag) -}}
{{- end -}}
{{- end -}}

{{/* imagePullSecrets of a pod, global ones first, each once. Takes root, images (a list). */}}
{{- define "lib.imagePullSecrets" -}}
{{- $names := list -}}
{{- $given := .root.Values.global.imagePullSecrets -}}
{{- range .images -}}
{{- $given = concat $given (.pullSecrets | default list) -}}
{{- end -}}
{{- range $given -}}
{{- $names = append $names (include "lib.pullSecretName" .) -}}
{{- end -}}
{{- with uniq $names }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* A pull secret may be written as its name or, the way Kubernetes has it, as name: …. */}}
{{- define "lib.pullSecretName" -}}
{{- if kindIs "map" . -}}{{ .name }}{{- else -}}{{ . }}{{- end -}}
{{- end -}}
{{/* A security context without the switch that turns it on. Takes the values of one. */}}
{{- define "lib.securityContext" -}}
{{- omit . "enabled" | toYaml -}}
{{- end -}}
{{/*
The sizes that resourcesPreset names: each step doubles the one before. Requests equal limits, so that a database
pod is of the Guaranteed class, the last one that a node short of memory evicts.
*/}}
{{- define "lib.resourcePresets" -}}
nano: {cpu: 125m, memory: 128Mi}
micro: {cpu: 250m, memory: 256Mi}
small: {cpu: 500m, memory: 512Mi}
medium: {cpu: "1", memory: 1Gi}
large: {cpu: "2", memory: 2Gi}
xlarge: {cpu: "4", memory: 4Gi}
2xlarge: {cpu: "8", memory: 8Gi}
{{- end -}}

{{/* The resources of a role's main container: a preset other than none takes the place of resources. Takes the role's values. */}}
{{- define "lib.resources" -}}
{{- if ne .resourcesPreset "none" -}}
{{- $size := get (include "lib.resourcePresets" . | fromYaml) .resourcesPreset -}}
{{- dict "requests" $size "limits" $size | toYaml -}}
{{- else -}}
{{- toYaml .resources -}}
{{- end -}}
{{- end -}}
{{- define "lib.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- define "lib.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- define "lib.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- define "lib.kubeSince" -}}
{{- $version := default .root.Capabilities.KubeVersion.Version .root.Values.kubeVersion -}}
{{- if semverCompare (printf ">=%s-0 || <1.23.0-0" .since) $version -}}true{{- end -}}
{{- end -}}
{{/* Takes root, values, component. */}}
{{- define "lib.affinity" -}}
{{- if .values.affinity -}}
{{- include "lib.tpl" (dict "value" .values.affinity "root" .root) -}}
{{- else -}}
{{- $affinity := dict -}}
{{- with include "lib.podAffinity" (dict "root" .root "component" .component "preset" .values.podAffinityPreset) | fromYaml -}}
{{- $_ := set $affinity "podAffinity" . -}}
{{- end -}}
{{- with include "lib.podAffinity" (dict "root" .root "component" .component "preset" .values.podAntiAffinityPreset) | fromYaml -}}
{{- $_ := set $affinity "podAntiAffinity" . -}}
{{- end -}}
{{- with include "lib.nodeAffinity" .values.nodeAffinityPreset | fromYaml -}}
{{- $_ := set $affinity "nodeAffinity" . -}}
{{- end -}}
{{- with $affinity -}}
{{- toYaml . -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- define "lib.podAffinity" -}}
{{- if eq .preset "soft" -}}
preferredDuringSchedulingIgnoredDuringExecution:
  - weight: 1
    podAffinityTerm:
      {{- include "lib.podAffinityTerm" . | nindent 6 }}
{{- else if eq .preset "hard" -}}
requiredDuringSchedulingIgnoredDuringExecution:
  - {{ include "lib.podAffinityTerm" . | nindent 4 | trim }}
{{- end -}}
{{- end -}}
{{- define "lib.podAffinityTerm" -}}
labelSelector:
  matchLabels:
    {{- include "lib.selectorLabels" . | nindent 4 }}
topologyKey: kubernetes.io/hostname
{{- end -}}
{{- define "lib.nodeAffinity" -}}
{{- if and .type .key .values -}}
{{- if eq .type "soft" -}}
preferredDuringSchedulingIgnoredDuringExecution:
  - weight: 1
    preference:
      {{- include "lib.nodeTerm" . | nindent 6 }}
{{- else -}}
requiredDuringSchedulingIgnoredDuringExecution:
  nodeSelectorTerms:
    - {{ include "lib.nodeTerm" . | nindent 6 | trim }}
{{- end -}}
{{- end -}}
{{- end -}}
{{- define "lib.nodeTerm" -}}
matchExpressions:
  - key: {{ .key }}
    operator: In
    values:
      {{- range .values }}
      - {{ . | quote }}
      {{- end }}
{{- end -}}
{{- define "lib.scheduling" -}}
{{- with include "lib.affinity" . }}
affinity:
  {{- . | nindent 2 }}
{{- end }}
{{- range $key := list "nodeSelector" "tolerations" "topologySpreadConstraints" }}
{{- with get $.values $key }}
{{ $key }}:
  {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 2 }}
{{- end }}
{{- end }}
{{- with .values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .values.schedulerName }}
schedulerName: {{ . }}
{{- end }}
{{- end -}}
{{- define "lib.probe" -}}
{{- $probe := get .values (printf "%sProbe" .kind) -}}
{{- $custom := get .values (printf "custom%sProbe" (title .kind)) -}}
{{- if $custom }}
{{ .kind }}Probe:
  {{- include "lib.tpl" (dict "value" $custom "root" .root) | nindent 2 }}
{{- else if $probe.enabled }}
{{ .kind }}Probe:
  {{- toYaml .action | nindent 2 }}
  initialDelaySeconds: {{ $probe.initialDelaySeconds | int }}
  periodSeconds: {{ $probe.periodSeconds | int }}
  timeoutSeconds: {{ $probe.timeoutSeconds | int }}
  failureThreshold: {{ $probe.failureThreshold | int }}
  successThreshold: {{ $probe.successThreshold | int }}
{{- end }}
{{- end -}}
{{- define "lib.serviceAccountName" -}}
{{- if .account.create -}}
{{- default (include "lib.fullname" .root) .account.name -}}
{{- else -}}
{{- default "default" .account.name -}}
{{- end -}}
{{- end -}}
{{- define "lib.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "lib.metadata" (dict "root" .root "name" (include "lib.serviceAccountName" .) "annotations" .account.annotations) | nindent 2 }}
automountServiceAccountToken: false
{{- end -}}
{{- define "lib.pdb" -}}
{{- $field := ne (toString .pdb.minAvailable) "" | ternary "minAvailable" "maxUnavailable" -}}
{{- $limit := get .pdb $field -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "lib.metadata" (dict "root" .root "name" .name "component" .component) | nindent 2 }}
spec:
  {{ $field }}: {{ eq (toString $limit) "" | ternary 1 $limit }}
  {{- if include "lib.kubeSince" (dict "root" .root "since" "1.27.0") }}
  unhealthyPodEvictionPolicy: AlwaysAllow
  {{- end }}
  selector:
    matchLabels:
      {{- include "lib.selectorLabels" (dict "root" .root "component" .component) | nindent 6 }}
{{- end -}}
{{/*
One password, base64. The value given wins; then the one that the cluster already has. Takes root, name, key, value.
*/}}
{{- define "lib.password" -}}
{{- if .value -}}
{{- .value | b64enc -}}
{{- else -}}
{{- $existing := lookup "v1" "Secret" .root.Release.Namespace .name -}}
{{- with get ($existing.data | default dict) .key -}}
{{- . -}}
{{- else -}}
{{- if lookup "v1" "Secret" .root.Release.Namespace "" -}}
{{- randAlphaNum 32 | b64enc -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- define "lib.passwordSecret" -}}
apiVersion: v1
kind: Secret
metadata:
  {{- include "lib.metadata" (dict "root" .root "name" .name) | nindent 2 }}
type: Opaque
data:
  {{- range $key, $value := .passwords }}
  {{- with include "lib.password" (dict "root" $.root "name" $.name "key" $key "value" $value) }}
  {{ $key }}: {{ . | quote }}
  {{- else }}
  # {{ $key }}: none was given, and without a cluster none can be made that stays. Pods wait until the Secret has it.
  {{- end }}
  {{- end }}
{{- end -}}
{{- define "lib.storageClass" -}}
{{- with .persistence.storageClass | default .root.Values.global.storageClass }}
storageClassName: {{ eq . "-" | ternary "" . | quote }}
{{- end }}
{{- end -}}
{{- define "lib.dataClaim" -}}
{{- $labels := include "lib.selectorLabels" . | fromYaml -}}
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  labels:
    {{- merge $labels .persistence.labels | toYaml | nindent 4 }}
  {{- with .persistence.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  accessModes:
    {{- toYaml .persistence.accessModes | nindent 4 }}
  {{- with include "lib.storageClass" . | trim }}
  {{- . | nindent 2 }}
  {{- end }}
  resources:
    requests:
      storage: {{ .persistence.size }}
  {{- with .persistence.selector }}
  selector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}
{{/* Takes root, name, monitor and, where they are not those of metrics, component, port, path. */}}
{{- define "lib.serviceMonitor" -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  {{- include "lib.metadata" (dict "root" .root "name" .name "namespace" .monitor.namespace "component" "metrics" "labels" .monitor.labels) | nindent 2 }}
spec:
  namespaceSelector:
    matchNames:
      - {{ .root.Release.Namespace | quote }}
  selector:
    matchLabels:
      {{- include "lib.selectorLabels" (dict "root" .root "component" (.component | default "metrics")) | nindent 6 }}
  endpoints:
    - port: {{ .port | default "http-metrics" }}
      {{- with .path }}
      path: {{ . }}
      {{- end }}
      {{- with .monitor.interval }}
      interval: {{ . }}
      {{- end }}
      {{- with .monitor.scrapeTimeout }}
      scrapeTimeout: {{ . }}
      {{- end }}
{{- end -}}
{{- define "lib.peers" -}}
- podSelector:
    matchLabels:
      app.kubernetes.io/name: {{ include "lib.name" .root | quote }}
      app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
    matchExpressions:
      - key: app.kubernetes.io/component
        operator: In
        values:
          {{- range .components }}
          - {{ . }}
          {{- end }}
{{- end -}}
{{- define "lib.clientPeers" -}}
- podSelector:
    matchLabels:
      {{ include "lib.fullname" . }}-client: "true"
{{- with .Values.networkPolicy }}
{{- if or .ingressNSMatchLabels .ingressNSPodMatchLabels }}
- {{ include "lib.namespacePeer" . | nindent 2 | trim }}
{{- end }}
{{- end }}
{{- end -}}
{{- define "lib.namespacePeer" -}}
{{- with .ingressNSMatchLabels }}
namespaceSelector:
  matchLabels:
    {{- toYaml . | nindent 4 }}
{{- end }}
{{- with .ingressNSPodMatchLabels }}
podSelector:
  matchLabels:
    {{- toYaml . | nindent 4 }}
{{- end }}
{{- end -}}
{{- define "lib.prometheusPeers" -}}
- namespaceSelector:
    matchLabels:
      kubernetes.io/metadata.name: {{ .monitor.namespace | default .root.Release.Namespace | quote }}
{{- end -}}
{{/* Takes root, components, ports. */}}
{{- define "lib.egress" -}}
{{- if .root.Values.networkPolicy.allowExternalEgress -}}
- {}
{{- else -}}
# names
- ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
# each other
- to:
    {{- include "lib.peers" . | nindent 4 }}
  ports:
    {{- range .ports | uniq }}
    - port: {{ int . }}
      protocol: TCP
    {{- end }}
{{- end }}
{{- with .root.Values.networkPolicy.extraEgress }}
{{ include "lib.tpl" (dict "value" . "root" $.root) }}
{{- end }}
{{- end -}}
