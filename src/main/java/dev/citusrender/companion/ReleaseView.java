package dev.citusrender.companion;

import dev.citusrender.chart.ChartMetadata;
import dev.citusrender.chart.Dependencies;
import dev.citusrender.go.GoMap;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceReader;
import dev.citusrender.template.PebbleValues;
import dev.citusrender.values.Coalesce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A release as companion templates see it: {@code release} (name, namespace), {@code chart} (name, version, appVersion), {@code values} as the chart
 * got them, and the objects of its render.
 */
public final class ReleaseView {
    private static final String COMPONENT = "app.kubernetes.io/component";

    private final RenderRequest request;
    private final List<Resource> resources;

    private ReleaseView(RenderRequest request, List<Resource> resources) {
        this.request = request;
        this.resources = resources;
    }

    /** The view of a render. */
    public static ReleaseView of(RenderRequest request, RenderResult result) {
        return new ReleaseView(request, ResourceReader.read(result.text(RenderResult.Hooks.ALL), "the render"));
    }

    RenderRequest request() {
        return request;
    }

    List<Resource> resources() {
        return resources;
    }

    /** What templates name. */
    Map<String, Object> variables() {
        ChartMetadata chart = request.chart().metadata();
        GoMap values = Coalesce.coalesce(Dependencies.process(request.chart(), request.values(), request.helm(), request.log()),
                request.values(), request.helm(), request.log());
        return Map.of("release", Map.of("name", request.release().name(), "namespace", request.release().namespace()),
                "chart", Map.of("name", chart.name(), "version", chart.version(), "appVersion", chart.appVersion()),
                "values", PebbleValues.toJava(values));
    }

    /** The objects of a kind, each as a map; of one component only, if that is not null. */
    List<Object> objects(String kind, String component) {
        List<Object> found = new ArrayList<>();
        for (Resource resource : resources) {
            boolean fits = component == null || component.equals(resource.at("metadata", "labels", COMPONENT));
            if (resource.id().kind().equals(kind) && fits) {
                found.add(PebbleValues.toJava(resource.body()));
            }
        }
        return found;
    }
}
