{{/* One line for each combination of values that an operator should know to be risky. */}}
{{- define "citus.warnings" -}}
{{- if not .Values.auth.existingSecret }}
{{- if or .Values.auth.postgresPassword .Values.auth.password }}
- Passwords are in the values of this release, where everybody who may read it can see them. Use auth.existingSecret.
{{- else if not (include "lib.secrets.password" (dict "root" . "secret" (include "citus.secretName" .) "key" (include "citus.adminPasswordKey" .))) }}
- No password was given, and this render knows no cluster in which to keep one: pods wait until {{ include "citus.secretName" . }} has it.
{{- end }}
{{- end }}
{{- if gt (int .Values.coordinator.replicaCount) 1 }}
- coordinator.replicaCount is {{ int .Values.coordinator.replicaCount }}: each further coordinator is another, empty database. It is no standby. Clients reach the first only.
{{- end }}
{{- if and .Values.coordinator.pdb.create (eq (include "citus.pdbBlocks" .) "true") }}
- The PodDisruptionBudget of the coordinator lets no pod go: draining its node waits until you delete the pod by hand.
  coordinator.pdb.maxUnavailable=1 lets it go, with a short loss of service.
{{- end }}
{{- range $role := list "coordinator" "worker" }}
{{- $values := index $.Values $role }}
{{- if not $values.persistence.enabled }}
- {{ $role }}.persistence.enabled is false: data is gone when a pod is.
{{- end }}
{{- if and $values.persistence.enabled (has "Delete" (values $values.persistentVolumeClaimRetentionPolicy)) }}
- {{ $role }}.persistentVolumeClaimRetentionPolicy deletes volumes with their pods or with the release.
{{- end }}
{{- if and $values.vpa.enabled (has $values.vpa.updateMode (list "Auto" "Recreate")) }}
- {{ $role }}.vpa.updateMode {{ $values.vpa.updateMode }} restarts database pods at times of its own choosing.
{{- end }}
{{- if or (not $values.containerSecurityContext.enabled) (not $values.containerSecurityContext.runAsNonRoot) }}
- Pods of the {{ $role }} do not meet the "restricted" Pod Security Standard.
{{- end }}
{{- end }}
{{- $outside := has .Values.coordinator.service.type (list "LoadBalancer" "NodePort") }}
{{- $walled := and .Values.networkPolicy.enabled (not .Values.networkPolicy.allowExternal) }}
{{- if and $outside (not $walled) (not .Values.coordinator.service.loadBalancerSourceRanges) }}
- The coordinator is open to the outside ({{ .Values.coordinator.service.type }}) with no limit on who may connect.
  Set coordinator.service.loadBalancerSourceRanges or a network policy.
{{- end }}
{{- if has .Values.worker.service.type (list "LoadBalancer" "NodePort") }}
- Workers are open to the outside ({{ .Values.worker.service.type }}). Clients should use the coordinator.
{{- end }}
{{- if .Values.worker.autoscaling.enabled }}
{{- if .Values.worker.autoscaling.allowScaleDown }}
- The autoscaler may remove workers. Shards on a worker that was not drained are lost.
{{- else }}
- The autoscaler adds workers and never removes one. New workers stay empty until you run: SELECT citus_rebalance_start();
{{- end }}
{{- if and .Values.worker.vpa.enabled (ne .Values.worker.vpa.updateMode "Initial") (ne .Values.worker.vpa.updateMode "Off") }}
- HPA and VPA both act on the workers. Use worker.vpa.updateMode Initial.
{{- end }}
{{- end }}
{{- if .Values.worker.allowScaleIn }}
- worker.allowScaleIn is on: lowering worker.replicaCount removes workers with the shards on them. Drain them first.
{{- else if gt (include "citus.liveWorkerCount" . | int) (int .Values.worker.replicaCount) }}
{{- if not .Values.worker.autoscaling.enabled }}
- There are {{ include "citus.liveWorkerCount" . }} workers, more than worker.replicaCount ({{ int .Values.worker.replicaCount }}). They stay: drain them, then set worker.allowScaleIn.
{{- end }}
{{- end }}
{{- if gt (int .Values.postgresql.citusShardReplicationFactor) 1 }}
- citusShardReplicationFactor is {{ int .Values.postgresql.citusShardReplicationFactor }}: statements are sent to each copy. This suits append-only tables, and is no substitute for replicated storage.
{{- end }}
{{- if ne .Values.postgresql.walLevel "logical" }}
- postgresql.walLevel is {{ .Values.postgresql.walLevel }}: moving shards blocks writes to them.
{{- end }}
{{- if not .Values.workerRegistration.enabled }}
- workerRegistration is off: register workers yourself with citus_add_node, after citus_set_coordinator_host.
{{- end }}
{{- if and .Values.backup.enabled (not .Values.backup.persistence.enabled) (not .Values.backup.afterScript) }}
- Exports are written to no volume and copied nowhere: they are gone with their pod.
{{- end }}
{{- if and .Values.backup.physical.enabled (not .Values.backup.persistence.enabled) (not .Values.backup.physical.afterScript) }}
- Physical backups are written to no volume and copied nowhere: they are gone with their pod.
{{- end }}
{{- if include "citus.restoresNodes" . }}
- No node runs: the volumes of all are being restored. Once the job {{ include "citus.fullname" . }}-base-restore-{{ int .Release.Revision }} is complete,
  upgrade with backup.physical.restore.enabled=false.
{{- end }}
{{- if and .Values.worker.persistence.enabled (not .Values.backup.enabled) (not .Values.backup.physical.enabled) }}
- There is no backup. Volumes do not save you from a DROP TABLE: set backup.enabled, or have another one.
{{- end }}
{{- if and .Values.backup.enabled .Values.auth.extraDatabases }}
- The logical export holds the database {{ .Values.auth.database }} only, and none of auth.extraDatabases.
{{- end }}
{{- if .Values.volumePermissions.enabled }}
- volumePermissions runs a container as root, which the "restricted" Pod Security Standard forbids.
{{- end }}
{{- if .Values.ingress.enabled }}
- PostgreSQL is not HTTP. The Ingress only works with a controller that passes TCP through.
{{- end }}
{{- if .Values.diagnosticMode.enabled }}
- diagnosticMode is on: no database runs.
{{- end }}
{{- end -}}

{{/* Whether the coordinator's budget keeps every pod. */}}
{{- define "citus.pdbBlocks" -}}
{{- $pdb := .Values.coordinator.pdb -}}
{{- if ne (toString $pdb.maxUnavailable) "" -}}
{{- has (toString $pdb.maxUnavailable) (list "0" "0%") -}}
{{- else if ne (toString $pdb.minAvailable) "" -}}
{{- or (hasSuffix "%" (toString $pdb.minAvailable)) (ge (int $pdb.minAvailable) (int .Values.coordinator.replicaCount)) -}}
{{- end -}}
{{- end -}}
