package dev.citusrender.kube;

import dev.citusrender.NearestKey;
import dev.citusrender.go.Origin;
import dev.citusrender.resource.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Checks manifests against the API types of a version of Kubernetes: unknown fields, wrong types, missing fields, formats, names, doubles. Nothing
 * but the manifests is looked at; what only a cluster can know (admission, quotas, other custom resources) is not checked. For one thread.
 */
public final class Validator {
    /** The group that Deployment, Ingress and others were in until 1.22. */
    private static final String GONE_BEFORE_ALL_TABLES = "extensions";

    private static final Comparator<Finding> IN_THE_FILE =
            Comparator.comparing((Finding finding) -> finding.at().line()).thenComparing(finding -> finding.at().column());

    private final String version;
    private final TypeTable table;
    /** The tables of all versions, read when an object is in none of this one's APIs: they tell which version has it. */
    private Map<String, TypeTable> all;

    private Validator(String version) {
        this.version = version;
        this.table = TypeTable.load(version);
    }

    /**
     * A validator for a version of Kubernetes, or for the nearest that is known.
     *
     * @param version such as {@code 1.28} or {@code v1.28.3}; empty for the newest
     * @throws IllegalArgumentException when it is no version
     */
    public static Validator of(String version) {
        return new Validator(nearest(version));
    }

    /** The versions of Kubernetes whose types are known, oldest first. */
    public static List<String> versions() {
        return TypeTable.versions();
    }

    /** The version whose types are used. */
    public String version() {
        return version;
    }

    private static String nearest(String asked) {
        List<String> known = TypeTable.versions();
        if (asked.isEmpty()) {
            return known.getLast();
        }
        int wanted = minor(asked);
        return known.stream().min(Comparator.comparingInt(version -> Math.abs(minor(version) - wanted))).orElseThrow();
    }

    private static int minor(String version) {
        String[] parts = (version.startsWith("v") ? version.substring(1) : version).split("[.+-]");
        try {
            return Integer.parseInt(parts[0]) * 1000 + (parts.length < 2 ? 0 : Integer.parseInt(parts[1]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(version + " is no version of Kubernetes; give one such as 1.28", e);
        }
    }

    /** Checks objects. */
    public ValidationReport check(List<Resource> resources) {
        List<Finding> findings = new ArrayList<>();
        List<Resource> unchecked = new ArrayList<>();
        for (Resource resource : resources) {
            check(resource, findings, unchecked);
        }
        return new ValidationReport(version, resources.size() - unchecked.size(), List.copyOf(findings), List.copyOf(unchecked));
    }

    private void check(Resource resource, List<Finding> findings, List<Resource> unchecked) {
        String kind = resource.id().kind();
        ObjectType type = table.kind(resource.apiVersion(), kind);
        if (type != null) {
            List<Finding> found = new ArrayList<>();
            new ObjectCheck(table, resource, found).run(type);
            found.sort(IN_THE_FILE);
            findings.addAll(found);
        } else if (resource.apiVersion().isEmpty()) {
            findings.add(finding(resource, "kind", "apiVersion is missing"));
        } else if (table.isBuiltIn(resource.id().group()) || isGone(resource) || table.knows(resource.apiVersion())) {
            findings.add(finding(resource, "apiVersion", noSuchKind(resource.apiVersion(), kind)));
        } else {
            unchecked.add(resource);
        }
    }

    /** Whether the object is of a group that other versions of Kubernetes serve. */
    private boolean isGone(Resource resource) {
        String group = resource.id().group();
        return group.equals(GONE_BEFORE_ALL_TABLES) || all().values().stream().anyMatch(other -> other.isBuiltIn(group));
    }

    private Map<String, TypeTable> all() {
        if (all == null) {
            all = new LinkedHashMap<>();
            TypeTable.versions().forEach(known -> all.put(known, known.equals(version) ? table : TypeTable.load(known)));
        }
        return all;
    }

    private String noSuchKind(String apiVersion, String kind) {
        StringBuilder message = new StringBuilder("Kubernetes ").append(version).append(" has no ").append(kind).append(" in ").append(apiVersion);
        List<String> had = all().keySet().stream().filter(known -> all().get(known).kind(apiVersion, kind) != null).toList();
        if (!had.isEmpty()) {
            message.append(" (").append(String.join(", ", had)).append(had.size() == 1 ? " has" : " have").append(" it)");
        }
        SortedSet<String> elsewhere = table.apiVersionsOf(kind);
        String nearest = NearestKey.of(kind, table.kindsOf(apiVersion).toArray(String[]::new));
        if (!elsewhere.isEmpty()) {
            message.append("; it is in ").append(String.join(", ", elsewhere));
        } else if (nearest != null) {
            message.append("; did you mean ").append(nearest).append('?');
        }
        return message.toString();
    }

    private static Finding finding(Resource resource, String key, String message) {
        Origin origin = resource.body().origin(key);
        return new Finding(origin == null ? new Origin(resource.file(), resource.line(), 1) : origin, resource, key, message);
    }
}
