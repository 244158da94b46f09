{{/* Names of every object. A release "my-citus" gives my-citus-coordinator, my-citus-worker-hl, my-citus-secret and so on. */}}

{{- define "citus.fullname" -}}
{{- include "lib.names.fullname" (dict "root" .) -}}
{{- end -}}

{{/* StatefulSet, PodDisruptionBudget and autoscaler of a role. Takes root, role. */}}
{{- define "citus.roleName" -}}
{{- printf "%s-%s" (include "citus.fullname" .root) .role -}}
{{- end -}}

{{/* The headless Service that gives each pod of a role its own, lasting host name. Takes root, role. */}}
{{- define "citus.headlessName" -}}
{{- printf "%s-hl" (include "citus.roleName" .) -}}
{{- end -}}

{{/*
The host name of one pod: what pg_dist_node stores, so it must outlive the pod. Takes root, role, ordinal.
*/}}
{{- define "citus.nodeHost" -}}
{{- $pod := printf "%s-%d" (include "citus.roleName" .) (int .ordinal) -}}
{{- printf "%s.%s.%s.svc.%s" $pod (include "citus.headlessName" .) .root.Release.Namespace .root.Values.clusterDomain -}}
{{- end -}}

{{- define "citus.configName" -}}
{{- printf "%s-configuration" (include "citus.fullname" .) -}}
{{- end -}}

{{- define "citus.scriptsName" -}}
{{- printf "%s-scripts" (include "citus.fullname" .) -}}
{{- end -}}

{{- define "citus.initdbName" -}}
{{- printf "%s-initdb" (include "citus.fullname" .) -}}
{{- end -}}

{{- define "citus.metricsName" -}}
{{- printf "%s-metrics" (include "citus.roleName" .) -}}
{{- end -}}

{{- define "citus.backupName" -}}
{{- printf "%s-backup" (include "citus.fullname" .) -}}
{{- end -}}

{{- define "citus.registrationName" -}}
{{- printf "%s-worker-registration" (include "citus.fullname" .) -}}
{{- end -}}

{{/* The ServiceAccount of a role. Takes root, role. */}}
{{- define "citus.serviceAccountName" -}}
{{- include "lib.names.serviceAccount" (dict "account" (index .root.Values .role).serviceAccount "name" (include "citus.roleName" .)) -}}
{{- end -}}
