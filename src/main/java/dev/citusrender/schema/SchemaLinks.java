package dev.citusrender.schema;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;

/**
 * Follows every reference that a check may come to, before there is any check: helm compiles a schema whole and refuses one with a reference to
 * nothing, whatever the values. References that only stand in definitions nobody refers to are never followed, unless the definition has a dynamic
 * anchor. Goes level by level, as {@code compiler.go} of santhosh-tekuri/jsonschema does.
 */
final class SchemaLinks {
    private final SchemaDocuments documents;
    private final Queue<Next> ahead = new ArrayDeque<>();
    private final Set<Json> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What to look at when it is its turn. */
    private sealed interface Next { }

    private record Inside(SchemaPart schema) implements Next { }

    /** A JSON pointer, which is not followed before that. */
    private record Referred(SchemaPart from, String keyword, SchemaResource base, String fragment) implements Next { }

    SchemaLinks(SchemaDocuments documents) {
        this.documents = documents;
    }

    /**
     * Links a schema and all that it leads to.
     *
     * @throws SchemaProblem when a reference leads nowhere
     */
    void follow(SchemaPart schema) {
        ahead.add(new Inside(schema));
        while (!ahead.isEmpty()) {
            SchemaPart next = switch (ahead.remove()) {
                case Inside inside -> inside.schema;
                case Referred referred -> target(referred);
            };
            if (!next.node().isObject()) {
                linkResource(next);
            } else if (seen.add(next.node())) {
                linkResource(next);
                link(next);
            }
        }
    }

    private SchemaPart target(Referred referred) {
        SchemaPart target = referred.base.document().part(referred.base, referred.fragment);
        documents.ensureSchema(target);
        referred.from.resource().document().link(referred.from.node(), referred.keyword, target);
        return target;
    }

    /** What a schema belongs to comes with it, and so does whatever a dynamic reference may find in there: used or not, it is helm's to refuse. */
    private void linkResource(SchemaPart schema) {
        SchemaResource resource = schema.resource();
        if (resource.node() != schema.node()) {
            ahead.add(new Inside(resource.part()));
        } else {
            resource.dynamicAnchors().forEach(anchor -> ahead.add(new Inside(resource.dynamic(anchor))));
        }
    }

    private void link(SchemaPart schema) {
        Json node = schema.words();
        SchemaResource resource = schema.resource();
        int draft = resource.draft().number();
        for (SchemaKeyword keyword : SchemaKeyword.in(node, draft)) {
            if (!keyword.counts(node, draft)) {
                continue;
            }
            if (keyword.holds() == SchemaKeyword.Holds.REFERENCE && node.get(keyword.name()).isString()) {
                enqueue(schema, keyword.name(), SchemaUrl.join(resource.id(), node.get(keyword.name()).stringValue()));
            }
            for (Json inside : keyword.schemas(node)) {
                if (inside.isObject()) {
                    ahead.add(new Inside(new SchemaPart(inside, resource.document().resource(inside, resource))));
                }
            }
        }
    }

    private void enqueue(SchemaPart from, String keyword, SchemaUrl to) {
        SchemaResource inside = from.resource().document().resource(to.document());
        SchemaResource base = inside != null ? inside : documents.at(to.document()).whole();
        base.document().checkAnchor(base, to.fragment());
        ahead.add(new Referred(from, keyword, base, to.fragment()));
    }
}
