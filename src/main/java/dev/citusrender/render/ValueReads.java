package dev.citusrender.render;

import dev.citusrender.NearestKey;
import dev.citusrender.chart.ChartDependency;
import dev.citusrender.chart.ProcessedChart;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.KeyReads;
import dev.citusrender.go.Origin;
import dev.citusrender.values.Presets;
import dev.citusrender.values.ValuePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which values the templates of one render asked for, by name or by walking over the map they stand in; {@code NOTES.txt}, helpers and texts given to
 * {@code tpl} included. What helm itself takes (conditions and tags of dependencies, imported values) counts as asked for, and so does
 * all that is given to a chart that is switched off.
 *
 * <p>Only this one render is known: a key behind an {@code if} that was false has not been asked for.
 */
public final class ValueReads {
    private static final String GLOBAL = "global";
    /** Where the key {@code global} itself is: at the top of each chart's values. No path of keys looks like this. */
    private static final List<String> ANY_CHART = List.of("", GLOBAL, "");

    /**
     * A key that nobody asked for. What stands below it is not told again.
     *
     * @param path    how {@code --set} would name it
     * @param value   what it was set to
     * @param origin  where that was written, or null when nobody knows
     * @param nearest a key beside it that was asked for and has nearly the same name, or null
     */
    public record Unread(String path, Object value, Origin origin, String nearest) {
    }

    /** A key as it was before the templates ran, which may change the map it is in. */
    private record Key(List<String> place, String name, ValuePath path, Object value, Origin origin, boolean given) {
    }

    /** By the place of a map: each chart has its own copy of the globals, and all copies have one place. */
    private final Map<List<String>, List<KeyReads>> reads = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();

    private ValueReads() {
    }

    /**
     * Begins to note what is asked for.
     *
     * @param given  what the user gave
     * @param values what the templates will see; from now on, asking it for a key is noted
     */
    static ValueReads track(ProcessedChart chart, GoMap given, GoMap values) {
        ValueReads reads = new ValueReads();
        reads.addChart(chart, ValuePath.ROOT, given, values);
        takenByHelm(chart, values);
        return reads;
    }

    /** The keys of the user's own values, presets apart, that nobody asked for: the outermost of each branch, by path. */
    public List<Unread> unreadOfUser() {
        return unread(key -> key.given && !Presets.gave(key.origin));
    }

    /** All keys that nobody asked for, chart defaults and presets included. */
    public List<Unread> unread() {
        return unread(key -> true);
    }

    private List<Unread> unread(Predicate<Key> which) {
        List<Unread> unread = new ArrayList<>();
        List<ValuePath> told = new ArrayList<>();
        for (Key key : keys) {
            if (which.test(key) && !isRead(key) && told.stream().noneMatch(key.path::isBelow)) {
                told.add(key.path);
                unread.add(new Unread(key.path.toString(), key.value, key.origin, nearest(key)));
            }
        }
        return List.copyOf(unread);
    }

    private boolean isRead(Key key) {
        return reads.get(key.place).stream().anyMatch(r -> r.contains(key.name));
    }

    private String nearest(Key key) {
        TreeSet<String> names = new TreeSet<>();
        reads.get(key.place).forEach(r -> names.addAll(r.names()));
        return NearestKey.of(key.name, names.toArray(String[]::new));
    }

    private void addChart(ProcessedChart chart, ValuePath at, Object given, GoMap values) {
        KeyReads own = addMap(at.steps(), values);
        reads.computeIfAbsent(ANY_CHART, p -> new ArrayList<>()).add(own);
        for (String name : values.sortedKeys()) {
            Object value = values.get(name);
            ProcessedChart inner = value instanceof GoMap ? inner(chart, name) : null;
            Object givenValue = given instanceof GoMap map ? map.get(name) : null;
            if (inner != null) {
                addChart(inner, at.key(name), givenValue, (GoMap) value);
            } else {
                boolean isGlobal = name.equals(GLOBAL);
                addKey(isGlobal ? ANY_CHART : at.steps(), at, values, name, given);
                addValue(isGlobal ? List.of(GLOBAL) : at.key(name).steps(), at.key(name), givenValue, value);
            }
        }
        // this walk asked for all of it
        own.forget();
    }

    private static ProcessedChart inner(ProcessedChart chart, String name) {
        return chart.dependencies().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
    }

    private void addKey(List<String> place, ValuePath at, GoMap values, String name, Object given) {
        boolean byUser = given instanceof GoMap map && map.containsKey(name);
        keys.add(new Key(place, name, at.key(name), values.get(name), values.origin(name), byUser));
    }

    private void addValue(List<String> place, ValuePath at, Object given, Object value) {
        switch (value) {
            case GoMap map -> {
                KeyReads own = addMap(place, map);
                for (String name : map.sortedKeys()) {
                    addKey(place, at, map, name, given);
                    addValue(ValuePath.append(place, name), at.key(name), given instanceof GoMap m ? m.get(name) : null, map.get(name));
                }
                own.forget();
            }
            case GoList list -> {
                GoList givenList = given instanceof GoList l && l.size() == list.size() ? l : null;
                for (int i = 0; i < list.size(); i++) {
                    addValue(ValuePath.append(place, "[" + i + "]"), at.index(i), givenList == null ? null : givenList.get(i), list.get(i));
                }
            }
            case null, default -> {
            }
        }
    }

    private KeyReads addMap(List<String> place, GoMap map) {
        KeyReads record = map.track();
        reads.computeIfAbsent(place, p -> new ArrayList<>()).add(record);
        return record;
    }

    /** Asks for what helm itself takes out of the values. */
    private static void takenByHelm(ProcessedChart chart, GoMap values) {
        List<ChartDependency> declared = chart.chart().metadata().dependencies();
        for (ChartDependency dependency : declared == null ? List.<ChartDependency>of() : declared) {
            String name = dependency.alias().isEmpty() ? dependency.name() : dependency.alias();
            for (String condition : dependency.condition().split(",")) {
                askFor(values, condition.strip());
            }
            if (dependency.tags() != null && !dependency.tags().isEmpty()) {
                askForAll(values.get("tags"));
            }
            if (inner(chart, name) == null) {
                askForAll(values.get(name));
            } else if (values.get(name) instanceof GoMap inner && dependency.importValues() != null) {
                dependency.importValues().forEach(imported -> askForImport(inner, imported));
            }
        }
        for (ProcessedChart inner : chart.dependencies()) {
            if (values.get(inner.name()) instanceof GoMap table) {
                takenByHelm(inner, table);
            }
        }
    }

    private static void askForImport(GoMap values, Object imported) {
        switch (imported) {
            case String export -> askForAll(askFor(values, "exports." + export));
            case GoMap pair when pair.get("child") instanceof String child -> askForAll(askFor(values, child));
            case null, default -> {
            }
        }
    }

    private static Object askFor(GoMap values, String path) {
        Object value = values;
        for (String step : path.split("\\.")) {
            value = value instanceof GoMap map ? map.get(step) : null;
        }
        return value;
    }

    private static void askForAll(Object value) {
        switch (value) {
            case GoMap map -> map.sortedValues().forEach(ValueReads::askForAll);
            case GoList list -> list.forEach(ValueReads::askForAll);
            case null, default -> {
            }
        }
    }
}
