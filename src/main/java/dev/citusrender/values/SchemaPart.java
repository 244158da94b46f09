package dev.citusrender.values;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A schema, or a schema inside another: the JSON, and the way to networknt's idea of it. Most schemas refer only to places in themselves, and to
 * follow that takes no more than the JSON; networknt, which makes an object of every part, is asked only where it has to decide.
 */
final class SchemaPart {
    /** The whole schema that this is a part of, if it refers only to places in itself; null where networknt follows references. */
    private final SchemaPart whole;
    private final JsonNode node;
    /** The JSON pointer that leads here, as an address has it. */
    private final String location;
    private final int draft;
    private final Supplier<Schema> reading;
    private volatile Schema schema;

    private SchemaPart(boolean isWhole, SchemaPart whole, JsonNode node, String location, int draft, Supplier<Schema> reading) {
        this.whole = isWhole ? this : whole;
        this.node = node;
        this.location = location;
        this.draft = draft;
        this.reading = reading;
    }

    /**
     * A whole schema that refers only to places in itself, by JSON pointers, and has no ids inside.
     *
     * @param version of its keywords
     * @param reading makes networknt's schema of it, should that be needed
     */
    static SchemaPart selfContained(JsonNode root, SpecificationVersion version, Supplier<Schema> reading) {
        return new SchemaPart(true, null, root, "", draft(version), reading);
    }

    /** A schema that networknt has read, and whose references it follows. */
    static SchemaPart of(Schema schema) {
        return new SchemaPart(false, null, schema.getSchemaNode(), schema.getSchemaLocation().getFragment().toString(),
                draft(schema.getSchemaContext().getDialect().getSpecificationVersion()), () -> schema);
    }

    /** The draft as a number. */
    static int draft(SpecificationVersion version) {
        return switch (version) {
            case DRAFT_4 -> 4;
            case DRAFT_6 -> 6;
            case DRAFT_7 -> 7;
            case DRAFT_2019_09 -> 2019;
            case DRAFT_2020_12 -> 2020;
        };
    }

    /** Whether the schema that this is or is a part of refers only to places in itself. */
    boolean isSelfContained() {
        return whole != null;
    }

    /** The JSON of this part. */
    JsonNode node() {
        return node;
    }

    /** The JSON pointer that leads here from the document's root. */
    String location() {
        return location;
    }

    private String location(Object... steps) {
        StringBuilder pointer = new StringBuilder(location);
        for (Object step : steps) {
            pointer.append('/').append(SchemaWords.step(step.toString()));
        }
        return pointer.toString();
    }

    /** The draft that its keywords are of: 4, 6, 7, 2019 or 2020. */
    int draft() {
        return draft;
    }

    /** The schema at some steps (names and indexes) inside this one. */
    SchemaPart at(Object... steps) {
        JsonNode inside = nodeAt(steps);
        return new SchemaPart(false, whole, inside, location(steps), draft, () -> inside(schema(), inside, steps));
    }

    /** The JSON at some steps inside this one. */
    JsonNode nodeAt(Object... steps) {
        JsonNode target = node;
        for (Object step : steps) {
            target = step instanceof Integer index ? target.get(index) : target.get((String) step);
        }
        return target;
    }

    private static Schema inside(Schema outer, JsonNode node, Object... steps) {
        SchemaLocation location = outer.getSchemaLocation();
        for (Object step : steps) {
            location = step instanceof Integer index ? location.append(index) : location.append((String) step);
        }
        return outer.getSchemaContext().newSchema(location, node, outer);
    }

    /** What a reference inside the document leads to; null when it takes networknt to tell. */
    SchemaPart target(String reference) {
        if (whole == null || !reference.startsWith("#")) {
            return null;
        }
        List<Object> steps = new ArrayList<>();
        JsonNode at = whole.node;
        for (JsonPointer rest = JsonPointer.compile(reference.substring(1)); !rest.matches(); rest = rest.tail()) {
            steps.add(at.isArray() ? (Object) rest.getMatchingIndex() : rest.getMatchingProperty());
            at = at.isArray() ? at.path(rest.getMatchingIndex()) : at.path(rest.getMatchingProperty());
        }
        return at.isMissingNode() ? null : steps.isEmpty() ? whole : whole.at(steps.toArray());
    }

    /** networknt's idea of this part. */
    Schema schema() {
        Schema known = schema;
        if (known == null) {
            known = reading.get();
            schema = known;
        }
        return known;
    }
}
