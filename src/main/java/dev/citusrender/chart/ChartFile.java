package dev.citusrender.chart;

/**
 * A file of a chart.
 *
 * @param name  the path below the chart's root, with {@code /} between its parts
 * @param bytes the content; whoever gets the array does not write to it
 */
public record ChartFile(String name, byte[] bytes) {
}
