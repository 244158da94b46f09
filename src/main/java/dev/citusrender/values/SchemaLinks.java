package dev.citusrender.values;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Follows every reference that a check may come to, before there is any check: helm compiles a schema whole and refuses one with a reference to
 * nothing, whatever the values. References that only stand in definitions nobody refers to are never followed. Goes level by level, as
 * {@code compiler.go} of santhosh-tekuri/jsonschema does.
 */
final class SchemaLinks {
    private final SchemaDocuments documents;
    /** What to look at next; a JSON pointer is followed when it is its turn, and not before. */
    private final Queue<Supplier<SchemaPart>> ahead = new ArrayDeque<>();
    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    SchemaLinks(SchemaDocuments documents) {
        this.documents = documents;
    }

    /**
     * Links a schema and all that it leads to.
     *
     * @throws SchemaProblem when a reference leads nowhere
     */
    void follow(SchemaPart schema) {
        ahead.add(() -> schema);
        while (!ahead.isEmpty()) {
            SchemaPart next = ahead.remove().get();
            if (next.node().isObject() && seen.add(next.node())) {
                link(next);
            }
        }
    }

    private void link(SchemaPart schema) {
        JsonNode node = schema.node();
        SchemaResource resource = schema.resource();
        int draft = resource.draft().number();
        for (SchemaKeyword keyword : SchemaKeyword.ALL) {
            if (!keyword.isIn(node, draft) || !keyword.counts(node, draft)) {
                continue;
            }
            if (keyword.holds() == SchemaKeyword.Holds.REFERENCE && node.get(keyword.name()).isString()) {
                enqueue(schema, keyword.name(), SchemaUrl.join(resource.id(), node.get(keyword.name()).stringValue()));
            }
            for (JsonNode inside : keyword.schemas(node)) {
                ahead.add(() -> new SchemaPart(inside, resource.document().resource(inside, resource)));
            }
        }
    }

    private void enqueue(SchemaPart from, String keyword, SchemaUrl to) {
        SchemaDocument document = from.resource().document();
        SchemaResource inside = document.resource(to.document());
        SchemaResource base = inside != null ? inside : documents.at(to.document()).whole();
        base.document().checkAnchor(base, to.fragment());
        ahead.add(() -> {
            SchemaPart target = base.document().part(base, to.fragment());
            documents.ensureSchema(target);
            document.link(from.node(), keyword, target);
            return target;
        });
    }
}
