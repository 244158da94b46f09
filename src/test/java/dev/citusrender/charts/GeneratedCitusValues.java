package dev.citusrender.charts;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoMap;
import dev.citusrender.values.ValuesTree;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A hundred values files for the Citus chart, always the same: half of them out of its schema, half out of the rows of mutations.tsv, with and without a
 * preset below.
 */
final class GeneratedCitusValues {
    private static final int COUNT = 100;
    private static final long SEED = 7;
    private static final List<String> PRESETS = List.of("", "dev", "", "prod", "", "ha");

    private final Random random = new Random(SEED);
    private final List<Mutation> mutations = Mutation.table();
    private final GeneratedValues schema;

    private GeneratedCitusValues() {
        try {
            schema = new GeneratedValues(GoJson.readMap(Files.readString(Path.of("charts/citus/values.schema.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them. */
    static List<GoMap> all() {
        GeneratedCitusValues generator = new GeneratedCitusValues();
        List<GoMap> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String preset = PRESETS.get(i % PRESETS.size());
            GoMap below = preset.isEmpty() ? new GoMap() : YamlReader.readMap(RenderedCitus.presetText(preset), "preset " + preset);
            all.add(ValuesTree.merge(below, i % 2 == 0 ? generator.schema.some(generator.random, 3 + generator.random.nextInt(6)) : generator.mutated()));
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
