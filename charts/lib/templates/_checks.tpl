{{/*
lib.kubeSince: whether the manifests may use what Kubernetes has since a version. A version below 1.23 is not that of a cluster but the
placeholder of a helm that has none (1.20.0, which the charts' kubeVersion lets pass for that reason): it counts as new.
  root   the chart's context ($); kubeVersion may be absent from its values
  since  such as 1.27.0
Prints "true" or nothing.
*/}}
{{- define "lib.kubeSince" -}}
{{- $version := default .root.Capabilities.KubeVersion.Version .root.Values.kubeVersion -}}
{{- if semverCompare (printf ">=%s-0 || <1.23.0-0" .since) $version -}}true{{- end -}}
{{- end -}}

{{/*
lib.validate: ends the render when something is wrong with the values, and says all of it at once.
  root      the chart's context ($)
  messages  a list of sentences; empty ones don't count
Prints nothing.
*/}}
{{- define "lib.validate" -}}
{{- with compact .messages -}}
{{- fail (printf "values of the chart %s:\n- %s" $.root.Chart.Name (join "\n- " .)) -}}
{{- end -}}
{{- end -}}

{{/*
lib.warnings: what NOTES.txt ends with: an empty line, PLEASE NOTE and the warnings; nothing when there are none.
  text  the warnings, each a line that begins with "- "; may be empty or absent
Begins with an empty line: let it follow a line without one.
*/}}
{{- define "lib.warnings" -}}
{{- with .text | default "" | trim }}

PLEASE NOTE
{{ . }}
{{- end }}
{{- end -}}
