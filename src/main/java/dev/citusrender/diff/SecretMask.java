package dev.citusrender.diff;

import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Resource;
import dev.citusrender.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Hides the values of Secrets before anything compares or shows them: what is left says how long each is and whether it changed. A hash would say more,
 * also to somebody who guesses passwords.
 */
final class SecretMask {
    private static final List<String> FIELDS = List.of("data", "stringData");
    /** kubectl keeps the whole object, data included, in this annotation. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private SecretMask() {
    }

    /**
     * A Secret whose values are hidden; any other resource as it is.
     *
     * @param counterpart the other side, or null
     * @param side        what a value that differs on the other side is called: old or new
     */
    static Resource mask(Resource resource, Resource counterpart, String side) {
        if (!isSecret(resource)) {
            return resource;
        }
        GoMap body = resource.body().shallowCopy();
        for (String field : FIELDS) {
            if (body.get(field) instanceof GoMap values) {
                Object others = counterpart == null ? null : counterpart.at(field);
                body.put(field, hidden(values, others instanceof GoMap map ? map : new GoMap(), side), body.origin(field));
            }
        }
        if (resource.at("metadata", "annotations", LAST_APPLIED) != null) {
            body.put("metadata", withoutLastApplied((GoMap) body.get("metadata")), body.origin("metadata"));
        }
        String source = resource.template().isEmpty() ? "" : "# Source: " + resource.template() + "\n";
        return new Resource(resource.id(), resource.apiVersion(), body, resource.template(), resource.file(), resource.line(),
                source + YamlWriter.write(body));
    }

    private static boolean isSecret(Resource resource) {
        return resource.id().kind().equals("Secret") && resource.id().group().isEmpty();
    }

    private static GoMap withoutLastApplied(GoMap metadata) {
        GoMap copy = metadata.shallowCopy();
        GoMap annotations = ((GoMap) copy.get("annotations")).shallowCopy();
        annotations.put(LAST_APPLIED, "(hidden)", annotations.origin(LAST_APPLIED));
        copy.put("annotations", annotations, copy.origin("annotations"));
        return copy;
    }

    private static GoMap hidden(GoMap values, GoMap others, String side) {
        GoMap hidden = new GoMap();
        values.forEachSorted((key, value) -> {
            int length = String.valueOf(value).getBytes(StandardCharsets.UTF_8).length;
            boolean differs = others.containsKey(key) && !Objects.equals(value, others.get(key));
            hidden.put(key, "(hidden, " + length + " bytes" + (differs ? ", " + side + ")" : ")"), values.origin(key));
        });
        return hidden;
    }
}
