{{- define "who.wins" }}from _b{{ end }}
{{- define "kept" }}  {{/* a blank body replaces nothing */}} {{ end }}
