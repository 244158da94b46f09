package dev.citusrender.schema;

import dev.citusrender.go.Origin;

/**
 * A value that does not fit its schema.
 *
 * @param chart   the chart whose schema it is, by its path of names ({@code parent.child})
 * @param pointer the JSON pointer of the value in that chart's values
 * @param message what is wrong with it
 * @param origin  where it was written, or null when nobody knows
 */
public record SchemaFinding(String chart, String pointer, String message, Origin origin) {
}
