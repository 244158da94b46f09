package dev.citusrender.corpus;

import dev.citusrender.go.GoMap;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places of a chart's values: what its values.yaml says, below the name of each subchart what that one's says and the switch that turns it off,
 * and what the templates ask for by name though no values.yaml has it, the globals above all.
 */
final class ChartPlaces {
    private static final Pattern ASKED = Pattern.compile("\\.Values((?:\\.\\w+)+)");

    private final Map<List<String>, Place> places = new LinkedHashMap<>();

    private ChartPlaces() {
    }

    /** In the same order for the same files. */
    static List<Place> of(Path chart) throws IOException {
        ChartPlaces all = new ChartPlaces();
        GoMap values = values(chart);
        all.add(values, List.of());
        all.addAsked(chart, values);
        return List.copyOf(all.places.values());
    }

    private void add(GoMap map, List<String> above) {
        map.forEachSorted((key, value) -> {
            List<String> path = new ArrayList<>(above);
            path.add(key);
            places.put(path, new Place(path, value));
            if (value instanceof GoMap below) {
                add(below, path);
            }
        });
    }

    private void addAsked(Path chart, GoMap values) throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        for (Path template : filesBelow(chart.resolve("templates"))) {
            // Latin 1 reads any bytes, and the names are ASCII.
            ASKED.matcher(Files.readString(template, StandardCharsets.ISO_8859_1)).results().map(MatchResult::group).forEach(asked::add);
        }
        for (String name : asked) {
            List<String> path = List.of(name.substring(".Values.".length()).split("\\."));
            if (isOpen(values, path)) {
                places.putIfAbsent(path, new Place(path, null));
            }
        }
    }

    /** Whether nothing but maps is on the way there. */
    private static boolean isOpen(GoMap values, List<String> path) {
        GoMap at = values;
        for (String key : path.subList(0, path.size() - 1)) {
            Object below = at.get(key);
            if (below == null) {
                return true;
            }
            if (!(below instanceof GoMap map)) {
                return false;
            }
            at = map;
        }
        return true;
    }

    private static GoMap values(Path chart) throws IOException {
        GoMap values = valuesFile(chart);
        if (Files.isDirectory(chart.resolve("charts"))) {
            try (Stream<Path> subcharts = Files.list(chart.resolve("charts"))) {
                for (Path subchart : subcharts.filter(Files::isDirectory).sorted().toList()) {
                    addSubchart(values, subchart);
                }
            }
        }
        return values;
    }

    private static void addSubchart(GoMap values, Path subchart) throws IOException {
        String name = subchart.getFileName().toString();
        if (!(values.get(name) instanceof GoMap own) || own.isEmpty()) {
            values.put(name, valuesFile(subchart));
        }
        GoMap below = (GoMap) values.get(name);
        if (!below.containsKey("enabled")) {
            below.put("enabled", true);
        }
    }

    private static GoMap valuesFile(Path chart) throws IOException {
        Path file = chart.resolve("values.yaml");
        if (!Files.isRegularFile(file)) {
            return new GoMap();
        }
        try {
            return YamlReader.readMap(Files.readString(file), null);
        } catch (YamlException e) {
            return new GoMap();
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
