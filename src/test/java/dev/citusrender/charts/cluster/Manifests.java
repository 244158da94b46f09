package dev.citusrender.charts.cluster;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.go.GoMap;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.values.ValuesTree;
import dev.citusrender.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** A chart rendered by this project, read back as the API server would read it. */
final class Manifests {
    private static final HelmVersion HELM = HelmVersion.V4;
    private static final HelmRenderer RENDERER = new HelmRenderer();

    private final List<Map<String, Object>> objects;

    private Manifests(List<Map<String, Object>> objects) {
        this.objects = objects;
    }

    /** Renders the Citus chart as release {@code citus} with values in YAML, later ones over earlier ones. */
    static Manifests render(String... values) {
        return of("citus", values);
    }

    /** Renders a chart of this repository as a release of its own name with values in YAML, later ones over earlier ones. */
    static Manifests of(String chart, String... values) {
        GoMap merged = new GoMap();
        for (String text : values) {
            merged = ValuesTree.merge(merged, YamlReader.readMap(text, "values of the test"));
        }
        RenderResult result = RENDERER.render(RenderRequest.of(ChartLoader.load(Path.of("charts", chart), HELM, Log.NONE), HELM)
                .values(merged)
                .release(chart, "default", false)
                .build());
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object document : new Yaml().loadAll(result.text(RenderResult.Hooks.ALL))) {
            if (document instanceof Map) {
                objects.add(map(document));
            }
        }
        return new Manifests(objects);
    }

    /** Whether there is such an object. */
    boolean has(String kind, String name) {
        return objects.stream().anyMatch(object -> isCalled(object, kind, name));
    }

    /** The {@code spec} of a StatefulSet, Job, CronJob or Pod. */
    Map<String, Object> spec(String kind, String name) {
        return map(object(kind, name).get("spec"));
    }

    /** The specification of the pods that a StatefulSet, Job, CronJob or Pod makes. */
    Map<String, Object> podSpec(String kind, String name) {
        Map<String, Object> spec = spec(kind, name);
        return switch (kind) {
            case "Pod" -> spec;
            case "CronJob" -> map(at(spec, "jobTemplate", "spec", "template", "spec"));
            default -> map(at(spec, "template", "spec"));
        };
    }

    /** File names and texts of a ConfigMap. */
    Map<String, String> configMap(String name) {
        Map<String, String> files = new LinkedHashMap<>();
        map(object("ConfigMap", name).get("data")).forEach((file, text) -> files.put(file, (String) text));
        return files;
    }

    /** Keys and decoded values of a Secret. */
    Map<String, String> secret(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        map(object("Secret", name).get("data")).forEach((key, value) ->
                values.put(key, new String(Base64.getDecoder().decode((String) value), StandardCharsets.UTF_8)));
        return values;
    }

    private Map<String, Object> object(String kind, String name) {
        return objects.stream().filter(object -> isCalled(object, kind, name)).findFirst()
                .orElseThrow(() -> new AssertionError("the chart renders no " + kind + " " + name));
    }

    private static boolean isCalled(Map<String, Object> object, String kind, String name) {
        return kind.equals(object.get("kind")) && name.equals(at(object, "metadata", "name"));
    }

    /** What is found by following keys through maps; null where one is missing. */
    static Object at(Map<String, Object> start, String... keys) {
        Object value = start;
        for (String key : keys) {
            value = value == null ? null : map(value).get(key);
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** A list of maps; empty where there is none. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }
}
