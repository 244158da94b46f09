package dev.citusrender.schema;

import dev.citusrender.go.GoQuote;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON document with schemas in it. Places in it are known by the very objects of its JSON. */
final class SchemaDocument {
    private final String url;
    private final Json root;
    private final Map<Json, SchemaResource> resources = new IdentityHashMap<>();
    private final Map<Json, Map<String, SchemaPart>> targets = new IdentityHashMap<>();
    private boolean hasReferences;
    private final Set<Json> schemas = Collections.newSetFromMap(new IdentityHashMap<>());

    SchemaDocument(String url, Json root) {
        this.url = url;
        this.root = root;
    }

    String url() {
        return url;
    }

    Json root() {
        return root;
    }

    /** The whole as a resource. */
    SchemaResource whole() {
        return resources.get(root);
    }

    /** Makes a schema of this document a resource. */
    void add(SchemaResource resource) {
        resources.put(resource.node(), resource);
    }

    /** Notes that a place is a schema; false when that is known. */
    boolean addSchema(Json node) {
        return schemas.add(node);
    }

    /** Notes that a schema in it refers to another. */
    void addReference() {
        hasReferences = true;
    }

    boolean hasReferences() {
        return hasReferences;
    }

    boolean isSchema(Json node) {
        return schemas.contains(node);
    }

    /** What a place belongs to, given what the place around it belongs to. */
    SchemaResource resource(Json node, SchemaResource around) {
        return resources.size() == 1 ? around : resources.getOrDefault(node, around);
    }

    Collection<SchemaResource> resources() {
        return resources.values();
    }

    /** The resource in here of a URL, or null. */
    SchemaResource resource(String id) {
        if (id.equals(url)) {
            return whole();
        }
        return resources.values().stream().filter(resource -> resource.id().equals(id)).findFirst().orElse(null);
    }

    /** Where a reference of a schema leads to. */
    void link(Json from, String keyword, SchemaPart target) {
        Map<String, SchemaPart> others = targets.get(from);
        if (others == null) {
            others = new HashMap<>(2);
            targets.put(from, others);
        }
        others.put(keyword, target);
    }

    /** Where a reference of a schema leads to; null when it has none of that kind. */
    SchemaPart target(Json from, String keyword) {
        return targets.getOrDefault(from, Map.of()).get(keyword);
    }

    /**
     * What a fragment means.
     *
     * @param base the resource that it counts from
     * @throws SchemaProblem when it means nothing
     */
    SchemaPart part(SchemaResource base, String fragment) {
        if (isAnchor(fragment)) {
            checkAnchor(base, fragment);
            Json named = base.anchors().get(fragment);
            return new SchemaPart(named, resource(named, base));
        }
        Json at = base.node();
        SchemaResource resource = base;
        for (String step : fragment.isEmpty() ? List.<String>of() : List.of(fragment.substring(1).split("/", -1))) {
            if (step.replace("~1", "").replace("~0", "").contains("~")) {
                throw new SchemaProblem("invalid json-pointer " + GoQuote.quote(location(base.node()) + SchemaWords.path(fragment)));
            }
            at = at.isArray() ? at.path(index(step)) : at.path(step.replace("~1", "/").replace("~0", "~"));
            if (at.isMissing()) {
                throw new SchemaProblem("json-pointer in " + GoQuote.quote(location(base.node()) + SchemaWords.path(fragment)) + " not found");
            }
            resource = resource(at, resource);
        }
        return new SchemaPart(at, resource);
    }

    private static boolean isAnchor(String fragment) {
        return !fragment.isEmpty() && !fragment.startsWith("/");
    }

    /** Says so when a fragment is the name of no schema. */
    void checkAnchor(SchemaResource base, String fragment) {
        if (isAnchor(fragment) && !base.anchors().containsKey(fragment)) {
            String place = GoQuote.quote(base.id() + "#" + SchemaWords.path(fragment));
            throw new SchemaProblem("anchor in " + place + " not found in schema " + GoQuote.quote(url));
        }
    }

    /** A step as Go's {@code strconv.Atoi} reads it, which takes a sign and zeros in front; -1 when it is no index. */
    private static int index(String step) {
        String digits = step.startsWith("+") || step.startsWith("-") ? step.substring(1) : step;
        boolean isNumber = !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Math.max(-1, Integer.parseInt(step)) : -1;
    }

    /** The URL of a place. */
    String location(Json place) {
        return url + "#" + SchemaWords.path(pointer(place));
    }

    /** The JSON pointer of a place. */
    String pointer(Json place) {
        String pointer = pointer(root, place, "");
        return pointer == null ? "" : pointer;
    }

    private static String pointer(Json at, Json place, String way) {
        if (at == place) {
            return way;
        }
        for (Map.Entry<String, Json> inside : at.properties()) {
            String found = pointer(inside.getValue(), place, way + "/" + inside.getKey().replace("~", "~0").replace("/", "~1"));
            if (found != null) {
                return found;
            }
        }
        for (int i = 0; at.isArray() && i < at.size(); i++) {
            String found = pointer(at.get(i), place, way + "/" + i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
