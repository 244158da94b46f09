{{/* The server block of nginx. */}}
{{- define "ai-infra.nginxConfig" -}}
{{- $nginx := .Values.nginx -}}
map $http_upgrade $connection_upgrade {
  default upgrade;
  ''      '';
}

server {
  listen {{ int $nginx.containerPorts.http }};
  server_tokens off;
  client_max_body_size {{ $nginx.clientMaxBodySize }};

  proxy_http_version 1.1;
  proxy_set_header Host $host;
  proxy_set_header X-Real-IP $remote_addr;
  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
  proxy_set_header X-Forwarded-Proto $scheme;
  proxy_set_header Upgrade $http_upgrade;
  proxy_set_header Connection $connection_upgrade;

  location = /healthz {
    access_log off;
    return 200 "ok\n";
  }
{{- if .Values.backend.enabled }}

  location {{ $nginx.apiPath }} {
    proxy_pass {{ include "ai-infra.upstream" (dict "root" . "role" "backend") }};
    proxy_read_timeout {{ int $nginx.proxyReadTimeoutSeconds }}s;
  }
{{- end }}
{{- if .Values.frontend.enabled }}

  location / {
    proxy_pass {{ include "ai-infra.upstream" (dict "root" . "role" "frontend") }};
  }
{{- end }}
{{- with $nginx.extraConfiguration }}

  # nginx.extraConfiguration
  {{- . | trim | nindent 2 }}
{{- end }}
}
{{- end -}}

{{/* Takes root, role. */}}
{{- define "ai-infra.upstream" -}}
{{- $host := printf "%s.%s.svc.%s" (include "ai-infra.roleName" .) .root.Release.Namespace .root.Values.clusterDomain -}}
{{- printf "http://%s:%d" $host (int (get .root.Values .role).service.ports.http) -}}
{{- end -}}
