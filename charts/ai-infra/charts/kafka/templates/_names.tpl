{{/* Names of every object. A release "ai-infra" gives ai-infra-kafka, ai-infra-kafka-headless, ai-infra-kafka-ui and so on. */}}

{{- define "kafka.fullname" -}}
{{- include "lib.names.fullname" (dict "root" .) -}}
{{- end -}}

{{- define "kafka.headlessName" -}}
{{- printf "%s-headless" (include "kafka.fullname" .) -}}
{{- end -}}

{{- define "kafka.configName" -}}
{{- printf "%s-configuration" (include "kafka.fullname" .) -}}
{{- end -}}

{{- define "kafka.scriptsName" -}}
{{- printf "%s-scripts" (include "kafka.fullname" .) -}}
{{- end -}}

{{- define "kafka.uiName" -}}
{{- printf "%s-ui" (include "kafka.fullname" .) -}}
{{- end -}}

{{- define "kafka.exporterName" -}}
{{- printf "%s-exporter" (include "kafka.fullname" .) -}}
{{- end -}}

{{- define "kafka.metricsName" -}}
{{- printf "%s-metrics" (include "kafka.fullname" .) -}}
{{- end -}}

{{/* The domain in which the pods have their names. */}}
{{- define "kafka.domain" -}}
{{- printf "%s.%s.svc.%s" (include "kafka.headlessName" .) .Release.Namespace .Values.clusterDomain -}}
{{- end -}}

{{/* Where clients begin: host:port of every broker, parted by commas. */}}
{{- define "kafka.bootstrapServers" -}}
{{- $brokers := list -}}
{{- range until (include "kafka.brokers" . | int) -}}
{{- $host := printf "%s-%d.%s" (include "kafka.fullname" $) . (include "kafka.domain" $) -}}
{{- $brokers = append $brokers (printf "%s:%d" $host (int $.Values.containerPorts.client)) -}}
{{- end -}}
{{- join "," $brokers -}}
{{- end -}}
