package dev.citusrender.corpus;

import java.util.List;

/**
 * A place in a chart's values.
 *
 * @param path  the keys that lead there
 * @param value what the chart has there; null also where only its templates ask for something
 */
record Place(List<String> path, Object value) {
}
