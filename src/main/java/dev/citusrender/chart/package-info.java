/**
 * Charts: read from a folder or an archive with helm's checks and {@code .helmignore}, their dependencies switched, aliased and given their part of
 * the values.
 */
package dev.citusrender.chart;
