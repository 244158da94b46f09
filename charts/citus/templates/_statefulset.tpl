{{/* The StatefulSet of a role. Takes root, role. */}}
{{- define "citus.statefulset" -}}
{{- $values := index .root.Values .role -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  {{- include "lib.metadata" (dict "root" .root "name" (include "citus.roleName" .) "component" .role) | nindent 2 }}
spec:
  {{- with include "citus.replicas" . }}
  replicas: {{ . }}
  {{- end }}
  serviceName: {{ include "citus.headlessName" . }}
  podManagementPolicy: {{ $values.podManagementPolicy }}
  updateStrategy:
    {{- toYaml $values.updateStrategy | nindent 4 }}
  selector:
    matchLabels:
      {{- include "lib.labels.selector" (dict "root" .root "component" .role) | nindent 6 }}
  template:
    {{- include "citus.pod" . | nindent 4 }}
  {{- if include "citus.claimPerPod" $values }}
  {{- if include "lib.kubeSince" (dict "root" .root "since" "1.27.0") }}
  persistentVolumeClaimRetentionPolicy:
    {{- toYaml $values.persistentVolumeClaimRetentionPolicy | nindent 4 }}
  {{- end }}
  volumeClaimTemplates:
    - {{ include "lib.storage.claimTemplate" (dict
          "root" .root "name" "data" "component" .role "persistence" $values.persistence) | nindent 6 | trim }}
  {{- end }}
{{- end -}}

{{/*
How many pods a role wants; nothing where an autoscaler decides. A worker taken away takes its shards along, so an upgrade never
asks for fewer of them than the cluster runs, unless worker.allowScaleIn says that they were drained. None while their volumes are
being restored. Takes root, role.
*/}}
{{- define "citus.replicas" -}}
{{- if include "citus.restoresNodes" .root -}}
0
{{- else if eq .role "coordinator" -}}
{{- .root.Values.coordinator.replicaCount | int -}}
{{- else if not .root.Values.worker.autoscaling.enabled -}}
{{- include "citus.workerCount" .root -}}
{{- end -}}
{{- end -}}

{{/* The number of workers that have to be there. */}}
{{- define "citus.workerCount" -}}
{{- if .Values.worker.autoscaling.enabled -}}
{{- max (int .Values.worker.autoscaling.minReplicas) (include "citus.liveWorkerCount" . | int) -}}
{{- else if .Values.worker.allowScaleIn -}}
{{- .Values.worker.replicaCount | int -}}
{{- else -}}
{{- max (int .Values.worker.replicaCount) (include "citus.liveWorkerCount" . | int) -}}
{{- end -}}
{{- end -}}

{{/* The number of workers that the cluster is asked for now; 0 before the first install and without a cluster. */}}
{{- define "citus.liveWorkerCount" -}}
{{- $live := lookup "apps/v1" "StatefulSet" .Release.Namespace (include "citus.roleName" (dict "root" . "role" "worker")) -}}
{{- dig "spec" "replicas" 0 ($live | default dict) | int -}}
{{- end -}}
