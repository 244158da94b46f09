package dev.citusrender.charts;

import dev.citusrender.render.ClusterObjects;

/** The Citus chart rendered as release my-citus in the namespace databases. */
final class RenderedCitus {

    private RenderedCitus() {
    }

    /** Renders with values in YAML, later ones over earlier ones. */
    static RenderedChart with(String... values) {
        return ChartUnderTest.CITUS.with(values);
    }

    /** Renders with a preset, and values in YAML over it. */
    static RenderedChart preset(String name, String... values) {
        return ChartUnderTest.CITUS.preset(name, values);
    }

    /** The text of a preset. */
    static String presetText(String name) {
        return ChartUnderTest.CITUS.presetText(name);
    }

    /** Renders beside objects that the cluster has already. */
    static RenderedChart render(ClusterObjects cluster, String... values) {
        return ChartUnderTest.CITUS.render(cluster, values);
    }
}
