{{/*
lib.tpl: a value as YAML, with the templates in it carried out: what values.yaml calls "templates allowed".
  value  anything; text is taken as YAML already
  root   the chart's context ($), which the templates see
Prints YAML without indentation; {} or [] for what is empty.
*/}}
{{- define "lib.tpl" -}}
{{- $text := kindIs "string" .value | ternary .value (.value | toYaml) -}}
{{- if contains "{{" $text -}}
{{- tpl $text .root -}}
{{- else -}}
{{- $text -}}
{{- end -}}
{{- end -}}

{{/*
lib.field: one field with such a value, "key:" and below it, indented by 2, its YAML; nothing when the value is empty.
  key    the name of the field
  value  as for lib.tpl
  root   the chart's context ($)
*/}}
{{- define "lib.field" -}}
{{- if .value }}
{{ .key }}:
  {{- include "lib.tpl" . | nindent 2 }}
{{- end }}
{{- end -}}
