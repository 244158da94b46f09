{{- define "shared" }}two{{ end }}{{- define "only.in.two" }}from two, seen by all{{ end }}
