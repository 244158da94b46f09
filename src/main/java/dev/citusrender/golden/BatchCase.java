package dev.citusrender.golden;

import dev.citusrender.go.GoMap;

/**
 * A case of a batch.
 *
 * @param settings everything but the values that it carries itself
 * @param inline   those values; they go over its files and below its sets
 */
public record BatchCase(GoldenCase settings, GoMap inline) {
}
