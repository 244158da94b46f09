package dev.citusrender.values;

import dev.citusrender.go.GoMap;
import java.util.List;

/** What the values of a chart depend on: its name, its defaults and the charts inside it. */
public interface ChartValues {
    /** The chart's name, or its alias. */
    String name();

    /** The chart's default values; they are read only. */
    GoMap defaults();

    /** The content of {@code values.schema.json}, or null. */
    byte[] schema();

    /** The charts inside this one that take part in the render. */
    List<? extends ChartValues> dependencies();
}
