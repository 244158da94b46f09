/**
 * Values: presets, files and {@code --set} flags in, merged and coalesced with a chart's defaults. Each value remembers where it came from
 * ({@link dev.citusrender.go.Origin}). Knows charts only through a small interface, because {@link dev.citusrender.chart} is built
 * on this room.
 */
package dev.citusrender.values;
