{{/*
What is wrong with the certificates, as JSON: those in the values, else those of the Secret where the cluster has it already. That they are certificates at all,
and that the key is that of the certificate, is for cluster.certificateData.
*/}}
{{- define "cluster.certificateMessages" -}}
{{- $messages := list -}}
{{- $ssl := .Values.ssl -}}
{{- $given := include "cluster.givesCertificates" . -}}
{{- if and $ssl.enabled $given -}}
{{- $today := dateInZone "2006-01-02" now "UTC" -}}
{{- range $key := list "ca" "cert" "key" -}}
{{- if not (get $ssl.certificates $key) -}}
{{- $messages = append $messages (printf "ssl.certificates.%s is missing: give all of ca, cert and key, or none and the Secret %s" $key $ssl.secretName) -}}
{{- end -}}
{{- $end := include "cluster.certificateEnd" (get $ssl.certificates $key) -}}
{{- if and $end (lt $end $today) -}}
{{- $messages = append $messages (printf "ssl.certificates.%s was good until %s: make another one (scripts/generate-ssl-certs.sh)" $key $end) -}}
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

{{/*
The last day of a certificate in PEM, as 2027-01-31; nothing where there is none. No function of helm's reads certificates, but the validity in one is two times
next to each other, each a tag, a length, and digits: of UTCTime (two for the year) until 2049, of GeneralizedTime (four) after that.
*/}}
{{- define "cluster.certificateEnd" -}}
{{- $pem := regexFind "(?s)-----BEGIN CERTIFICATE-----.*?-----END" (. | default "") -}}
{{- $der := regexReplaceAll "-----BEGIN CERTIFICATE-----|-----END|\\s" $pem "" | b64dec -}}
{{- $validity := regexFind `(\x17\x0d[0-9]{12}Z|\x18\x0f[0-9]{14}Z)(\x17\x0d[0-9]{12}Z|\x18\x0f[0-9]{14}Z)` $der -}}
{{- $end := regexFind "[0-9]+Z$" $validity -}}
{{- if eq (len $end) 13 -}}
{{- $end = printf "%s%s" (lt $end "50" | ternary "20" "19") $end -}}
{{- end -}}
{{- with $end -}}
{{- printf "%s-%s-%s" (substr 0 4 .) (substr 4 6 .) (substr 6 8 .) -}}
{{- end -}}
{{- end -}}

{{/* The data of the Secret with the certificates of the values. */}}
{{- define "cluster.certificateData" -}}
{{- $certificates := .Values.ssl.certificates -}}
{{- include "ssl.certificates: cert and ca are certificates, key is a key" $certificates -}}
{{- include "ssl.certificates: key is that of cert" $certificates -}}
ca.crt: {{ $certificates.ca | b64enc | quote }}
server.crt: {{ $certificates.cert | b64enc | quote }}
server.key: {{ $certificates.key | b64enc | quote }}
{{- end -}}

{{/* Ends the render where they are not. It can't say so in words of its own, but helm's message has the name of the template. */}}
{{- define "ssl.certificates: cert and ca are certificates, key is a key" -}}
{{- $_ := buildCustomCert (.cert | b64enc) (.key | b64enc) -}}
{{- $_ := buildCustomCert (.ca | b64enc) (.key | b64enc) -}}
{{- end -}}

{{/* The same where it is not: to sign something in the name of a certificate takes its own key. What is signed is thrown away. */}}
{{- define "ssl.certificates: key is that of cert" -}}
{{- $_ := genSignedCertWithKey "check" nil nil 1 (buildCustomCert (.cert | b64enc) (.key | b64enc)) .key -}}
{{- end -}}
