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
