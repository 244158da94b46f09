package dev.citusrender.chart;

/** Somebody who maintains a chart; what is not said is empty. */
public record Maintainer(String name, String email, String url) {
}
