package dev.citusrender.property;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Trees of charts: values with few keys, so that they meet, and dependencies with aliases, conditions, tags and imported values. */
final class ChartTexts {
    /** The files that an input's texts are, in their order; user values come before them. */
    private static final List<String> FILES = List.of("Chart.yaml", "values.yaml", "charts/s/Chart.yaml", "charts/s/values.yaml", "charts/t/values.yaml",
            "charts/s/charts/u/values.yaml");
    private static final Map<String, String> INNERMOST = Map.of("charts/t/Chart.yaml", named("t"), "charts/s/charts/u/Chart.yaml", named("u"));

    private final Draw draw;

    private ChartTexts(Draw draw) {
        this.draw = draw;
    }

    static Input draw(Draw draw) {
        ChartTexts texts = new ChartTexts(draw);
        return Input.of(draw, texts.table(3), named("c") + texts.dependencies("s", "t"), texts.table(3), named("s") + texts.dependencies("u"),
                texts.table(3), texts.table(2), texts.table(2));
    }

    /** The chart of an input. */
    static Map<String, String> files(Input input) {
        Map<String, String> files = new LinkedHashMap<>(INNERMOST);
        for (int i = 0; i < FILES.size(); i++) {
            files.put(FILES.get(i), input.text(i + 1));
        }
        return files;
    }

    private static String named(String name) {
        return "apiVersion: v2\nversion: 1.2.3\nname: " + name + "\n";
    }

    private String dependencies(String... names) {
        if (draw.percent(25)) {
            return "";
        }
        return "dependencies:\n" + draw.joined(1, names.length + 1, "", () -> "- {" + dependency(draw.of(names)) + "}\n");
    }

    private String dependency(String name) {
        StringBuilder text = new StringBuilder("name: ").append(draw.percent(95) ? name : "none");
        text.append(", version: ").append(draw.of("1.2.3", "1.x", "\"*\"", "^1", "2.0.0", ">=1.0.0-0", "\"\""));
        option(text, "alias", 25, () -> draw.of("x", "y", "a", "\"\"", name));
        option(text, "condition", 35, () -> "\"" + draw.joined(1, 2, ",", this::path) + "\"");
        option(text, "tags", 25, () -> draw.of("[f]", "[f, g]", "[]", "null"));
        option(text, "enabled", 5, () -> draw.of("true", "false"));
        option(text, "import-values", 40, () -> "[" + draw.joined(1, 2, ", ", this::imported) + "]");
        option(text, "repository", 10, () -> draw.of("\"\"", "\"file://../s\"", "\"https://h\""));
        return text.toString();
    }

    private void option(StringBuilder text, String name, int percent, Supplier<String> value) {
        if (draw.percent(percent)) {
            text.append(", ").append(name).append(": ").append(value.get());
        }
    }

    private String imported() {
        return draw.percent(40)
                ? draw.of("a", "b", "data", "global", "1", "null", "a.b")
                : "{child: " + draw.of(path(), "exports.a", "global", "\".\"", "\"\"") + ", parent: " + draw.of(path(), "\".\"", "\".\"", "new", "global", "s") + "}";
    }

    private String path() {
        return draw.joined(1, 3, ".", () -> draw.of("a", "b", "s", "t", "x", "enabled", "global", "u"));
    }

    private String table(int depth) {
        return "{" + draw.joined(0, 4, ", ", () -> key() + ": " + value(depth)) + "}";
    }

    private String key() {
        return draw.of("a", "b", "s", "t", "u", "x", "global", "exports", "enabled", "tags", "f", "g", "data", "a", "s");
    }

    private String value(int depth) {
        return depth > 0 && draw.percent(60) ? table(depth - 1)
                : draw.of("1", "null", "true", "false", "text", "\"\"", "[1, {a: null}]", "{}", "1.5", "\"true\"", "0", "[]", "~");
    }
}
