package dev.citusrender.yaml;

import dev.citusrender.go.Origin;

/**
 * A key that a mapping has twice; the reader takes what the later one says.
 *
 * @param key     the key as text
 * @param ignored where the key was first, whose value is lost
 * @param taken   where it is again
 */
public record DoubledKey(String key, Origin ignored, Origin taken) {
}
