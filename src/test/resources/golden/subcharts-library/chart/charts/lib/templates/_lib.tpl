{{- define "lib.name" -}}
{{ .Release.Name | trunc 63 | trimSuffix "-" }}-{{ .Chart.Name }}
{{- end }}
{{- define "lib.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{- end }}
