{{- define "shared" }}parent wins{{ end }}
