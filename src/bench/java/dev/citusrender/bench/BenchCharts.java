package dev.citusrender.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the charts that are measured: {@code small} of one Deployment, {@code large} of 200 templates in a chart and three levels of charts inside it,
 * {@code huge-values} with 10 MiB of them, and {@code growth-1}, {@code -2}, {@code -4}, {@code -8}, whose templates, values and output grow alike. The
 * same every time.
 */
public final class BenchCharts {
    private static final int LEVELS = 4;
    private static final int LARGE = 200;
    private static final int GROWTH_STEP = 48;
    private static final int VARIABLES = 60;
    private static final int HUGE_ENTRIES = 100_000;

    private static final String HELPERS = """
            {{- define "NAME.name" -}}{{ .Release.Name }}-{{ .Chart.Name | trunc 50 | trimSuffix "-" }}{{- end }}
            {{- define "NAME.labels" }}
            app.kubernetes.io/name: {{ include "NAME.name" . | quote }}
            app.kubernetes.io/instance: {{ .Release.Name }}
            helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
            {{- end }}
            {{- define "NAME.env" -}}
            {{- range $name, $value := .env }}
            - name: {{ $name | upper }}
              value: {{ tpl $value $.root | quote }}
            {{- end }}
            {{- end }}
            """;
    private static final String DEPLOYMENT = """
            {{- $app := .Values.apps.appINDEX }}
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: {{ include "NAME.name" . }}-INDEX
              labels: {{- include "NAME.labels" . | nindent 4 }}
            spec:
              replicas: {{ $app.replicas | default 1 }}
              selector:
                matchLabels: {{- include "NAME.labels" . | nindent 6 }}
              template:
                metadata:
                  labels: {{- include "NAME.labels" . | nindent 8 }}
                spec:
                  containers:
                    - name: app
                      image: "{{ $app.image.repository }}:{{ $app.image.tag }}"
                      {{- if $app.resources }}
                      resources: {{- toYaml $app.resources | nindent 12 }}
                      {{- end }}
                      env: {{- include "NAME.env" (dict "env" $app.env "root" .) | nindent 12 }}
            """;

    private BenchCharts() {
    }

    /** @param args the folder that the charts are written below */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        tree(folder.resolve("small"), "small", 1, 1);
        tree(folder.resolve("large"), "large", LARGE, LEVELS);
        for (int factor = 1; factor <= 8; factor *= 2) {
            tree(folder.resolve("growth-" + factor), "growth", GROWTH_STEP * factor, LEVELS);
        }
        tree(folder.resolve("huge-values"), "huge-values", 1, 1);
        Files.writeString(folder.resolve("huge-values.yaml"), hugeValues());
    }

    /** A chart of so many templates, evenly on so many levels, each of which holds the next. */
    private static void tree(Path folder, String name, int templates, int levels) throws IOException {
        int own = templates / levels;
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("Chart.yaml"), "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n");
        Files.writeString(folder.resolve("templates/_helpers.tpl"), HELPERS.replace("NAME", name));
        StringBuilder values = new StringBuilder("apps:\n");
        for (int i = 0; i < own; i++) {
            Files.writeString(folder.resolve("templates/app" + i + ".yaml"), DEPLOYMENT.replace("NAME", name).replace("INDEX", Integer.toString(i)));
            values.append(app(i));
        }
        Files.writeString(folder.resolve("values.yaml"), values);
        if (levels > 1) {
            tree(folder.resolve("charts/" + name + "-in"), name + "-in", templates - own, levels - 1);
        }
    }

    private static String app(int index) {
        StringBuilder app = new StringBuilder().append("  app").append(index).append(":\n    replicas: ").append(index % 5)
                .append("\n    image: {repository: registry.example.com/app, tag: \"1.").append(index)
                .append("\"}\n    resources:\n      limits: {cpu: 500m, memory: 1Gi}\n      requests: {cpu: 100m, memory: 256Mi}\n    env:\n");
        for (int i = 0; i < VARIABLES; i++) {
            app.append("      variable_").append(i).append(": ").append(i % 3 == 0 ? "'{{ .Release.Name }}-" + i + ".{{ .Release.Namespace }}.svc.cluster.local'"
                    : "'a setting of some length, number " + i + " of application " + index + "'").append('\n');
        }
        return app.toString();
    }

    private static String hugeValues() {
        StringBuilder values = new StringBuilder("tenants:\n");
        for (int i = 0; i < HUGE_ENTRIES; i++) {
            values.append("  tenant-").append(i).append(":\n    enabled: true\n    plan: standard\n    quota: {cpu: ").append(i % 64).append(", memory: 16Gi, storage: \"")
                    .append(i % 1000).append("Gi\"}\n");
        }
        return values.toString();
    }
}
