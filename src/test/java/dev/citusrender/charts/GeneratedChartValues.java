package dev.citusrender.charts;

import dev.citusrender.go.GoMap;
import dev.citusrender.values.ValuesTree;
import dev.citusrender.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A hundred values files for a chart, always the same: half of them out of its schema, half out of its rows of mutations, with and without a preset below.
 */
final class GeneratedChartValues {
    private static final int COUNT = 100;
    private static final long SEED = 7;

    private final Random random = new Random(SEED);
    private final List<Mutation> mutations;
    private final GeneratedValues schema;

    private GeneratedChartValues(ChartUnderTest chart) {
        mutations = chart.mutations();
        schema = new GeneratedValues(chart.schema());
    }

    /** All of them. */
    static List<GoMap> of(ChartUnderTest chart) {
        GeneratedChartValues generator = new GeneratedChartValues(chart);
        List<GoMap> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            // every other one without a preset, then each preset in turn
            GoMap below = i % 2 == 0 ? new GoMap() : chart.presetValues(chart.presets().get(i / 2 % chart.presets().size()));
            all.add(ValuesTree.merge(below, i / 2 % 2 == 0 ? generator.schema.some(generator.random, 3 + generator.random.nextInt(6)) : generator.mutated()));
        }
        return all;
    }

    private GoMap mutated() {
        GoMap values = new GoMap();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Mutation mutation = mutations.get(random.nextInt(mutations.size()));
            values = ValuesTree.merge(values, YamlReader.readMap(mutation.after(), mutation.parameter()));
        }
        return values;
    }
}
