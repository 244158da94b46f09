package dev.citusrender.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A schema that others inside it are relative to: a whole document, or a part of one with an id of its own.
 *
 * @param document       what it is in
 * @param node           its JSON
 * @param id             its URL
 * @param dialect        which keywords count in it
 * @param anchors        the schemas in it that have names
 * @param dynamicAnchors those names among them that dynamic references mean
 */
record SchemaResource(SchemaDocument document, Json node, String id, SchemaDialect dialect, Map<String, Json> anchors,
                      Set<String> dynamicAnchors) {

    SchemaResource(SchemaDocument document, Json node, String id, SchemaDialect dialect) {
        this(document, node, id, dialect, new HashMap<>(), new HashSet<>());
    }

    /** The draft of its keywords. */
    SchemaDraft draft() {
        return dialect.draft();
    }

    /** It as a schema. */
    SchemaPart part() {
        return new SchemaPart(node, this);
    }

    /** The schema in it that a dynamic reference by a name means; null when none does. */
    SchemaPart dynamic(String anchor) {
        return dynamicAnchors.contains(anchor) ? document.part(this, anchor) : null;
    }

    /** Whether a recursive reference to it means the outermost schema of the kind. */
    boolean isRecursive() {
        return node.path("$recursiveAnchor").asBoolean(false);
    }
}
