{{/* What a schema can't say of the values; ends the render with all that is wrong. */}}
{{- define "cluster.validate" -}}
{{- $messages := list -}}
{{- $groups := list -}}
{{- range .Values.workers -}}
{{- if has (toString .citusGroup) $groups -}}
{{- $messages = append $messages (printf "workers: the group %v is there twice; each needs a citusGroup of its own" .citusGroup) -}}
{{- end -}}
{{- $groups = append $groups (toString .citusGroup) -}}
{{- end -}}
{{- $failover := .Values.patroni.failover -}}
{{- if lt (int $failover.ttl) (add $failover.loopWait (mul 2 $failover.retryTimeout) | int) -}}
{{- $messages = append $messages "patroni.failover.ttl must be at least loopWait + 2 × retryTimeout, or a slow API costs a leader its place" -}}
{{- end -}}
{{- $messages = concat $messages (include "cluster.certificateMessages" . | fromJsonArray) -}}
{{- include "lib.validate" (dict "root" . "messages" $messages) -}}
{{- end -}}

{{/*
What is wrong with the certificates, as JSON: those in the values, else those of the Secret where the cluster has it already. That they are certificates at all
is for cluster.certificateData.
*/}}
{{- define "cluster.certificateMessages" -}}
{{- $messages := list -}}
{{- $ssl := .Values.ssl -}}
{{- $given := include "cluster.givesCertificates" . -}}
{{- if and $ssl.enabled $given -}}
{{- range $key := list "ca" "cert" "key" -}}
{{- if not (get $ssl.certificates $key) -}}
{{- $messages = append $messages (printf "ssl.certificates.%s is missing: give all of ca, cert and key, or none and the Secret %s" $key $ssl.secretName) -}}
{{- end -}}
{{- end -}}
{{- else if $ssl.enabled -}}
{{- with (lookup "v1" "Secret" .Release.Namespace $ssl.secretName).data -}}
{{- $data := . -}}
{{- range $file := list "ca.crt" "server.crt" "server.key" -}}
{{- if not (get $data $file) -}}
{{- $messages = append $messages (printf "the Secret %s has no %s (see ssl.secretName)" $ssl.secretName $file) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- toJson $messages -}}
{{- end -}}

{{/* Whether the values hold certificates. */}}
{{- define "cluster.givesCertificates" -}}
{{- with .Values.ssl.certificates -}}
{{- if or .ca .cert .key -}}true{{- end -}}
{{- end -}}
{{- end -}}

{{/* The data of the Secret with the certificates of the values. buildCustomCert ends the render where one is no certificate, or no key. */}}
{{- define "cluster.certificateData" -}}
{{- $certificates := .Values.ssl.certificates -}}
{{- $_ := buildCustomCert ($certificates.cert | b64enc) ($certificates.key | b64enc) -}}
{{- $_ := buildCustomCert ($certificates.ca | b64enc) ($certificates.key | b64enc) -}}
ca.crt: {{ $certificates.ca | b64enc | quote }}
server.crt: {{ $certificates.cert | b64enc | quote }}
server.key: {{ $certificates.key | b64enc | quote }}
{{- end -}}
