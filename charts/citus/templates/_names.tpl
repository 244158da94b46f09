{{/* Names of every object. A release "my-citus" gives my-citus-coordinator, my-citus-worker-hl, my-citus-secret and so on. */}}

{{- define "citus.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/*
The stem of all names. 40 characters at most: "-worker-registration" still has to fit the 63 of a Job, "-coordinator" the
52 of a StatefulSet (its pods carry a revision hash in a label), "-worker-sync" the 52 of a CronJob.
*/}}
{{- define "citus.fullname" -}}
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

{{- define "citus.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" -}}
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
{{- $account := (index .root.Values .role).serviceAccount -}}
{{- if $account.create -}}
{{- default (include "citus.roleName" .) $account.name -}}
{{- else -}}
{{- default "default" $account.name -}}
{{- end -}}
{{- end -}}

{{/*
Whether the manifests may use what Kubernetes has since a version. A version below the chart's own minimum is not that of a cluster but
the placeholder of a helm that has none (see Chart.yaml): it counts as new. Takes root, since; "true" or nothing.
*/}}
{{- define "citus.kubeSince" -}}
{{- $version := default .root.Capabilities.KubeVersion.Version .root.Values.kubeVersion -}}
{{- if semverCompare (printf ">=%s-0 || <1.23.0-0" .since) $version -}}true{{- end -}}
{{- end -}}
