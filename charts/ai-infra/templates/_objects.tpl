{{/* Objects that all roles have alike. Each takes root, role. */}}

{{- define "ai-infra.deployment" -}}
{{- $values := get .root.Values .role -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "lib.metadata" (dict "root" .root "name" (include "ai-infra.roleName" .) "component" .role) | nindent 2 }}
spec:
  {{- if not $values.autoscaling.enabled }}
  replicas: {{ $values.replicaCount | int }}
  {{- end }}
  strategy:
    rollingUpdate:
      # a new pod has to be ready before an old one goes
      maxSurge: 1
      maxUnavailable: 0
  selector:
    matchLabels:
      {{- include "lib.labels.selector" (dict "root" .root "component" .role) | nindent 6 }}
  template:
    {{- include "ai-infra.pod" . | nindent 4 }}
{{- end -}}

{{- define "ai-infra.service" -}}
{{- $service := (get .root.Values .role).service -}}
{{- $external := has $service.type (list "NodePort" "LoadBalancer") -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "lib.metadata" (dict
        "root" .root "name" (include "ai-infra.roleName" .) "component" .role "annotations" $service.annotations) | nindent 2 }}
spec:
  type: {{ $service.type }}
  {{- if eq $service.type "LoadBalancer" }}
  {{- with $service.loadBalancerSourceRanges }}
  loadBalancerSourceRanges:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- end }}
  ports:
    - name: http
      port: {{ $service.ports.http | int }}
      targetPort: http
      {{- if and $external $service.nodePorts.http }}
      nodePort: {{ $service.nodePorts.http | int }}
      {{- end }}
  selector:
    {{- include "lib.labels.selector" (dict "root" .root "component" .role) | nindent 4 }}
{{- end -}}

{{- define "ai-infra.hpa" -}}
{{- $autoscaling := (get .root.Values .role).autoscaling -}}
{{- if gt (int $autoscaling.minReplicas) (int $autoscaling.maxReplicas) -}}
{{- fail (printf "%s.autoscaling.minReplicas must not be above %s.autoscaling.maxReplicas" .role .role) -}}
{{- end -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  {{- $name := printf "%s-hpa" (include "ai-infra.roleName" .) }}
  {{- include "lib.metadata" (dict "root" .root "name" $name "component" .role) | nindent 2 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "ai-infra.roleName" . }}
  minReplicas: {{ $autoscaling.minReplicas | int }}
  maxReplicas: {{ $autoscaling.maxReplicas | int }}
  metrics:
    {{- $targets := dict "cpu" $autoscaling.targetCPUUtilizationPercentage "memory" $autoscaling.targetMemoryUtilizationPercentage }}
    {{- if not (or $autoscaling.targetCPUUtilizationPercentage $autoscaling.targetMemoryUtilizationPercentage) }}
    {{- fail (printf "%s.autoscaling needs a target for CPU, memory or both" .role) }}
    {{- end }}
    {{- range $resource, $target := $targets }}
    {{- if $target }}
    - type: Resource
      resource:
        name: {{ $resource }}
        target:
          type: Utilization
          averageUtilization: {{ $target | int }}
    {{- end }}
    {{- end }}
  behavior:
    scaleDown:
      stabilizationWindowSeconds: {{ $autoscaling.scaleDownStabilizationSeconds | int }}
{{- end -}}

{{/* Who may connect to a role, and where its pods may connect. */}}
{{- define "ai-infra.networkPolicy" -}}
{{- $policy := .root.Values.networkPolicy -}}
{{- $values := get .root.Values .role -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "lib.metadata" (dict "root" .root "name" (include "ai-infra.roleName" .) "component" .role) | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "lib.labels.selector" (dict "root" .root "component" .role) | nindent 6 }}
  policyTypes:
    - Ingress
    - Egress
  ingress:
    {{- if eq .role "nginx" }}
    # the way in is for everybody
    - ports:
        - port: {{ $values.containerPorts.http | int }}
          protocol: TCP
    {{- with $policy.extraIngress }}
    {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 4 }}
    {{- end }}
    {{- else }}
    - from:
        {{- include "lib.network.peers" (dict "root" .root "components" (list "nginx")) | nindent 8 }}
        {{- if eq .role "backend" }}
        {{- include "lib.network.prometheus" (dict "root" .root "monitor" $values.metrics.serviceMonitor) | nindent 8 }}
        {{- end }}
      ports:
        - port: {{ $values.containerPorts.http | int }}
          protocol: TCP
    {{- end }}
  egress:
    {{- if $policy.allowExternalEgress }}
    - {}
    {{- else }}
    {{- include "ai-infra.egress" . | trim | nindent 4 }}
    {{- end }}
    {{- if eq .role "backend" }}
    {{- with $policy.extraEgress }}
    {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 4 }}
    {{- end }}
    {{- end }}
{{- end -}}

{{- define "ai-infra.egress" -}}
{{ include "lib.network.dns" . }}
{{- if eq .role "nginx" }}
- to:
    {{- include "lib.network.peers" (dict "root" .root "components" (list "backend" "frontend")) | nindent 4 }}
  ports:
    {{- range list .root.Values.backend.containerPorts.http .root.Values.frontend.containerPorts.http | uniq }}
    - port: {{ int . }}
      protocol: TCP
    {{- end }}
{{- else if eq .role "backend" }}
{{- include "ai-infra.stackEgress" .root }}
{{- end }}
{{- end -}}
