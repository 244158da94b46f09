{{/* Parts of the network policies. */}}

{{/* Ports on which the nodes listen, each once. */}}
{{- define "citus.nodePorts" -}}
{{- range list .Values.coordinator.containerPorts.postgresql .Values.worker.containerPorts.postgresql | uniq }}
- port: {{ int . }}
  protocol: TCP
{{- end }}
{{- end -}}

{{/* What a pod may reach. Takes the root. */}}
{{- define "citus.egress" -}}
{{- if .Values.networkPolicy.allowExternalEgress -}}
- {}
{{- else -}}
# names
{{ include "lib.network.dns" . }}
# the nodes of this cluster
- to:
    {{- include "lib.network.peers" (dict "root" . "components" (list "coordinator" "worker")) | nindent 4 }}
  ports:
    {{- include "citus.nodePorts" . | trim | nindent 4 }}
{{- end }}
{{- with .Values.networkPolicy.extraEgress }}
{{ include "lib.tpl" (dict "value" . "root" $) }}
{{- end }}
{{- end -}}

{{/* The policy of a role. Takes root, role. */}}
{{- define "citus.networkPolicy" -}}
{{- $policy := .root.Values.networkPolicy -}}
{{- $port := (index .root.Values .role).containerPorts.postgresql | int -}}
{{- $clients := or (eq .role "coordinator") (include "citus.workerExposed" .root) -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "lib.metadata" (dict "root" .root "name" (include "citus.roleName" .) "component" .role) | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "lib.labels.selector" (dict "root" .root "component" .role) | nindent 6 }}
  policyTypes:
    - Ingress
    - Egress
  ingress:
    # nodes and jobs of this cluster
    - from:
        {{- $inside := list "coordinator" "worker" "worker-registration" "worker-drain" "backup" "restore" "test" }}
        {{- include "lib.network.peers" (dict "root" .root "components" $inside) | nindent 8 }}
      ports:
        - port: {{ $port }}
          protocol: TCP
    {{- if $clients }}
    # clients
    - ports:
        - port: {{ $port }}
          protocol: TCP
      {{- if not $policy.allowExternal }}
      from:
        {{- include "lib.network.clients" (dict "root" .root "name" (include "citus.fullname" .root)) | nindent 8 }}
      {{- end }}
    {{- end }}
    {{- if .root.Values.metrics.enabled }}
    # Prometheus
    - ports:
        - port: {{ .root.Values.metrics.containerPorts.metrics | int }}
          protocol: TCP
      {{- if not $policy.allowExternal }}
      from:
        {{- include "lib.network.prometheus" (dict "root" .root "monitor" .root.Values.metrics.serviceMonitor) | nindent 8 }}
      {{- end }}
    {{- end }}
    {{- with $policy.extraIngress }}
    {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 4 }}
    {{- end }}
  egress:
    {{- include "citus.egress" .root | nindent 4 }}
{{- end -}}
