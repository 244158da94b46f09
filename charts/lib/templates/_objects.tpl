{{/*
Whole objects that charts make in the same way.

lib.objects.serviceAccount: a ServiceAccount. Its token is in no pod unless that is said: pods that need one say so themselves.
  root, component, match  as for lib.labels.standard; both of the latter may be absent
  name                    the name of the chart's own
  account                 values: create, name; annotations, automountServiceAccountToken (false) may be absent
*/}}
{{- define "lib.objects.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "lib.metadata" (dict
        "root" .root "name" (include "lib.names.serviceAccount" .) "component" .component "match" .match
        "annotations" .account.annotations) | nindent 2 }}
automountServiceAccountToken: {{ .account.automountServiceAccountToken | default false }}
{{- end -}}

{{/*
lib.objects.podDisruptionBudget: a PodDisruptionBudget. A pod that is not healthy may always go, where Kubernetes knows that (1.27).
  root, component, match  as for lib.labels.selector
  name                    its name
  pdb                     values: minAvailable (goes before the other one), maxUnavailable; both empty or absent: one pod may go
*/}}
{{- define "lib.objects.podDisruptionBudget" -}}
{{- $field := ne (get .pdb "minAvailable" | toString) "" | ternary "minAvailable" "maxUnavailable" -}}
{{- $limit := get .pdb $field -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "lib.metadata" . | nindent 2 }}
spec:
  {{ $field }}: {{ eq (toString $limit) "" | ternary 1 $limit }}
  {{- if include "lib.kubeSince" (dict "root" .root "since" "1.27.0") }}
  unhealthyPodEvictionPolicy: AlwaysAllow
  {{- end }}
  selector:
    matchLabels:
      {{- include "lib.labels.selector" . | nindent 6 }}
{{- end -}}

{{/*
lib.objects.serviceMonitor: a ServiceMonitor of the Prometheus operator, for the Services of a component.
  root          the chart's context ($)
  name          its name
  component     of the Services; may be absent: metrics
  port          the name of their port; may be absent: http-metrics
  path          of the metrics; may be absent: the operator's default, /metrics
  targetLabels  labels of the Services that their metrics get, a list; may be absent
  monitor       values: namespace, labels, annotations (templates allowed), interval, scrapeTimeout, honorLabels, relabelings, metricRelabelings;
                all may be empty or absent
*/}}
{{- define "lib.objects.serviceMonitor" -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  {{- include "lib.metadata" (dict
        "root" .root "name" .name "namespace" .monitor.namespace "component" "metrics"
        "labels" .monitor.labels "annotations" .monitor.annotations) | nindent 2 }}
spec:
  namespaceSelector:
    matchNames:
      - {{ include "lib.names.namespace" . | quote }}
  selector:
    matchLabels:
      {{- include "lib.labels.selector" (dict "root" .root "component" (.component | default "metrics")) | nindent 6 }}
  {{- with .targetLabels }}
  targetLabels:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  endpoints:
    - port: {{ .port | default "http-metrics" }}
      {{- with .path }}
      path: {{ . }}
      {{- end }}
      {{- range $key := list "interval" "scrapeTimeout" }}
      {{- with get $.monitor $key }}
      {{ $key }}: {{ . }}
      {{- end }}
      {{- end }}
      {{- if hasKey .monitor "honorLabels" }}
      honorLabels: {{ .monitor.honorLabels }}
      {{- end }}
      {{- range $key := list "relabelings" "metricRelabelings" }}
      {{- with get $.monitor $key }}
      {{ $key }}:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- end }}
{{- end -}}

{{/*
lib.objects.passwords: a Secret with passwords, each as lib.secrets.password gives it. One that is not given, and can't be made for want of a cluster to
keep it in, is left out, and a comment says so.
  root       the chart's context ($)
  name       its name
  passwords  from key to the value given, which may be empty
*/}}
{{- define "lib.objects.passwords" -}}
apiVersion: v1
kind: Secret
metadata:
  {{- include "lib.metadata" (dict "root" .root "name" .name) | nindent 2 }}
type: Opaque
data:
  {{- range $key, $value := .passwords }}
  {{- with include "lib.secrets.password" (dict "root" $.root "secret" $.name "key" $key "value" $value) }}
  {{ $key }}: {{ . | quote }}
  {{- else }}
  # {{ $key }}: none was given, and without a cluster none can be made that stays. Pods wait until the Secret has it.
  {{- end }}
  {{- end }}
{{- end -}}
