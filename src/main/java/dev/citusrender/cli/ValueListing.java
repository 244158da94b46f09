package dev.citusrender.cli;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import dev.citusrender.render.ValueReads;
import dev.citusrender.values.ValueLayers;
import dev.citusrender.values.ValuePath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Answers about values as lines: a path, a value, and behind a # what is to be said about it. */
final class ValueListing {
    private static final int LONGEST_VALUE = 60;
    private static final int LAST_COLUMN = 64;

    /**
     * A line of an answer.
     *
     * @param text    the path and the value, in one line
     * @param comment what is said about it
     * @param json    all of it, for programs
     */
    record Line(String text, String comment, GoMap json) { }

    private final String folder;

    /**
     * @param folder files below it are named from there on
     */
    ValueListing(Path folder) {
        this.folder = folder + "/";
    }

    /** Each leaf with everybody who had a say in it, lowest first; the last of them won. */
    List<Line> origins(GoMap values, ValueLayers layers) {
        List<Line> lines = new ArrayList<>();
        ValueLayers.leaves(values).forEach((path, value) -> {
            List<ValueLayers.Step> steps = layers.steps(path);
            GoList chain = GoList.copyOf(steps.stream().map(s -> GoMap.of("origin", named(s.origin()), "value", s.value())).toList());
            GoMap json = GoMap.of("path", path.toString(), "value", value, "chain", chain);
            lines.add(new Line(path + ": " + brief(value), chain(steps), json));
        });
        return lines;
    }

    private String chain(List<ValueLayers.Step> steps) {
        List<String> said = new ArrayList<>();
        for (ValueLayers.Step step : steps) {
            // a flag says its value itself, and that of the winner stands before the comment
            boolean isPlace = step.origin() != null && step.origin().line() > 0;
            said.add(named(step.origin()) + (isPlace && step != steps.getLast() ? " (" + brief(step.value()) + ")" : ""));
        }
        return said.isEmpty() ? "made by helm" : String.join(" → ", said);
    }

    /** What changed between two trees of values: leaves that were added (+), removed (-) or changed (~). */
    List<Line> differences(GoMap before, GoMap after) {
        TreeMap<ValuePath, Object> was = ValueLayers.leaves(before);
        TreeMap<ValuePath, Object> is = ValueLayers.leaves(after);
        TreeMap<ValuePath, Object> all = new TreeMap<>(was);
        all.putAll(is);
        List<Line> lines = new ArrayList<>();
        for (ValuePath path : all.keySet()) {
            Origin origin = origin(is.containsKey(path) ? after : before, path);
            if (!was.containsKey(path)) {
                lines.add(difference("added", "+ " + path + ": " + brief(is.get(path)), path, null, is.get(path), origin));
            } else if (!is.containsKey(path)) {
                lines.add(difference("removed", "- " + path + ": " + brief(was.get(path)), path, was.get(path), null, origin));
            } else if (!isSame(was.get(path), is.get(path))) {
                String text = "~ " + path + ": " + brief(was.get(path)) + " → " + brief(is.get(path));
                lines.add(difference("changed", text, path, was.get(path), is.get(path), origin));
            }
        }
        return lines;
    }

    /** A number is the same whether a file gave it, as Go's float64, or a flag, as an int64. */
    private static boolean isSame(Object a, Object b) {
        return GoJson.write(a, false).equals(GoJson.write(b, false));
    }

    private Line difference(String change, String text, ValuePath path, Object was, Object is, Origin origin) {
        GoMap json = GoMap.of("change", change, "path", path.toString(), "before", was, "after", is, "origin", named(origin));
        return new Line(text, named(origin), json);
    }

    private static Origin origin(GoMap values, ValuePath path) {
        GoMap map = values;
        for (String key : path.steps().subList(0, path.steps().size() - 1)) {
            map = (GoMap) map.get(key);
        }
        return map.origin(path.steps().getLast());
    }

    /** A key that no template asks for. */
    Line unread(ValueReads.Unread unread) {
        String hint = unread.nearest() == null ? "" : "; did you mean " + unread.nearest() + "?";
        GoMap json = GoMap.of("path", unread.path(), "value", unread.value(), "origin", named(unread.origin()), "nearest", unread.nearest());
        return new Line(unread.path() + ": " + brief(unread.value()), named(unread.origin()) + ": no template asks for it" + hint, json);
    }

    private String named(Origin origin) {
        String text = origin == null ? "unknown" : origin.toString();
        return text.startsWith(folder) ? text.substring(folder.length()) : text;
    }

    /** A value as JSON in one line, cut off where it gets long. */
    private static String brief(Object value) {
        String text = GoJson.write(value, false);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /** The lines, their comments one below the other. */
    static List<String> text(List<Line> lines) {
        int width = lines.stream().mapToInt(line -> line.text.length()).filter(length -> length <= LAST_COLUMN).max().orElse(0);
        return lines.stream().map(line -> line.text + " ".repeat(Math.max(0, width - line.text.length())) + "  # " + line.comment)
                .toList();
    }
}
