{{/* Parts of the network policies. */}}

{{/* Pods of this release that belong to one of the components given. Takes root, components. */}}
{{- define "citus.peers" -}}
- podSelector:
    matchLabels:
      app.kubernetes.io/name: {{ include "citus.name" .root | quote }}
      app.kubernetes.io/instance: {{ .root.Release.Name | quote }}
    matchExpressions:
      - key: app.kubernetes.io/component
        operator: In
        values:
          {{- range .components }}
          - {{ . }}
          {{- end }}
{{- end -}}

{{/*
Clients that may connect where not everybody may: pods of this namespace that wear the client label, and pods that the values
describe. Takes the root.
*/}}
{{- define "citus.clientPeers" -}}
- podSelector:
    matchLabels:
      {{ include "citus.fullname" . }}-client: "true"
{{- with .Values.networkPolicy }}
{{- if or .ingressNSMatchLabels .ingressNSPodMatchLabels }}
- {{ include "citus.namespacePeer" . | nindent 2 | trim }}
{{- end }}
{{- end }}
{{- end -}}

{{/* Takes the values of networkPolicy. Without labels of a namespace, pods of the own one are meant. */}}
{{- define "citus.namespacePeer" -}}
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
- ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
# the nodes of this cluster
- to:
    {{- include "citus.peers" (dict "root" . "components" (list "coordinator" "worker")) | nindent 4 }}
  ports:
    {{- include "citus.nodePorts" . | trim | nindent 4 }}
{{- end }}
{{- with .Values.networkPolicy.extraEgress }}
{{ include "citus.tpl" (dict "value" . "root" $) }}
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
  {{- include "citus.metadata" (dict "root" .root "name" (include "citus.roleName" .) "component" .role) | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "citus.selectorLabels" (dict "root" .root "component" .role) | nindent 6 }}
  policyTypes:
    - Ingress
    - Egress
  ingress:
    # nodes and jobs of this cluster
    - from:
        {{- $inside := list "coordinator" "worker" "worker-registration" "worker-drain" "backup" "restore" "test" }}
        {{- include "citus.peers" (dict "root" .root "components" $inside) | nindent 8 }}
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
        {{- include "citus.clientPeers" .root | nindent 8 }}
      {{- end }}
    {{- end }}
    {{- if .root.Values.metrics.enabled }}
    # Prometheus
    - ports:
        - port: {{ .root.Values.metrics.containerPorts.metrics | int }}
          protocol: TCP
      {{- if not $policy.allowExternal }}
      from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: {{ .root.Values.metrics.serviceMonitor.namespace | default .root.Release.Namespace | quote }}
      {{- end }}
    {{- end }}
    {{- with $policy.extraIngress }}
    {{- include "citus.tpl" (dict "value" . "root" $.root) | nindent 4 }}
    {{- end }}
  egress:
    {{- include "citus.egress" .root | nindent 4 }}
{{- end -}}
