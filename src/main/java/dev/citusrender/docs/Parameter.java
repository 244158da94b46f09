package dev.citusrender.docs;

import java.util.Map;

/**
 * A parameter of a chart, as a row of its table.
 *
 * @param name        the path of its keys, with dots between
 * @param description what it does, in Markdown; empty when nobody says
 * @param type        what it may be, in words
 * @param value       its default in Markdown
 */
public record Parameter(String name, String description, String type, String value) {
    /** The row as a template sees it: maps only, so that templates call no methods. */
    Map<String, Object> forTemplate() {
        return Map.of("name", name, "description", description, "type", type, "value", value);
    }
}
