{{/*
Names. They are cut at 40 characters: what charts append ("-worker-registration") must still fit the 63 of a Job, the 52 of a StatefulSet
(its pods carry a revision hash in a label) and the 52 of a CronJob.

lib.names.name: the name of the chart in labels: nameOverride, else the chart's.
  root  the chart's context ($); nameOverride may be absent from its values
*/}}
{{- define "lib.names.name" -}}
{{- default .root.Chart.Name .root.Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/*
lib.names.fullname: the stem of all names of a release: fullnameOverride; else release and chart, or the release alone where it holds the
chart's name already.
  root  the chart's context ($); nameOverride and fullnameOverride may be absent from its values
*/}}
{{- define "lib.names.fullname" -}}
{{- if .root.Values.fullnameOverride -}}
{{- .root.Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .root.Chart.Name .root.Values.nameOverride -}}
{{- if contains $name .root.Release.Name -}}
{{- .root.Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .root.Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/*
lib.names.chart: chart and version, as the label helm.sh/chart has them.
  root  the chart's context ($)
*/}}
{{- define "lib.names.chart" -}}
{{- printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/*
lib.names.namespace: namespaceOverride, else the release's namespace.
  root  the chart's context ($); namespaceOverride may be absent from its values
*/}}
{{- define "lib.names.namespace" -}}
{{- .root.Values.namespaceOverride | default .root.Release.Namespace -}}
{{- end -}}

{{/*
lib.names.serviceAccount: the ServiceAccount that pods run as: the one given, else the chart's own where it is created, else "default".
  account  values: create, name
  name     the name of the chart's own
*/}}
{{- define "lib.names.serviceAccount" -}}
{{- default (.account.create | ternary .name "default") .account.name -}}
{{- end -}}
