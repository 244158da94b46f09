{{/*
Names of every object begin with the name of the cluster, as Patroni's own do: CLUSTER-GROUP is the Service and the StatefulSet of a group, and its leader's
Endpoints. Patroni makes Endpoints of that name and of CLUSTER-GROUP-config, -failover and -sync.
*/}}

{{/* All groups, the coordinator's first, as JSON: group (text), type, replicas. */}}
{{- define "cluster.groups" -}}
{{- $groups := list -}}
{{- if .Values.coordinator.enabled -}}
{{- $groups = append $groups (dict "group" "0" "type" "coordinator" "replicas" (int .Values.coordinator.replicas)) -}}
{{- end -}}
{{- range .Values.workers -}}
{{- $groups = append $groups (dict "group" (toString .citusGroup) "type" .citusType "replicas" (int .replicas)) -}}
{{- end -}}
{{- toJson $groups -}}
{{- end -}}

{{/* Takes root, group. */}}
{{- define "cluster.groupName" -}}
{{- printf "%s-%s" .root.Values.clusterName .group -}}
{{- end -}}

{{- define "cluster.coordinatorHost" -}}
{{- printf "%s-0.%s.svc.%s" .Values.clusterName .Release.Namespace .Values.clusterDomain -}}
{{- end -}}

{{- define "cluster.configName" -}}
{{- printf "%s-configuration" .Values.clusterName -}}
{{- end -}}

{{- define "cluster.scriptsName" -}}
{{- printf "%s-scripts" .Values.clusterName -}}
{{- end -}}

{{- define "cluster.metricsName" -}}
{{- printf "%s-metrics" .Values.clusterName -}}
{{- end -}}

{{- define "cluster.jobName" -}}
{{- printf "%s-extensions-setup" .Values.clusterName -}}
{{- end -}}

{{/* ClusterRoles are in no namespace: their names say which one they are for. */}}
{{- define "cluster.clusterRoleName" -}}
{{- printf "%s-%s-api-servers" .Release.Namespace .Values.clusterName -}}
{{- end -}}

{{- define "cluster.serviceAccountName" -}}
{{- include "lib.names.serviceAccount" (dict "account" .Values.serviceAccount "name" .Values.clusterName) -}}
{{- end -}}
