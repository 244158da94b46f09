package dev.citusrender.kube;

import dev.citusrender.resource.Resource;
import java.util.Set;
import java.util.function.BiConsumer;

/** The rules for an object's own name, which depend on its kind. */
final class NameRules {
    private static final Set<String> PATH_SEGMENTS = Set.of("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding");
    private static final String NAME = "metadata.name";

    private NameRules() {
    }

    static void check(Resource resource, BiConsumer<String, String> report) {
        Object name = resource.at("metadata", "name");
        if (name == null) {
            if (resource.at("metadata", "generateName") == null) {
                report.accept(NAME, "is missing; an object needs a name");
            }
        } else if (name instanceof String text) {
            String problem = problem(text, resource.id().kind(), resource.id().group());
            if (problem != null) {
                report.accept(NAME, "must be " + problem + ", not " + Scalars.describe(text));
            }
        }
        if (resource.at("metadata", "namespace") instanceof String namespace && !namespace.isEmpty() && !Formats.isLabel(namespace)) {
            report.accept("metadata.namespace", "must be " + label() + ", not " + Scalars.describe(namespace));
        }
    }

    private static String problem(String name, String kind, String group) {
        if (PATH_SEGMENTS.contains(kind)) {
            boolean bad = name.isEmpty() || name.equals(".") || name.equals("..") || name.contains("/") || name.contains("%");
            return bad ? "a name without / and %" : null;
        }
        if (kind.equals("Service") && group.isEmpty()) {
            return Formats.isServiceName(name) ? null : "a DNS label that begins with a letter (at most 63 of a-z, 0-9 and -)";
        }
        if (kind.equals("Namespace") && group.isEmpty()) {
            return Formats.isLabel(name) ? null : label();
        }
        return Formats.isSubdomain(name) ? null : "a DNS subdomain (at most 253 of a-z, 0-9, - and ., a letter or digit at both ends)";
    }

    static String label() {
        return "a DNS label (at most 63 of a-z, 0-9 and -, a letter or digit at both ends)";
    }
}
