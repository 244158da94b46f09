{{- define "who.wins" }}from _a{{ end }}
{{- define "plain" -}}
plain {{ . }}
{{- end }}
{{- define "calls" }}[{{ template "plain" .x }}] [{{ include "plain" .y | upper }}]{{ end }}
{{- define "count" }}{{ if lt . 5 }}{{ . }}{{ include "count" (add1 . | int) }}{{ end }}{{ end }}
{{- define "empty" }}
   {{/* nothing */}}
{{ end }}
{{- define "kept" }}kept{{ end }}
