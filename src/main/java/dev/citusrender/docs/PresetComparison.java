package dev.citusrender.docs;

import dev.citusrender.PageLayout;
import dev.citusrender.go.GoMap;
import dev.citusrender.values.Presets;
import dev.citusrender.values.ValuesTree;
import dev.citusrender.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The presets beside each other: each parameter of a chart in which one of them is not the chart's default. */
public final class PresetComparison {
    private static final String AS_DEFAULT = "";

    private PresetComparison() {
    }

    /**
     * The comparison as a table in Markdown, in the order of the chart's values file. A cell is empty where a preset keeps the default.
     *
     * @param chart      the chart's name
     * @param valuesText the text of the chart's {@code values.yaml}
     * @param sections   its parameters
     * @throws dev.citusrender.yaml.YamlException when a text can't be read
     */
    public static String markdown(String chart, String valuesText, List<Section> sections) {
        GoMap defaults = YamlReader.readMap(valuesText, "values.yaml");
        Map<String, GoMap> presets = new LinkedHashMap<>();
        for (String preset : Presets.of(chart, Presets.names(chart))) {
            presets.put(Presets.shortName(preset), ValuesTree.merge(YamlReader.readMap(valuesText, "values.yaml"),
                    YamlReader.readMap(Presets.text(preset), "preset " + preset)));
        }
        List<Object> rows = new ArrayList<>();
        for (Section section : sections) {
            for (Parameter parameter : section.parameters()) {
                String[] path = parameter.name().split("\\.");
                List<String> cells = presets.values().stream().map(values -> cell(at(values, path), at(defaults, path))).toList();
                if (!cells.stream().allMatch(AS_DEFAULT::equals)) {
                    rows.add(Map.of("parameter", parameter.forTemplate(), "cells", cells));
                }
            }
        }
        return PageLayout.render("docs/presets.peb", Map.of("presets", List.copyOf(presets.keySet()), "rows", rows)).strip() + "\n";
    }

    private static String cell(Object value, Object byDefault) {
        return Objects.equals(value, byDefault) ? AS_DEFAULT : DefaultText.inFull(value);
    }

    private static Object at(GoMap values, String... path) {
        Object value = values;
        for (String key : path) {
            value = value instanceof GoMap map ? map.get(key) : null;
        }
        return value;
    }
}
