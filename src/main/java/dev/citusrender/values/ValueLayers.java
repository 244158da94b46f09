package dev.citusrender.values;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The layers that the values of a chart are made of, lowest first: the defaults of charts inside, of the chart, presets, values files, flags. They are
 * read once more for this, one by one, so that a plain render need not remember what was overridden.
 */
public final class ValueLayers {
    private static final String GLOBAL = "global";

    /**
     * What one layer says about a value.
     *
     * @param origin where
     * @param value  what
     */
    public record Step(Origin origin, Object value) {
    }

    private record Layer(List<String> chart, GoMap values) {
    }

    private final List<Layer> layers = new ArrayList<>();

    private ValueLayers() {
    }

    /**
     * The layers of some values.
     *
     * @param chart   the chart, its dependencies processed
     * @param options what the user gave; standard input must be readable again
     */
    public static ValueLayers of(ChartValues chart, ValuesOptions options, HelmVersion version) {
        ValueLayers layers = new ValueLayers();
        layers.addDefaults(chart, List.of());
        options.each().forEach(one -> layers.layers.add(new Layer(List.of(), ValuesMerge.merge(one, version, Log.NONE))));
        return layers;
    }

    private void addDefaults(ChartValues chart, List<String> path) {
        for (ChartValues inner : chart.dependencies()) {
            addDefaults(inner, ValuePath.append(path, inner.name()));
        }
        layers.add(new Layer(path, chart.defaults()));
    }

    /**
     * All that was said about a value, what won last. What an outer chart says about a global wins over what an inner one says, whatever the layer.
     *
     * @param path a way through maps
     */
    public List<Step> steps(ValuePath path) {
        List<Step> steps = new ArrayList<>(stepsAt(path.steps()));
        int global = path.steps().indexOf(GLOBAL);
        for (int outer = global - 1; outer >= 0; outer--) {
            List<String> there = new ArrayList<>(path.steps().subList(0, outer));
            there.addAll(path.steps().subList(global, path.steps().size()));
            steps.addAll(stepsAt(there));
        }
        return withoutRepeats(steps);
    }

    /** Values that were imported, or are seen as a global, are met again under the same origin: the last time counts. */
    private static List<Step> withoutRepeats(List<Step> steps) {
        Map<Origin, Step> byOrigin = new LinkedHashMap<>();
        for (Step step : steps) {
            byOrigin.remove(step.origin);
            byOrigin.put(step.origin, step);
        }
        return List.copyOf(byOrigin.values());
    }

    private List<Step> stepsAt(List<String> path) {
        List<Step> steps = new ArrayList<>();
        for (Layer layer : layers) {
            int skipped = layer.chart.size();
            if (path.size() > skipped && path.subList(0, skipped).equals(layer.chart)) {
                addStep(layer.values, path.subList(skipped, path.size()), steps);
            }
        }
        return steps;
    }

    private static void addStep(GoMap values, List<String> path, List<Step> steps) {
        GoMap map = values;
        for (String key : path.subList(0, path.size() - 1)) {
            if (!(map.get(key) instanceof GoMap next)) {
                return;
            }
            map = next;
        }
        String last = path.getLast();
        if (map.containsKey(last)) {
            steps.add(new Step(map.origin(last), map.get(last)));
        }
    }

    /** The leaves of a tree of values by their paths: all that is no map, and maps without content. Lists are leaves. */
    public static TreeMap<ValuePath, Object> leaves(GoMap values) {
        TreeMap<ValuePath, Object> leaves = new TreeMap<>(Comparator.comparing(ValuePath::toString));
        addLeaves(values, ValuePath.ROOT, leaves);
        return leaves;
    }

    private static void addLeaves(GoMap map, ValuePath at, TreeMap<ValuePath, Object> leaves) {
        map.forEachSorted((key, value) -> {
            if (value instanceof GoMap inner && !inner.isEmpty()) {
                addLeaves(inner, at.key(key), leaves);
            } else {
                leaves.put(at.key(key), value);
            }
        });
    }
}
