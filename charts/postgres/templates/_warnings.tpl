{{/* One line for each combination of values that an operator should know to be risky. */}}
{{- define "postgres.warnings" -}}
{{- if and .Values.auth.password (not .Values.auth.existingSecret) }}
- The password is in the values of this release, where everybody who may read it can see it. Use auth.existingSecret.
{{- else if include "postgres.needsSecret" . }}
{{- $secret := include "postgres.ownSecretName" . }}
- No password was given, and this render knows no cluster in which to keep one: the pod waits until you make the Secret {{ $secret }}.
{{- end }}
{{- $namespace := include "lib.names.namespace" (dict "root" .) }}
{{- if ne $namespace .Release.Namespace }}
- All objects are in the namespace {{ $namespace }}, the release is in {{ .Release.Namespace }}: set namespaceOverride= to have them there.
{{- end }}
{{- if not .Values.persistence.enabled }}
- persistence.enabled is false: data is gone when the pod is.
{{- end }}
{{- if not .Values.archive.enabled }}
- archive.enabled is false: there is no backup, and no way back from a DROP TABLE.
{{- else if or (not .Values.backup.enabled) .Values.backup.suspend }}
- No base backups are made: the archive grows, and is of no use without one.
{{- else if not .Values.backup.afterScript }}
- Base backups and archive are on one volume beside the database. Copy them elsewhere: backup.afterScript.
{{- end }}
{{- if .Values.restore.enabled }}
- A recovery is on. Once the server is back, upgrade with restore.enabled=false and make a base backup.
{{- end }}
{{- if not .Values.tls.enabled }}
- Connections are not encrypted: set tls.enabled.
{{- end }}
{{- if not (and .Values.networkPolicy.enabled (not .Values.networkPolicy.allowExternal)) }}
- Any pod of the Kubernetes cluster may connect: set networkPolicy.allowExternal=false.
{{- end }}
{{- end -}}
