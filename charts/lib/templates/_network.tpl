{{/*
lib.network.peers: a peer of a network policy: pods of this release that belong to one of the components given.
  root        the chart's context ($)
  components  a list; may be absent: every pod of the release's chart
*/}}
{{- define "lib.network.peers" -}}
- podSelector:
    matchLabels:
      {{- include "lib.labels.selector" (dict "root" .root) | nindent 6 }}
    {{- with .components }}
    matchExpressions:
      - key: app.kubernetes.io/component
        operator: In
        values:
          {{- range . }}
          - {{ . }}
          {{- end }}
    {{- end }}
{{- end -}}

{{/*
lib.network.namespacePeer: a peer without its dash: pods by their labels, in namespaces by theirs. Without labels of a namespace, pods of the
own one are meant.
  ingressNSMatchLabels     labels of namespaces, a map; may be absent
  ingressNSPodMatchLabels  labels of pods, a map; may be absent
*/}}
{{- define "lib.network.namespacePeer" -}}
{{- with .ingressNSMatchLabels }}
namespaceSelector:
  matchLabels:
    {{- toYaml . | nindent 4 }}
{{- end }}
{{- with .ingressNSPodMatchLabels }}
podSelector:
  matchLabels:
    {{- toYaml . | nindent 4 }}
{{- end }}
{{- end -}}

{{/*
lib.network.dns: an egress rule: names may be asked for, of any server. Takes nothing.
*/}}
{{- define "lib.network.dns" -}}
- ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
{{- end -}}

{{/*
lib.network.clients: peers that may connect where not everybody may: pods of this namespace that wear the client label, and those that the values
describe.
  root  the chart's context ($); networkPolicy of its values: ingressNSMatchLabels, ingressNSPodMatchLabels (may be absent)
  name  the label is NAME-client: "true"
*/}}
{{- define "lib.network.clients" -}}
- podSelector:
    matchLabels:
      {{ .name }}-client: "true"
{{- with .root.Values.networkPolicy }}
{{- if or .ingressNSMatchLabels .ingressNSPodMatchLabels }}
- {{ include "lib.network.namespacePeer" . | nindent 2 | trim }}
{{- end }}
{{- end }}
{{- end -}}

{{/*
lib.network.prometheus: a peer: the namespace that Prometheus is in.
  root     the chart's context ($)
  monitor  values: namespace (empty: the release's)
*/}}
{{- define "lib.network.prometheus" -}}
- namespaceSelector:
    matchLabels:
      kubernetes.io/metadata.name: {{ .monitor.namespace | default (include "lib.names.namespace" .) | quote }}
{{- end -}}

{{/*
lib.network.egress: egress rules: anywhere; or, where allowExternalEgress is false, to the names service and to ports of pods of this release. The
values' own rules come after them.
  root        the chart's context ($); networkPolicy of its values: allowExternalEgress, extraEgress (templates allowed; may be absent)
  components  as for lib.network.peers
  ports       a list of ports, each counts once
*/}}
{{- define "lib.network.egress" -}}
{{- if .root.Values.networkPolicy.allowExternalEgress -}}
- {}
{{- else -}}
{{ include "lib.network.dns" . }}
- to:
    {{- include "lib.network.peers" . | nindent 4 }}
  ports:
    {{- range .ports | uniq }}
    - port: {{ int . }}
      protocol: TCP
    {{- end }}
{{- end }}
{{- with .root.Values.networkPolicy.extraEgress }}
{{ include "lib.tpl" (dict "value" . "root" $.root) }}
{{- end }}
{{- end -}}
