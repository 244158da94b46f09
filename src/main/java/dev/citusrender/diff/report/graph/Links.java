package dev.citusrender.diff.report.graph;

import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds which of some resources refer to which: by selectors, by name in pods, routes, scalers and bindings, and by owner. */
public final class Links {
    private final Map<String, Resource> byName = new HashMap<>();
    private final List<Resource> services = new ArrayList<>();
    private final List<Labelled> pods = new ArrayList<>();
    /** Two resources have one line between them, however often one names the other. */
    private final Map<String, Link> links = new LinkedHashMap<>();

    /** A resource and the labels of its pods. */
    private record Labelled(Resource resource, GoMap labels) { }

    private Links(List<Resource> resources) {
        for (Resource resource : resources) {
            byName.putIfAbsent(key(resource.id().kind(), resource.id().name()), resource);
            if (resource.id().kind().equals("Service")) {
                services.add(resource);
            }
            List<String> template = Pods.templatePath(resource.id().kind());
            if (template != null && Resource.at(resource.body(), labelsBelow(template)) instanceof GoMap labels) {
                pods.add(new Labelled(resource, labels));
            }
        }
    }

    /** The links among resources, in the order of the resources that refer. */
    public static List<Link> among(List<Resource> resources) {
        Links links = new Links(resources);
        resources.forEach(links::of);
        return List.copyOf(links.links.values());
    }

    private static String[] labelsBelow(List<String> template) {
        List<String> path = new ArrayList<>(template);
        path.addAll(List.of("metadata", "labels"));
        return path.toArray(String[]::new);
    }

    private void of(Resource resource) {
        switch (resource.id().kind()) {
            case "Service" -> selectPods(resource, resource.at("spec", "selector"));
            case "NetworkPolicy" -> selectPods(resource, resource.at("spec", "podSelector", "matchLabels"));
            case "PodDisruptionBudget", "PodMonitor" -> selectPods(resource, resource.at("spec", "selector", "matchLabels"));
            case "ServiceMonitor" -> selectServices(resource, resource.at("spec", "selector", "matchLabels"));
            case "HorizontalPodAutoscaler", "ScaledObject" -> target(resource, resource.at("spec", "scaleTargetRef"), "scales");
            case "VerticalPodAutoscaler" -> target(resource, resource.at("spec", "targetRef"), "scales");
            case "RoleBinding", "ClusterRoleBinding" -> binding(resource);
            default -> { }
        }
        NamedReferences.of(resource).forEach(reference -> link(resource, byName.get(key(reference.kind(), reference.name())), reference.why()));
        for (GoMap owner : Pods.maps(resource.at("metadata", "ownerReferences"))) {
            Resource found = owner.get("kind") instanceof String kind && owner.get("name") instanceof String name ? byName.get(key(kind, name)) : null;
            if (found != null) {
                link(found, resource, "owns");
            }
        }
    }

    private void binding(Resource resource) {
        target(resource, resource.at("roleRef"), "grants");
        Pods.maps(resource.at("subjects")).forEach(subject -> target(resource, subject, "grants to"));
    }

    private void target(Resource from, Object reference, String why) {
        if (reference instanceof GoMap map && map.get("kind") instanceof String kind && map.get("name") instanceof String name) {
            link(from, byName.get(key(kind, name)), why);
        }
    }

    private void selectPods(Resource from, Object selector) {
        for (Labelled pod : pods) {
            if (selects(selector, pod.labels())) {
                link(from, pod.resource(), "selects");
            }
        }
    }

    private void selectServices(Resource from, Object selector) {
        for (Resource service : services) {
            if (selects(selector, service.at("metadata", "labels"))) {
                link(from, service, "selects");
            }
        }
    }

    /** An empty selector selects everything or nothing, which no line would show better. */
    private static boolean selects(Object selector, Object labels) {
        return selector instanceof GoMap wanted && !wanted.isEmpty() && labels instanceof GoMap there
                && List.of(wanted.sortedKeys()).stream().allMatch(key -> wanted.get(key) != null && wanted.get(key).equals(there.get(key)));
    }

    private void link(Resource from, Resource to, String why) {
        if (to != null && to != from) {
            links.putIfAbsent(from.id() + "\n" + to.id(), new Link(from, to, why));
        }
    }

    private static String key(String kind, String name) {
        return kind + "/" + name;
    }
}
