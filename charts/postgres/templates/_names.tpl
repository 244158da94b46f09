{{- define "postgres.fullname" -}}
{{- include "lib.names.fullname" (dict "root" .) -}}
{{- end -}}

{{/* The label app is the one by which the pod is found in commands; the backups' pods don't wear it. */}}
{{- define "postgres.database" -}}
{{- dict "component" "database" "match" (dict "app" (include "postgres.fullname" .)) | toJson -}}
{{- end -}}

{{- define "postgres.serviceName" -}}
{{- printf "%s-lb" (include "postgres.fullname" .) -}}
{{- end -}}

{{- define "postgres.headlessName" -}}
{{- printf "%s-hl" (include "postgres.fullname" .) -}}
{{- end -}}

{{/* What clients connect to. */}}
{{- define "postgres.host" -}}
{{- printf "%s.%s.svc.%s" (include "postgres.serviceName" .) (include "lib.names.namespace" (dict "root" .)) .Values.clusterDomain -}}
{{- end -}}

{{- define "postgres.ownSecretName" -}}
{{- printf "%s-admin" (include "postgres.fullname" .) -}}
{{- end -}}

{{- define "postgres.secretName" -}}
{{- include "lib.secrets.name" (dict "root" . "existing" .Values.auth.existingSecret "name" (include "postgres.ownSecretName" .)) -}}
{{- end -}}

{{/* The password of the chart's own Secret, base64; nothing where none was given and there is no cluster to keep one in. */}}
{{- define "postgres.password" -}}
{{- include "lib.secrets.password" (dict
      "root" . "secret" (include "postgres.ownSecretName" .) "key" "POSTGRES_PASSWORD" "value" .Values.auth.password) -}}
{{- end -}}

{{/* Whether the chart's own Secret is the user's to make: "true" or nothing. */}}
{{- define "postgres.needsSecret" -}}
{{- if not (or .Values.auth.existingSecret (include "postgres.password" .)) -}}true{{- end -}}
{{- end -}}

{{- define "postgres.serviceAccountName" -}}
{{- include "lib.names.serviceAccount" (dict "account" .Values.serviceAccount "name" (include "postgres.fullname" .)) -}}
{{- end -}}

{{/* The claim of the archive: a given one, else that of the only pod. */}}
{{- define "postgres.archiveClaim" -}}
{{- $own := printf "postgres-archive-%s-0" (include "postgres.fullname" .) -}}
{{- tpl (.Values.archive.persistence.existingClaim | default $own) . -}}
{{- end -}}
