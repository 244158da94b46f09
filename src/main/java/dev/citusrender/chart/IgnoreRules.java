package dev.citusrender.chart;

import dev.citusrender.go.GoSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a {@code .helmignore} file. They look like those of git but are not: the first rule that matches decides, and a rule with {@code !}
 * ignores whatever it does not match.
 */
final class IgnoreRules {
    /** Dot files directly in {@code templates/} are ignored whatever the file says. */
    private static final String ALWAYS = "templates/.?*";

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(String pattern, boolean negated, boolean directoriesOnly, boolean wholePath) {
        boolean matches(String path) {
            try {
                return FilePattern.matches(pattern, wholePath ? path : path.substring(path.lastIndexOf('/') + 1));
            } catch (ChartException mistakeInLaterChunk) {
                return false;
            }
        }
    }

    private IgnoreRules() {
    }

    /**
     * Reads rules.
     *
     * @param text the content of the file, empty when there is none
     * @throws ChartException with helm's words for a rule it does not take
     */
    static IgnoreRules parse(String text) {
        IgnoreRules rules = new IgnoreRules();
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : withoutMark.split("\n", -1)) {
            rules.add(GoSpace.trim(line));
        }
        rules.add(ALWAYS);
        return rules;
    }

    private void add(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.contains("**")) {
            throw new ChartException("double-star (**) syntax is not supported");
        }
        FilePattern.matches(line, "abc"); // helm tries the rule as it stands, marks included, to find mistakes
        boolean negated = line.startsWith("!");
        String rule = negated ? line.substring(1) : line;
        boolean directoriesOnly = rule.endsWith("/");
        if (directoriesOnly) {
            rule = rule.substring(0, rule.length() - 1);
        }
        boolean wholePath = rule.contains("/");
        rules.add(new Rule(rule.startsWith("/") ? rule.substring(1) : rule, negated, directoriesOnly, wholePath));
    }

    /** Whether a path below the chart's root, with {@code /} between its parts, is left out. */
    boolean ignores(String path, boolean directory) {
        for (Rule rule : rules) {
            boolean excluded = rule.directoriesOnly && !directory;
            if (rule.negated) {
                if (excluded || !rule.matches(path)) {
                    return true;
                }
            } else if (!excluded && rule.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
