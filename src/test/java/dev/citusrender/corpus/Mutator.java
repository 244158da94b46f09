package dev.citusrender.corpus;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes {@link Mutation}s of a chart's values: switches flipped, lists filled or emptied, odd text, numbers as text and text as numbers, nulls, and
 * values of another kind altogether. Equal values and an equal seed make equal mutations.
 */
final class Mutator {
    /** Words that YAML, Go or Kubernetes see something in; as they are spelled in a values file. */
    private static final List<String> TEXTS = List.of("\"\"", "null", "\"null\"", "1e3", "\"1e3\"", "0x1", "0o17", "017", "\"0x1\"", "yes", "\"yes\"",
            "\"no\"", "\"true\"", "~", "1_000", "1:30", "2020-01-01", "\"2020-01-01\"", ".5", "-1", "\" a \"", "\"a: b\"", "\"# a\"", "\"- a\"", "'''{{ . }}'''",
            "\"{{ .Release.Name }}-x\"", "\"{{ .Values.nope.nope }}\"", "\"h\\u00e9llo \\u65e5\\u672c \\U0001F600\"", "\"one\\ntwo\\n\"",
            "\"one\\n  two\\n\\nthree\"", "\"tab\\tend\"", "\"a,b\"", "\"10Gi\"", "\"500m\"", "100Mi", "\"1.2.3\"", "v1.30", "\"%d %s\"", "\"it's \\\"it\\\"\"",
            "aVeryLongWordaVeryLongWordaVeryLongWordaVeryLongWordaVeryLongWordaVeryLongWord", "ClusterIP", "NodePort", "\"*\"", "\"-\"");
    private static final List<String> NUMBERS = List.of("0", "-1", "1", "3", "8080", "\"8080\"", "1.5", "1e6", "1000000", "123456789012", "\"1\"", "null",
            "9223372036854775807", "1e30", "0.1", "\"\"", "50%", "\"http\"", "true");
    private static final List<String> SWITCHES = List.of("true", "false", "\"true\"", "\"false\"", "null", "\"\"", "0", "yes", "{}");
    private static final List<String> LISTS = List.of("[]", "null", "[a]", "[a, b, a]", "[\"\"]", "[null]", "[1, 2.5]", "[{name: A, value: \"1\"}]",
            "[{name: a, value: 1}, {name: b, valueFrom: {secretKeyRef: {name: s, key: k}}}]", "[{name: data, mountPath: /data, emptyDir: {}}]",
            "[{host: a.example.org, paths: [{path: /, pathType: Prefix}]}]", "[{secretName: tls, hosts: [a.example.org]}]", "[{key: a, operator: Exists}]",
            "[{name: http, port: 80, targetPort: http, containerPort: 80}]", "[\"{{ .Release.Name }}\"]", "{}", "{a: b}", "\"\"", "text", "[[a]]", "0");
    private static final List<String> MAPS = List.of("{}", "null", "{a: b}", "{b: \"2\", a: 1}", "{a.b/c: \"yes\", \"n\": \"{{ .Release.Name }}\"}", "{a: null}",
            "{a: {b: [c]}}", "{requests: {cpu: 100m, memory: 1Gi}, limits: {cpu: 1, memory: 1.5Gi}}", "{enabled: true}", "{\"true\": true, \"1\": 2}",
            "{a: \"one\\ntwo\"}", "[]", "[a]", "text", "\"\"", "0", "true");
    private static final List<String> SET_VALUES = List.of("", "null", "true", "false", "0", "1e3", "012", "{}", "{a,b}", "a\\,b", "text", "12345678", "yes", "1.0");
    private static final int MOST_CHANGES = 3;

    private final GoMap values;
    private final List<List<String>> paths = new ArrayList<>();
    private final List<List<String>> switches = new ArrayList<>();
    private final Random random;

    /** @param values the chart's own values, read as helm does */
    Mutator(GoMap values, long seed) {
        this.values = values;
        this.random = new Random(seed);
        collect(values, List.of());
    }

    private void collect(GoMap map, List<String> above) {
        map.forEachSorted((key, value) -> {
            List<String> path = new ArrayList<>(above);
            path.add(key);
            paths.add(path);
            if (value instanceof Boolean) {
                switches.add(path);
            }
            if (value instanceof GoMap below) {
                collect(below, path);
            }
        });
    }

    /** So many mutations; none of a chart without values. */
    List<Mutation> mutations(int count) {
        List<Mutation> mutations = new ArrayList<>();
        for (int i = 0; i < count && !paths.isEmpty(); i++) {
            mutations.add(next());
        }
        return mutations;
    }

    private Mutation next() {
        return switch (random.nextInt(6)) {
            case 0 -> new Mutation(null, set());
            case 1 -> new Mutation(flipped(), List.of());
            case 2 -> new Mutation(flipped(), set());
            default -> new Mutation(changed(1 + random.nextInt(MOST_CHANGES)), List.of());
        };
    }

    /** Some of the switches the other way, which opens what a chart leaves out by default; and one more change. */
    private String flipped() {
        TreeMap<String, Object> tree = new TreeMap<>();
        for (List<String> path : switches) {
            if (random.nextInt(1 + switches.size() / MOST_CHANGES) == 0) {
                put(tree, path, String.valueOf(!(Boolean) at(path)));
            }
        }
        change(tree);
        return text(tree);
    }

    private String changed(int changes) {
        TreeMap<String, Object> tree = new TreeMap<>();
        for (int i = 0; i < changes; i++) {
            change(tree);
        }
        return text(tree);
    }

    private void change(TreeMap<String, Object> tree) {
        List<String> path = anyOf(paths);
        put(tree, path, anyOf(switch (at(path)) {
            case Boolean b -> SWITCHES;
            case Double d -> NUMBERS;
            case GoList l -> LISTS;
            case GoMap m -> MAPS;
            case null, default -> TEXTS;
        }));
    }

    private List<String> set() {
        String path = String.join(".", anyOf(paths).stream().map(key -> key.replaceAll("[\\\\.,=\\[\\]{}]", "\\\\$0")).toList());
        return List.of(random.nextInt(4) == 0 ? "--set-string" : "--set", path + "=" + anyOf(SET_VALUES));
    }

    private Object at(List<String> path) {
        Object value = values;
        for (String key : path) {
            value = ((GoMap) value).get(key);
        }
        return value;
    }

    /** Of two changes one of which is above the other, the first stays. */
    @SuppressWarnings("unchecked")
    private static void put(TreeMap<String, Object> tree, List<String> path, String spelled) {
        TreeMap<String, Object> at = tree;
        for (String key : path.subList(0, path.size() - 1)) {
            if (!(at.computeIfAbsent(key, k -> new TreeMap<String, Object>()) instanceof TreeMap<?, ?> below)) {
                return;
            }
            at = (TreeMap<String, Object>) below;
        }
        at.putIfAbsent(path.getLast(), spelled);
    }

    /** YAML in one line, whose scalars stay as they were spelled. */
    private static String text(TreeMap<?, ?> tree) {
        List<String> entries = new ArrayList<>();
        tree.forEach((key, value) -> entries.add(GoJson.write(key, false) + ": " + (value instanceof TreeMap<?, ?> below ? text(below) : value)));
        return "{" + String.join(", ", entries) + "}";
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
