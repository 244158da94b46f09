{{/*
How many brokers there are. A broker taken away takes its partitions along, so an upgrade never asks for fewer than the cluster runs, unless allowScaleIn
says that they were moved away.
*/}}
{{- define "kafka.brokers" -}}
{{- if .Values.allowScaleIn -}}
{{- .Values.replicaCount | int -}}
{{- else -}}
{{- $live := lookup "apps/v1" "StatefulSet" .Release.Namespace (include "kafka.fullname" .) -}}
{{- max (int .Values.replicaCount) (dig "spec" "replicas" 0 ($live | default dict) | int) -}}
{{- end -}}
{{- end -}}

{{/*
How many of the first brokers are controllers too. Two would stand still as soon as one is away, so they are 1 or 3. A cluster that runs keeps as many as it
has: the voters of a quorum cannot be changed by configuration.
*/}}
{{- define "kafka.controllers" -}}
{{- $brokers := include "kafka.brokers" . | int -}}
{{- $derived := include "kafka.liveControllers" . | default (ge $brokers 3 | ternary 3 1) -}}
{{- $controllers := .Values.controllerCount | default $derived | int -}}
{{- if gt $controllers $brokers -}}
{{- fail (printf "kafka: controllerCount %d needs as many brokers; replicaCount is %d" $controllers $brokers) -}}
{{- end -}}
{{- $controllers -}}
{{- end -}}

{{/* The number of controllers that the cluster runs with; nothing before the first install and without a cluster. */}}
{{- define "kafka.liveControllers" -}}
{{- $live := lookup "apps/v1" "StatefulSet" .Release.Namespace (include "kafka.fullname" .) -}}
{{- range dig "spec" "template" "spec" "containers" list ($live | default dict) -}}
{{- range .env -}}
{{- if eq .name "KAFKA_CONTROLLERS" -}}{{- .value -}}{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* The voters: id@host:port of every controller, parted by commas. */}}
{{- define "kafka.voters" -}}
{{- $voters := list -}}
{{- range until (include "kafka.controllers" . | int) -}}
{{- $host := printf "%s-%d.%s" (include "kafka.fullname" $) . (include "kafka.domain" $) -}}
{{- $voters = append $voters (printf "%d@%s:%d" . $host (int $.Values.containerPorts.controller)) -}}
{{- end -}}
{{- join "," $voters -}}
{{- end -}}

{{/* 16 bytes in base64 without padding: those given, else the start of a hash of namespace and name, the same on each render. */}}
{{- define "kafka.clusterId" -}}
{{- .Values.clusterId | default (printf "%s/%s" .Release.Namespace (include "kafka.fullname" .) | sha256sum | trunc 16 | b64enc | trunc 22) -}}
{{- end -}}

{{/* min.insync.replicas for a topic of so many replicas: one may be away. Takes an int. */}}
{{- define "kafka.minInsync" -}}
{{- max 1 (sub . 1) -}}
{{- end -}}

{{/* server.properties as all brokers have it. What differs from pod to pod start.sh adds. */}}
{{- define "kafka.config" -}}
{{- $config := .Values.config -}}
{{- $brokers := include "kafka.brokers" . | int -}}
{{- $factor := int $config.defaultReplicationFactor -}}
{{- if gt $factor $brokers -}}
{{- fail (printf "kafka: config.defaultReplicationFactor %d needs as many brokers; replicaCount is %d" $factor $brokers) -}}
{{- end -}}
{{- $minInsync := $config.minInsyncReplicas | default (include "kafka.minInsync" $factor) | int -}}
{{- if gt $minInsync $factor -}}
{{- fail (printf "kafka: config.minInsyncReplicas %d must not be above config.defaultReplicationFactor %d: nothing could be written" $minInsync $factor) -}}
{{- end -}}
{{- $internal := min 3 $brokers | int -}}
controller.quorum.voters={{ include "kafka.voters" . }}
controller.listener.names=CONTROLLER
inter.broker.listener.name=CLIENT
listener.security.protocol.map=CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT
# below the mount, which may hold a lost+found
log.dirs=/var/lib/kafka/data/kraft

num.partitions={{ $config.numPartitions | int }}
default.replication.factor={{ $factor }}
min.insync.replicas={{ $minInsync }}
auto.create.topics.enable={{ $config.autoCreateTopicsEnable }}
log.retention.hours={{ $config.logRetentionHours | int64 }}
log.retention.bytes={{ $config.logRetentionBytes | int64 }}

# topics of Kafka's own: on three brokers where there are as many
offsets.topic.replication.factor={{ $internal }}
transaction.state.log.replication.factor={{ $internal }}
transaction.state.log.min.isr={{ include "kafka.minInsync" $internal }}
share.coordinator.state.topic.replication.factor={{ $internal }}
share.coordinator.state.topic.min.isr={{ include "kafka.minInsync" $internal }}
{{- with $config.extra }}

# config.extra
{{- range $name, $value := . }}
{{ $name }}={{ $value }}
{{- end }}
{{- end }}
{{- end -}}
