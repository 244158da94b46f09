{{- define "inner" }}
x: {{ .Values.a.b.c }}
{{ end }}
{{- define "outer" }}{{ template "inner" . }}{{ end }}
