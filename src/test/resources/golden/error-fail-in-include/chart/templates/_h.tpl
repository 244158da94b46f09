{{- define "inner" }}{{ fail (printf "never: %s" .Release.Name) }}{{ end }}
{{- define "outer" }}{{ include "inner" . }}{{ end }}
