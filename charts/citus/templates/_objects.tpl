{{/* Objects that both roles have alike. Each takes root, role. */}}

{{- define "citus.serviceAccount" -}}
{{- include "lib.objects.serviceAccount" (dict
      "root" .root "name" (include "citus.roleName" .) "component" .role "account" (index .root.Values .role).serviceAccount) -}}
{{- end -}}

{{/*
A budget has one of two fields. The one that is empty by default wins when it is filled: maxUnavailable for the
coordinator, minAvailable for the workers.
*/}}
{{- define "citus.pdb" -}}
{{- $pdb := (index .root.Values .role).pdb -}}
{{- if and (eq .role "coordinator") (ne (toString $pdb.maxUnavailable) "") -}}
{{- $pdb = pick $pdb "maxUnavailable" -}}
{{- end -}}
{{- include "lib.objects.podDisruptionBudget" (dict "root" .root "name" (include "citus.roleName" .) "component" .role "pdb" $pdb) -}}
{{- end -}}

{{- define "citus.vpa" -}}
{{- $vpa := (index .root.Values .role).vpa -}}
{{- $main := dict "containerName" "citus" -}}
{{- range $key := list "controlledResources" "maxAllowed" "minAllowed" }}
{{- with get $vpa $key }}
{{- $_ := set $main $key . }}
{{- end }}
{{- end }}
{{- $policies := list (mergeOverwrite $main ($vpa.containerPolicies.main | default dict)) -}}
{{- range $container, $policy := omit $vpa.containerPolicies "main" -}}
{{- $policies = append $policies (merge (dict "containerName" $container) $policy) -}}
{{- end -}}
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata:
  {{- include "lib.metadata" (dict
        "root" .root "name" (include "citus.roleName" .) "component" .role "annotations" $vpa.annotations) | nindent 2 }}
spec:
  targetRef:
    apiVersion: apps/v1
    kind: StatefulSet
    name: {{ include "citus.roleName" . }}
  updatePolicy:
    updateMode: {{ $vpa.updateMode | quote }}
  resourcePolicy:
    containerPolicies:
      {{- toYaml $policies | nindent 6 }}
{{- end -}}

{{/*
Names of pods for nodes, not for clients: a node has to find the others while they start, so addresses that are not ready count.
*/}}
{{- define "citus.headlessService" -}}
{{- $service := (index .root.Values .role).service -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "lib.metadata" (dict
        "root" .root "name" (include "citus.headlessName" .) "component" .role
        "annotations" (eq .role "worker" | ternary $service.annotations dict)) | nindent 2 }}
spec:
  type: ClusterIP
  clusterIP: None
  publishNotReadyAddresses: true
  ports:
    - name: tcp-postgresql
      port: {{ $service.ports.postgresql | int }}
      targetPort: tcp-postgresql
    {{- if eq .role "worker" }}
    {{- with $service.extraPorts }}
    {{- include "lib.tpl" (dict "value" . "root" $.root) | nindent 4 }}
    {{- end }}
    {{- end }}
  selector:
    {{- include "lib.labels.selector" (dict "root" .root "component" .role) | nindent 4 }}
{{- end -}}

{{/* Whether workers get a Service for clients beside their headless one. Takes the root; "true" or nothing. */}}
{{- define "citus.workerExposed" -}}
{{- $service := .Values.worker.service -}}
{{- if or (ne $service.type "ClusterIP") (ne $service.clusterIP "None") -}}true{{- end -}}
{{- end -}}
