package dev.citusrender.lint;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The rules about the objects of a render. */
final class ObjectRules {
    private static final Set<String> LONG_RUNNING = Set.of("Deployment", "StatefulSet", "DaemonSet");
    private static final Set<String> SELECTING = Set.of("Deployment", "ReplicaSet", "DaemonSet", "StatefulSet");
    /** How Go prints what nobody meant to print: a map, a nil, a format with a wrong argument. */
    private static final List<String> GO_PRINTS = List.of("map[", "<nil>", "%!s(", "%!d(", "%!v(", "%!(EXTRA");

    private final List<LintFinding> findings;
    private final UnaryOperator<Origin> source;

    /**
     * @param source from a place in the render to the template line that made it
     */
    ObjectRules(List<LintFinding> findings, UnaryOperator<Origin> source) {
        this.source = source;
        this.findings = findings;
    }

    void check(List<Resource> resources) {
        Map<ResourceId, Resource> seen = new HashMap<>();
        for (Resource resource : resources) {
            Resource other = seen.putIfAbsent(resource.id(), resource);
            if (other != null) {
                add(Rule.DUPLICATE_RESOURCE, resource, resource.body(), "metadata", "is also made by " + place(other, other.body(), "kind"));
            }
            if (!resource.id().kind().equals("CustomResourceDefinition")) { // their descriptions name Go's types
                printedByGo(resource, resource.body(), "");
            }
            named(resource);
            if (Pods.spec(resource) != null) {
                Pods.containers(resource).forEach(container -> container(resource, container));
                if (LONG_RUNNING.contains(resource.id().kind())) {
                    Pods.maps(Pods.spec(resource).get("containers")).forEach(container -> probes(resource, container));
                }
            }
        }
    }

    private void named(Resource resource) {
        if (resource.at("metadata") instanceof GoMap metadata && metadata.get("name") instanceof String name
                && !ObjectNames.isValid(resource.id().kind(), name)) {
            add(Rule.RESOURCE_NAME, resource, metadata, "name", "Kubernetes takes no object of that name");
        }
        if (SELECTING.contains(resource.id().kind()) && resource.at("spec", "selector", "matchLabels") == null
                && resource.at("spec", "selector", "matchExpressions") == null) {
            add(Rule.MATCH_SELECTOR, resource, resource.body(), "spec", "no matchLabels and no matchExpressions");
        }
    }

    private void container(Resource resource, GoMap container) {
        String named = "container " + container.get("name") + ": ";
        if (container.get("image") instanceof String image && isFloating(image)) {
            add(Rule.IMAGE_TAG, resource, container, "image", named + "image " + image + " names no version");
        }
        List<String> missing = new ArrayList<>();
        for (String path : List.of("requests cpu", "requests memory", "limits memory")) {
            String[] keys = path.split(" ");
            if (Resource.at(container, "resources", keys[0], keys[1]) == null && !isRequestedByLimit(container, keys)) {
                missing.add(keys[0] + "." + keys[1]);
            }
        }
        if (!missing.isEmpty()) {
            add(Rule.MISSING_RESOURCES, resource, container, "resources", named + "no resources." + String.join(", resources.", missing));
        }
        security(resource, container, named);
    }

    /** Kubernetes takes a limit for the request that is missing. */
    private static boolean isRequestedByLimit(GoMap container, String[] keys) {
        return keys[0].equals("requests") && Resource.at(container, "resources", "limits", keys[1]) != null;
    }

    private static boolean isFloating(String image) {
        String last = image.substring(image.lastIndexOf('/') + 1);
        return !last.contains("@") && (!last.contains(":") || last.endsWith(":latest") || last.endsWith(":"));
    }

    private void probes(Resource resource, GoMap container) {
        List<String> missing = List.of("readinessProbe", "livenessProbe").stream().filter(probe -> container.get(probe) == null).toList();
        if (!missing.isEmpty()) {
            add(Rule.MISSING_PROBES, resource, container, "name", "container " + container.get("name") + ": no " + String.join(", no ", missing));
        }
    }

    private void security(Resource resource, GoMap container, String named) {
        List<String> missing = new ArrayList<>();
        Object nonRoot = Resource.at(container, "securityContext", "runAsNonRoot");
        if (!Boolean.TRUE.equals(nonRoot == null ? Resource.at(Pods.spec(resource), "securityContext", "runAsNonRoot") : nonRoot)) {
            missing.add("runAsNonRoot: true");
        }
        if (!Boolean.FALSE.equals(Resource.at(container, "securityContext", "allowPrivilegeEscalation"))) {
            missing.add("allowPrivilegeEscalation: false");
        }
        if (!missing.isEmpty()) {
            add(Rule.SECURITY_CONTEXT, resource, container, "securityContext", named + "no " + String.join(", no ", missing));
        }
    }

    /** Scripts and documents in ConfigMaps may hold such texts on purpose: only texts of one line are looked at. */
    private void printedByGo(Resource resource, Object value, String path) {
        switch (value) {
            case GoMap map -> map.forEachSorted((key, entry) -> {
                String at = path.isEmpty() ? key : path + "." + key;
                if (entry instanceof String text && isPrintedByGo(text)) {
                    add(Rule.GO_PRINTED, resource, map, key, at + " is " + text);
                }
                printedByGo(resource, entry, at);
            });
            case GoList list -> {
                for (int i = 0; i < list.size(); i++) {
                    String at = path + "[" + i + "]";
                    if (list.get(i) instanceof String text && isPrintedByGo(text)) {
                        findings.add(new LintFinding(Rule.GO_PRINTED, source.apply(list.origin(i)),
                                resource.id().shortName() + ": " + at + " is " + text));
                    }
                    printedByGo(resource, list.get(i), at);
                }
            }
            case null, default -> {
            }
        }
    }

    private static boolean isPrintedByGo(String text) {
        return text.indexOf('\n') < 0 && GO_PRINTS.stream().anyMatch(text::contains);
    }

    private void add(Rule rule, Resource resource, GoMap map, String key, String message) {
        findings.add(new LintFinding(rule, place(resource, map, key), resource.id().shortName() + ": " + message));
    }

    /** Where a key stands, or what the key is missing from. */
    private Origin place(Resource resource, GoMap map, String key) {
        Origin origin = map.origin(key) != null ? map.origin(key) : map.origin("name");
        return source.apply(origin != null ? origin : new Origin(resource.file(), resource.line(), 1));
    }
}
