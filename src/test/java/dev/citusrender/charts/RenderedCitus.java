package dev.citusrender.charts;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.go.GoMap;
import dev.citusrender.render.ClusterObjects;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.values.ValuesTree;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * The Citus chart rendered as release my-citus in the namespace databases, its objects by {@code Kind/name}.
 *
 * @param objects as the API server would read them, in the order printed
 * @param notes   NOTES.txt
 */
record RenderedCitus(Map<String, Map<String, Object>> objects, String notes) {

    private static final HelmVersion HELM = HelmVersion.V4;
    private static final Chart CHART = ChartLoader.load(Path.of("charts/citus"), HELM, Log.NONE);
    private static final HelmRenderer RENDERER = new HelmRenderer();

    /** Renders with values in YAML, later ones over earlier ones. */
    static RenderedCitus with(String... values) {
        return render(ClusterObjects.NONE, values);
    }

    /** Renders with a preset, and values in YAML over it. */
    static RenderedCitus preset(String name, String... values) {
        String preset = presetText(name);
        return with(Stream.concat(Stream.of(preset), Stream.of(values)).toArray(String[]::new));
    }

    /** The text of a preset. */
    static String presetText(String name) {
        try {
            return Files.readString(Path.of("values-presets/values-" + name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Renders beside objects that the cluster has already. */
    static RenderedCitus render(ClusterObjects cluster, String... values) {
        GoMap merged = new GoMap();
        for (String text : values) {
            merged = ValuesTree.merge(merged, YamlReader.readMap(text, "values of the test"));
        }
        RenderResult result = RENDERER.render(RenderRequest.of(CHART, HELM)
                .values(merged)
                .release("my-citus", "databases", false)
                .lookup(cluster)
                .seed(1)
                .build());
        Map<String, Map<String, Object>> objects = new LinkedHashMap<>();
        for (Object document : new Yaml().loadAll(result.text(RenderResult.Hooks.ALL))) {
            if (document instanceof Map<?, ?> object) {
                String id = object.get("kind") + "/" + Json.at(object, "/metadata/name");
                if (objects.put(id, Json.map(object)) != null) {
                    throw new AssertionError(id + " is there twice");
                }
            }
        }
        return new RenderedCitus(objects, result.notes());
    }

    /** The value at a {@linkplain Json#at place} of an object; null where there is none. */
    Object at(String object, String pointer) {
        return Json.at(objects.get(object), pointer);
    }

    /** Objects of one kind. */
    List<Map<String, Object>> ofKind(String kind) {
        return objects.values().stream().filter(object -> kind.equals(object.get("kind"))).toList();
    }

    /** Every pod that the objects make, by the object's id. */
    Map<String, Map<String, Object>> pods() {
        Map<String, Map<String, Object>> pods = new LinkedHashMap<>();
        objects.forEach((id, object) -> {
            String template = switch ((String) object.get("kind")) {
                case "Pod" -> "";
                case "CronJob" -> "/spec/jobTemplate/spec/template";
                default -> "/spec/template";
            };
            if (Json.at(object, template + "/spec/containers") != null) {
                pods.put(id, Json.map(Json.at(object, template)));
            }
        });
        return pods;
    }
}
